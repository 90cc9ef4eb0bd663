package org.abfuhr.data.visits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FacilitySettings;
import org.abfuhr.data.city.VehicleType;
import org.abfuhr.data.forecast.Forecasts;
import org.abfuhr.data.visits.cost.VisitCosts;
import org.abfuhr.model.problem.Charger;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Depot;
import org.abfuhr.model.problem.DisposalFacility;
import org.abfuhr.model.problem.Place;
import org.abfuhr.model.problem.TimeWindow;
import org.abfuhr.model.problem.Visit;
import org.abfuhr.model.problem.Weights;

/// Assembles problems of a city: ask for [#places] and [#profileKeys], find access points and matrices on the roads, and
/// hand them to [#assemble] or [#fixedCalendar]. Second 0 is midnight of the first day in the city's zone.
public final class ProblemAssembler {

    private final CityPack pack;
    private final Forecasts forecasts;
    private final PlanningRequest request;
    private final VisitCosts visitCosts;
    private final List<String> fractions;
    private final List<String> profileKeys;
    private final List<Container> containers; // by id
    private final PlanningPlaces places;

    /// An assembler for one request.
    ///
    /// @param forecasts of all containers of the pack
    /// @throws IllegalArgumentException when overrides name what the city does not have
    public ProblemAssembler(CityPack pack, Forecasts forecasts, PlanningRequest request) {
        this(pack, forecasts, request, new VisitCosts(pack));
    }

    /// The same with route costs of visits that were learned.
    public ProblemAssembler(CityPack pack, Forecasts forecasts, PlanningRequest request, VisitCosts visitCosts) {
        this.visitCosts = visitCosts;
        request.overrides().requireFitting(pack);
        this.pack = pack;
        this.forecasts = forecasts;
        this.request = request;
        fractions = List.copyOf(pack.settings().fractions().keySet());
        profileKeys = pack.fleet().vehicles().stream().map(v -> FleetAssembler.profileKey(pack.fleet().typeOf(v))).distinct()
                .sorted().toList();
        containers = mayNeedVisits().sorted(Comparator.comparing(Container::id)).toList();
        places = PlanningPlaces.of(pack, containers);
    }

    /// Places to find on the roads, in the order of the problem's places: all but those of containers that only follow a
    /// calendar and are not due in the horizon.
    public List<PlaceSpec> places() {
        return places.list();
    }

    /// Keys of the profiles on the road that the vehicles use, ascending: a stock profile, with `+area` behind it for
    /// vehicles that drive without a driver and must stay inside the operating area.
    public List<String> profileKeys() {
        return profileKeys;
    }

    /// Key of the profile that vehicles of the type use, one of [#profileKeys].
    public static String profileKey(VehicleType type) {
        return FleetAssembler.profileKey(type);
    }

    /// The problem of the request.
    ///
    /// @param access one for each of [#profileKeys], in its order
    public AssembledProblem assemble(List<ProfileAccess> access) {
        return new Assembly(request.horizonDays(), request.overrides(), access).byRules();
    }

    /// The first day as today's fixed calendar would do it: the visits due by calendar, all required, and no others. The
    /// same vehicles stay in; containers required or excluded by a person are not considered.
    public AssembledProblem fixedCalendar(List<ProfileAccess> access) {
        return new Assembly(1, request.overrides(), access).byCalendar();
    }

    /// The first day with exactly these visits, all required, whatever they cost.
    ///
    /// @param ids of containers
    public AssembledProblem onlyThese(Collection<String> ids, List<ProfileAccess> access) {
        return new Assembly(1, request.overrides(), access).exactly(Set.copyOf(ids));
    }

    private Stream<Container> mayNeedVisits() {
        var days = new HorizonDays(pack, request.date(), request.horizonDays());
        var rules = new VisitRules(pack, days, request.overrides());
        return pack.containers().stream().filter(container -> !container.followsCalendar()
                || request.overrides().require().contains(container.id())
                || IntStream.range(0, request.horizonDays()).anyMatch(day -> rules.isCalendarDay(container, day)));
    }

    /// One problem in the making.
    private final class Assembly {

        private final HorizonDays days;
        private final Overrides overrides;
        private final List<ProfileAccess> access;
        private final FleetAssembler fleet;
        private final WindowSeconds windows;
        private final VisitAssembler visits;
        private final VisitRules rules;

        Assembly(int horizonDays, Overrides overrides, List<ProfileAccess> access) {
            requireProfiles(access);
            this.overrides = overrides;
            this.access = access;
            days = new HorizonDays(pack, request.date(), horizonDays);
            windows = new WindowSeconds(days, pack.settings().zone());
            fleet = new FleetAssembler(pack, days, fractions, profileKeys, places, access);
            visits = new VisitAssembler(pack, forecasts, days, fractions, places, fleet.vehicles(), access, visitCosts);
            rules = new VisitRules(pack, days, overrides);
        }

        AssembledProblem byRules() {
            return problem("", visits.visits(containers, rules));
        }

        AssembledProblem byCalendar() {
            return problem(", fixed calendar",
                    visits.requiredToday(containers.stream().filter(c -> rules.isCalendarDay(c, 0)).toList()));
        }

        AssembledProblem exactly(Set<String> ids) {
            return problem("", visits.requiredToday(containers.stream().filter(c -> ids.contains(c.id())).toList()));
        }

        private AssembledProblem problem(String what, List<Visit> made) {
            var problem = new CollectionProblem(pack.settings().displayName() + " " + request.date() + what, days.midnight(),
                    pack.settings().zone(), days.horizon(), 1, FleetAssembler.DIMENSIONS, fractions,
                    access.stream().map(ProfileAccess::profile).toList(), problemPlaces(), depots(), facilities(),
                    fleet.vehicles(), fleet.shifts(overrides.withoutVehicles()), made, weights());
            return new AssembledProblem(problem, visits.leftOut(), fleet.hindered(overrides.withoutVehicles()));
        }

        private Weights weights() {
            return Weights.ofSpread(
                    Rounding.microEuroPer(pack.settings().rules().spreadEuroPerKm(), FleetAssembler.METRES_PER_KM));
        }

        private void requireProfiles(List<ProfileAccess> given) {
            var ids = given.stream().map(a -> a.profile().id()).toList();
            if (!ids.equals(profileKeys))
                throw new IllegalArgumentException("need access for profiles " + profileKeys + ", got " + ids);
            int size = places.list().size();
            for (var each : given)
                if (each.accessPoints().size() != size)
                    throw new IllegalArgumentException("profile " + each.profile().id() + " has access points for "
                            + each.accessPoints().size() + " of " + size + " places");
        }

        private List<Place> problemPlaces() {
            List<Place> made = new ArrayList<>();
            for (var spec : places.list()) {
                int place = made.size();
                made.add(new Place(spec.id(), spec.name(), spec.position(),
                        access.stream().map(a -> a.accessPoints().get(place)).toList()));
            }
            return made;
        }

        private List<Depot> depots() {
            var depots = pack.fleet().depots();
            return IntStream.range(0, depots.size()).mapToObj(d -> new Depot(depots.get(d).id(), places.ofDepot(d))).toList();
        }

        private List<DisposalFacility> facilities() {
            return IntStream.range(0, pack.facilities().size()).mapToObj(f -> facility(pack.facilities().get(f), f)).toList();
        }

        private DisposalFacility facility(FacilitySettings settings, int index) {
            return new DisposalFacility(settings.id(), places.ofFacility(index),
                    settings.fractions().stream().map(fractions::indexOf).filter(f -> f >= 0).sorted().toList(),
                    openingHours(settings, index), Rounding.up(settings.unloadingMinutes() * 60),
                    Rounding.microEuro(settings.feeEuro()),
                    Rounding.microEuroPer(settings.feeEuroPerTonne(), BigDecimal.valueOf(1000)),
                    settings.charger().map(c -> new Charger(Rounding.up(c.minutes() * 60), Rounding.down(c.kwh() * 1000)))
                            .orElse(null));
        }

        /// Its own hours, less those in which the road before it is closed; whom a closure cuts off all day has no access point.
        private List<TimeWindow> openingHours(FacilitySettings settings, int index) {
            var hours = settings.openingHours();
            var closed = access.stream().flatMap(each -> each.closedHours().get(places.ofFacility(index)).stream()).distinct()
                    .filter(hour -> !hour.equals(ProfileAccess.ALL_DAY)).toList();
            return windows.outside(closed,
                    hours.isAlways() ? List.of() : windows.list(date -> hours.on(date.getDayOfWeek())),
                    Rounding.up(settings.unloadingMinutes() * 60));
        }
    }
}

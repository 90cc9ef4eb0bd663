package org.abfuhr.model.check;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.ShiftState;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.DisposalFacility;
import org.abfuhr.model.problem.Visit;

/// A route of sound shape with everything around it: what its head has done, and the legs of the planned rest.
///
/// Positions below [#planned] are the head: the depot start, or the fixed stops. The rest starts from [#start]. Legs are
/// named by the position they lead to.
final class RouteUnderCheck {

    final CollectionProblem problem;
    final int shiftIndex;
    final Shift shift;
    final Vehicle vehicle;
    final TravelMatrix matrix;
    final List<Stop> stops;
    final int fixedCount;
    final int planned;
    final ShiftState start;
    final Homeward home;
    private final Violations violations;

    RouteUnderCheck(CollectionProblem problem, Route route, Violations violations) {
        this.problem = problem;
        this.shiftIndex = route.shift();
        this.shift = problem.shifts().get(shiftIndex);
        this.vehicle = problem.vehicleOf(shift);
        this.matrix = problem.profileOf(vehicle).matrix();
        this.stops = route.stops();
        this.violations = violations;
        this.fixedCount = shift.fixed().map(fixed -> fixed.stops().size()).orElse(0);
        this.planned = Math.max(1, fixedCount);
        this.start = shift.fixed().map(fixed -> fixed.state()).orElseGet(this::depotState);
        this.home = new Homeward(this);
    }

    private ShiftState depotState() {
        var noBreaks = Collections.nCopies(shift.breaks().size(), 0);
        var depot = at(0);
        return new ShiftState(depot.accessPoint(), depot.departureSeconds(), depot.departureSeconds(), shift.initialLoad(),
                shift.initialFractions(), shift.initialWattHours() * 1_000L, 0, 0,
                Collections.nCopies(problem.dimensions().size(), 0), 0, 0, 0, 0, 0, noBreaks, noBreaks, depot.departureSeconds());
    }

    boolean hasFixedStops() {
        return fixedCount > 0;
    }

    StopState at(int position) {
        return stops.get(position).at();
    }

    int last() {
        return stops.size() - 1;
    }

    int returnSeconds() {
        return at(last()).arrivalSeconds();
    }

    int departureBefore(int position) {
        return position == planned ? start.readySeconds() : at(position - 1).departureSeconds();
    }

    int accessPointBefore(int position) {
        return position == planned ? start.accessPoint() : at(position - 1).accessPoint();
    }

    /// Whether the leg has a path; a break has no leg at all.
    boolean reachable(int position) {
        return stops.get(position) instanceof Stop.Break
                || matrix.reachable(accessPointBefore(position), at(position).accessPoint());
    }

    /// Seconds of the leg; without a path, what the plan says.
    int legSeconds(int position) {
        if (stops.get(position) instanceof Stop.Break)
            return 0;
        return reachable(position)
                ? matrix.seconds(accessPointBefore(position), at(position).accessPoint())
                : at(position).arrivalSeconds() - departureBefore(position);
    }

    /// Metres of the leg; 0 without a path.
    int legMetres(int position) {
        return stops.get(position) instanceof Stop.Break || !reachable(position)
                ? 0
                : matrix.metres(accessPointBefore(position), at(position).accessPoint());
    }

    /// How long the stop takes at least.
    int durationSeconds(int position) {
        return switch (stops.get(position)) {
            case Stop.Collection(int visit, _) -> problem.visits().get(visit).serviceSeconds();
            case Stop.Unloading(int facility, _) -> problem.facilities().get(facility).unloadingSeconds();
            case Stop.Charging(int facility, _) -> problem.facilities().get(facility).charger().map(c -> c.seconds()).orElse(0);
            case Stop.Break(int shiftBreak, _) -> shift.breaks().get(shiftBreak).seconds();
            case Stop.DepotStart _,Stop.DepotEnd _ -> 0;
        };
    }

    /// Demand of the visit in a dimension on the shift's day.
    int demand(Visit visit, int dimension) {
        return visit.demand().get(shift.day()).get(dimension);
    }

    /// Notes a violation at a stop; in the head it is unavoidable.
    void violate(Rule rule, long amount, int position, String message) {
        violate(rule, amount, position, position < fixedCount, message);
    }

    /// Notes a violation at a stop.
    void violate(Rule rule, long amount, int position, boolean unavoidable, String message) {
        int visit = stops.get(position) instanceof Stop.Collection collection ? collection.visit() : CollectionProblem.NO_INDEX;
        violations.add(rule, amount, shiftIndex, position, visit, unavoidable,
                "shift " + shift.id() + ", stop " + position + " (" + name(position) + "): " + message);
    }

    /// Notes a violation of the whole route, split into what the fixed stops contain already and what the rest adds.
    void violateRoute(Rule rule, long amount, long unavoidable, String message) {
        long contained = Math.clamp(unavoidable, 0, Math.max(0, amount));
        var text = "shift " + shift.id() + ": " + message;
        violations.add(rule, contained, shiftIndex, CollectionProblem.NO_INDEX, CollectionProblem.NO_INDEX, true, text);
        violations.add(rule, amount - contained, shiftIndex, CollectionProblem.NO_INDEX, CollectionProblem.NO_INDEX, false, text);
    }

    private String name(int position) {
        return switch (stops.get(position)) {
            case Stop.DepotStart(int depot, _) -> "depot " + problem.depots().get(depot).id();
            case Stop.DepotEnd(int depot, _) -> "depot " + problem.depots().get(depot).id();
            case Stop.Collection(int visit, _) -> "visit " + problem.visits().get(visit).id();
            case Stop.Unloading(int facility, _) -> "facility " + problem.facilities().get(facility).id();
            case Stop.Charging(int facility, _) -> "charger at " + problem.facilities().get(facility).id();
            case Stop.Break(int shiftBreak, _) -> "break " + shiftBreak;
        };
    }

    /// Local date and time for messages.
    String clock(int seconds) {
        return ZonedDateTime.ofInstant(problem.start().plusSeconds(seconds), problem.zone()).toLocalDateTime().toString();
    }

    /// The least a shift with fixed stops still has to do: drive home, unloading on the way if it must end empty.
    /// What that costs in time, metres and energy is unavoidable. Without fixed stops nothing is.
    static final class Homeward {

        private final RouteUnderCheck route;
        private final List<Way> ways = new ArrayList<>();

        private Homeward(RouteUnderCheck route) {
            this.route = route;
            if (!route.hasFixedStops())
                return;
            var from = new Way(route.start.readySeconds(), route.start.drivenMetres(), route.start.accessPoint());
            boolean mustUnload = route.vehicle.endsEmpty() && route.start.load().stream().anyMatch(amount -> amount > 0);
            if (mustUnload)
                for (int facility : route.vehicle.facilities())
                    addVia(from, route.problem.facilities().get(facility));
            if (ways.isEmpty())
                addHome(from);
        }

        private void addVia(Way from, DisposalFacility facility) {
            if (facility.fractions().containsAll(route.start.fractionsOnBoard()))
                for (var there : onward(from, facility.place()))
                    addHome(there.after(facility));
        }

        private void addHome(Way from) {
            ways.addAll(onward(from, route.problem.depots().get(route.shift.endDepot()).place()));
        }

        private List<Way> onward(Way from, int place) {
            return route.problem.accessPoints(place, route.vehicle).stream()
                    .filter(to -> route.matrix.reachable(from.accessPoint, to))
                    .map(to -> from.to(to, route.matrix.seconds(from.accessPoint, to), route.matrix.metres(from.accessPoint, to)))
                    .toList();
        }

        /// Earliest possible return; without fixed stops or without a way, before all time.
        long returnSeconds() {
            return ways.stream().mapToLong(Way::seconds).min().orElse(Integer.MIN_VALUE);
        }

        /// Fewest metres of the whole route.
        long metres() {
            return ways.stream().mapToLong(Way::metres).min().orElse(0);
        }

        private record Way(long seconds, long metres, int accessPoint) {

            Way to(int accessPoint, int legSeconds, int legMetres) {
                return new Way(seconds + legSeconds, metres + legMetres, accessPoint);
            }

            Way after(DisposalFacility facility) {
                long begin = facility.openingHours().stream().filter(w -> w.latest() >= seconds).findFirst()
                        .map(w -> Math.max(seconds, w.earliest())).orElse(seconds);
                return new Way(begin + facility.unloadingSeconds(), metres, accessPoint);
            }
        }
    }
}

package org.abfuhr.data.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.VehicleType.DieselDrive;
import org.abfuhr.data.city.VehicleType.Drive;
import org.abfuhr.data.city.VehicleType.ElectricDrive;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.DisposalFacility;
import org.abfuhr.model.problem.TimeWindow;
import org.abfuhr.model.problem.Visit;

/// Drives a planned route by the truth. Travel and service take the planned time; loads are what is really in the containers.
///
/// A container whose waste does not fit is found out about at the container: the vehicle unloads at the nearest facility that takes all it has on
/// board, or at least what is in the way, and comes back. A stop that can no longer begin in a window, from which the vehicle could not unload and
/// return before its shift is over, or for whose waste no facility makes room, is missed. What a delay makes of opening hours, batteries and
/// driving times is not looked at; breaks and chargings are kept.
public final class RouteDriver {

    /// More than this share of the capacity does not lie beside a container: somebody has cleared it away.
    private static final double MAX_COLLECTED_LEVEL = 1.5;

    private static final int NO_TIME = Integer.MAX_VALUE;

    private final CollectionProblem problem;
    private final CityPack pack;
    private final SimulatedCity city;
    private final Route route;
    private final Shift shift;
    private final Vehicle vehicle;
    private final TravelMatrix matrix;
    private final TrueLoad load;
    private final List<String> emptied = new ArrayList<>();
    private final List<Double> levels = new ArrayList<>();
    private final int departure;
    private int second;
    private int point;
    private int metres;
    private int lifts;
    private int missed;
    private int earlyUnloadings;
    private long fees;

    private RouteDriver(CollectionProblem problem, CityPack pack, SimulatedCity city, Route route) {
        this.problem = problem;
        this.pack = pack;
        this.city = city;
        this.route = route;
        shift = problem.shifts().get(route.shift());
        vehicle = problem.vehicleOf(shift);
        matrix = problem.profileOf(vehicle).matrix();
        load = new TrueLoad(problem, vehicle, pack.fleet().typeOf(vehicle.id()));
        var start = route.stops().getFirst().at();
        point = start.accessPoint();
        departure = start.departureSeconds();
        second = departure;
    }

    /// Drives a route of the city's current day; what it empties is empty then.
    ///
    /// @param pack that the problem was assembled of
    public static DrivenRoute drive(CollectionProblem problem, CityPack pack, SimulatedCity city, Route route) {
        return new RouteDriver(problem, pack, city, route).driven();
    }

    private DrivenRoute driven() {
        for (var stop : route.stops())
            switch (stop) {
                case Stop.DepotStart _ -> {
                }
                case Stop.Collection collection -> collect(collection);
                case Stop.Unloading unloading -> unload(problem.facilities().get(unloading.facility()), stop.at().accessPoint());
                case Stop.Charging _ -> stay(stop);
                case Stop.Break _ -> rest(stop);
                case Stop.DepotEnd _ -> go(stop.at().accessPoint());
            }
        int seconds = second - departure;
        double kWh = (metres * (double) vehicle.battery().milliwattHoursPerMetre() / 1000
                + (double) lifts * vehicle.battery().wattHoursPerLift()) / 1000;
        return new DrivenRoute(metres, seconds, lifts, emptied, levels, missed, earlyUnloadings, microEuro(seconds, kWh),
                kWh * kgCo2PerKwh());
    }

    private void go(int target) {
        second += matrix.seconds(point, target);
        metres += matrix.metres(point, target);
        point = target;
    }

    private void stay(Stop stop) {
        go(stop.at().accessPoint());
        second += stop.at().departureSeconds() - stop.at().beginSeconds();
    }

    private void rest(Stop stop) {
        second = Math.max(second, stop.at().beginSeconds()) + stop.at().departureSeconds() - stop.at().beginSeconds();
    }

    private void collect(Stop.Collection stop) {
        var visit = problem.visits().get(stop.visit());
        int target = stop.at().accessPoint();
        if (!canServe(target, visit)) {
            missed++;
            return;
        }
        go(target);
        var container = container(visit.id());
        long[] amounts = amounts(container, levelAt(visit.id()));
        if (!load.fits(visit.fraction(), amounts) && !load.isEmpty() && !unloadOnTheWay(target, visit))
            return;
        second = begin(visit.windows(), second);
        amounts = amounts(container, levelAt(visit.id()));
        emptied.add(visit.id());
        levels.add(city.empty(visit.id(), problem.start().plusSeconds(second)));
        load.add(visit.fraction(), amounts);
        lifts += visit.lifts();
        second += visit.serviceSeconds();
    }

    /// Unloads and comes back, if there is time for the stop thereafter; else the stop is missed.
    private boolean unloadOnTheWay(int target, Visit visit) {
        var facility = nearest(target, target, each -> load.left(load.fractions(), each).isEmpty())
                .or(() -> nearest(target, target, each -> load.makesRoom(each, visit.fraction())));
        facility.ifPresent(each -> {
            unload(each, access(each));
            earlyUnloadings++;
        });
        if (facility.isEmpty() || !canServe(target, visit)) {
            missed++;
            return false;
        }
        go(target);
        return true;
    }

    private void unload(DisposalFacility facility, int target) {
        go(target);
        int begin = begin(facility.openingHours(), second);
        second = (begin == NO_TIME ? second : begin) + facility.unloadingSeconds();
        fees += facility.feeMicroEuro() + facility.feePerUnitMicroEuro() * load.unload(facility);
    }

    private boolean canServe(int target, Visit visit) {
        int begin = begin(visit.windows(), second + matrix.seconds(point, target));
        int latest = Math.min(shift.latestEnd(), departure + shift.maxDurationSeconds());
        return begin != NO_TIME && begin + visit.serviceSeconds() + secondsHome(target, visit.fraction()) <= latest;
    }

    /// Seconds from a stop to the end, with this fraction and what is on board: where it must end empty, from facility to facility as long as one
    /// takes something.
    private int secondsHome(int from, int fraction) {
        int end = route.stops().getLast().at().accessPoint();
        int seconds = 0;
        int last = from;
        var left = load.fractions();
        left.set(fraction);
        while (vehicle.endsEmpty() && !left.isEmpty()) {
            var facility = nearestTaking(left, last, end);
            if (facility.isEmpty())
                break;
            seconds += matrix.seconds(last, access(facility.get())) + facility.get().unloadingSeconds();
            last = access(facility.get());
            left = load.left(left, facility.get());
        }
        return seconds + matrix.seconds(last, end);
    }

    /// The nearest facility that takes all of the fractions, else that takes any.
    private Optional<DisposalFacility> nearestTaking(BitSet fractions, int from, int to) {
        return nearest(from, to, facility -> load.left(fractions, facility).isEmpty())
                .or(() -> nearest(from, to, facility -> !load.left(fractions, facility).equals(fractions)));
    }

    private Optional<DisposalFacility> nearest(int from, int to, Predicate<DisposalFacility> takes) {
        return vehicle.facilities().stream().map(problem.facilities()::get)
                .filter(facility -> !problem.accessPoints(facility.place(), vehicle).isEmpty() && takes.test(facility))
                .min(Comparator
                        .comparingInt(facility -> matrix.metres(from, access(facility)) + matrix.metres(access(facility), to)));
    }

    private int access(DisposalFacility facility) {
        return problem.accessPoints(facility.place(), vehicle).getFirst();
    }

    /// First second not before the arrival at which service may begin.
    private static int begin(List<TimeWindow> windows, int arrival) {
        if (windows.isEmpty())
            return arrival;
        for (var window : windows)
            if (arrival <= window.latest())
                return Math.max(arrival, window.earliest());
        return NO_TIME;
    }

    private double levelAt(String container) {
        return city.levelAt(container, problem.start().plusSeconds(second));
    }

    private Container container(String id) {
        return city.container(id);
    }

    private long[] amounts(Container container, double level) {
        double litres = Math.min(MAX_COLLECTED_LEVEL, level) * container.totalLitres();
        var amounts = new long[problem.dimensions().size()];
        for (int d = 0; d < amounts.length; d++)
            amounts[d] = Math.round(problem.dimensions().get(d).equals("kg")
                    ? litres * pack.fractionOf(container).kgPerCubicMetre() / 1000
                    : litres);
        return amounts;
    }

    private long microEuro(int seconds, double kWh) {
        var costs = vehicle.costs();
        return costs.fixedMicroEuro() + costs.perMetre() * metres + costs.perSecond() * seconds
                + costs.overtimePerSecond() * Math.max(0, seconds - shift.regularSeconds()) + costs.perLift() * lifts
                + Math.round(costs.perWattHour() * kWh * 1000) + fees;
    }

    private double kgCo2PerKwh() {
        var environment = pack.settings().environment();
        return switch (pack.fleet().typeOf(vehicle.id()).drive()) {
            case ElectricDrive _ -> environment.kgCo2PerKwh();
            case DieselDrive _ -> environment.kgCo2PerLitreDiesel() / Drive.KWH_PER_LITRE_DIESEL;
        };
    }
}

package org.abfuhr.data.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

/// Drives a planned route by the truth. Travel and service take the planned time; loads are what is really in the containers.
///
/// A container whose waste does not fit is found out about at the container: the vehicle unloads at the nearest facility and comes back. A stop that
/// can no longer begin in a window, or from which the vehicle could not unload and return before its shift is over, is missed. What a delay
/// makes of opening hours, batteries and driving times is not looked at; breaks and chargings are kept.
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
        if (begin(visit.windows(), second + matrix.seconds(point, target)) == NO_TIME
                || !isBackInTime(target, visit.serviceSeconds(),
                        visit.windows())) {
            missed++;
            return;
        }
        go(target);
        var container = container(visit.id());
        long[] amounts = amounts(container, levelAt(visit.id()));
        if (!load.fits(visit.fraction(), amounts) && !load.isEmpty() && !unloadOnTheWay(target, visit.serviceSeconds(),
                visit.windows()))
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
    private boolean unloadOnTheWay(int target, int serviceSeconds, List<TimeWindow> windows) {
        var facility = nearestFacility(target, target);
        unload(facility, access(facility));
        earlyUnloadings++;
        if (begin(windows, second + matrix.seconds(point, target)) == NO_TIME || !isBackInTime(target, serviceSeconds, windows)) {
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

    private boolean isBackInTime(int target, int serviceSeconds, List<TimeWindow> windows) {
        int served = begin(windows, second + matrix.seconds(point, target)) + serviceSeconds;
        int end = route.stops().getLast().at().accessPoint();
        int home = matrix.seconds(target, end);
        if (vehicle.endsEmpty()) {
            var facility = nearestFacility(target, end);
            home = matrix.seconds(target, access(facility)) + facility.unloadingSeconds() + matrix.seconds(access(facility), end);
        }
        return served + home <= Math.min(shift.latestEnd(), departure + shift.maxDurationSeconds());
    }

    private DisposalFacility nearestFacility(int from, int to) {
        return vehicle.facilities().stream().map(problem.facilities()::get)
                .filter(facility -> !problem.accessPoints(facility.place(), vehicle).isEmpty() && load.accepted(facility))
                .min(Comparator
                        .comparingInt(facility -> matrix.metres(from, access(facility)) + matrix.metres(access(facility), to)))
                .orElseThrow(() -> new IllegalStateException("no facility for what " + vehicle.id() + " has on board"));
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

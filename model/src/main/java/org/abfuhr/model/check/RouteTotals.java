package org.abfuhr.model.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.Visit;

/// Sums over a whole route, head included: metres, seconds by kind, amounts, costs; and the limits upon them.
final class RouteTotals {

    private static final double MICRO = 1e6; // of a degree

    private final RouteUnderCheck route;
    private final long feesMicroEuro;
    private final long milliwattHours;

    RouteTotals(RouteUnderCheck route, long feesMicroEuro, long milliwattHours) {
        this.route = route;
        this.feesMicroEuro = feesMicroEuro;
        this.milliwattHours = milliwattHours;
    }

    /// Compares with the limits, and the stated metres with the legs.
    void check() {
        checkMetres();
        for (int p = 0; p <= route.last(); p++)
            checkAllowed(p);
        checkLimits();
    }

    private void checkMetres() {
        long metres = route.start.drivenMetres();
        for (int p = route.hasFixedStops() ? route.planned : 0; p <= route.last(); p++) {
            metres += p < route.planned ? 0 : route.legMetres(p);
            route.violate(Rule.PLAN_METRES, Math.abs(route.at(p).drivenMetres() - metres), p,
                    "says " + route.at(p).drivenMetres() + " m driven, but it is " + metres + " m");
        }
    }

    private void checkAllowed(int position) {
        switch (route.stops.get(position)) {
            case Stop.Collection(int visit, _) -> checkVehicle(position, route.problem.visits().get(visit));
            case Stop.Unloading(int facility, _) -> checkFacility(position, facility, true);
            case Stop.Charging(int facility, _) ->
                checkFacility(position, facility, route.problem.facilities().get(facility).charger().isPresent());
            default -> {
            }
        }
    }

    private void checkVehicle(int position, Visit visit) {
        boolean allowed = visit.allowedVehicles().contains(route.shift.vehicle())
                && visit.allowedDays().contains(route.shift.day())
                && route.vehicle.compartmentOf(visit.fraction()) != Vehicle.NO_COMPARTMENT;
        route.violate(Rule.VEHICLE, allowed ? 0 : 1, position,
                "may not be served by vehicle " + route.vehicle.id() + " on day " + route.shift.day());
    }

    private void checkFacility(int position, int facility, boolean equipped) {
        boolean allowed = equipped && route.vehicle.facilities().contains(facility);
        route.violate(Rule.FACILITY, allowed ? 0 : 1, position, "may not be used by vehicle " + route.vehicle.id());
    }

    private void checkLimits() {
        var limits = route.shift.limits();
        for (int d = 0; d < limits.load().size(); d++)
            checkDayLimit(route.problem.dimensions().get(d), collected(d), route.start.collected().get(d), limits.load().get(d));
        checkDayLimit("stops", stops(), route.start.stops(), limits.stops());
        checkDayLimit("m", metres(), route.home.metres(), limits.metres());
        long unloadings = route.start.unloadings() + plannedStops(Stop.Unloading.class);
        route.violateRoute(Rule.UNLOADINGS, unloadings - route.shift.maxUnloadings(),
                route.start.unloadings() - route.shift.maxUnloadings(),
                "unloads " + unloadings + " times, allowed are " + route.shift.maxUnloadings());
    }

    private void checkDayLimit(String unit, long amount, long contained, int limit) {
        route.violateRoute(Rule.DAY_LIMIT, amount - limit, contained - limit,
                "does " + amount + " " + unit + ", the day's limit is " + limit);
    }

    private IntStream plannedPositions() {
        return IntStream.rangeClosed(route.planned, route.last());
    }

    private long plannedStops(Class<? extends Stop> kind) {
        return plannedPositions().filter(p -> kind.isInstance(route.stops.get(p))).count();
    }

    /// Visits of the planned rest.
    List<Integer> plannedVisits() {
        return new Route(route.shiftIndex, route.stops.subList(route.planned, route.stops.size())).visits();
    }

    long stops() {
        return route.start.stops() + plannedStops(Stop.Collection.class);
    }

    long collected(int dimension) {
        return route.start.collected().get(dimension) + plannedVisits().stream().map(route.problem.visits()::get)
                .filter(v -> route.vehicle.compartmentOf(v.fraction()) != Vehicle.NO_COMPARTMENT)
                .mapToLong(v -> route.demand(v, dimension)).sum();
    }

    long lifts() {
        return route.start.lifts() + plannedVisits().stream().mapToLong(v -> route.problem.visits().get(v).lifts()).sum();
    }

    long metres() {
        return route.start.drivenMetres() + plannedPositions().mapToLong(route::legMetres).sum();
    }

    long milliwattHours() {
        return milliwattHours;
    }

    long routeSeconds() {
        return (long) route.returnSeconds() - route.start.departedSeconds();
    }

    /// On planned legs as the matrix says, in the head as the fixed stops say.
    long drivingSeconds() {
        long head = IntStream.range(1, route.fixedCount)
                .mapToLong(p -> (long) route.at(p).arrivalSeconds() - route.at(p - 1).departureSeconds()).sum();
        return head + plannedPositions().mapToLong(route::legSeconds).sum();
    }

    /// At stops of the kind, the time they need; staying longer is waiting.
    long secondsAt(Class<? extends Stop> kind) {
        return IntStream.rangeClosed(0, route.last()).filter(p -> kind.isInstance(route.stops.get(p)))
                .mapToLong(p -> Math.min(route.durationSeconds(p),
                        (long) route.at(p).departureSeconds() - route.at(p).beginSeconds()))
                .sum();
    }

    /// From each planned visit to the middle of its trip, as the crow flies.
    long spreadMetres() {
        long metres = 0;
        List<Coordinate> trip = new ArrayList<>();
        for (int p = route.planned; p <= route.last(); p++) {
            if (route.stops.get(p) instanceof Stop.Collection(int visit, _))
                trip.add(route.problem.places().get(route.problem.visits().get(visit).place()).position());
            if (route.stops.get(p) instanceof Stop.Unloading || p == route.last()) {
                metres += spreadMetres(trip);
                trip.clear();
            }
        }
        return metres;
    }

    private static long spreadMetres(List<Coordinate> trip) {
        if (trip.isEmpty())
            return 0;
        long latitude = trip.stream().mapToLong(c -> Math.round(c.latitude() * MICRO)).sum();
        long longitude = trip.stream().mapToLong(c -> Math.round(c.longitude() * MICRO)).sum();
        var middle = new Coordinate(Math.floorDiv(latitude, trip.size()) / MICRO, Math.floorDiv(longitude, trip.size()) / MICRO);
        return trip.stream().mapToLong(c -> Math.round(c.distanceMetres(middle))).sum();
    }

    /// What the route pays, by rule, before weights; day costs of the head included, those of planned visits not.
    Map<Rule, Long> costs() {
        var costs = route.vehicle.costs();
        Map<Rule, Long> amounts = new EnumMap<>(Rule.class);
        amounts.put(Rule.FIXED_COST, costs.fixedMicroEuro());
        amounts.put(Rule.DISTANCE, metres() * costs.perMetre());
        amounts.put(Rule.TIME, routeSeconds() * costs.perSecond());
        amounts.put(Rule.OVERTIME, Math.max(0, routeSeconds() - route.shift.regularSeconds()) * costs.overtimePerSecond());
        amounts.put(Rule.LIFT, lifts() * costs.perLift());
        amounts.put(Rule.ENERGY, Math.floorDiv(milliwattHours * costs.perWattHour(), 1_000L));
        amounts.put(Rule.GATE_FEE, feesMicroEuro);
        amounts.put(Rule.DAY_COST, route.start.dayCostsMicroEuro());
        return amounts;
    }

    RouteUnderCheck route() {
        return route;
    }
}

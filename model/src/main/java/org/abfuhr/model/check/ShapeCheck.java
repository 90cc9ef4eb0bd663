package org.abfuhr.model.check;

import java.util.List;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;

/// Whether a route is one at all: indices in range, depots at both ends only, fixed stops word for word, access points offered.
/// Only a route of sound shape is simulated.
final class ShapeCheck {

    private final CollectionProblem problem;
    private final Violations violations;

    ShapeCheck(CollectionProblem problem, Violations violations) {
        this.problem = problem;
        this.violations = violations;
    }

    /// Whether the route may be simulated.
    boolean isSound(Route route) {
        var shift = problem.shifts().get(route.shift());
        boolean ends = endsAtItsDepots(route, shift);
        boolean indices = true;
        for (int p = 0; p < route.stops().size(); p++)
            indices &= isSoundStop(route, shift, p);
        return ends && indices && keepsFixedStops(route, shift);
    }

    private boolean endsAtItsDepots(Route route, Shift shift) {
        var stops = route.stops();
        if (stops.size() < 2)
            return complain(route, Rule.PLAN_SHAPE, 0,
                    "has " + stops.size() + " stops; a route has a depot start and a depot end");
        boolean start = (stops.getFirst() instanceof Stop.DepotStart first && first.depot() == shift.startDepot())
                || complain(route, Rule.PLAN_SHAPE, 0, "does not begin at its start depot");
        boolean end = (stops.getLast() instanceof Stop.DepotEnd last && last.depot() == shift.endDepot())
                || complain(route, Rule.PLAN_SHAPE, stops.size() - 1, "does not finish at its end depot");
        boolean something = stops.size() > 2 || shift.fixed().isPresent()
                || complain(route, Rule.PLAN_SHAPE, 0, "does nothing; a shift without stops has no route");
        return start && end && something;
    }

    private boolean isSoundStop(Route route, Shift shift, int position) {
        var at = route.stops().get(position).at();
        var vehicle = problem.vehicleOf(shift);
        boolean load = at.load().size() == problem.slots(vehicle)
                || complain(route, Rule.PLAN_SHAPE, position, "has a load of " + at.load().size() + " slots");
        boolean inMatrix = isIndex(at.accessPoint(), problem.profileOf(vehicle).matrix().size())
                || complain(route, Rule.PLAN_ACCESS_POINT, position, "access point " + at.accessPoint() + " does not exist");
        boolean index = hasSoundIndex(route.stops().get(position), shift, position, route.stops().size() - 1)
                || complain(route, Rule.PLAN_SHAPE, position, "refers to nothing that exists, or is a depot in the middle");
        return load && inMatrix && index;
    }

    private boolean hasSoundIndex(Stop stop, Shift shift, int position, int last) {
        return switch (stop) {
            case Stop.DepotStart(int depot, _) -> position == 0 && isIndex(depot, problem.depots().size());
            case Stop.DepotEnd(int depot, _) -> position == last && isIndex(depot, problem.depots().size());
            case Stop.Collection(int visit, _) -> isIndex(visit, problem.visits().size());
            case Stop.Unloading(int facility, _) -> isIndex(facility, problem.facilities().size());
            case Stop.Charging(int facility, _) -> isIndex(facility, problem.facilities().size());
            case Stop.Break(int shiftBreak, _) -> isIndex(shiftBreak, shift.breaks().size());
        };
    }

    private boolean keepsFixedStops(Route route, Shift shift) {
        List<Stop> fixed = shift.fixed().map(f -> f.stops()).orElse(List.of());
        for (int p = 0; p < fixed.size(); p++)
            if (p >= route.stops().size() - 1 || !fixed.get(p).equals(route.stops().get(p)))
                return complain(route, Rule.PLAN_FIXED_STOPS, p, "differs from the fixed stop there");
        return true;
    }

    private boolean complain(Route route, Rule rule, int position, String message) {
        violations.add(rule, 1, route.shift(), position, CollectionProblem.NO_INDEX, false,
                "shift " + problem.shifts().get(route.shift()).id() + ", stop " + position + ": " + message);
        return false;
    }

    private static boolean isIndex(int index, int size) {
        return index >= 0 && index < size;
    }

    /// Whether each planned stop stands where its place offers. A visit without any access point is `unreachable`.
    static void checkAccessPoints(RouteUnderCheck route) {
        for (int p = route.fixedCount; p <= route.last(); p++)
            checkAccessPoint(route, p);
    }

    private static void checkAccessPoint(RouteUnderCheck route, int position) {
        int accessPoint = route.at(position).accessPoint();
        var stop = route.stops.get(position);
        List<Integer> offered = stop instanceof Stop.Break
                ? List.of(route.accessPointBefore(position))
                : route.problem.accessPoints(placeOf(route.problem, stop), route.vehicle);
        if (offered.isEmpty())
            route.violate(Rule.UNREACHABLE, 1, position, "has no access point for profile "
                    + route.problem.profileOf(route.vehicle).id());
        else if (!offered.contains(accessPoint))
            route.violate(Rule.PLAN_ACCESS_POINT, 1, position,
                    "stands at access point " + accessPoint + ", not at one of " + offered);
    }

    private static int placeOf(CollectionProblem problem, Stop stop) {
        return switch (stop) {
            case Stop.DepotStart(int depot, _) -> problem.depots().get(depot).place();
            case Stop.DepotEnd(int depot, _) -> problem.depots().get(depot).place();
            case Stop.Collection(int visit, _) -> problem.visits().get(visit).place();
            case Stop.Unloading(int facility, _) -> problem.facilities().get(facility).place();
            case Stop.Charging(int facility, _) -> problem.facilities().get(facility).place();
            case Stop.Break _ -> throw new IllegalArgumentException("A break has no place of its own");
        };
    }
}

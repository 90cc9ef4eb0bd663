package org.abfuhr.data.visits.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;

/// What each visit of a plan costs as a share of its route: ĉ as one plan shows it.
///
/// A visit's removal gain is what its route would save without it: the ways to it and on less the way past it, service and lifts, in the
/// vehicle's prices. Of a route's costs (fixed costs, all ways, time, energy, unloading) each visit gets a share in proportion to its gain, so that the
/// shares sum to the route's costs. Gate fees are left out, since waste costs the same whenever it is taken. A gain is never below that of lifts and service
/// alone: a matrix may have shortcuts.
public final class RouteShares {

    private final CollectionProblem problem;
    private final Route route;
    private final Vehicle vehicle;
    private final TravelMatrix matrix;

    private RouteShares(CollectionProblem problem, Route route) {
        this.problem = problem;
        this.route = route;
        vehicle = problem.vehicleOf(problem.shifts().get(route.shift()));
        matrix = problem.profileOf(vehicle).matrix();
    }

    /// Euro by visit id, of the routes of the first day.
    public static Map<String, Double> ofFirstDay(CollectionProblem problem, CollectionPlan plan) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (var each : plan.routes())
            if (problem.shifts().get(each.shift()).day() == 0)
                new RouteShares(problem, each).share(shares);
        return shares;
    }

    private void share(Map<String, Double> shares) {
        List<String> ids = new ArrayList<>();
        List<Double> gains = new ArrayList<>();
        for (int position = 1; position < route.stops().size() - 1; position++)
            if (route.stops().get(position) instanceof Stop.Collection(int visit, var _)) {
                ids.add(problem.visits().get(visit).id());
                gains.add(gain(position, visit));
            }
        double sum = gains.stream().mapToDouble(Double::doubleValue).sum();
        for (int i = 0; i < ids.size(); i++)
            shares.put(ids.get(i), routeMicroEuro() / 1e6 * (sum > 0 ? gains.get(i) / sum : 1.0 / ids.size()));
    }

    private double gain(int position, int visitIndex) {
        int before = point(position - 1);
        int here = point(position);
        int after = point(position + 1);
        var visit = problem.visits().get(visitIndex);
        double seconds = Math.max(0, matrix.seconds(before, here) + matrix.seconds(here, after) - matrix.seconds(before, after));
        double metres = Math.max(0, matrix.metres(before, here) + matrix.metres(here, after) - matrix.metres(before, after));
        var costs = vehicle.costs();
        return (seconds + visit.serviceSeconds()) * costs.perSecond()
                + metres * (costs.perMetre() + energyPerMetre()) + visit.lifts() * (double) (costs.perLift() + energyPerLift());
    }

    private int point(int position) {
        return route.stops().get(position).at().accessPoint();
    }

    private double energyPerMetre() {
        return vehicle.battery().milliwattHoursPerMetre() * (double) vehicle.costs().perWattHour() / 1000;
    }

    private long energyPerLift() {
        return vehicle.battery().wattHoursPerLift() * vehicle.costs().perWattHour();
    }

    private double routeMicroEuro() {
        var end = route.stops().getLast().at();
        int seconds = end.arrivalSeconds() - route.stops().getFirst().at().departureSeconds();
        int lifts = route.visits().stream().mapToInt(v -> problem.visits().get(v).lifts()).sum();
        var costs = vehicle.costs();
        return costs.fixedMicroEuro() + end.drivenMetres() * (costs.perMetre() + energyPerMetre())
                + (double) seconds * costs.perSecond() + costs.overtimePerSecond()
                        * (double) Math.max(0, seconds - problem.shifts().get(route.shift()).regularSeconds())
                + lifts * (double) (costs.perLift() + energyPerLift());
    }
}

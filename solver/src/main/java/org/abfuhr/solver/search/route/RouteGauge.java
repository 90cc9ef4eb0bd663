package org.abfuhr.solver.search.route;

import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.ShiftModel;

/// Measures a [SearchRoute] with its decisions: a forward pass for times and loads, a backward pass for what room is left.
/// Scratch memory, one per thread.
final class RouteGauge {

    private final EvaluationProblem problem;
    private final ForwardPass forward;
    private final BackwardPass backward;

    RouteGauge(EvaluationProblem problem) {
        this.problem = problem;
        forward = new ForwardPass(problem);
        backward = new BackwardPass(problem, forward);
    }

    /// Fills the route's arrays and its cost.
    void measure(SearchRoute route) {
        route.cost = 0;
        route.drivingSeconds = 0;
        route.broken = false;
        if (!route.used())
            return;
        forward.run(route);
        finish(route);
        backward.run(route);
    }

    private void finish(SearchRoute route) {
        var shift = route.shift;
        int end = route.count - 1;
        int back = route.arrival[end];
        int departure = Math.min(forward.latestDeparture, back - forward.busy);
        route.durationSeconds = back - departure;
        route.waitingSeconds = route.durationSeconds - forward.busy;
        for (int s = 0; shift.vehicle.endsEmpty() && s < shift.slots; s++)
            route.broken |= route.load[end * shift.slots + s] > 0;
        for (int b = 0; b < forward.taken.length; b++)
            if (shift.windowBreak(b))
                route.broken |= forward.taken[b] != (departure <= shift.breakLatest[b] && back > shift.breakLatest[b]);
        var limits = shift.source.limits();
        for (int d = 0; d < forward.collected.length; d++)
            route.dayRoom[d] = (int) Math.max(0, limits.load().get(d) - forward.collected[d]);
        route.stopRoom = limits.stops() - forward.stops;
        route.metreRoom = limits.metres() - forward.metres;
        route.broken |= route.stopRoom < 0 || route.metreRoom < 0 || route.durationSeconds > shift.source.maxDurationSeconds();
        route.cost = cost(route);
    }

    private long cost(SearchRoute route) {
        var shift = route.shift;
        var costs = shift.vehicle.costs();
        long sum = problem.weight(RouteRule.FIXED_COST) * costs.fixedMicroEuro()
                + problem.weight(RouteRule.DISTANCE) * costs.perMetre() * forward.metres + shift.timeCost(route.durationSeconds)
                + problem.weight(RouteRule.LIFT) * costs.perLift() * forward.lifts
                + problem.weight(RouteRule.ENERGY) * Math.floorDiv(forward.used * costs.perWattHour(), ShiftModel.MILLI)
                + problem.weight(RouteRule.GATE_FEE) * forward.fees;
        for (int visit : shift.fixedVisitList())
            sum += InsertionPrice.serving(problem, shift, visit);
        for (int step = 1; step < route.count; step++)
            if (route.kind[step] == RouteSteps.VISIT)
                sum += InsertionPrice.serving(problem, shift, route.ref[step]);
        return sum;
    }
}

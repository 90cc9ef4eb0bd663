package org.abfuhr.solver.search.route;

import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteSteps;

/// Measures a [SearchRoute] with its decisions: a forward pass for times and loads, a backward pass for what room is left.
/// Scratch memory, one per thread.
final class RouteGauge {

    private final EvaluationProblem problem;
    private final boolean thorough;
    private final PlainGauge plain;
    private final ForwardPass forward;
    private final BackwardPass backward;

    /// @param thorough whether plain routes get every array, too
    RouteGauge(EvaluationProblem problem, boolean thorough) {
        this.problem = problem;
        this.thorough = thorough;
        plain = new PlainGauge(problem);
        forward = new ForwardPass(problem);
        backward = new BackwardPass(problem, forward);
    }

    /// Fills the route's arrays and its cost.
    void measure(SearchRoute route) {
        route.cost = 0;
        route.drivingSeconds = 0;
        route.broken = false;
        route.endsBeforeBreak = false;
        route.endCount = 0;
        if (!route.used())
            return;
        if (route.shift.plain && !thorough) {
            plain.measure(route);
            return;
        }
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
        for (int b = 0; b < shift.breakSeconds.length; b++)
            if (shift.windowBreak(b))
                route.broken |= forward.taken[b] != (departure <= shift.breakLatest[b] && back > shift.breakLatest[b]);
        for (int d = 0; d < forward.collected.length; d++) {
            route.dayRoom[d] = (int) Math.max(0, shift.dayLimit[d] - forward.collected[d]);
            route.broken |= forward.collected[d] > shift.dayLimit[d];
        }
        route.stopRoom = shift.stopLimit - forward.stops;
        route.metreRoom = shift.metreLimit - forward.metres;
        route.unloadingRoom = shift.source.maxUnloadings() - forward.unloadings;
        route.broken |= route.stopRoom < 0 || route.metreRoom < 0 || route.unloadingRoom < 0
                || route.durationSeconds > shift.maxDurationSeconds;
        long serving = serving(route);
        route.cost = RouteCost.of(shift, forward.metres, route.durationSeconds, forward.lifts, forward.used, forward.fees,
                serving);
        route.avoidable = route.cost - RouteCost.unavoidable(shift, forward.lifts, serving);
    }

    private long serving(SearchRoute route) {
        long sum = 0;
        if (route.shift.started())
            for (int visit : route.shift.fixedVisitList())
                sum += problem.serving(visit, route.shift);
        for (int step = 1; step < route.count; step++)
            if (route.kind[step] == RouteSteps.VISIT)
                sum += problem.serving(route.ref[step], route.shift);
        return sum;
    }
}

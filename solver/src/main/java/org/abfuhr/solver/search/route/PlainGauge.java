package org.abfuhr.solver.search.route;

import static org.abfuhr.solver.timeline.EvaluationProblem.FOREVER;

import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;

/// Measures a [SearchRoute] of a plain shift, where an order leaves nothing to decide: its times and cost are those that the evaluator would
/// find, in one loop forward and one back. Scratch memory, one per thread.
final class PlainGauge {

    private final EvaluationProblem problem;
    private int metres;
    private int busy; // seconds
    private int latestDeparture;
    private int lifts;
    private long serving; // weighted µ€

    PlainGauge(EvaluationProblem problem) {
        this.problem = problem;
    }

    /// Fills the arrays that prices on plain routes need, and the cost.
    void measure(SearchRoute route) {
        var shift = route.shift;
        int end = route.count - 1;
        begin(route, shift);
        for (int step = 1; step < end; step++)
            visit(route, shift, step, route.ref[step]);
        travel(route, end);
        pass(route, end, shift.latestEnd, -FOREVER, 0);
        finish(route, shift, end);
        back(route, shift, end);
    }

    private void begin(SearchRoute route, ShiftModel shift) {
        metres = 0;
        busy = 0;
        latestDeparture = FOREVER;
        lifts = 0;
        serving = 0;
        route.arrival[0] = shift.earliestStart;
        route.ready[0] = shift.earliestStart;
        for (int s = 0; s < route.slotRoom.length; s++)
            route.slotRoom[s] = shift.capacity[s] - shift.loadAtOrigin[s];
        System.arraycopy(shift.dayLimit, 0, route.dayRoom, 0, route.dayRoom.length);
    }

    private void visit(SearchRoute route, ShiftModel shift, int step, int visit) {
        travel(route, step);
        pass(route, step, problem.latest[visit], problem.earliest[visit], problem.serviceSeconds[visit]);
        lifts += problem.lifts[visit];
        serving += problem.serving(visit, shift);
        int slot = shift.slotOf(visit);
        int offset = problem.demandOffset(visit, shift.day);
        for (int d = 0; d < route.dayRoom.length; d++) {
            route.slotRoom[slot + d] -= problem.demand[offset + d];
            route.dayRoom[d] -= problem.demand[offset + d];
        }
    }

    private void travel(SearchRoute route, int step) {
        int seconds = StepTimes.drive(route, step);
        metres += StepTimes.metres(route, step);
        busy += seconds;
        route.drivingSeconds += seconds;
        route.arrival[step] = route.ready[step - 1] + seconds;
    }

    private void pass(SearchRoute route, int step, int closes, int opens, int service) {
        int arrival = route.arrival[step];
        route.broken |= arrival > closes;
        latestDeparture = Math.min(latestDeparture, Math.max(closes, arrival) - busy);
        busy += service;
        route.ready[step] = Math.max(arrival, opens) + service;
    }

    private void finish(SearchRoute route, ShiftModel shift, int end) {
        int home = route.arrival[end];
        int departure = Math.min(latestDeparture, home - busy);
        route.durationSeconds = home - departure;
        route.waitingSeconds = route.durationSeconds - busy;
        route.stopRoom = shift.stopLimit - (end - 1);
        route.metreRoom = shift.metreLimit - metres;
        route.broken |= route.stopRoom < 0 || route.metreRoom < 0 || route.durationSeconds > shift.maxDurationSeconds;
        for (int room : route.slotRoom)
            route.broken |= room < 0;
        for (int room : route.dayRoom)
            route.broken |= room < 0;
        long used = (long) metres * shift.vehicle.battery().milliwattHoursPerMetre()
                + ShiftModel.MILLI * lifts * shift.vehicle.battery().wattHoursPerLift();
        route.cost = RouteCost.of(shift, metres, route.durationSeconds, lifts, used, 0, serving);
        if (route.ends.length < 2)
            route.ends = new int[2];
        route.endCount = 2;
        route.ends[1] = end;
    }

    private void back(SearchRoute route, ShiftModel shift, int end) {
        route.latest[end] = Math.max(route.arrival[end], shift.latestEnd);
        for (int step = end - 1; step > 0; step--) {
            int visit = route.ref[step];
            int leaves = route.latest[step + 1] - Math.max(0, route.onwardSeconds[step]) - problem.serviceSeconds[visit];
            route.latest[step] = Math.max(route.arrival[step], Math.min(problem.latest[visit], leaves));
        }
        route.latest[0] = Math.max(route.arrival[0], route.latest[1] - Math.max(0, route.onwardSeconds[0]));
    }
}

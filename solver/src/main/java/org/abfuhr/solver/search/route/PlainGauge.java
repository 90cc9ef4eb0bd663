package org.abfuhr.solver.search.route;

import static org.abfuhr.solver.timeline.EvaluationProblem.FOREVER;

import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;

/// Measures a [SearchRoute] of a plain shift, where an order leaves nothing to decide: its times and cost are those that the evaluator would
/// find, in one loop forward and one back. Loads, lifts and day costs are kept from change to change. Scratch memory, one per thread.
final class PlainGauge {

    private final EvaluationProblem problem;
    private int metres;
    private int busy; // seconds
    private int latestDeparture;

    PlainGauge(EvaluationProblem problem) {
        this.problem = problem;
    }

    /// Fills the arrays that prices on plain routes need, and the cost.
    void measure(SearchRoute route) {
        var shift = route.shift;
        if (!route.summed)
            sum(route);
        forward(route, shift, route.count - 1);
        finish(route, shift, route.count - 1);
        back(route, shift, route.count - 1);
    }

    private static void sum(SearchRoute route) {
        var shift = route.shift;
        for (int s = 0; s < route.slotRoom.length; s++)
            route.slotRoom[s] = shift.capacity[s] - shift.loadAtOrigin[s];
        System.arraycopy(shift.dayLimit, 0, route.dayRoom, 0, route.dayRoom.length);
        route.lifts = 0;
        route.serving = 0;
        route.summed = true;
        for (int step = 1; step < route.count - 1; step++)
            add(route, route.ref[step], 1);
    }

    /// Takes a visit into the sums of a plain route, or out of them.
    ///
    /// @param sign 1 or -1
    static void add(SearchRoute route, int visit, int sign) {
        var problem = route.problem;
        int day = route.shift.day;
        route.lifts += sign * problem.lifts[visit];
        route.serving += sign * problem.serving(visit, route.shift);
        int slot = route.shift.slotOf(visit);
        int offset = problem.demandOffset(visit, day);
        for (int d = 0; d < route.dayRoom.length; d++) {
            route.slotRoom[slot + d] -= sign * problem.demand[offset + d];
            route.dayRoom[d] -= sign * problem.demand[offset + d];
        }
    }

    private void forward(SearchRoute route, ShiftModel shift, int end) {
        int[] arrival = route.arrival;
        int[] ready = route.ready;
        int[] visits = route.ref;
        int time = shift.earliestStart;
        int driving = 0;
        int serving = 0;
        metres = 0;
        latestDeparture = FOREVER;
        arrival[0] = time;
        ready[0] = time;
        for (int step = 1; step < end; step++) {
            int visit = visits[step];
            int leg = StepTimes.drive(route, step);
            driving += leg;
            metres += StepTimes.metres(route, step);
            time += leg;
            arrival[step] = time;
            int closes = problem.latest[visit];
            route.broken |= time > closes;
            latestDeparture = Math.min(latestDeparture, Math.max(closes, time) - driving - serving);
            int service = problem.serviceSeconds[visit];
            serving += service;
            time = Math.max(time, problem.earliest[visit]) + service;
            ready[step] = time;
        }
        int leg = StepTimes.drive(route, end);
        driving += leg;
        metres += StepTimes.metres(route, end);
        time += leg;
        arrival[end] = time;
        ready[end] = time;
        route.broken |= time > shift.latestEnd;
        busy = driving + serving;
        latestDeparture = Math.min(latestDeparture, Math.max(shift.latestEnd, time) - busy);
        route.drivingSeconds = driving;
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
                + ShiftModel.MILLI * route.lifts * shift.vehicle.battery().wattHoursPerLift();
        route.cost = RouteCost.of(shift, metres, route.durationSeconds, route.lifts, used, 0, route.serving);
        if (route.ends.length < 2)
            route.ends = new int[2];
        route.endCount = 2;
        route.ends[1] = end;
    }

    private void back(SearchRoute route, ShiftModel shift, int end) {
        int[] arrival = route.arrival;
        int[] latest = route.latest;
        int[] onward = route.onwardSeconds;
        int next = Math.max(arrival[end], shift.latestEnd);
        latest[end] = next;
        for (int step = end - 1; step > 0; step--) {
            int visit = route.ref[step];
            int leaves = next - Math.max(0, onward[step]) - problem.serviceSeconds[visit];
            next = Math.max(arrival[step], Math.min(problem.latest[visit], leaves));
            latest[step] = next;
        }
        latest[0] = Math.max(arrival[0], next - Math.max(0, onward[0]));
    }
}

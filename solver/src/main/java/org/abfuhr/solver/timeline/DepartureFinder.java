package org.abfuhr.solver.timeline;

import org.abfuhr.model.matrix.TravelMatrix;

/// First pass over a route with given decisions: when trips may leave, and the best departure.
///
/// With departure t the vehicle is ready at a step at max(ready, t + busy), as long as t ≤ latest.
final class DepartureFinder {

    private final EvaluationProblem problem;
    int[] hold = new int[16]; // [step], earliest departure from a start of a trip
    private int ready; // earliest time at the current step
    private int busy; // seconds without waiting since the departure
    private int latest; // departure up to which nothing gets later
    private int from; // access point

    DepartureFinder(EvaluationProblem problem) {
        this.problem = problem;
    }

    /// The latest departure that makes nothing late, no return later and no violation larger, in seconds.
    int find(ShiftModel shift, RouteTimeline timeline, RouteSteps steps) {
        findHolds(timeline);
        var state = shift.head.stateOrNull();
        if (state != null)
            return state.departedSeconds();
        ready = Math.max(steps.departFrom, hold[0]);
        latest = Math.max(ready, steps.departTo);
        busy = 0;
        from = timeline.point[0];
        for (int step = 1; step < timeline.steps; step++)
            advance(shift, timeline, step);
        return Math.min(latest, ready - busy);
    }

    /// Per start of a trip the largest release of its visits.
    private void findHolds(RouteTimeline timeline) {
        if (hold.length < timeline.steps)
            hold = new int[2 * timeline.steps];
        int release = -EvaluationProblem.FOREVER;
        for (int step = timeline.steps - 1; step >= 0; step--) {
            hold[step] = -EvaluationProblem.FOREVER;
            if (timeline.kind[step] == RouteSteps.VISIT)
                release = Math.max(release, problem.releaseSeconds[timeline.ref[step]]);
            else if (timeline.kind[step] == RouteSteps.UNLOAD || step == 0) {
                hold[step] = release;
                release = -EvaluationProblem.FOREVER;
            }
        }
    }

    private void advance(ShiftModel shift, RouteTimeline timeline, int step) {
        int point = timeline.point[step] == RouteSteps.NOWHERE ? from : timeline.point[step];
        int leg = timeline.kind[step] == RouteSteps.BREAK || timeline.point[step] == RouteSteps.NOWHERE
                ? 0
                : shift.leg(from, point);
        leg = leg == TravelMatrix.UNREACHABLE ? 0 : leg;
        from = point;
        ready += leg;
        busy += leg;
        latest = Math.min(latest, Math.max(latestBegin(shift, timeline, step), ready) - busy);
        int duration = duration(shift, timeline, step);
        ready = Math.max(Math.max(ready, earliestBegin(shift, timeline, step)) + duration, hold[step]);
        busy += duration;
    }

    int earliestBegin(ShiftModel shift, RouteTimeline timeline, int step) {
        int ref = timeline.ref[step];
        return switch (timeline.kind[step]) {
            case RouteSteps.VISIT -> problem.windows[ref][timeline.window[step]];
            case RouteSteps.UNLOAD -> problem.openingHours[ref][timeline.window[step]];
            case RouteSteps.BREAK -> shift.windowBreak(ref) ? shift.breakEarliest[ref] : -EvaluationProblem.FOREVER;
            default -> -EvaluationProblem.FOREVER;
        };
    }

    int latestBegin(ShiftModel shift, RouteTimeline timeline, int step) {
        int ref = timeline.ref[step];
        return switch (timeline.kind[step]) {
            case RouteSteps.VISIT -> problem.windows[ref][timeline.window[step] + 1];
            case RouteSteps.UNLOAD -> problem.openingHours[ref][timeline.window[step] + 1];
            case RouteSteps.BREAK -> shift.windowBreak(ref) ? shift.breakLatest[ref] : EvaluationProblem.FOREVER;
            case RouteSteps.END -> shift.source.latestEnd();
            default -> EvaluationProblem.FOREVER;
        };
    }

    int duration(ShiftModel shift, RouteTimeline timeline, int step) {
        int ref = timeline.ref[step];
        return switch (timeline.kind[step]) {
            case RouteSteps.VISIT -> problem.serviceSeconds[ref];
            case RouteSteps.UNLOAD -> problem.unloadingSeconds[ref];
            case RouteSteps.CHARGE -> problem.chargeSeconds[ref];
            case RouteSteps.BREAK -> shift.breakSeconds[ref];
            default -> 0;
        };
    }
}

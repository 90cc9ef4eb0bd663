package org.abfuhr.solver.explain;

import java.util.Optional;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;

/// What keeps a visit off every shift, whatever else is planned.
public final class NeverServed {

    private NeverServed() {}

    /// Empty where some shift takes the visit, reaches it and may unload it.
    public static Optional<SkipReason> reason(EvaluationProblem problem, int visit) {
        boolean allowed = false;
        boolean reached = false;
        for (var shift : problem.shifts) {
            boolean here = shift.allows(visit);
            boolean reachedHere = here && shift.reaches(visit);
            if (reachedHere && OpeningPrice.canUnload(shift, visit))
                return Optional.empty();
            allowed |= here;
            reached |= reachedHere;
        }
        if (!allowed)
            return Optional.of(SkipReason.NO_VEHICLE);
        return Optional.of(reached ? SkipReason.NO_FACILITY : SkipReason.UNREACHABLE);
    }

    /// Seconds by which a vehicle that drives straight to the visit from the beginning of its shift misses the last window, the least over all shifts that may
    /// serve it; 0 or less as soon as one comes in time, [EvaluationProblem#FOREVER] where none gets there. Shifts under way are not asked: they count as in time.
    public static int secondsLate(EvaluationProblem problem, int visit) {
        int least = EvaluationProblem.FOREVER;
        for (int s = 0; s < problem.shifts.length && least > 0; s++) {
            var shift = problem.shifts[s];
            if (shift.allows(visit) && shift.reaches(visit))
                least = Math.min(least, shift.started() ? 0 : secondsLate(shift, visit));
        }
        return least;
    }

    private static int secondsLate(ShiftModel shift, int visit) {
        int least = EvaluationProblem.FOREVER;
        for (int start : shift.startPoints)
            for (int point : shift.visitPoints[visit])
                if (shift.reachable(start, point))
                    least = Math.min(least, shift.earliestStart + shift.seconds(start, point) - shift.problem.latest[visit]);
        return least;
    }
}

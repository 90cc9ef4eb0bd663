package org.abfuhr.solver.timeline;

import java.util.Arrays;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.Vehicle;

/// Shifts that are the same but for their names: of the unused ones among them, one need be tried.
public final class Twins {

    private Twins() {}

    /// Per shift the first one that is the same.
    public static int[] of(EvaluationProblem problem) {
        int[] twin = new int[problem.shifts.length];
        for (int s = 0; s < twin.length; s++) {
            twin[s] = s;
            for (int earlier = s - 1; earlier >= 0; earlier--)
                if (same(problem.shifts[s], problem.shifts[earlier]))
                    twin[s] = twin[earlier];
        }
        return twin;
    }

    private static boolean same(ShiftModel a, ShiftModel b) {
        return !a.started() && !b.started() && nameless(a.vehicle).equals(nameless(b.vehicle))
                && nameless(a.source).equals(nameless(b.source)) && Arrays.equals(allowed(a), allowed(b));
    }

    private static Vehicle nameless(Vehicle v) {
        return new Vehicle("", v.profile(), v.compartments(), v.facilities(), v.endsEmpty(), v.costs(), v.battery(),
                v.autonomous());
    }

    private static Shift nameless(Shift s) {
        return new Shift("", 0, s.day(), s.startDepot(), s.endDepot(), s.earliestStart(), s.latestEnd(), s.maxDurationSeconds(),
                s.regularSeconds(), s.maxUnloadings(), s.limits(), s.breaks(), s.initialLoad(), s.initialFractions(),
                s.initialWattHours(), null);
    }

    private static boolean[] allowed(ShiftModel shift) {
        var allowed = new boolean[shift.problem.visits];
        for (int v = 0; v < allowed.length; v++)
            allowed[v] = shift.allows(v);
        return allowed;
    }
}

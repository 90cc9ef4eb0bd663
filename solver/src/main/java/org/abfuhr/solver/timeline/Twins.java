package org.abfuhr.solver.timeline;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.Vehicle;
import org.jspecify.annotations.Nullable;

/// Shifts that are the same but for their names: of the unused ones among them, one need be tried.
public final class Twins {

    /// What makes two shifts the same; `own` tells those apart that have fixed stops or that visits are released to.
    private record Kind(Vehicle vehicle, Shift shift, BitSet allowed, @Nullable Integer own) {}

    private Twins() {}

    /// Per shift the first one that is the same.
    public static int[] of(EvaluationProblem problem) {
        Map<Kind, Integer> first = new HashMap<>();
        int[] twin = new int[problem.shifts.length];
        for (int s = 0; s < twin.length; s++) {
            var earlier = first.putIfAbsent(kind(problem.shifts[s]), s);
            twin[s] = earlier == null ? s : earlier;
        }
        return twin;
    }

    private static Kind kind(ShiftModel shift) {
        return new Kind(nameless(shift.vehicle), nameless(shift.source), allowed(shift),
                shift.started() || shift.problem.isReleased(shift.index) ? shift.index : null);
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

    private static BitSet allowed(ShiftModel shift) {
        var allowed = new BitSet();
        for (int v = 0; v < shift.problem.visits; v++)
            allowed.set(v, shift.allows(v));
        return allowed;
    }
}

package org.abfuhr.solver.search.route;

import java.util.Arrays;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;

/// What a route does behind a step, up to its end, given to another route on the same roads: what that costs and whether it fits, before anything is
/// changed. Scratch memory, one per thread.
public final class RouteTails {

    private final EvaluationProblem problem;
    private final int[] more; // units per slot, then per dimension of the day

    public RouteTails(EvaluationProblem problem) {
        this.problem = problem;
        int slots = 0;
        for (var shift : problem.shifts)
            slots = Math.max(slots, shift.slots);
        more = new int[slots + problem.dimensions];
    }

    /// What it costs more, in weighted micro-euro, that a route goes on as another does, instead of as it does now: new ways less old ones, as if both
    /// vehicles were alike and nobody had to wait. [InsertionPrice#IMPOSSIBLE] without roads or if it gets late.
    ///
    /// @param step the last one that stays
    /// @param otherStep the one behind which the other route's tail begins
    public static long price(SearchRoute route, int step, SearchRoute other, int otherStep) {
        var shift = route.shift;
        int end = route.count - 1;
        int otherEnd = other.count - 1;
        boolean empty = otherStep + 1 == otherEnd; // nothing comes along
        if (empty && step == 0)
            return price(shift, -route.onwardSeconds[0], -route.onwardMetres[0]);
        int from = route.point[step];
        int to = empty ? route.point[end] : other.point[otherStep + 1];
        int leg = shift.seconds(from, to);
        int latest = empty ? route.latest[end] : other.latest[otherStep + 1];
        if (leg == TravelMatrix.UNREACHABLE || route.ready[step] + leg > latest)
            return InsertionPrice.IMPOSSIBLE;
        long seconds = (long) leg - route.onwardSeconds[step];
        long metres = (long) shift.metres(from, to) - route.onwardMetres[step];
        int last = other.point[otherEnd - 1];
        if (!empty && route.point[end] != other.point[otherEnd]) {
            int home = shift.seconds(last, route.point[end]);
            if (home == TravelMatrix.UNREACHABLE)
                return InsertionPrice.IMPOSSIBLE;
            seconds += home - other.onwardSeconds[otherEnd - 1];
            metres += shift.metres(last, route.point[end]) - other.onwardMetres[otherEnd - 1];
        }
        return price(shift, seconds, metres);
    }

    /// Weighted micro-euro of more or less driving, without overtime.
    static long price(ShiftModel shift, long seconds, long metres) {
        return metres * shift.metrePrice / ShiftModel.MILLI + seconds * shift.secondPrice;
    }

    /// Whether the shift may serve what another's route serves behind a step, and has room for its load, instead of what the shift's route serves there.
    /// On shifts that are not plain, room depends on decisions: then nothing is said about it.
    public boolean fits(SearchRoute route, int step, SearchRoute other, int otherStep) {
        var shift = route.shift;
        for (int s = otherStep + 1; s < other.count - 1; s++)
            if (other.isVisit(s) && !(shift.allows(other.ref[s]) && shift.reaches(other.ref[s])))
                return false;
        return !shift.plain || hasRoom(route, step, other, otherStep);
    }

    private boolean hasRoom(SearchRoute route, int step, SearchRoute other, int otherStep) {
        var shift = route.shift;
        Arrays.fill(more, 0);
        count(shift, route, step, -1);
        count(shift, other, otherStep, 1);
        for (int s = 0; s < shift.slots; s++)
            if (more[s] > route.slotRoom[s])
                return false;
        for (int d = 0; d < problem.dimensions; d++)
            if (more[shift.slots + d] > route.dayRoom[d])
                return false;
        return true;
    }

    /// Counts what a plain route collects behind a step, for a shift.
    private void count(ShiftModel shift, SearchRoute route, int step, int sign) {
        for (int s = step + 1; s < route.count - 1; s++) {
            int slot = shift.slotOf(route.ref[s]);
            int offset = problem.demandOffset(route.ref[s], shift.day);
            for (int d = 0; d < problem.dimensions; d++) {
                more[slot + d] += sign * problem.demand[offset + d];
                more[shift.slots + d] += sign * problem.demand[offset + d];
            }
        }
    }

    /// Has a route go on behind a step as another does, up to its own end; to be measured.
    static void goOn(SearchRoute route, int step, SearchRoute other, int otherStep) {
        int end = route.count - 1;
        int length = other.count - 2 - otherStep;
        if (step == 0 && length == 0 && !route.shift.started()) {
            route.count = 0;
            route.exact = false;
            return;
        }
        route.reserve(step + length + 2);
        replace(route.kind, step, end, other.kind, otherStep, length);
        replace(route.ref, step, end, other.ref, otherStep, length);
        replace(route.point, step, end, other.point, otherStep, length);
        replace(route.window, step, end, other.window, otherStep, length);
        System.arraycopy(other.onwardSeconds, otherStep + 1, route.onwardSeconds, step + 1, length);
        System.arraycopy(other.onwardMetres, otherStep + 1, route.onwardMetres, step + 1, length);
        route.onwardSeconds[step] = RouteMemory.UNKNOWN;
        route.onwardSeconds[step + length] = RouteMemory.UNKNOWN;
        route.count = step + length + 2;
        route.summed = false;
        route.exact = false;
    }

    private static void replace(int[] steps, int step, int end, int[] others, int otherStep, int length) {
        steps[step + 1 + length] = steps[end];
        System.arraycopy(others, otherStep + 1, steps, step + 1, length);
    }
}

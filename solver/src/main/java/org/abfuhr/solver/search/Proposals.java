package org.abfuhr.solver.search;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.plan.Undo;

/// Ruin and recreate as proposals to a local search that is not ours: it takes a proposal or leaves it, by rules that this search need not know. What became of
/// a proposal is seen when the next one is asked for.
public final class Proposals {

    private static final int TRIES = 100; // changes that change nothing or break a rule, before it is given up

    private final SearchPlan plan;
    private final RuinRecreate step;
    private final Undo undo;
    private boolean pending; // whether the last proposal stands in the plan

    Proposals(SearchPlan plan, RuinRecreate step, Undo undo) {
        this.plan = plan;
        this.step = step;
        this.undo = undo;
    }

    /// Proposes a change.
    ///
    /// @param present visits per shift as the other search has them now, fixed ones first
    /// @return the visits of the shifts that would change; none when no change was found
    public SortedMap<Integer, int[]> next(IntFunction<int[]> present) {
        follow(present);
        for (int tries = 0; tries < TRIES && plan.territory.visits() > 0; tries++) {
            step.change(Double.POSITIVE_INFINITY);
            if (undo.settle()) {
                var changed = changed(present);
                pending = !changed.isEmpty();
                if (pending)
                    return changed;
            }
            undo.rollBack();
        }
        return new TreeMap<>();
    }

    private SortedMap<Integer, int[]> changed(IntFunction<int[]> present) {
        SortedMap<Integer, int[]> orders = new TreeMap<>();
        for (int i = 0; i < undo.savedCount(); i++) {
            int shift = undo.saved(i);
            int[] order = plan.routes[shift].visits();
            if (!Arrays.equals(order, present.apply(shift)))
                orders.put(shift, order);
        }
        return orders;
    }

    /// Makes the plan what the other search has: it may have taken the last proposal, left it, or gone back to one before.
    private void follow(IntFunction<int[]> present) {
        boolean same = same(present);
        if (pending && !same) {
            undo.rollBack();
            same = same(present);
        }
        pending = false;
        if (!same)
            adopt(present);
        step.measure();
    }

    private boolean same(IntFunction<int[]> present) {
        for (int shift = 0; shift < plan.routes.length; shift++)
            if (!Arrays.equals(plan.routes[shift].visits(), present.apply(shift)))
                return false;
        return true;
    }

    private void adopt(IntFunction<int[]> present) {
        var routes = plan.decider.routes();
        int[] shiftOf = new int[plan.problem.visits];
        Arrays.fill(shiftOf, SearchPlan.UNSERVED);
        for (int shift = 0; shift < routes.length; shift++) {
            int[] order = present.apply(shift);
            if (order.length > plan.problem.shifts[shift].fixedVisits())
                plan.decider.take(routes[shift], plan.decider.evaluate(shift, order));
            for (int visit : order)
                shiftOf[visit] = shift;
        }
        plan.adopt(routes, shiftOf);
    }
}

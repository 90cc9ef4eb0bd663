package org.abfuhr.solver.search;

import java.util.SplittableRandom;
import org.abfuhr.solver.timeline.ShiftModel;

/// Opens a shift that is still unused, with as many unserved visits as pay for it together: one visit alone seldom pays for the
/// vehicle's day. Keeps the new route only if the whole plan gets better by it.
final class ShiftOpening {

    private final SearchPlan plan;
    private final Inserter inserter;
    private final Neighbors neighbors;
    private final Recreate recreate;
    private final int[] candidates; // visits
    private int count;

    ShiftOpening(SearchPlan plan, Inserter inserter, Neighbors neighbors, Recreate recreate) {
        this.plan = plan;
        this.inserter = inserter;
        this.neighbors = neighbors;
        this.recreate = recreate;
        candidates = new int[plan.problem.visits];
    }

    /// Tries every unused shift once, in order.
    void openAll(SplittableRandom random, SearchBudget budget, int confirmations) {
        for (var route : plan.routes)
            if (!route.used() && !budget.stopped())
                open(route, random, confirmations);
    }

    /// Tries one of the unused shifts, if there is any.
    boolean openAny(SplittableRandom random, int confirmations) {
        int unused = 0;
        for (var route : plan.routes)
            unused += route.used() ? 0 : 1;
        if (unused == 0)
            return false;
        int pick = random.nextInt(unused);
        for (var route : plan.routes)
            if (!route.used() && pick-- == 0)
                return open(route, random, confirmations);
        return false;
    }

    private boolean open(SearchRoute route, SplittableRandom random, int confirmations) {
        collect(route);
        if (count == 0)
            return false;
        var before = plan.score();
        recreate.sort(random, candidates, count);
        fill(route, random, confirmations);
        plan.settle(route);
        if (plan.score().compareTo(before) < 0)
            return true;
        close(route);
        return false;
    }

    /// Unserved visits that are worth more than their stop on this shift.
    private void collect(SearchRoute route) {
        var shift = route.shift;
        count = 0;
        for (int visit = 0; visit < plan.problem.visits; visit++)
            if (plan.shiftOf[visit] == SearchPlan.UNSERVED && !neighbors.lonely(visit) && shift.allows(visit)
                    && shift.reaches(visit)
                    && (plan.problem.required[visit] || worth(shift, visit) > 0))
                candidates[count++] = visit;
    }

    private long worth(ShiftModel shift, int visit) {
        return plan.unserved.soft(visit) - InsertionPrice.serving(plan.problem, shift, visit)
                - InsertionPrice.lifting(shift, visit)
                - plan.problem.serviceSeconds[visit] * shift.secondPrice;
    }

    private void fill(SearchRoute route, SplittableRandom random, int confirmations) {
        for (int i = 0; i < count; i++)
            if (!route.used())
                start(route, candidates[i]);
            else
                add(route, candidates[i], random, confirmations);
    }

    private void start(SearchRoute route, int visit) {
        var alone = plan.evaluator.evaluate(route.shift.index, new int[]{visit});
        if (plan.judge.hard(alone) > 0)
            return;
        plan.take(route, alone);
        plan.shiftOf[visit] = route.shift.index;
        inserter.changed(route.shift.index);
    }

    private void add(SearchRoute route, int visit, SplittableRandom random, int confirmations) {
        inserter.begin(random, true, confirmations, 0);
        if (inserter.findOn(route, visit) == SearchPlan.UNSERVED)
            return;
        inserter.place(visit);
        if (route.broken)
            plan.settle(route);
    }

    private void close(SearchRoute route) {
        for (int visit : route.visits())
            plan.shiftOf[visit] = SearchPlan.UNSERVED;
        plan.take(route, plan.evaluator.evaluate(route.shift.index, route.shift.fixedVisitList()));
        inserter.changed(route.shift.index);
    }
}

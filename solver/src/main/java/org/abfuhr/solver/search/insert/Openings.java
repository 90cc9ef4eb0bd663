package org.abfuhr.solver.search.insert;

import org.abfuhr.solver.search.near.FreeShifts;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.InsertionPrice;

/// What it costs to open a shift for a visit, and where that is cheapest. One shift of each kind is looked at.
public final class Openings {

    private final SearchPlan plan;
    private final FreeShifts free;
    private boolean blocked;
    private final long[] prices; // [kind × visits + visit], of a shift for the visit alone; 0 unknown

    public Openings(SearchPlan plan) {
        this.plan = plan;
        free = plan.free;
        prices = new long[free.kinds() * plan.problem.visits];
    }

    /// From here on finds no shift, or again those that are free.
    public void block(boolean none) {
        blocked = none;
    }

    /// The free shift that serves the visit alone at the least price below the limit, or [SearchPlan#UNSERVED].
    public int find(int visit, long limit) {
        int best = SearchPlan.UNSERVED;
        if (blocked)
            return best;
        for (int kind = 0; kind < free.kinds(); kind++) {
            int shift = free.find(kind);
            long price = shift == SearchPlan.UNSERVED ? InsertionPrice.IMPOSSIBLE : price(kind, shift, visit);
            if (price >= limit)
                continue;
            limit = price;
            best = shift;
        }
        return best;
    }

    /// Price of a shift of a kind for the visit alone, or [InsertionPrice#IMPOSSIBLE].
    public long price(int kind, int shift, int visit) {
        int cell = kind * plan.problem.visits + visit;
        if (prices[cell] == 0)
            prices[cell] = evaluate(shift, visit);
        return prices[cell];
    }

    private long evaluate(int shift, int visit) {
        var model = plan.problem.shifts[shift];
        if (!model.allows(visit) || !model.reaches(visit))
            return InsertionPrice.IMPOSSIBLE;
        var alone = plan.decider.evaluate(shift, new int[]{visit});
        return plan.decider.hard(alone) > 0 ? InsertionPrice.IMPOSSIBLE : Math.max(1, plan.decider.soft(alone));
    }
}

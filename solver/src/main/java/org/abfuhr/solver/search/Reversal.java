package org.abfuhr.solver.search;

import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.plan.Undo;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.RouteReversal;

/// Has a route driven the other way round. That alone seldom gains, but then the route exchanges other tails ([TailSwap]): its head becomes one. [Undo]
/// knows what has changed.
final class Reversal {

    private final SearchPlan plan;
    private final Undo undo;

    Reversal(SearchPlan plan, Undo undo) {
        this.plan = plan;
        this.undo = undo;
    }

    /// Turns the route of a visit round, if that may pay.
    ///
    /// @param tolerance micro-euro that the new ways may cost more
    /// @return whether the plan is another now; its rules hold
    boolean change(int visit, double tolerance) {
        int shift = plan.shiftOf[visit];
        if (shift == SearchPlan.UNSERVED || plan.territory.closed(shift))
            return false;
        long price = RouteReversal.price(plan.routes[shift]);
        if (price == InsertionPrice.IMPOSSIBLE || price > tolerance)
            return false;
        undo.begin();
        undo.save(shift);
        plan.turn(shift);
        boolean legal = !plan.routes[shift].broken();
        if (!legal)
            undo.rollBack();
        return legal;
    }
}

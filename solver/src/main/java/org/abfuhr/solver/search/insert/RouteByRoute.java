package org.abfuhr.solver.search.insert;

import java.util.function.IntUnaryOperator;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.InsertionPrice;

/// Fills unused shifts one after the other: the most remote visit opens one, and those that save most against a shift of their own follow it, as long
/// as there is room (after Solomon 1987, doi:10.1287/opre.35.2.254, I1). Where the fleet is scarce, this leaves fewer visits out than filling all
/// routes at once.
public final class RouteByRoute {

    private final SearchPlan plan;
    private final Openings openings;
    private final BestFirst bestFirst;

    public RouteByRoute(SearchPlan plan, Openings openings) {
        this.plan = plan;
        this.openings = openings;
        bestFirst = new BestFirst(plan, openings);
    }

    /// Serves what it finds room for.
    ///
    /// @param seeds visits, in the order in which they may open a shift
    public void fill(int[] seeds) {
        fill(seeds, seed -> openings.find(seed, InsertionPrice.IMPOSSIBLE));
    }

    /// The same, but as long as there are shifts of the first kind, they are opened.
    ///
    /// @param kinds in the order in which their shifts are opened
    public void fill(int[] seeds, int[] kinds) {
        fill(seeds, seed -> first(kinds, seed));
    }

    private void fill(int[] seeds, IntUnaryOperator shiftFor) {
        for (int seed : seeds)
            if (plan.shiftOf[seed] == SearchPlan.UNSERVED && plan.problem.required[seed])
                open(seed, shiftFor.applyAsInt(seed));
    }

    private int first(int[] kinds, int seed) {
        for (int kind : kinds) {
            int shift = plan.free.find(kind);
            if (shift != SearchPlan.UNSERVED && openings.price(kind, shift, seed) != InsertionPrice.IMPOSSIBLE)
                return shift;
        }
        return SearchPlan.UNSERVED;
    }

    private void open(int seed, int shift) {
        if (shift == SearchPlan.UNSERVED)
            return;
        var route = plan.routes[shift];
        plan.decider.open(route, seed);
        bestFirst.served(route, seed);
        bestFirst.begin();
        bestFirst.offerAround(route, seed);
        bestFirst.run(route);
    }
}

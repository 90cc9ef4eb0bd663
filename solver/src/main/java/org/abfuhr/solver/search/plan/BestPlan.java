package org.abfuhr.solver.search.plan;

import java.util.Arrays;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.search.route.SearchRoute;

/// The best plan so far: visit orders and score. Copies only the routes that have changed since.
public final class BestPlan {

    private final SearchRoute[] routes; // [shift], as the search holds them now
    private final int[][] orders; // [shift], visits in the first `sizes` entries
    private final int[] sizes; // [shift]
    private final int[] changed; // the first `changedCount` entries: shifts
    private final boolean[] dirty; // [shift], whether among the changed
    private int changedCount;
    private PlanScore score;

    public BestPlan(SearchPlan plan) {
        routes = plan.routes;
        orders = new int[routes.length][0];
        sizes = new int[routes.length];
        changed = new int[routes.length];
        dirty = new boolean[routes.length];
        for (int shift = 0; shift < routes.length; shift++)
            changed(shift);
        score = plan.score();
        keep(score);
    }

    public PlanScore score() {
        return score;
    }

    /// Notes that a route of the search is another now.
    public void changed(int shift) {
        if (!dirty[shift])
            changed[changedCount++] = shift;
        dirty[shift] = true;
    }

    /// Takes over what the search holds now.
    public void keep(PlanScore now) {
        score = now;
        for (int i = 0; i < changedCount; i++) {
            int shift = changed[i];
            dirty[shift] = false;
            var route = routes[shift];
            int most = route.steps() + route.shift.fixedVisits();
            if (orders[shift].length < most)
                orders[shift] = new int[2 * most];
            sizes[shift] = route.copyVisits(orders[shift]);
        }
        changedCount = 0;
    }

    /// Visits per shift, in order.
    public int[][] orders() {
        var result = new int[orders.length][];
        for (int shift = 0; shift < result.length; shift++)
            result[shift] = Arrays.copyOf(orders[shift], sizes[shift]);
        return result;
    }
}

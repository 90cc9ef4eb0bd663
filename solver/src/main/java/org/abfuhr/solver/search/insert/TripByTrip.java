package org.abfuhr.solver.search.insert;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.SearchRoute;

/// Fills a route trip by trip. No optional visit alone pays for the way to a facility, so one more trip is begun at a loss, filled, and kept if that makes
/// the plan better.
public final class TripByTrip {

    private final SearchPlan plan;
    private final BestFirst bestFirst;
    private final CheapestPlace cheapest;

    public TripByTrip(SearchPlan plan, Openings openings) {
        this.plan = plan;
        bestFirst = new BestFirst(plan, openings);
        cheapest = new CheapestPlace(plan);
        cheapest.begin(new SplittableRandom(0), false);
    }

    /// Serves what pays of the first `count` visits.
    ///
    /// @param route that is used; one that breaks a rule stays as it is
    public void fill(SearchRoute route, int[] visits, int count) {
        if (route.broken())
            return;
        serveBest(route, visits, count);
        boolean more = true;
        while (more)
            more = oneMoreTrip(route, visits, count);
    }

    private void serveBest(SearchRoute route, int[] visits, int count) {
        bestFirst.begin();
        for (int i = 0; i < count; i++)
            bestFirst.offer(route, visits[i]);
        bestFirst.run(route);
    }

    private boolean oneMoreTrip(SearchRoute route, int[] visits, int count) {
        int first = leastLoss(route, visits, count);
        if (first == SearchPlan.UNSERVED)
            return false;
        var before = route.copy();
        long medium = plan.bankMedium();
        long soft = plan.bankSoft() + route.price();
        bestFirst.insert(route, first);
        serveBest(route, visits, count);
        if (plan.bankMedium() < medium || plan.bankSoft() + route.price() < soft)
            return true;
        takeBack(route, before);
        return false;
    }

    private void takeBack(SearchRoute route, SearchRoute before) {
        int[] kept = before.visits();
        Arrays.sort(kept);
        for (int visit : route.visits())
            if (Arrays.binarySearch(kept, visit) < 0)
                plan.unserve(visit);
        route.copyFrom(before);
        plan.changed(route.shift.index);
    }

    /// The optional visit that loses least on the route, if all together might make up for it.
    private int leastLoss(SearchRoute route, int[] visits, int count) {
        long loss = 0;
        for (int i = 0; i < count; i++)
            loss += leftOut(visits[i]) ? plan.unserved.soft(visits[i]) : 0;
        int best = SearchPlan.UNSERVED;
        for (int i = 0; i < count; i++)
            if (leftOut(visits[i])) {
                long worth = plan.unserved.soft(visits[i]);
                cheapest.start(worth + loss);
                cheapest.scan(route, visits[i]);
                if (cheapest.found()) {
                    loss = cheapest.bestPrice - worth;
                    best = visits[i];
                }
            }
        return best;
    }

    private boolean leftOut(int visit) {
        return plan.shiftOf[visit] == SearchPlan.UNSERVED && !plan.problem.required[visit];
    }
}

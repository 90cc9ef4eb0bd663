package org.abfuhr.solver.search.insert;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.abfuhr.solver.search.near.Fitting;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.SearchRoute;

/// Fills one route that is used, the visit that saves most first: an optional one against leaving it out, a required one against a shift of its own.
/// What was priced before the last insertion is priced again before it is taken, and those beside a new stop are priced anew.
final class BestFirst {

    /// A visit and what it saved when it was looked at last.
    private record Candidate(int visit, long saved, int round) {}

    private final SearchPlan plan;
    private final Openings openings;
    private final CheapestPlace cheapest;
    private final int[] queued; // [visit], route number for which it waits
    private final PriorityQueue<Candidate> queue = new PriorityQueue<>(
            Comparator.comparingLong((Candidate c) -> -c.saved).thenComparingInt(c -> c.visit));
    private int number; // of the route
    private int round; // insertions

    BestFirst(SearchPlan plan, Openings openings) {
        this.plan = plan;
        this.openings = openings;
        cheapest = new CheapestPlace(plan);
        cheapest.begin(new SplittableRandom(0), false);
        queued = new int[plan.problem.visits];
    }

    /// Turns to a route; nobody waits.
    void begin() {
        number++;
        queue.clear();
    }

    /// Lets the visit wait, if it is on no route, nobody else's, and saves something on this one.
    void offer(SearchRoute route, int visit) {
        if (plan.shiftOf[visit] != SearchPlan.UNSERVED || queued[visit] == number || plan.territory.foreign(visit))
            return;
        cheapest.start(alone(route, visit));
        cheapest.scan(route, visit);
        if (cheapest.found()) {
            queued[visit] = number;
            queue.add(new Candidate(visit, alone(route, visit) - cheapest.bestPrice, round));
        }
    }

    /// Offers those that fit beside a visit.
    void offerAround(SearchRoute route, int visit) {
        offer(route, plan.neighbors.before, visit);
        offer(route, plan.neighbors.behind, visit);
    }

    private void offer(SearchRoute route, Fitting near, int visit) {
        for (int cell = near.begin(visit); cell < near.end(visit); cell += Fitting.STRIDE)
            offer(route, near.other(cell));
    }

    /// Serves those who wait, as long as there is room.
    void run(SearchRoute route) {
        while (!queue.isEmpty()) {
            var best = queue.remove();
            queued[best.visit] = 0;
            if (best.round == round)
                insert(route, best.visit);
            else
                offer(route, best.visit);
        }
    }

    /// Serves a visit at its cheapest place on the route, whatever that costs, and offers those that fit beside it.
    void insert(SearchRoute route, int visit) {
        cheapest.start(InsertionPrice.IMPOSSIBLE);
        cheapest.scan(route, visit);
        cheapest.insert(visit);
        served(route, visit);
        offerAround(route, visit);
    }

    /// Notes that the visit is on the route.
    void served(SearchRoute route, int visit) {
        plan.serve(visit, route.shift.index);
        plan.changed(route.shift.index);
        round++;
    }

    private long alone(SearchRoute route, int visit) {
        int shift = route.shift.index;
        return plan.problem.required[visit]
                ? openings.price(plan.free.kindOf(shift), shift, visit)
                : plan.unserved.soft(visit);
    }
}

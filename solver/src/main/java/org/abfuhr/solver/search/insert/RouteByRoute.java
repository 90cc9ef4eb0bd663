package org.abfuhr.solver.search.insert;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.abfuhr.solver.search.near.Fitting;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.SearchRoute;

/// Fills unused shifts one after the other: the most remote visit opens one, and those that save most against a shift of their own follow it, as long
/// as there is room (after Solomon 1987, doi:10.1287/opre.35.2.254, I1). Where the fleet is scarce, this leaves fewer visits out than filling all
/// routes at once.
public final class RouteByRoute {

    /// A visit and what it saved when it was looked at last.
    private record Candidate(int visit, long saved, int round) {}

    private final SearchPlan plan;
    private final Openings openings;
    private final CheapestPlace cheapest;
    private final int[] seen; // [visit], route number that it was last a candidate for
    private final PriorityQueue<Candidate> queue = new PriorityQueue<>(
            Comparator.comparingLong((Candidate c) -> -c.saved).thenComparingInt(c -> c.visit));
    private int number; // of the route
    private int round; // insertions

    public RouteByRoute(SearchPlan plan, Openings openings) {
        this.plan = plan;
        this.openings = openings;
        cheapest = new CheapestPlace(plan);
        seen = new int[plan.problem.visits];
    }

    /// Serves what it finds room for.
    ///
    /// @param seeds visits, in the order in which they may open a shift
    public void fill(int[] seeds) {
        cheapest.begin(new SplittableRandom(0), false);
        for (int seed : seeds)
            if (plan.shiftOf[seed] == SearchPlan.UNSERVED && plan.problem.required[seed])
                open(seed);
    }

    private void open(int seed) {
        int shift = openings.find(seed, InsertionPrice.IMPOSSIBLE);
        if (shift == SearchPlan.UNSERVED)
            return;
        var route = plan.routes[shift];
        plan.decider.open(route, seed);
        serve(seed, shift);
        number++;
        queue.clear();
        seen[seed] = number;
        collect(route, seed);
        while (!queue.isEmpty())
            takeBest(route);
    }

    private void serve(int visit, int shift) {
        plan.serve(visit, shift);
        plan.changed(shift);
        round++;
    }

    private void collect(SearchRoute route, int visit) {
        collect(route, plan.neighbors.before, visit);
        collect(route, plan.neighbors.behind, visit);
    }

    private void collect(SearchRoute route, Fitting near, int visit) {
        for (int cell = near.begin(visit); cell < near.end(visit); cell += Fitting.STRIDE)
            if (plan.shiftOf[near.other(cell)] == SearchPlan.UNSERVED && seen[near.other(cell)] != number) {
                seen[near.other(cell)] = number;
                look(route, near.other(cell));
            }
    }

    /// Prices the visit on the route, and queues it if that is cheaper than a shift of its own.
    private void look(SearchRoute route, int visit) {
        int shift = route.shift.index;
        long alone = plan.problem.required[visit]
                ? openings.price(plan.free.kindOf(shift), shift, visit)
                : plan.unserved.soft(visit);
        cheapest.start(alone);
        cheapest.scan(route, visit);
        if (cheapest.found())
            queue.add(new Candidate(visit, alone - cheapest.bestPrice, round));
    }

    private void takeBest(SearchRoute route) {
        var best = queue.remove();
        if (best.round != round) {
            look(route, best.visit);
            return;
        }
        cheapest.start(InsertionPrice.IMPOSSIBLE);
        cheapest.scan(route, best.visit);
        cheapest.insert(best.visit);
        serve(best.visit, route.shift.index);
        collect(route, best.visit);
    }
}

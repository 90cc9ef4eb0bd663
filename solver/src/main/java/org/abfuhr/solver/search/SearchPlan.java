package org.abfuhr.solver.search;

import java.util.Arrays;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.jspecify.annotations.Nullable;

/// A whole plan in the search: one route per shift, and where each visit is.
final class SearchPlan {

    /// No shift serves the visit.
    static final int UNSERVED = -1;

    final EvaluationProblem problem;
    final RouteEvaluator evaluator;
    final RouteJudge judge;
    final UnservedCost unserved;
    final SearchRoute[] routes; // [shift]
    final int[] shiftOf; // [visit], or UNSERVED
    private final RouteSteps scratch = new RouteSteps();
    private final RouteGauge gauge;

    SearchPlan(EvaluationProblem problem, RouteEvaluator evaluator, RouteJudge judge, UnservedCost unserved) {
        this.problem = problem;
        this.evaluator = evaluator;
        this.judge = judge;
        this.unserved = unserved;
        shiftOf = new int[problem.visits];
        Arrays.fill(shiftOf, UNSERVED);
        routes = new SearchRoute[problem.shifts.length];
        for (int s = 0; s < routes.length; s++)
            routes[s] = new SearchRoute(problem.shifts[s], evaluator.evaluate(s, problem.shifts[s].fixedVisitList()));
        gauge = new RouteGauge(problem, routes[0]);
        for (var route : routes) {
            take(route, route.timeline);
            for (int visit : route.shift.fixedVisitList())
                shiftOf[visit] = route.shift.index;
        }
    }

    void take(SearchRoute route, RouteTimeline timeline) {
        route.take(timeline, scratch, judge);
        gauge.measure(route);
    }

    void measure(SearchRoute route) {
        gauge.measure(route);
    }

    /// Takes marked visits off the route; they count as unserved once the caller says so.
    void takeOff(SearchRoute route, boolean[] marked) {
        route.removeMarked(marked);
        measure(route);
        if (route.broken)
            settle(route);
    }

    /// Decides the route anew and takes over the result.
    void settle(SearchRoute route) {
        if (!route.exact)
            take(route, evaluator.evaluate(route.shift.index, route.visits()));
    }

    /// Decides the route anew if its decisions have changed.
    ///
    /// @return false when its order has become illegal; the route is then left as it is
    boolean settleLegally(SearchRoute route) {
        if (route.exact)
            return true;
        var timeline = evaluate(route, route.visits());
        if (timeline == null)
            return false;
        take(route, timeline);
        return true;
    }

    /// Timeline of another order for the route, or null if it would make a legal route illegal.
    @Nullable
    RouteTimeline evaluate(SearchRoute route, int[] order) {
        int shift = route.shift.index;
        return route.hard > 0 ? evaluator.evaluate(shift, order) : evaluator.evaluateLegal(shift, order);
    }

    /// Takes over visit orders, for shifts that differ.
    void load(int[][] orders) {
        Arrays.fill(shiftOf, UNSERVED);
        for (var route : routes) {
            int[] order = orders[route.shift.index];
            if (!Arrays.equals(order, route.visits()))
                take(route, evaluator.evaluate(route.shift.index, order.clone()));
            for (int visit : order)
                shiftOf[visit] = route.shift.index;
        }
    }

    int[][] orders() {
        var orders = new int[routes.length][];
        for (int s = 0; s < orders.length; s++)
            orders[s] = routes[s].visits();
        return orders;
    }

    boolean fixed(int visit) {
        int shift = shiftOf[visit];
        if (shift == UNSERVED || !problem.shifts[shift].started())
            return false;
        for (int fixed : problem.shifts[shift].fixedVisitList())
            if (fixed == visit)
                return true;
        return false;
    }

    /// Exact only while every route is.
    PlanScore score() {
        long hard = 0;
        long soft = 0;
        long medium = 0;
        for (var route : routes) {
            hard += route.hard;
            soft += route.soft;
        }
        for (int visit = 0; visit < shiftOf.length; visit++)
            if (shiftOf[visit] == UNSERVED) {
                medium += unserved.medium(visit);
                soft += unserved.soft(visit);
            }
        return new PlanScore(hard, medium, soft);
    }
}

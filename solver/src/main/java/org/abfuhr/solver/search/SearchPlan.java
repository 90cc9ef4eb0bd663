package org.abfuhr.solver.search;

import java.util.Arrays;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.search.route.RouteDecider;
import org.abfuhr.solver.search.route.RouteJudge;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.search.route.UnservedCost;
import org.abfuhr.solver.timeline.EvaluationProblem;

/// A whole plan in the search: one route per shift, and where each visit is.
final class SearchPlan {

    /// No shift serves the visit.
    static final int UNSERVED = -1;

    final EvaluationProblem problem;
    final RouteDecider decider;
    final UnservedCost unserved;
    final SearchRoute[] routes; // [shift]
    final int[] shiftOf; // [visit], or UNSERVED

    SearchPlan(EvaluationProblem problem, RouteJudge judge, UnservedCost unserved) {
        this.problem = problem;
        this.unserved = unserved;
        decider = new RouteDecider(problem, judge);
        routes = decider.routes();
        shiftOf = new int[problem.visits];
        Arrays.fill(shiftOf, UNSERVED);
        for (var route : routes)
            for (int visit : route.shift.fixedVisitList())
                shiftOf[visit] = route.shift.index;
    }

    /// Copies of all routes.
    SearchRoute[] copies() {
        return Arrays.stream(routes).map(SearchRoute::copy).toArray(SearchRoute[]::new);
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
            hard += route.hard();
            soft += route.soft();
        }
        for (int visit = 0; visit < shiftOf.length; visit++)
            if (shiftOf[visit] == UNSERVED) {
                medium += unserved.medium(visit);
                soft += unserved.soft(visit);
            }
        return new PlanScore(hard, medium, soft);
    }
}

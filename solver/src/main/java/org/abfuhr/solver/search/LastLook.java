package org.abfuhr.solver.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.abfuhr.solver.search.insert.LawlessPlace;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.RouteDecider;
import org.abfuhr.solver.search.route.RouteJudge;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.EvaluationProblem;

/// A last look, with the evaluator, at visits that are left out though they would pay: room for one may take one more break or charge, for which
/// the search has no price.
final class LastLook {

    private static final int CLOSER_LOOKS = 3; // routes for one visit
    private static final int ROUNDS = 3; // an insertion may make room for another

    /// A used route and the place on it.
    private record Candidate(SearchRoute route, LawlessPlace place) {}

    private final SearchPlan plan;
    private final EvaluationProblem problem;
    private final RouteDecider decider;

    LastLook(SearchPlan plan, RouteJudge judge) {
        this.plan = plan;
        problem = plan.problem;
        decider = RouteDecider.thorough(problem, judge);
    }

    /// Orders with what could be inserted for less than leaving it out.
    ///
    /// @param orders visits per shift
    /// @param timeIsUp asked once per visit
    int[][] complete(int[][] orders, BooleanSupplier timeIsUp) {
        var routes = decider.routes();
        for (int shift = 0; shift < orders.length; shift++)
            if (orders[shift].length > problem.shifts[shift].fixedVisits())
                decider.take(routes[shift], decider.evaluate(shift, orders[shift]));
        int[] left = left(orders);
        for (int round = 0; round < ROUNDS && left.length > 0; round++) {
            int[] before = left;
            left = Arrays.stream(left).filter(visit -> timeIsUp.getAsBoolean() || !inserted(routes, visit)).toArray();
            if (left.length == before.length)
                break;
        }
        return Arrays.stream(routes).map(SearchRoute::visits).toArray(int[][]::new);
    }

    /// Visits on no route that some shift may serve: required ones first, then the dearest to leave out.
    private int[] left(int[][] orders) {
        var served = new boolean[problem.visits];
        Arrays.stream(orders).flatMapToInt(Arrays::stream).forEach(visit -> served[visit] = true);
        return IntStream.range(0, problem.visits).filter(visit -> !served[visit] && !plan.neighbors.lonely(visit)).boxed()
                .sorted(Comparator.comparingInt((Integer visit) -> problem.required[visit] ? 0 : 1)
                        .thenComparingLong(visit -> -plan.unserved.soft(visit)))
                .mapToInt(visit -> visit).toArray();
    }

    private boolean inserted(SearchRoute[] routes, int visit) {
        for (var candidate : candidates(routes, visit)) {
            var route = candidate.route;
            var timeline = decider.evaluate(route, route.visits(candidate.place.step(), visit));
            if (timeline == null || decider.hard(timeline) > route.hard())
                continue;
            if (problem.required[visit] || decider.soft(timeline) - route.soft() < plan.unserved.soft(visit)) {
                decider.take(route, timeline);
                return true;
            }
        }
        return false;
    }

    private List<Candidate> candidates(SearchRoute[] routes, int visit) {
        return Arrays.stream(routes)
                .filter(route -> route.used() && route.shift.allows(visit) && route.shift.reaches(visit))
                .map(route -> new Candidate(route, LawlessPlace.find(route, visit)))
                .filter(found -> problem.required[visit] || found.place.price() < plan.unserved.soft(visit))
                .sorted(Comparator.comparingLong(found -> found.place.price())).limit(CLOSER_LOOKS).toList();
    }
}

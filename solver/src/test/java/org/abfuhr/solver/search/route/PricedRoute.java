package org.abfuhr.solver.search.route;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.timeline.EvaluationProblem;

/// A legal route through some visits of a city with one shift, and the places where the others may be inserted.
///
/// @param others visits that are not on it
record PricedRoute(RouteDecider decider, SearchRoute route, List<Integer> others) {

    private static final int SERVED = 12; // at most

    /// With the visits that keep it legal, in the order of their numbers.
    static PricedRoute of(RandomCity city) {
        var problem = city.build();
        var compiled = new EvaluationProblem(problem);
        var solver = new IslandSolver(compiled, new Constraints(problem), EnvironmentMode.PHASE_ASSERT);
        var decider = new RouteDecider(compiled, solver.judge());
        int[] order = {};
        for (int visit = 0; visit < compiled.visits && order.length < SERVED; visit++) {
            int[] longer = Arrays.copyOf(order, order.length + 1);
            longer[order.length] = visit;
            if (decider.evaluate(0, longer).hardCost() == 0)
                order = longer;
        }
        var route = decider.routes()[0];
        decider.take(route, decider.evaluate(0, order));
        int[] served = order;
        return new PricedRoute(decider, route, IntStream.range(0, compiled.visits)
                .filter(visit -> Arrays.stream(served).noneMatch(v -> v == visit)).boxed().toList());
    }

    /// Compares the price of one place.
    interface Comparison {

        /// Returns whether there was something to compare.
        boolean of(int step, int visit, int accessPoint);
    }

    /// Tries all places of all visits that are not on it, and tells how many were compared.
    int compare(Comparison comparison) {
        int compared = 0;
        for (int visit : others)
            for (int step = 0; step < route.count - 1; step++)
                for (int point : route.shift.visitPoints[visit])
                    compared += comparison.of(step, visit, point) ? 1 : 0;
        return compared;
    }
}

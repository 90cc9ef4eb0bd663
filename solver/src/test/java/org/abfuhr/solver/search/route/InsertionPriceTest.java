package org.abfuhr.solver.search.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The constant-time price of an insertion is the difference of costs that the evaluator finds, where its decisions stay.
class InsertionPriceTest {

    private static final int SERVED = 12; // of 20 visits; the others are inserted

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void plain(long seed) {
        assertPricesHold(new RandomCity(seed, 20, 1).capacity(700).build());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withBreaksAndTwoKerbs(long seed) {
        assertPricesHold(new RandomCity(seed, 20, 1).capacity(700).breaks().twoKerbs().build());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withCompartmentsAndBattery(long seed) {
        assertPricesHold(new RandomCity(seed, 20, 1).capacity(900).compartments().battery().optional(0.5).build());
    }

    private static void assertPricesHold(CollectionProblem problem) {
        var compiled = new EvaluationProblem(problem);
        var solver = new IslandSolver(compiled, new Constraints(problem), EnvironmentMode.PHASE_ASSERT);
        var decider = new RouteDecider(compiled, solver.judge());
        var route = decider.routes()[0];
        decider.take(route, decider.evaluate(0, IntStream.range(0, SERVED).toArray()));
        int same = 0;
        for (int visit = SERVED; visit < compiled.visits; visit++)
            for (int step = 0; step < route.count - 1; step++)
                for (int point : route.shift.visitPoints[visit])
                    same += comparePrice(decider, route, step, visit, point) ? 1 : 0;
        assertThat(same).as("insertions that leave the decisions as they are").isGreaterThan(5);
    }

    /// One micro-euro apart at most, as energy is rounded down once per route.
    private static boolean comparePrice(RouteDecider decider, SearchRoute route, int step, int visit, int point) {
        long price = InsertionPrice.dayFits(route, visit)
                ? InsertionPrice.of(route, step, visit, point, false, InsertionPrice.IMPOSSIBLE)
                : InsertionPrice.IMPOSSIBLE;
        if (price == InsertionPrice.IMPOSSIBLE)
            return false;
        var longer = route.copy();
        decider.insert(longer, step, visit, point);
        assertThat(longer.broken).isFalse();
        assertThat(longer.cost - route.cost).isCloseTo(price, within(1L));
        var timeline = decider.evaluate(route.shift.index, route.visits(step, visit));
        if (!sameDecisions(longer, timeline))
            return false;
        assertThat(decider.soft(timeline) - route.soft).isCloseTo(price, within(1L));
        return true;
    }

    private static boolean sameDecisions(SearchRoute route, RouteTimeline timeline) {
        var steps = new RouteSteps();
        timeline.copyDecisions(steps);
        return steps.count == route.count && Arrays.equals(steps.kind, 0, steps.count, route.kind, 0, route.count)
                && Arrays.equals(steps.ref, 0, steps.count, route.ref, 0, route.count)
                && Arrays.equals(steps.point, 0, steps.count, route.point, 0, route.count);
    }
}

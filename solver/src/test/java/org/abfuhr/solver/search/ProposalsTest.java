package org.abfuhr.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.junit.jupiter.api.Test;

/// The other search is played by an array of orders. It takes every third proposal, and now and then an older one.
class ProposalsTest {

    private final EvaluationProblem problem = new EvaluationProblem(
            new RandomCity(3, 30, 3).capacity(700).windows().breaks().optional(0.4).build());
    private final IslandSolver solver = new IslandSolver(problem, new Constraints(problem.source), EnvironmentMode.PHASE_ASSERT);
    private final RouteSearch search = new RouteSearch(problem, solver.judge(), solver.unserved(), 1);

    @Test
    void whatIsTakenStaysAndWhatIsLeftIsForgotten() {
        search.construct(SearchBudget.none());
        search.settle();
        int[][] orders = search.orders();
        var proposals = search.proposals();
        int[][] earlier = orders.clone();
        for (int i = 0; i < 200; i++) {
            var changes = proposals.next(shift -> orders[shift]);
            assertThat(changes).as("proposal %d", i).isNotEmpty();
            var proposed = orders.clone();
            changes.forEach((shift, order) -> proposed[shift] = order);
            assertThat(planned()).as("proposal %d", i).isDeepEqualTo(proposed);
            assertThat(legalAndWithoutRepetition(proposed)).as("proposal %d", i).isTrue();
            if (i % 3 == 0)
                changes.forEach((shift, order) -> orders[shift] = order);
            if (i % 15 == 5)
                earlier = proposed;
            if (i % 15 == 10)
                System.arraycopy(earlier, 0, orders, 0, orders.length);
        }
    }

    private int[][] planned() {
        return Arrays.stream(search.plan.routes).map(route -> route.visits()).toArray(int[][]::new);
    }

    private boolean legalAndWithoutRepetition(int[][] orders) {
        var visits = Arrays.stream(orders).flatMapToInt(Arrays::stream);
        var judge = solver.judge();
        return visits.distinct().count() == Arrays.stream(orders).mapToInt(order -> order.length).sum()
                && IntStream.range(0, orders.length)
                        .allMatch(shift -> judge.hard(search.plan.decider.evaluate(shift, orders[shift])) == 0);
    }
}

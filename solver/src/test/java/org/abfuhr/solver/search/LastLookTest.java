package org.abfuhr.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.search.route.RouteJudge;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every second visit of a good plan is taken out: the last look puts some back, all lawfully and each for less than leaving it out.
class LastLookTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void servesWhatPays(long seed) {
        var problem = new RandomCity(seed, 40, 2).capacity(900).breaks().battery().optional(0.8).build();
        var compiled = new EvaluationProblem(problem);
        var solver = new IslandSolver(compiled, new Constraints(problem), EnvironmentMode.PHASE_ASSERT);
        var search = new RouteSearch(compiled, solver.judge(), solver.unserved(), seed);
        search.construct(SearchBudget.ofIterations(50));
        search.improve(SearchBudget.ofIterations(50));
        search.settle();
        int[][] thinned = Arrays.stream(search.orders()).map(LastLookTest::everySecond).toArray(int[][]::new);
        int[][] completed = new LastLook(search.plan, solver.judge()).complete(thinned, () -> false);
        assertThat(served(completed)).isGreaterThan(served(thinned));
        assertThat(hard(compiled, solver.judge(), completed)).isZero();
        assertThat(cost(compiled, solver, completed)).isLessThan(cost(compiled, solver, thinned));
        assertThat(new LastLook(search.plan, solver.judge()).complete(thinned, () -> true)).isDeepEqualTo(thinned);
    }

    private static int[] everySecond(int[] order) {
        return IntStream.range(0, order.length).filter(i -> i % 2 == 0).map(i -> order[i]).toArray();
    }

    private static long served(int[][] orders) {
        return Arrays.stream(orders).flatMapToInt(Arrays::stream).distinct().count();
    }

    private static long hard(EvaluationProblem problem, RouteJudge judge, int[][] orders) {
        var evaluator = new RouteEvaluator(problem);
        return IntStream.range(0, orders.length).mapToLong(shift -> judge.hard(evaluator.evaluate(shift, orders[shift]))).sum();
    }

    private static long cost(EvaluationProblem problem, IslandSolver solver, int[][] orders) {
        var evaluator = new RouteEvaluator(problem);
        var left = new boolean[problem.visits];
        Arrays.fill(left, true);
        long cost = 0;
        for (int shift = 0; shift < orders.length; shift++) {
            cost += solver.judge().soft(evaluator.evaluate(shift, orders[shift]));
            Arrays.stream(orders[shift]).forEach(visit -> left[visit] = false);
        }
        for (int visit = 0; visit < left.length; visit++)
            cost += left[visit] ? 1_000_000_000L * solver.unserved().medium(visit) + solver.unserved().soft(visit) : 0;
        return cost;
    }
}

package org.abfuhr.solver.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.junit.jupiter.api.Test;

class SliceBudgetTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /// Begun ten seconds ago, for one second of search.
    private static SliceBudget late(long lookSeconds, BooleanSupplier cancelled) {
        return SliceBudget.ofTime(System.nanoTime() - 10 * SECOND, SECOND, lookSeconds * SECOND, cancelled, (_, _, _) -> {});
    }

    @Test
    void theLastLookHasTimeOfItsOwnAndNoMore() {
        assertThat(late(1_000, () -> false).stopped()).isTrue();
        assertThat(late(1_000, () -> false).lookOver()).isFalse();
        assertThat(late(2, () -> false).lookOver()).isTrue();
        assertThat(late(1_000, () -> true).lookOver()).isTrue();
    }

    @Test
    void whereIterationsCountItIsOverOnlyWhenCancelled() {
        assertThat(SliceBudget.ofIterations(0, () -> false, (_, _, _) -> {}).lookOver()).isFalse();
        assertThat(SliceBudget.ofIterations(0, () -> true, (_, _, _) -> {}).lookOver()).isTrue();
    }

    /// Half of two hours went by before the slices began.
    @Test
    void coolingBeginsWithTheSlices() {
        var budget = SliceBudget.ofTime(System.nanoTime() - 3_600 * SECOND, 7_200 * SECOND, Long.MAX_VALUE, () -> false,
                (_, _, _) -> {});
        budget.nextPart();
        assertThat(budget.over(0)).isTrue();
        assertThat(budget.progress(0)).isBetween(0.5, 0.6);
        budget.beginSlices();
        assertThat(budget.over(0)).isFalse();
        assertThat(budget.progress(0)).isBetween(0.0, 0.1);
        assertThat(budget.stopped()).isFalse();
    }

    /// Stopped as soon as there are iterations to tell of: only behind the first plan there are none, since no slice is over by then.
    @Test
    void theFirstPlanTakesNoSlices() {
        var problem = new RandomCity(1, 30, 3).build();
        var told = new CopyOnWriteArrayList<Long>();
        var budget = SliceBudget.ofTime(System.nanoTime() - 3_600 * SECOND, 7_200 * SECOND, Long.MAX_VALUE,
                () -> told.stream().anyMatch(iterations -> iterations > 0), (iterations, _, _) -> told.add(iterations));
        new IslandSolver(new EvaluationProblem(problem), new Constraints(problem), EnvironmentMode.PHASE_ASSERT)
                .solve(0, 1, budget, new Meeting(1, 1, 1), null);
        assertThat(told.stream().filter(iterations -> iterations == 0)).hasSize(1);
    }

    @Test
    void slicesThatBeginTooLateAreOver() {
        var budget = late(1_000, () -> false);
        budget.beginSlices();
        budget.nextPart();
        assertThat(budget.over(0)).isTrue();
        assertThat(budget.progress(0)).isEqualTo(1);
    }
}

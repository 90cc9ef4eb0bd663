package org.abfuhr.solver.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
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

    @Test
    void slicesThatBeginTooLateAreOver() {
        var budget = late(1_000, () -> false);
        budget.beginSlices();
        budget.nextPart();
        assertThat(budget.over(0)).isTrue();
        assertThat(budget.progress(0)).isEqualTo(1);
    }
}

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
}

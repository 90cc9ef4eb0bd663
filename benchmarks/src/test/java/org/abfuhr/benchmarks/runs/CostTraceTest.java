package org.abfuhr.benchmarks.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.solver.score.PlanScore;
import org.junit.jupiter.api.Test;

final class CostTraceTest {

    private final CostTrace trace = new CostTrace();

    @Test
    void theGapCountsAsLongAsItLasts() {
        trace.improved(150, 1);
        trace.improved(110, 4);
        // best known 100: 1 s without a plan at 100 %, 3 s at 50 %, 6 s at 10 %
        assertThat(trace.primalIntegral(100, 10)).isEqualTo((100 + 3 * 50 + 6 * 10) / 10.0);
        assertThat(trace.firstSeconds()).isEqualTo(1);
    }

    @Test
    void moreThanTwiceTheBestKnownIsAsBadAsNothing() {
        trace.improved(500, 2);
        assertThat(trace.primalIntegral(100, 10)).isEqualTo(100);
    }

    @Test
    void aPlanAfterTheEndDoesNotCount() {
        trace.improved(120, 0);
        trace.improved(100, 11);
        assertThat(trace.primalIntegral(100, 10)).isEqualTo(20);
    }

    @Test
    void dearerPlansAreNoImprovement() {
        trace.improved(120, 0);
        trace.improved(130, 5);
        assertThat(trace.primalIntegral(100, 10)).isEqualTo(20);
    }

    @Test
    void plansThatBreakARuleOrLeaveARequiredVisitOutAreNone() {
        trace.progress(7, new PlanScore(1, 0, 100), 0.1);
        trace.progress(8, new PlanScore(0, 1, 100), 0.2);
        assertThat(trace.firstSeconds()).isInfinite();
        assertThat(trace.iterations()).isEqualTo(8);
        trace.progress(9, new PlanScore(0, 0, 100), 0.3);
        assertThat(trace.firstSeconds()).isFinite();
    }
}

package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.junit.jupiter.api.Test;

/// Limits over all trips of a day. P1 is required, P2 is worth 10 €; every limit leaves no room for P2.
class DayLimitTest {

    private static final int NONE = DayLimits.NO_LIMIT;

    /// 100 + 100 kg of 150.
    @Test
    void load() {
        assertThat(skipped(new DayLimits(List.of(150), NONE, NONE)))
                .containsExactly(new SkippedVisit(1, SkipReason.NO_CAPACITY, 50, 0, 0));
    }

    /// 2 collections of 1.
    @Test
    void stops() {
        assertThat(skipped(new DayLimits(List.of(NONE), 1, NONE)))
                .containsExactly(new SkippedVisit(1, SkipReason.STOP_LIMIT, 1, 0));
    }

    /// 1 + 3 + 2 + 2 blocks by way of P2, 800 m of 600.
    @Test
    void metres() {
        assertThat(skipped(new DayLimits(List.of(NONE), NONE, 600)))
                .containsExactly(new SkippedVisit(1, SkipReason.DISTANCE_LIMIT, 200, 0));
    }

    /// Just enough of each: nothing is skipped.
    @Test
    void aLimitMayBeReached() {
        assertThat(skipped(new DayLimits(List.of(200), 2, 800))).isEmpty();
    }

    private static List<SkippedVisit> skipped(DayLimits limits) {
        return Planned.of(GridTown.map("D P1 F1 . P2").point("P2", p -> p.optional(10_000_000)).vehicle("V1",
                v -> v.limits(limits))).skipped();
    }
}

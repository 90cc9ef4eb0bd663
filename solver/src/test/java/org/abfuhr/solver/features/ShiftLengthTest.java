package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.model.GridTown;
import org.abfuhr.model.fleet.VehicleCosts;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.junit.jupiter.api.Test;

/// How long a vehicle may be out. On `D P1 P2 F1`, P1 alone takes 6 blocks, 60 s and 600 s: 720 s; P2 on the way 60 s more.
class ShiftLengthTest {

    private static final String P1_ONLY = "V1: D 06:00 | P1 06:00:10 | F1 06:01:30 | D 06:12";

    @Test
    void isHomeWhenTheShiftEnds() {
        var planned = Planned.of(town(10_000_000).vehicle("V1", v -> v.hours("06:00", "06:12")));
        assertThat(planned.routes()).isEqualTo(P1_ONLY);
        assertThat(planned.skipped()).containsExactly(new SkippedVisit(1, SkipReason.SHIFT_TOO_SHORT, 60, 0));
    }

    @Test
    void isOutNoLongerThanAllowed() {
        var planned = Planned.of(town(10_000_000).vehicle("V1", v -> v.maxDuration(720)));
        assertThat(planned.routes()).isEqualTo(P1_ONLY);
        assertThat(planned.skipped()).containsExactly(new SkippedVisit(1, SkipReason.SHIFT_TOO_SHORT, 60, 0));
    }

    @Test
    void servesBothInTheTimeTheyTake() {
        var planned = Planned.of(town(10_000_000).vehicle("V1", v -> v.hours("06:00", "06:13").maxDuration(780)));
        assertThat(planned.routes()).isEqualTo("V1: D 06:00 | P1 06:00:10 P2 06:01:20 | F1 06:02:30 | D 06:13");
    }

    /// 60 s of overtime at 10,000 µ€ are 100,000 µ€ more than P2 saves.
    @Test
    void overtimeMustPay() {
        var costs = new VehicleCosts(0, 1_000, 0, 10_000, 0, 0);
        var planned = Planned.of(town(500_000).vehicle("V1", v -> v.regular(720).costs(costs)));
        assertThat(planned.routes()).isEqualTo(P1_ONLY);
        assertThat(planned.skipped()).containsExactly(new SkippedVisit(1, SkipReason.NOT_WORTH_IT, 100_000, 0));
    }

    private static GridTown town(long worthOfP2) {
        return GridTown.map("D P1 P2 F1").point("P2", p -> p.optional(worthOfP2));
    }
}

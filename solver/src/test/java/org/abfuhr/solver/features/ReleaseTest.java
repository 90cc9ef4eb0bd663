package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.model.GridTown;
import org.junit.jupiter.api.Test;

/// A trip leaves no earlier than the last of its visits is released.
class ReleaseTest {

    /// All of it half an hour later than without a release.
    @Test
    void theVehicleLeavesWhenItsVisitIsReleased() {
        var planned = Planned.of(GridTown.map("D P1 F1").point("P1", p -> p.release("06:30")));
        assertThat(planned.routes()).isEqualTo("V1: D 06:30 | P1 06:30:10 | F1 06:31:20 | D 06:41:40");
    }

    /// 3 × 500 kg are two trips. The second leaves F1 at 07:00, and the first one fits before it: 10 + 60 + 10 + 60 + 20 + 600 s
    /// from 06:47:20.
    @Test
    void onlyTheTripOfTheVisitWaits() {
        var planned = Planned.of(
                GridTown.map("D P1 P2 P3 F1").points(p -> p.demand(500)).point("P3", p -> p.release("07:00")));
        assertThat(planned.routes()).isEqualTo(
                "V1: D 06:47:20 | P1 06:47:30 P2 06:48:40 | F1 06:50 | P3 07:00:10 | F1 07:01:20 | D 07:12");
    }
}

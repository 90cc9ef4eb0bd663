package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.model.GridTown;
import org.junit.jupiter.api.Test;

/// Service begins inside a window, both ends included; the vehicle waits at home as far as it can.
class TimeWindowTest {

    /// One block before 08:00; F1 08:01:10–08:11:10, home 2 blocks on.
    @Test
    void leavesLateRatherThanWaiting() {
        var planned = Planned.of(GridTown.map("D P1 F1").point("P1", p -> p.window("08:00", "09:00")));
        assertThat(planned.routes()).isEqualTo("V1: D 07:59:50 | P1 08:00 | F1 08:01:10 | D 08:11:30");
    }

    /// P1 is 10 s away, the window's very last second.
    @Test
    void aWindowsLastSecondIsInTime() {
        var planned = Planned.of(GridTown.map("D P1 F1").point("P1", p -> p.window("06:00", "06:00:10")));
        assertThat(planned.routes()).isEqualTo("V1: D 06:00 | P1 06:00:10 | F1 06:01:20 | D 06:11:40");
    }

    /// By way of P1, P2 would begin at 06:01:20, so the vehicle comes back for P1: P2 06:00:20–06:01:20, P1 06:01:30–06:02:30,
    /// F1 06:02:50–06:12:50.
    @Test
    void anEarlyWindowTurnsTheOrderRound() {
        var planned = Planned.of(GridTown.map("D P1 P2 F1").point("P2", p -> p.window("06:00", "06:01")));
        assertThat(planned.routes()).isEqualTo("V1: D 06:00 | P2 06:00:20 P1 06:01:30 | F1 06:02:50 | D 06:13:20");
    }

    /// The first window closed before the shift began, so the second one holds.
    @Test
    void aLaterWindowServesAsWell() {
        var planned = Planned.of(
                GridTown.map("D P1 P2 F1").point("P1", p -> p.window("04:00", "05:00").window("07:00", "07:30")));
        assertThat(planned.routes()).isEqualTo("V1: D 06:59:50 | P1 07:00 P2 07:01:10 | F1 07:02:20 | D 07:12:50");
    }
}

package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.model.GridTown;
import org.abfuhr.model.fleet.VehicleCosts;
import org.junit.jupiter.api.Test;

/// Rests of the crew: at a time of day, or after driving. Every second costs, so rests are taken only where they are due.
class BreakTest {

    private static final VehicleCosts TIME = new VehicleCosts(0, 1_000, 1_000, 0, 0, 0);
    private static final String FAR = "D . . . P1 . . . P2 . F1"; // 4 + 4 + 2 blocks, 10 blocks home

    /// The break begins when P2 is done, 06:02:20; behind P1 the vehicle would wait for 06:02. P1 must begin by 06:00:30, so the
    /// vehicle cannot leave after the break's window.
    @Test
    void restsInTheWindow() {
        var planned = Planned.of(GridTown.map("D P1 P2 F1").point("P1", p -> p.window("06:00", "06:00:30")).vehicle("V1",
                v -> v.windowBreak("06:02", "06:05", 1_800).costs(TIME)));
        assertThat(planned.routes())
                .isEqualTo("V1: D 06:00 | P1 06:00:10 P2 06:01:20 break1 06:02:20 | F1 06:32:30 | D 06:43");
    }

    /// Home at 06:13, before the window.
    @Test
    void noRestWhenHomeBeforeTheWindow() {
        var planned = Planned.of(
                GridTown.map("D P1 P2 F1").vehicle("V1", v -> v.windowBreak("06:13", "06:30", 1_800).costs(TIME)));
        assertThat(planned.routes()).isEqualTo("V1: D 06:00 | P1 06:00:10 P2 06:01:20 | F1 06:02:30 | D 06:13");
    }

    /// A route that begins after the window owes no rest, and 1,800 s of rest cost more than leaving later, which is free.
    @Test
    void noRestWhenLeavingAfterTheWindow() {
        var planned = Planned.of(
                GridTown.map("D P1 P2 F1").vehicle("V1", v -> v.windowBreak("06:02", "06:05", 1_800).costs(TIME)));
        assertThat(planned.routes()).isEqualTo("V1: D 06:05:01 | P1 06:05:11 P2 06:06:21 | F1 06:07:31 | D 06:18:01");
    }

    /// 40 + 40 + 20 s to F1 are just the 100 s allowed, as are the 100 s home: one rest, at F1. F1 06:03:40–06:13:40.
    @Test
    void restsAfterDriving() {
        var planned = Planned.of(GridTown.map(FAR).vehicle("V1", v -> v.drivingBreak(100, 900).costs(TIME)));
        assertThat(planned.routes())
                .isEqualTo("V1: D 06:00 | P1 06:00:40 P2 06:02:20 | F1 06:03:40 | break1 06:13:40 | D 06:30:20");
    }

    /// 200 s of driving in all.
    @Test
    void noRestWithinTheDrivingTime() {
        var planned = Planned.of(GridTown.map(FAR).vehicle("V1", v -> v.drivingBreak(200, 900).costs(TIME)));
        assertThat(planned.routes()).isEqualTo("V1: D 06:00 | P1 06:00:40 P2 06:02:20 | F1 06:03:40 | D 06:15:20");
    }

    /// The rest of 1,800 s at 06:13:40 is in its window and longer than the 900 s owed after driving.
    @Test
    void oneRestSettlesBoth() {
        var planned = Planned.of(GridTown.map(FAR).point("P1", p -> p.window("06:00", "06:00:40")).vehicle("V1",
                v -> v.windowBreak("06:13:30", "06:20", 1_800).drivingBreak(100, 900).costs(TIME)));
        assertThat(planned.routes())
                .isEqualTo("V1: D 06:00 | P1 06:00:40 P2 06:02:20 | F1 06:03:40 | break1 06:13:40 | D 06:45:20");
    }

    /// Seven hours of service and an hour of lunch fit one day of twelve hours; without lunch only what is done by noon would fit. A second
    /// vehicle would cost 9,000 € more.
    @Test
    void aDayGrowsPastLunchBeforeAnotherVehicleIsOpened() {
        var dear = new VehicleCosts(9_000_000_000L, 1_000, 0, 0, 0, 0);
        var town = GridTown.map("D P1 P2 P3 P4 P5 P6 P7")
                .vehicle("V1", v -> v.costs(dear).hours("06:00", "18:00").windowBreak("11:00", "12:00", 3_600))
                .vehicle("V2", v -> v.costs(dear).hours("06:00", "18:00").windowBreak("11:00", "12:00", 3_600));
        for (int point = 1; point <= 7; point++)
            town = town.point("P" + point, p -> p.service(3_600));
        assertThat(Planned.of(town).routes()).contains("P7").doesNotContain("V2");
    }
}

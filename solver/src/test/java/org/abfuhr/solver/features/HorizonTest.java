package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.model.GridTown;
import org.abfuhr.model.fleet.VehicleCosts;
import org.junit.jupiter.api.Test;

/// Several days: a visit goes to the day that costs least in all.
class HorizonTest {

    /// The way costs the same on both days. Day 1 begins 24 h later; F1 30:01:20–30:11:20.
    @Test
    void theCheaperDayWins() {
        var planned = Planned.of(GridTown.map("D P1 F1").days(2).point("P1", p -> p.dayCosts(500_000L, 100_000L)));
        assertThat(planned.routes()).isEqualTo("V1-day1: D 30:00 | P1 30:00:10 | F1 30:01:20 | D 30:11:40");
        assertThat(planned.plan().metrics().futureMicroEuro()).isEqualTo(100_000);
    }

    /// Both on day 0 costs 0 + 50,000 µ€ of waiting, both on day 1 100,000; two days cost a second vehicle day.
    @Test
    void visitsShareADay() {
        var planned = Planned.of(GridTown.map("D P1 P2 F1").days(2).point("P1", p -> p.dayCosts(0L, 100_000L))
                .point("P2", p -> p.dayCosts(50_000L, 0L))
                .vehicle("V1", v -> v.costs(new VehicleCosts(1_000_000, 1_000, 0, 0, 0, 0))));
        assertThat(planned.routes()).isEqualTo("V1-day0: D 06:00 | P1 06:00:10 P2 06:01:20 | F1 06:02:30 | D 06:13");
    }

    /// P1 may not be served on day 0, although that would cost less.
    @Test
    void onlyAllowedDaysCount() {
        var planned = Planned.of(GridTown.map("D P1 F1").days(2).point("P1", p -> p.onDays(1).dayCosts(0L, 100_000L)));
        assertThat(planned.routes()).isEqualTo("V1-day1: D 30:00 | P1 30:00:10 | F1 30:01:20 | D 30:11:40");
    }
}

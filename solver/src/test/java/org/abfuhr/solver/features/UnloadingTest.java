package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.GridTown;
import org.junit.jupiter.api.Test;

/// Where a vehicle unloads: price, opening hours, accepted fractions, and an empty vehicle at the end.
class UnloadingTest {

    /// F1 takes 200,000 + 100 kg × 3,000 µ€; F2 lies 2 blocks further, 4 × 100 m × 1,000 µ€ there and back: 400,000 < 500,000.
    @Test
    void theCheaperFacilityWins() {
        var planned = Planned.of(GridTown.map("D P1 F1 . F2").facility("F1", f -> f.fee(200_000, 3_000)));
        assertThat(planned.routes()).isEqualTo("V1: D 06:00 | P1 06:00:10 | F2 06:01:40 | D 06:12:20");
    }

    /// 100,000 µ€ less at the gate, and F1 is the cheaper one.
    @Test
    void theNearerFacilityWinsWhenItsFeeIsLess() {
        var planned = Planned.of(GridTown.map("D P1 F1 . F2").facility("F1", f -> f.fee(99_000, 3_000)));
        assertThat(planned.routes()).isEqualTo("V1: D 06:00 | P1 06:00:10 | F1 06:01:20 | D 06:11:40");
    }

    /// F1 opens at 07:00; before it 10 + 60 + 10 s.
    @Test
    void arrivesWhenTheFacilityOpens() {
        var planned = Planned.of(GridTown.map("D P1 F1").facility("F1", f -> f.open("07:00", "12:00")));
        assertThat(planned.routes()).isEqualTo("V1: D 06:58:40 | P1 06:58:50 | F1 07:00 | D 07:10:20");
    }

    /// F1 has closed; F2 is 3 blocks from P1.
    @Test
    void passesAClosedFacility() {
        var planned = Planned.of(GridTown.map("D P1 F1 . F2").facility("F1", f -> f.open("04:00", "06:01:19")));
        assertThat(planned.routes()).isEqualTo("V1: D 06:00 | P1 06:00:10 | F2 06:01:40 | D 06:12:20");
    }

    /// Mixed in one space, residual and bio may go to F2 only, which takes both.
    @Test
    void aMixedLoadNeedsAFacilityThatTakesAllOfIt() {
        var planned = Planned.of(GridTown.map("D P1 P2 F1 F2").fractions("residual", "bio").point("P2", p -> p.fraction("bio"))
                .facility("F1", f -> f.takes("residual")));
        assertThat(planned.routes()).isEqualTo("V1: D 06:00 | P1 06:00:10 P2 06:01:20 | F2 06:02:40 | D 06:13:20");
    }

    /// In two spaces each fraction has its own facility. F1 first: 2 + 1 + 3 + 2 blocks; F2 first: 2 + 2 + 3 + 3.
    @Test
    void twoFacilitiesInARow() {
        var planned = Planned.of(GridTown.map("""
                .  F2 .  .
                D  P1 P2 F1""").fractions("residual", "bio").point("P2", p -> p.fraction("bio"))
                .facility("F1", f -> f.takes("residual")).facility("F2", f -> f.takes("bio"))
                .vehicle("V1", v -> v.compartment(List.of("residual"), 500).compartment(List.of("bio"), 500)));
        assertThat(planned.routes())
                .isEqualTo("V1: D 06:00 | P1 06:00:10 P2 06:01:20 | F1 06:02:30 | F2 06:13 | D 06:23:20");
    }

    @Test
    void aVehicleThatMayKeepItsLoadDrivesHome() {
        var planned = Planned.of(GridTown.map("D P1 F1").vehicle("V1", v -> v.endsEmpty(false)));
        assertThat(planned.routes()).isEqualTo("V1: D 06:00 | P1 06:00:10 | D 06:01:20");
    }

    /// 950 kg from yesterday and 100 kg of P1 are more than 1,000. F1 06:00:20–06:10:20, P1 06:10:30–06:11:30.
    @Test
    void yesterdaysLoadGoesFirst() {
        var planned = Planned.of(GridTown.map("D P1 F1").vehicle("V1", v -> v.initialLoad(List.of("residual"), 950)));
        assertThat(planned.routes()).isEqualTo("V1: D 06:00 | F1 06:00:20 | P1 06:10:30 | F1 06:11:40 | D 06:22");
    }
}

package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.model.GridTown;
import org.junit.jupiter.api.Test;

/// A full vehicle unloads, or another one drives. Legs: 10 s and 100 m a block; a service 60 s, an unloading 600 s.
class CapacityTest {

    /// 3 × 500 kg need two trips of 1,000 kg. P3 alone costs a loop of 2 blocks behind F1; P1 would cost 6, P2 4.
    /// P2 06:01:20–06:02:20, F1 two blocks on 06:02:40–06:12:40, P3 06:12:50–06:13:50, F1 06:14–06:24, home 4 blocks on.
    @Test
    void aFullVehicleUnloadsAndGoesOn() {
        var planned = Planned.of(GridTown.map("D P1 P2 P3 F1").points(p -> p.demand(500)));
        assertThat(planned.routes())
                .isEqualTo("V1: D 06:00 | P1 06:00:10 P2 06:01:20 | F1 06:02:40 | P3 06:12:50 | F1 06:14 | D 06:24:40");
        assertThat(planned.plan().metrics().metres()).isEqualTo(1_000);
    }

    /// 2 × 10 of 1,000 kg, but 2 × 200 of 300 litres. P1 first: 3 + 2 + 3 blocks; P2 first: 3 + 4 + 3.
    @Test
    void everyDimensionCounts() {
        var planned = Planned.of(GridTown.map("D P1 P2 F1").dimensions("kg", "litres").points(p -> p.demand(10, 200))
                .vehicle("V1", v -> v.capacity(1_000, 300)));
        assertThat(planned.routes())
                .isEqualTo("V1: D 06:00 | P1 06:00:10 | F1 06:01:30 | P2 06:11:40 | F1 06:12:50 | D 06:23:20");
    }

    /// 600 + 600 kg and one unloading each. P2's loop has 8 blocks, P1's 4, so the vehicle of half the price drives to P2.
    @Test
    void anotherVehicleTakesWhatDoesNotFit() {
        var planned = Planned.of(GridTown.map("D P1 F1 . P2").points(p -> p.demand(600)).vehicle("V1", v -> v.maxUnloadings(1))
                .vehicle("V2", v -> v.maxUnloadings(1).costPerMetre(2_000)));
        assertThat(planned.routes()).isEqualTo("""
                V1: D 06:00 | P2 06:00:40 | F1 06:02 | D 06:12:20
                V2: D 06:00 | P1 06:00:10 | F1 06:01:20 | D 06:11:40""");
    }
}

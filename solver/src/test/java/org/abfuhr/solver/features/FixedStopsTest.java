package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.model.Drive;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.fleet.FixedStops;
import org.abfuhr.model.plan.Stop;
import org.junit.jupiter.api.Test;

/// A head of the route that is driven or released: it stays, and planning goes on from the state behind it.
class FixedStopsTest {

    /// The vehicle is ready at P2 at 06:10. P1 06:10:10–06:11:10, P3 two blocks on 06:11:30–06:12:30, F1 06:12:40–06:22:40.
    /// Without fixed stops the order would be P1 P2 P3.
    @Test
    void theRestBeginsWhereTheHeadEnds() {
        var planned = Planned.of(fixed(GridTown.map("D P1 P2 P3 F1"), "D 06:00 | P2 06:05-06:10"));
        assertThat(planned.routes())
                .isEqualTo("V1: D 06:00 | P2 06:05 P1 06:10:10 P3 06:11:30 | F1 06:12:40 | D 06:23:20");
        assertThat(planned.plan().routes().getFirst().stops()).startsWith(head(planned));
    }

    /// 400 + 400 kg are on board at 06:02:20, so P3 with 400 more comes after F1, 06:02:40–06:12:40.
    @Test
    void theHeadsLoadCounts() {
        var planned = Planned.of(fixed(GridTown.map("D P1 P2 P3 F1").points(p -> p.demand(400)), "D 06:00 | P1 P2"));
        assertThat(planned.routes())
                .isEqualTo("V1: D 06:00 | P1 06:00:10 P2 06:01:20 | F1 06:02:40 | P3 06:12:50 | F1 06:14 | D 06:24:40");
        assertThat(planned.plan().routes().getFirst().stops()).startsWith(head(planned));
    }

    /// Nothing is left to collect, but the vehicle still has to unload and come home: F1 06:01:30–06:11:30.
    @Test
    void aVehicleUnderWayComesHome() {
        var planned = Planned.of(fixed(GridTown.map("D P1 . F1"), "D 06:00 | P1"));
        assertThat(planned.routes()).isEqualTo("V1: D 06:00 | P1 06:00:10 | F1 06:01:30 | D 06:12");
    }

    private static GridTown fixed(GridTown town, String head) {
        var free = town.build();
        return town.vehicle("V1", v -> v.fixed(Drive.fixed(free, 0, head)));
    }

    private static Stop[] head(Planned planned) {
        return planned.problem().shifts().getFirst().fixed().map(FixedStops::stops).orElseThrow().toArray(Stop[]::new);
    }
}

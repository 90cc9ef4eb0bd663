package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.GridTown;
import org.junit.jupiter.api.Test;

/// Spaces of a vehicle that keep fractions apart, 100 kg each: P1 and P3 are residual, P2 is bio.
class CompartmentTest {

    /// One of the residual points fills its space, so the other one comes after F1; P3 alone is a loop of 2 blocks, P1 of 6.
    @Test
    void aFractionHasOnlyItsOwnSpace() {
        var planned = Planned.of(town("D P1 P2 P3 F1"));
        assertThat(planned.routes())
                .isEqualTo("V1: D 06:00 | P1 06:00:10 P2 06:01:20 | F1 06:02:40 | P3 06:12:50 | F1 06:14 | D 06:24:40");
    }

    /// F1 on the way empties the residual space, the bio stays until F2. F1 06:02:30–06:12:30, P3 06:12:40–06:13:40.
    @Test
    void anUnloadingLeavesWhatTheFacilityDoesNotTake() {
        var planned = Planned.of(town("D P1 P2 F1 P3 F2").facility("F1", f -> f.takes("residual")));
        assertThat(planned.routes())
                .isEqualTo("V1: D 06:00 | P1 06:00:10 P2 06:01:20 | F1 06:02:30 | P3 06:12:40 | F2 06:13:50 | D 06:24:40");
        assertThat(planned.plan().routes().getFirst().stops()).extracting(stop -> stop.at().load()).containsExactly(
                List.of(0, 0), List.of(100, 0), List.of(100, 100), List.of(0, 100), List.of(100, 100), List.of(0, 0),
                List.of(0, 0));
    }

    private static GridTown town(String map) {
        return GridTown.map(map).fractions("residual", "bio").point("P2", p -> p.fraction("bio")).vehicle("V1",
                v -> v.compartment(List.of("residual"), 100).compartment(List.of("bio"), 100));
    }
}

package org.abfuhr.dispatch.outcome.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.abfuhr.model.Drive;
import org.abfuhr.model.GridTown;
import org.junit.jupiter.api.Test;

class CompactnessTest {

    private static final String SQUARE = """
            P1 .  P2
            .  P5 .
            P3 .  P4
            D  .  F1
            """;

    private static Compactness of(String map, String routes) {
        var problem = GridTown.map(map).vehicle("V1", v -> {}).vehicle("V2", v -> {}).build();
        return Compactness.of(problem, Drive.plan(problem, routes).routes());
    }

    /// The diagonals of a square cross once. A line has no area.
    @Test
    void waysOfDifferentTripsCross() {
        assertThat(of(SQUARE, "V1: D 06:00 | P1 P4 | F1 | D\nV2: D 06:00 | P2 P3 | F1 | D")).isEqualTo(new Compactness(1, 0));
        assertThat(of(SQUARE, "V1: D 06:00 | P1 P4 | F1 | P2 P3 | F1 | D").crossings()).isEqualTo(1);
    }

    /// One trip may cross itself, and its sides do not cross.
    @Test
    void aTripIsNoNeighborOfItself() {
        assertThat(of(SQUARE, "V1: D 06:00 | P1 P4 P2 P3 | F1 | D").crossings()).isZero();
        assertThat(of(SQUARE, "V1: D 06:00 | P1 P2 | F1 | P3 P4 | F1 | D").crossings()).isZero();
    }

    /// Rows 0-2 and rows 1-3 of a grid share one of the three rows that both cover together: 2 + 2 rows of area, 3 covered, 1/4 twice.
    @Test
    void hullsShareArea() {
        var map = """
                P1 P2
                P3 P4
                P5 P6
                P7 P8
                D  F1
                """;
        assertThat(of(map, "V1: D 06:00 | P1 P2 P6 P5 | F1 | D\nV2: D 06:00 | P3 P4 P8 P7 | F1 | D").sharedArea())
                .isCloseTo(0.25, within(0.001));
    }
}

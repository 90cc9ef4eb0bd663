package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.model.GridTown;
import org.junit.jupiter.api.Test;

/// A place with two access points is served at the one that suits the route. F1 is 4 blocks east of D.
class AccessPointTest {

    /// (2, 0) lies on the way, (2, 1) beside it: 2 + 2 + 4 blocks.
    @Test
    void takesTheSecondOneOnTheWay() {
        assertThat(planned(1, 0).routes()).isEqualTo("V1: D 06:00 | P1' 06:00:20 | F1 06:01:40 | D 06:12:20");
    }

    @Test
    void takesTheFirstOneOnTheWay() {
        assertThat(planned(0, 1).routes()).isEqualTo("V1: D 06:00 | P1 06:00:20 | F1 06:01:40 | D 06:12:20");
    }

    private static Planned planned(int firstRow, int secondRow) {
        return Planned.of(GridTown.empty().depot("D", 0, 0).facility("F1", 4, 0).point("P1", 2, firstRow).point("P1",
                p -> p.alsoAt(2, secondRow)));
    }
}

package org.abfuhr.dispatch.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.geo.Coordinate;
import org.junit.jupiter.api.Test;

class LineSimplifierTest {

    @Test
    void linesLoseOnlyWhatNobodySees() {
        var a = new Coordinate(53.5, 13.2);
        var nearlyBetween = new Coordinate(53.50001, 13.21); // about 1 m beside the line
        var corner = new Coordinate(53.501, 13.22); // about 111 m beside it
        var b = new Coordinate(53.5, 13.24);
        assertThat(LineSimplifier.simplify(List.of(a, nearlyBetween, new Coordinate(53.5, 13.22)), 2.5)).hasSize(2);
        assertThat(LineSimplifier.simplify(List.of(a, corner, b), 2.5)).containsExactly(a, corner, b);
    }
}

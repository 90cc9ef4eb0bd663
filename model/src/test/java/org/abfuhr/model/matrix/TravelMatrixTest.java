package org.abfuhr.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TravelMatrixTest {

    private static final int NONE = TravelMatrix.UNREACHABLE;

    @Test
    void rowsAreOrigins() {
        var matrix = TravelMatrix.of(2, new int[]{0, 10, 20, 0}, new int[]{0, 100, 200, 0});
        assertThat(matrix.seconds(0, 1)).isEqualTo(10);
        assertThat(matrix.metres(1, 0)).isEqualTo(200);
    }

    @Test
    void anUnreachablePairHasNeitherTimeNorLength() {
        var matrix = TravelMatrix.of(2, new int[]{0, NONE, 20, 0}, new int[]{0, NONE, 200, 0});
        assertThat(matrix.reachable(0, 1)).isFalse();
        assertThat(matrix.reachable(1, 0)).isTrue();
        assertThatThrownBy(() -> TravelMatrix.of(1, new int[]{NONE}, new int[]{0})).hasMessageContaining("both or none");
    }

    @Test
    void twoUnreachableLegsSumWithoutOverflow() {
        assertThat(NONE + NONE).isPositive().isGreaterThan(NONE);
    }

    @Test
    void wrongCellsAreRefused() {
        assertThatThrownBy(() -> TravelMatrix.of(2, new int[3], new int[4])).hasMessageContaining("needs 4 cells");
        assertThatThrownBy(() -> TravelMatrix.of(2, new int[]{0, 0, -1, 0}, new int[4])).hasMessageContaining("cell 1 -> 0");
        assertThatThrownBy(() -> TravelMatrix.of(-1, new int[0], new int[0])).hasMessageContaining("size -1");
    }

    @Test
    void copiesDoNotLeak() {
        var matrix = TravelMatrix.of(1, new int[]{0}, new int[]{0});
        matrix.copySeconds()[0] = 5;
        matrix.copyMetres()[0] = 5;
        assertThat(matrix).isEqualTo(TravelMatrix.of(1, new int[1], new int[1]))
                .hasSameHashCodeAs(TravelMatrix.of(1, new int[1], new int[1]))
                .isNotEqualTo(TravelMatrix.of(1, new int[]{1}, new int[]{0}));
    }
}

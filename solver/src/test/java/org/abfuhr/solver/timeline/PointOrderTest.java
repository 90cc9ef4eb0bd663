package org.abfuhr.solver.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.abfuhr.model.matrix.TravelMatrix;
import org.junit.jupiter.api.Test;

/// Points along a street, numbered at random, come out in the order of the street, up to the last few.
class PointOrderTest {

    /// 64 points 1 s apart; point i stands at (37 × i) mod 64.
    @Test
    void findsTheOrderOfAStreet() {
        int size = 64;
        int[] cells = new int[size * size];
        for (int cell = 0; cell < cells.length; cell++)
            cells[cell] = Math.abs(place(cell / size) - place(cell % size));
        int[] order = PointOrder.of(TravelMatrix.of(size, cells, cells));
        assertThat(IntStream.of(order).sorted()).containsExactlyElementsOf(IntStream.range(0, size).boxed().toList());
        int[] eighths = IntStream.of(order).map(point -> place(point) / 8).toArray();
        // halved down to eight points: each eighth of the street in one piece
        for (int from = 0; from < size; from += 8)
            assertThat(IntStream.range(from, from + 8).map(i -> eighths[i]).distinct()).hasSize(1);
    }

    private static int place(int point) {
        return 37 * point % 64;
    }
}

package org.abfuhr.data.exchange.vroom;

import java.util.Arrays;
import org.abfuhr.model.matrix.TravelMatrix;

/// A square of cells from 0 to [TravelMatrix#UNREACHABLE], which marks a pair without a path.
final class Cells {

    static final Cells NONE = new Cells(new int[0][0]);

    private final int[][] rows; // [from][to]

    Cells(int[][] rows) {
        this.rows = rows;
    }

    int size() {
        return rows.length;
    }

    int at(int from, int to) {
        return rows[from][to];
    }

    boolean reachable(int from, int to) {
        return rows[from][to] < TravelMatrix.UNREACHABLE;
    }

    /// The largest cell of a pair with a path, or 0.
    int longest() {
        return Arrays.stream(rows).flatMapToInt(Arrays::stream).filter(cell -> cell < TravelMatrix.UNREACHABLE).max().orElse(0);
    }
}

package org.abfuhr.routing.store;

import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.MatrixSink;

/// Gathers rows in arrays.
final class HeapRows implements MatrixSink {

    private final int size;
    private final int[] seconds;
    private final int[] metres;

    HeapRows(int size) {
        this.size = size;
        this.seconds = new int[size * size];
        this.metres = new int[size * size];
    }

    @Override
    public void row(int row, int[] rowSeconds, int[] rowMetres) {
        System.arraycopy(rowSeconds, 0, seconds, row * size, size);
        System.arraycopy(rowMetres, 0, metres, row * size, size);
    }

    /// The matrix; nothing may be taken afterwards.
    TravelMatrix matrix() {
        return TravelMatrix.of(size, seconds, metres);
    }
}

package org.abfuhr.routing.store;

import java.util.function.IntConsumer;
import org.abfuhr.routing.MatrixSink;

/// Passes rows on and tells how many there were.
final class CountedRows implements MatrixSink {

    private final MatrixSink sink;
    private final IntConsumer rowsDone;
    private int done;

    CountedRows(MatrixSink sink, IntConsumer rowsDone) {
        this.sink = sink;
        this.rowsDone = rowsDone;
    }

    @Override
    public void row(int row, int[] seconds, int[] metres) {
        sink.row(row, seconds, metres);
        tell();
    }

    private synchronized void tell() {
        rowsDone.accept(++done);
    }
}

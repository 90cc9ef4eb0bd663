package org.abfuhr.routing.store;

/// Takes the rows of a matrix in any order, by any thread, each row once.
@FunctionalInterface
public interface RowSink {

    /// Takes one row.
    ///
    /// @param row index of the source
    /// @param seconds one for each target; the sink copies what it keeps
    /// @param metres one for each target
    void take(int row, int[] seconds, int[] metres);
}

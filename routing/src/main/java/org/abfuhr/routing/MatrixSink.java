package org.abfuhr.routing;

/// Takes the rows of a travel matrix as they are found: in any order, by several threads at once, each row once.
@FunctionalInterface
public interface MatrixSink {

    /// Takes one row. The arrays belong to the caller, which overwrites them afterwards.
    ///
    /// @param row index of the origin
    /// @param seconds `[column]` to each destination; `TravelMatrix.UNREACHABLE` without a way
    /// @param metres `[column]` likewise
    void row(int row, int[] seconds, int[] metres);
}

package org.abfuhr.model.matrix;

import java.util.Arrays;

/// Travel seconds and metres between all access points of one profile. Row = origin, column = destination, row-major.
/// Not symmetric (one-way streets, turns). Immutable.
///
/// An unreachable pair has [#UNREACHABLE] in both arrays: two of them sum without overflow, so a sum of a route with one
/// unreachable leg is still larger than any real one; test with [#reachable] before adding more than two.
public final class TravelMatrix {

    /// Marks a pair without a path, in seconds and in metres.
    public static final int UNREACHABLE = 1_000_000_000;

    private final int size;
    private final int[] seconds; // [from * size + to]
    private final int[] metres; // [from * size + to]

    /// Takes ownership of the arrays: the caller must not change them afterwards.
    ///
    /// @throws IllegalArgumentException when an array has not size × size cells or a cell is not in 0..UNREACHABLE
    public TravelMatrix(int size, int[] seconds, int[] metres) {
        if (size < 0 || size > 46_340)
            throw new IllegalArgumentException("size " + size + " is not in 0..46340");
        if (seconds.length != size * size || metres.length != size * size)
            throw new IllegalArgumentException("size " + size + " needs " + size * size + " cells, got " + seconds.length
                    + " seconds and " + metres.length + " metres");
        for (int cell = 0; cell < seconds.length; cell++)
            requireCell(size, cell, seconds[cell], metres[cell]);
        this.size = size;
        this.seconds = seconds;
        this.metres = metres;
    }

    private static void requireCell(int size, int cell, int seconds, int metres) {
        boolean inRange = seconds >= 0 && seconds <= UNREACHABLE && metres >= 0 && metres <= UNREACHABLE;
        if (!inRange || (seconds == UNREACHABLE) != (metres == UNREACHABLE))
            throw new IllegalArgumentException(
                    "cell " + cell / size + " -> " + cell % size + " has " + seconds + " s and " + metres
                            + " m: each must be in 0.." + UNREACHABLE + ", and both or none unreachable");
    }

    /// Number of access points.
    public int size() {
        return size;
    }

    public int seconds(int from, int to) {
        return seconds[cell(from, to)];
    }

    public int metres(int from, int to) {
        return metres[cell(from, to)];
    }

    public boolean reachable(int from, int to) {
        return seconds[cell(from, to)] != UNREACHABLE;
    }

    /// A copy of all seconds, row-major.
    public int[] copySeconds() {
        return seconds.clone();
    }

    /// A copy of all metres, row-major.
    public int[] copyMetres() {
        return metres.clone();
    }

    private int cell(int from, int to) {
        return from * size + to;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TravelMatrix that && size == that.size && Arrays.equals(seconds, that.seconds)
                && Arrays.equals(metres, that.metres);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(seconds) + Arrays.hashCode(metres);
    }

    @Override
    public String toString() {
        return "TravelMatrix[" + size + " access points]";
    }
}

package org.abfuhr.model.matrix;

/// Travel seconds and metres between all access points of one profile. Row = origin, column = destination, row-major.
/// Not symmetric (one-way streets, turns). Immutable. Cells lie in arrays ([#of]) or wherever an implementation keeps them; two
/// matrices with the same cells are equal.
///
/// An unreachable pair has [#UNREACHABLE] in both: two of them sum without overflow, so a sum of a route with one
/// unreachable leg is still larger than any real one; test with [#reachable] before adding more than two.
public abstract class TravelMatrix {

    /// Marks a pair without a path, in seconds and in metres.
    public static final int UNREACHABLE = 1_000_000_000;

    /// The most access points whose cells fit one array.
    public static final int MAX_ARRAY_SIZE = 46_340;

    private final int size;

    protected TravelMatrix(int size) {
        if (size < 0)
            throw new IllegalArgumentException("size " + size + " is negative");
        this.size = size;
    }

    /// Matrix of arrays in memory. Takes ownership of them: the caller must not change them afterwards.
    ///
    /// @param seconds size × size, row-major; so are the metres
    /// @throws IllegalArgumentException when an array has not size × size cells or a cell is not in 0..UNREACHABLE
    public static TravelMatrix of(int size, int[] seconds, int[] metres) {
        return new HeapMatrix(size, seconds, metres);
    }

    /// Number of access points.
    public final int size() {
        return size;
    }

    public abstract int seconds(int from, int to);

    public abstract int metres(int from, int to);

    /// Copies one row of seconds to an array, from the offset on.
    public abstract void copySecondsRow(int from, int[] into, int offset);

    /// Copies one row of metres to an array, from the offset on.
    public abstract void copyMetresRow(int from, int[] into, int offset);

    public final boolean reachable(int from, int to) {
        return seconds(from, to) != UNREACHABLE;
    }

    /// A copy of all seconds, row-major.
    ///
    /// @throws IllegalStateException above [#MAX_ARRAY_SIZE]
    public final int[] copySeconds() {
        int[] cells = cells();
        for (int row = 0; row < size; row++)
            copySecondsRow(row, cells, row * size);
        return cells;
    }

    /// A copy of all metres, row-major.
    ///
    /// @throws IllegalStateException above [#MAX_ARRAY_SIZE]
    public final int[] copyMetres() {
        int[] cells = cells();
        for (int row = 0; row < size; row++)
            copyMetresRow(row, cells, row * size);
        return cells;
    }

    private int[] cells() {
        if (size > MAX_ARRAY_SIZE)
            throw new IllegalStateException(
                    size + " × " + size + " cells do not fit an array, " + MAX_ARRAY_SIZE + " squared do");
        return new int[size * size];
    }

    @Override
    public final boolean equals(Object other) {
        if (this == other)
            return true;
        if (!(other instanceof TravelMatrix that) || size != that.size)
            return false;
        for (int row = 0; row < size; row++)
            if (!sameRow(that, row))
                return false;
        return true;
    }

    private boolean sameRow(TravelMatrix that, int row) {
        for (int column = 0; column < size; column++)
            if (seconds(row, column) != that.seconds(row, column) || metres(row, column) != that.metres(row, column))
                return false;
        return true;
    }

    @Override
    public final int hashCode() {
        int hash = size;
        for (int row = 0; row < size; row++)
            for (int column = 0; column < size; column++)
                hash = 31 * (31 * hash + seconds(row, column)) + metres(row, column);
        return hash;
    }

    @Override
    public final String toString() {
        return "TravelMatrix[" + size + " access points]";
    }
}

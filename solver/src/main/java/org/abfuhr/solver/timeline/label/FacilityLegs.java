package org.abfuhr.solver.timeline.label;

import java.util.Arrays;

/// Legs between any access point and those of some facilities: all of a point side by side, because between two visits all of them are asked for.
public final class FacilityLegs {

    final int columns; // access points of the facilities, in their order
    final int[] facility; // [column]
    final int[] point; // [column], access point
    private final int[] secondsTo; // [access point × columns + column]
    private final int[] metresTo; // as secondsTo
    private final int[] secondsFrom; // [access point × columns + column], the way back
    private final int[] metresFrom; // as secondsFrom

    /// Copies the legs.
    ///
    /// @param size access points
    /// @param facilities whose legs are wanted, in the order of the columns
    /// @param facilityPoints access points, by facility
    /// @param seconds [from × size + to]
    /// @param metres [from × size + to]
    public FacilityLegs(int size, int[] facilities, int[][] facilityPoints, int[] seconds, int[] metres) {
        columns = Arrays.stream(facilities).map(f -> facilityPoints[f].length).sum();
        facility = new int[columns];
        point = new int[columns];
        int column = 0;
        for (int f : facilities)
            for (int p : facilityPoints[f]) {
                facility[column] = f;
                point[column++] = p;
            }
        secondsTo = into(size, seconds);
        metresTo = into(size, metres);
        secondsFrom = outOf(size, seconds);
        metresFrom = outOf(size, metres);
    }

    private int[] into(int size, int[] cells) {
        int[] result = new int[size * columns];
        for (int from = 0; from < size; from++)
            for (int c = 0; c < columns; c++)
                result[from * columns + c] = cells[from * size + point[c]];
        return result;
    }

    private int[] outOf(int size, int[] cells) {
        int[] result = new int[size * columns];
        for (int c = 0; c < columns; c++)
            for (int to = 0; to < size; to++)
                result[to * columns + c] = cells[point[c] * size + to];
        return result;
    }

    int secondsTo(int from, int column) {
        return secondsTo[from * columns + column];
    }

    int metresTo(int from, int column) {
        return metresTo[from * columns + column];
    }

    int secondsFrom(int column, int to) {
        return secondsFrom[to * columns + column];
    }

    int metresFrom(int column, int to) {
        return metresFrom[to * columns + column];
    }
}

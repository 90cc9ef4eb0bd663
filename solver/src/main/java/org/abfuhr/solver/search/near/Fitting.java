package org.abfuhr.solver.search.near;

import java.util.Arrays;

/// Per visit those others that best stand on one side of it, best first, and the least that the way between takes on the roads of any
/// vehicle. In rows of one array, as the search reads them all the time.
public final class Fitting {

    /// Cells per entry of a list: the other visit, seconds, metres.
    public static final int STRIDE = 3;

    private final int rowLength;
    private final int[] cells; // [visit × rowLength + entry × STRIDE + column]
    private final int[] count; // [visit], entries

    Fitting(int visits, int most) {
        rowLength = most * STRIDE;
        cells = new int[visits * rowLength];
        count = new int[visits];
    }

    void add(int visit, int other, int seconds, int metres) {
        int cell = end(visit);
        cells[cell] = other;
        cells[cell + 1] = seconds;
        cells[cell + 2] = metres;
        count[visit]++;
    }

    /// First cell of a visit's list.
    public int begin(int visit) {
        return visit * rowLength;
    }

    /// The cell behind the last one of a visit's list.
    public int end(int visit) {
        return visit * rowLength + count[visit] * STRIDE;
    }

    /// The other visit of the entry that begins at the cell.
    public int other(int cell) {
        return cells[cell];
    }

    /// The least seconds of the way between, for the entry that begins at the cell.
    public int seconds(int cell) {
        return cells[cell + 1];
    }

    /// The least metres of the way between, for the entry that begins at the cell.
    public int metres(int cell) {
        return cells[cell + 2];
    }

    /// The others of a visit's list.
    public int[] others(int visit) {
        int[] result = new int[count[visit]];
        Arrays.setAll(result, i -> cells[begin(visit) + i * STRIDE]);
        return result;
    }
}

package org.abfuhr.solver.timeline.label;

import java.util.Arrays;

/// Storage of labels: partial routes with what they cost so far and what they have left. Reset once per route.
///
/// A label is a row of `longs` and a row of `ints`. After the named columns of `ints` stand the resources of which less is
/// better: load per slot, then driving seconds per break.
final class LabelPool {

    static final int VIOLATION = 0; // weighted hard amounts
    static final int COST = 1; // µ€/1000: metres, energy, fees; time is added at the end
    static final int ON_BOARD = 2; // bit per fraction
    static final int BATTERY = 3; // mWh
    static final int LONGS = 4;

    static final int READY = 0; // earliest time, seconds
    static final int BUSY = 1; // seconds since the departure, waiting left out
    static final int LATEST = 2; // departure up to which nothing gets later
    static final int METRES = 3;
    static final int UNLOADINGS = 4;
    static final int TAKEN = 5; // bit per window break
    static final int RELEASED = 6; // when the current trip left, seconds
    static final int SHORTFALL = 7; // worst, Wh below the reserve
    static final int POINT = 8; // access point
    static final int PARENT = 9; // label, or NONE
    static final int KIND = 10; // see RouteSteps
    static final int REF = 11;
    static final int WINDOW = 12;
    static final int RESOURCES = 13;

    static final int NONE = -1;

    long[] longs = {};
    int[] ints = {};
    int stride; // ints per label
    int count;
    private long shortfallPrice; // violation per Wh
    private boolean compareDurations;
    private boolean compareMetres;
    private boolean compareEnergy;
    private boolean compareReleases;
    private int surelyDue; // bits of window breaks that the route needs whatever it decides

    /// Empties the pool and says which columns matter.
    ///
    /// @param durations whether it matters how long a route takes, apart from when it returns
    void reset(int resources, long wattHourPrice, boolean durations, boolean metres, boolean energy, boolean releases,
            int dueBreaks) {
        stride = RESOURCES + resources;
        shortfallPrice = wattHourPrice;
        compareDurations = durations;
        compareMetres = metres;
        compareEnergy = energy;
        compareReleases = releases;
        surelyDue = dueBreaks;
        count = 0;
    }

    /// A new label with undefined content.
    int create() {
        if ((count + 1) * LONGS > longs.length)
            longs = Arrays.copyOf(longs, Math.max(1 << 10, 2 * longs.length));
        if ((count + 1) * stride > ints.length)
            ints = Arrays.copyOf(ints, Math.max(1 << 12, 2 * ints.length));
        return count++;
    }

    /// A new label like the given one, with it as parent.
    int child(int label) {
        int child = create();
        System.arraycopy(longs, label * LONGS, longs, child * LONGS, LONGS);
        System.arraycopy(ints, label * stride, ints, child * stride, stride);
        ints[child * stride + PARENT] = label;
        return child;
    }

    /// Gives the newest label back.
    void drop(int label) {
        if (label != count - 1)
            throw new IllegalStateException("label " + label + " is not the newest of " + count);
        count--;
    }

    int get(int label, int column) {
        return ints[label * stride + column];
    }

    long getLong(int label, int column) {
        return longs[label * LONGS + column];
    }

    /// Whether no continuation of `b` can be better than the same continuation of `a`; both stand at the same point.
    boolean dominates(int a, int b) {
        int i = a * stride;
        int j = b * stride;
        if (ints[i + READY] > ints[j + READY] || ints[i + UNLOADINGS] > ints[j + UNLOADINGS])
            return false;
        if (compareDurations && (ints[i + BUSY] > ints[j + BUSY] || ints[i + LATEST] < ints[j + LATEST]))
            return false;
        int p = a * LONGS;
        int q = b * LONGS;
        long violation = longs[p + VIOLATION];
        if (compareEnergy)
            violation += shortfallPrice * Math.max(0, ints[j + SHORTFALL] - ints[i + SHORTFALL]);
        if (violation > longs[q + VIOLATION] || longs[p + COST] > longs[q + COST])
            return false;
        return resourcesDominate(i, j, p, q);
    }

    private boolean resourcesDominate(int i, int j, int p, int q) {
        for (int r = RESOURCES; r < stride; r++)
            if (ints[i + r] > ints[j + r])
                return false;
        if ((longs[p + ON_BOARD] & ~longs[q + ON_BOARD]) != 0)
            return false;
        int mine = ints[i + TAKEN];
        int theirs = ints[j + TAKEN];
        if (mine != theirs && ((theirs & ~mine) != 0 || (mine & ~theirs & ~surelyDue) != 0))
            return false;
        if (compareEnergy && longs[p + BATTERY] < longs[q + BATTERY])
            return false;
        return !(compareMetres && ints[i + METRES] > ints[j + METRES])
                && !(compareReleases && ints[i + RELEASED] < ints[j + RELEASED]);
    }
}

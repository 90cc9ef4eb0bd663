package org.abfuhr.solver.timeline;

import java.util.Arrays;

/// The decisions of a route after its fixed stops: a list of steps, each with the place it uses and the window it falls in.
///
/// Step 0 is the start (depot, or the end of the fixed stops), the last one the end depot.
public final class RouteSteps {

    public static final int START = 0;
    public static final int VISIT = 1;
    public static final int UNLOAD = 2;
    public static final int CHARGE = 3;
    public static final int BREAK = 4;
    public static final int END = 5;

    /// Point of a visit that has none for the vehicle: it stays where it was.
    public static final int NOWHERE = -1;

    public int count;
    public int[] kind = new int[16]; // [step]
    public int[] ref = new int[16]; // [step], visit, facility or break
    public int[] point = new int[16]; // [step], access point
    public int[] window = new int[16]; // [step], earliest of the window's flat pair, or 0
    public int departFrom; // earliest departure considered, seconds
    public int departTo; // latest departure considered, seconds

    public void clear(int from, int to) {
        count = 0;
        departFrom = from;
        departTo = to;
    }

    public void add(int stepKind, int stepRef, int stepPoint, int stepWindow) {
        if (count == kind.length)
            grow();
        kind[count] = stepKind;
        ref[count] = stepRef;
        point[count] = stepPoint;
        window[count++] = stepWindow;
    }

    private void grow() {
        int length = 2 * count;
        kind = Arrays.copyOf(kind, length);
        ref = Arrays.copyOf(ref, length);
        point = Arrays.copyOf(point, length);
        window = Arrays.copyOf(window, length);
    }

    /// Turns the steps round, for a path found from its end.
    public void reverse() {
        for (int i = 0, j = count - 1; i < j; i++, j--) {
            swap(kind, i, j);
            swap(ref, i, j);
            swap(point, i, j);
            swap(window, i, j);
        }
    }

    private static void swap(int[] array, int i, int j) {
        int kept = array[i];
        array[i] = array[j];
        array[j] = kept;
    }
}

package org.abfuhr.solver.timeline;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.abfuhr.model.matrix.TravelMatrix;

/// An order of access points in which near ones are mostly near: halved again and again by which of two far points is nearer. The rows of a
/// matrix in this order keep what the search reads together in few lines of the processor's cache.
final class PointOrder {

    private static final int SMALLEST = 8; // points that are not halved any more

    private final TravelMatrix matrix;
    private final int[] order; // access points
    private final long[] keys; // scratch: see nearer, above; access point, below

    private PointOrder(TravelMatrix matrix) {
        this.matrix = matrix;
        order = IntStream.range(0, matrix.size()).toArray();
        keys = new long[matrix.size()];
    }

    /// The matrix's access points in such an order; the same for equal matrices.
    static int[] of(TravelMatrix matrix) {
        var result = new PointOrder(matrix);
        result.halve(0, matrix.size());
        return result.order;
    }

    private void halve(int from, int to) {
        if (to - from <= SMALLEST)
            return;
        int one = farthest(order[from], from, to);
        int other = farthest(one, from, to);
        for (int i = from; i < to; i++)
            keys[i] = (nearer(one, other, order[i]) << Integer.SIZE) + order[i];
        Arrays.sort(keys, from, to);
        for (int i = from; i < to; i++)
            order[i] = (int) keys[i];
        int middle = (from + to) >>> 1;
        halve(from, middle);
        halve(middle, to);
    }

    /// Seconds that a point is nearer to the second of two others.
    private long nearer(int first, int second, int point) {
        return (long) matrix.seconds(first, point) - matrix.seconds(second, point);
    }

    private int farthest(int point, int from, int to) {
        int result = order[from];
        for (int i = from; i < to; i++)
            if (matrix.seconds(point, order[i]) > matrix.seconds(point, result))
                result = order[i];
        return result;
    }
}

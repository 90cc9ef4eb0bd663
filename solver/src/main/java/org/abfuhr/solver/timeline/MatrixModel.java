package org.abfuhr.solver.timeline;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.abfuhr.model.matrix.TravelMatrix;
import org.jspecify.annotations.Nullable;

/// A travel matrix as arrays. The last ones made are kept as long as the matrix lives and memory allows: a day is planned many times on the same
/// roads, and a repair must not wait for them.
///
/// An insertion asks for the legs from many points to one and from one to many. Where memory allows, both lie in a row of their own. Access points
/// have numbers of their own here, see [PointOrder]: in 1,000 points of the literature that made the search about a third faster.
final class MatrixModel {

    private static final int MOST_TRANSPOSED = 5_000; // access points: two more arrays of 100 MB
    private static final int MOST_KEPT = 16; // profiles of some cities
    private static final int SQUARE = 64; // cells
    private static final List<Kept> KEPT = new ArrayList<>();

    final int size; // access points
    private final int[] accessPoints; // [point here], access point of the matrix
    private final int[] pointOf; // [access point of the matrix], point here
    final int[] seconds; // [from × size + to]
    final int[] metres; // [from × size + to]; the same array as the seconds where all are equal
    final int[] secondsInto; // [to × intoRow + from × intoColumn], the same as the seconds
    final int[] metresInto; // as secondsInto
    final int intoRow;
    final int intoColumn;

    @FunctionalInterface
    private interface RowCopy {

        void copy(int row, int[] into, int offset);
    }

    private record Kept(WeakReference<TravelMatrix> matrix, SoftReference<MatrixModel> model) {}

    /// The arrays of a matrix; two threads that ask at once may make them twice.
    static MatrixModel of(TravelMatrix matrix) {
        var kept = find(matrix);
        if (kept != null)
            return kept;
        var made = new MatrixModel(matrix, MOST_TRANSPOSED);
        keep(matrix, made);
        return made;
    }

    /// By identity: comparing cells would take as long as copying them.
    private static @Nullable MatrixModel find(TravelMatrix matrix) {
        synchronized (KEPT) {
            for (var kept : KEPT)
                if (kept.matrix.refersTo(matrix))
                    return kept.model.get();
            return null;
        }
    }

    private static void keep(TravelMatrix matrix, MatrixModel model) {
        synchronized (KEPT) {
            KEPT.removeIf(kept -> kept.matrix.refersTo(null) || kept.matrix.refersTo(matrix) || kept.model.refersTo(null));
            if (KEPT.size() == MOST_KEPT)
                KEPT.removeFirst();
            KEPT.add(new Kept(new WeakReference<>(matrix), new SoftReference<>(model)));
        }
    }

    /// @param mostTransposed access points up to which what leads into a point lies in a row, too
    MatrixModel(TravelMatrix matrix, int mostTransposed) {
        size = matrix.size();
        accessPoints = PointOrder.of(matrix);
        pointOf = new int[size];
        for (int point = 0; point < size; point++)
            pointOf[accessPoints[point]] = point;
        seconds = ordered(matrix::copySecondsRow);
        int[] lengths = ordered(matrix::copyMetresRow);
        boolean alike = Arrays.equals(seconds, lengths);
        metres = alike ? seconds : lengths;
        boolean symmetric = symmetric(seconds) && (alike || symmetric(metres));
        boolean rows = symmetric || size <= mostTransposed;
        secondsInto = symmetric || !rows ? seconds : transposed(seconds);
        metresInto = alike ? secondsInto : symmetric || !rows ? metres : transposed(metres);
        intoRow = rows ? size : 1;
        intoColumn = rows ? 1 : size;
    }

    /// The matrix's number of a point here.
    int accessPoint(int point) {
        return point == RouteSteps.NOWHERE ? point : accessPoints[point];
    }

    /// Number here of a point of the matrix.
    int pointOf(int accessPoint) {
        return accessPoint == RouteSteps.NOWHERE ? accessPoint : pointOf[accessPoint];
    }

    /// The seconds from anywhere to some points, a row for each: also where no row holds them, from one walk through the matrix.
    ///
    /// @param rows [index of the point × size + from]
    void copySecondsInto(int[] points, int count, int[] rows) {
        if (intoColumn == 1) {
            for (int i = 0; i < count; i++)
                System.arraycopy(secondsInto, points[i] * intoRow, rows, i * size, size);
            return;
        }
        for (int from = 0; from < size; from++)
            for (int i = 0; i < count; i++)
                rows[i * size + from] = seconds[from * size + points[i]];
    }

    private int[] ordered(RowCopy rows) {
        int[] result = new int[Math.multiplyExact(size, size)];
        int[] row = new int[size];
        for (int from = 0; from < size; from++) {
            rows.copy(accessPoints[from], row, 0);
            for (int to = 0; to < size; to++)
                result[from * size + to] = row[accessPoints[to]];
        }
        return result;
    }

    /// In squares that fit into the processor's cache: columns of a large matrix are slow to walk down.
    private boolean symmetric(int[] cells) {
        for (int row = 0; row < size; row += SQUARE)
            for (int column = 0; column <= row; column += SQUARE)
                if (!symmetric(cells, row, column))
                    return false;
        return true;
    }

    private boolean symmetric(int[] cells, int row, int column) {
        for (int from = row; from < Math.min(size, row + SQUARE); from++)
            for (int to = column; to < Math.min(from, column + SQUARE); to++)
                if (cells[from * size + to] != cells[to * size + from])
                    return false;
        return true;
    }

    private int[] transposed(int[] cells) {
        int[] result = new int[cells.length];
        for (int from = 0; from < size; from++)
            for (int to = 0; to < size; to++)
                result[to * size + from] = cells[from * size + to];
        return result;
    }
}

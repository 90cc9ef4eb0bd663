package org.abfuhr.solver.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.abfuhr.model.matrix.TravelMatrix;
import org.junit.jupiter.api.Test;

final class MatrixModelTest {

    private static TravelMatrix matrix() {
        return TravelMatrix.of(2, new int[]{0, 1, 2, 0}, new int[]{0, 10, 20, 0});
    }

    @Test
    void theArraysOfAMatrixAreMadeOnce() {
        var matrix = matrix();
        var first = MatrixModel.of(matrix);
        assertThat(MatrixModel.of(matrix)).isSameAs(first);
        assertThat(MatrixModel.of(matrix())).isNotSameAs(first); // equal cells, but another matrix: nobody compares them
    }

    @Test
    void manyMatricesAreForgottenAgain() {
        var matrix = matrix();
        var first = MatrixModel.of(matrix);
        for (int i = 0; i < 20; i++)
            MatrixModel.of(matrix());
        assertThat(MatrixModel.of(matrix)).isNotSameAs(first);
        assertThat(MatrixModel.of(matrix).seconds).containsExactly(first.seconds);
    }

    /// One cell differs from its mirror image, whichever it is: then what leads into a point is read from an array of its own.
    @Test
    void oneRoadThatIsLongerOneWayMakesAMatrixAsymmetric() {
        int size = 150;
        int[] cells = new int[22_500];
        var even = new MatrixModel(TravelMatrix.of(size, cells, cells), size);
        assertThat(even.secondsInto).isSameAs(even.seconds);
        for (int cell : new int[]{1, 149, 64 * size + 63, 149 * size + 148, 149 * size}) {
            int[] longer = cells.clone();
            longer[cell] = 1;
            var model = new MatrixModel(TravelMatrix.of(size, longer, longer), size);
            assertThat(model.secondsInto).isNotSameAs(model.seconds);
        }
    }

    /// Roads that are longer one way than the other, with and without rows for what leads into a point.
    @Test
    void whatLeadsIntoPointsIsReadFromRowsOrColumns() {
        int size = 40;
        int[] cells = new SplittableRandom(1).ints(1_600, 1, 1_000).toArray();
        var matrix = TravelMatrix.of(size, cells, cells);
        int[] points = {3, 17, 18};
        for (int mostTransposed : new int[]{size, size - 1}) {
            var model = new MatrixModel(matrix, mostTransposed);
            int[] rows = new int[points.length * size];
            model.copySecondsInto(points, points.length, rows);
            for (int i = 0; i < points.length; i++)
                for (int from = 0; from < size; from++)
                    assertThat(rows[i * size + from]).isEqualTo(model.seconds[from * size + points[i]]);
        }
    }
}

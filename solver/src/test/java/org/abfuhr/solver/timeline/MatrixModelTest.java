package org.abfuhr.solver.timeline;

import static org.assertj.core.api.Assertions.assertThat;

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
}

package org.abfuhr.solver.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Depot;
import org.abfuhr.model.problem.DisposalFacility;
import org.abfuhr.model.problem.Visit;

/// One profile's matrix and access points as arrays, shared by all its shifts.
///
/// An insertion asks for the legs from many points to one and from one to many. Where memory allows, both lie in a row of their own. Access points
/// have numbers of their own here, see [PointOrder]: in 1,000 points of the literature that made the search about a third faster.
final class ProfileModel {

    private static final int MOST_TRANSPOSED = 5_000; // access points: two more arrays of 100 MB

    final int size; // access points
    private final int[] accessPoints; // [point here], access point of the matrix
    private final int[] pointOf; // [access point of the matrix], point here
    final int[] seconds; // [from × size + to]
    final int[] metres; // [from × size + to]; the same array as the seconds where all are equal
    final int[] secondsInto; // [to × intoRow + from × intoColumn], the same as the seconds
    final int[] metresInto; // as secondsInto
    final int intoRow;
    final int intoColumn;
    final int[][] visitPoints; // [visit], access points
    final int[][] facilityPoints; // [facility], access points
    final int[][] depotPoints; // [depot], access points
    final boolean[] shared; // [access point], whether two visits, facilities or depots stand at it

    @FunctionalInterface
    private interface RowCopy {

        void copy(int row, int[] into, int offset);
    }

    ProfileModel(CollectionProblem problem, int profile) {
        var matrix = problem.profiles().get(profile).matrix();
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
        boolean rows = symmetric || size <= MOST_TRANSPOSED;
        secondsInto = symmetric || !rows ? seconds : transposed(seconds);
        metresInto = alike ? secondsInto : symmetric || !rows ? metres : transposed(metres);
        intoRow = rows ? size : 1;
        intoColumn = rows ? 1 : size;
        visitPoints = points(problem, profile, problem.visits(), Visit::place);
        facilityPoints = points(problem, profile, problem.facilities(), DisposalFacility::place);
        depotPoints = points(problem, profile, problem.depots(), Depot::place);
        shared = shared();
    }

    /// The matrix's number of a point here.
    int accessPoint(int point) {
        return point == RouteSteps.NOWHERE ? point : accessPoints[point];
    }

    /// Number here of a point of the matrix.
    int pointOf(int accessPoint) {
        return accessPoint == RouteSteps.NOWHERE ? accessPoint : pointOf[accessPoint];
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

    private boolean[] shared() {
        var seen = new boolean[size];
        var twice = new boolean[size];
        for (int[][] things : List.of(visitPoints, facilityPoints, depotPoints))
            for (int[] points : things)
                for (int point : points) {
                    twice[point] |= seen[point];
                    seen[point] = true;
                }
        return twice;
    }

    private boolean symmetric(int[] cells) {
        for (int from = 0; from < size; from++)
            for (int to = 0; to < from; to++)
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

    private <T> int[][] points(CollectionProblem problem, int profile, List<T> things, ToIntFunction<T> place) {
        return things.stream().map(t -> problem.places().get(place.applyAsInt(t)).accessPoints().get(profile))
                .map(points -> points.stream().mapToInt(point -> pointOf[point]).toArray()).toArray(int[][]::new);
    }
}

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
/// An insertion asks for the legs from many points to one and from one to many. Where memory allows, both lie in a row of their own.
final class ProfileModel {

    private static final int MOST_TRANSPOSED = 5_000; // access points: two more arrays of 100 MB

    final int size; // access points
    final int[] seconds; // [from × size + to]
    final int[] metres; // [from × size + to]; the same array as the seconds where all are equal
    final int[] secondsInto; // [to × intoRow + from × intoColumn], the same as the seconds
    final int[] metresInto; // as secondsInto
    final int intoRow;
    final int intoColumn;
    final int[][] visitPoints; // [visit], access points
    final int[][] facilityPoints; // [facility], access points
    final int[][] depotPoints; // [depot], access points

    ProfileModel(CollectionProblem problem, int profile) {
        var matrix = problem.profiles().get(profile).matrix();
        size = matrix.size();
        seconds = matrix.copySeconds();
        int[] lengths = matrix.copyMetres();
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

    private static <T> int[][] points(CollectionProblem problem, int profile, List<T> things, ToIntFunction<T> place) {
        return things.stream().map(t -> problem.places().get(place.applyAsInt(t)).accessPoints().get(profile))
                .map(points -> points.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
    }
}

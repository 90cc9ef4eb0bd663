package org.abfuhr.solver.timeline;

import java.util.List;
import java.util.function.ToIntFunction;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Depot;
import org.abfuhr.model.problem.DisposalFacility;
import org.abfuhr.model.problem.Visit;

/// One profile's matrix and access points as arrays, shared by all its shifts.
final class ProfileModel {

    final int size; // access points
    final int[] seconds; // [from × size + to]
    final int[] metres; // [from × size + to]
    final int[][] visitPoints; // [visit], access points
    final int[][] facilityPoints; // [facility], access points
    final int[][] depotPoints; // [depot], access points

    ProfileModel(CollectionProblem problem, int profile) {
        var matrix = problem.profiles().get(profile).matrix();
        size = matrix.size();
        seconds = matrix.copySeconds();
        metres = matrix.copyMetres();
        visitPoints = points(problem, profile, problem.visits(), Visit::place);
        facilityPoints = points(problem, profile, problem.facilities(), DisposalFacility::place);
        depotPoints = points(problem, profile, problem.depots(), Depot::place);
    }

    private static <T> int[][] points(CollectionProblem problem, int profile, List<T> things, ToIntFunction<T> place) {
        return things.stream().map(t -> problem.places().get(place.applyAsInt(t)).accessPoints().get(profile))
                .map(points -> points.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
    }
}

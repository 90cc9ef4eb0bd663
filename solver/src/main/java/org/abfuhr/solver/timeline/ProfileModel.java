package org.abfuhr.solver.timeline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Depot;
import org.abfuhr.model.problem.DisposalFacility;
import org.abfuhr.model.problem.Visit;
import org.abfuhr.solver.timeline.label.FacilityLegs;

/// One profile's roads and the access points of what stands at them, shared by all its shifts.
final class ProfileModel {

    final MatrixModel matrix;
    final int[][] visitPoints; // [visit], access points
    final int[][] facilityPoints; // [facility], access points
    final int[][] depotPoints; // [depot], access points
    private final Map<List<Integer>, FacilityLegs> facilityLegs = new HashMap<>();
    final boolean[] shared; // [access point], whether two visits, facilities or depots stand at it

    ProfileModel(CollectionProblem problem, int profile) {
        matrix = MatrixModel.of(problem.profiles().get(profile).matrix());
        visitPoints = points(problem, profile, problem.visits(), Visit::place);
        facilityPoints = points(problem, profile, problem.facilities(), DisposalFacility::place);
        depotPoints = points(problem, profile, problem.depots(), Depot::place);
        shared = shared();
    }

    /// Legs from and to facilities; shifts with the same ones share them.
    FacilityLegs facilityLegs(int[] facilities) {
        return facilityLegs.computeIfAbsent(Arrays.stream(facilities).boxed().toList(),
                same -> new FacilityLegs(matrix.size, facilities, facilityPoints, matrix.seconds, matrix.metres));
    }

    private boolean[] shared() {
        var seen = new boolean[matrix.size];
        var twice = new boolean[matrix.size];
        for (int[][] things : List.of(visitPoints, facilityPoints, depotPoints))
            for (int[] points : things)
                for (int point : points) {
                    twice[point] |= seen[point];
                    seen[point] = true;
                }
        return twice;
    }

    private <T> int[][] points(CollectionProblem problem, int profile, List<T> things, ToIntFunction<T> place) {
        return things.stream().map(t -> problem.places().get(place.applyAsInt(t)).accessPoints().get(profile))
                .map(points -> points.stream().mapToInt(matrix::pointOf).toArray()).toArray(int[][]::new);
    }
}

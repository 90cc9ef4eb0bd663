package org.abfuhr.solver.search.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.abfuhr.model.GridTown;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;
import org.junit.jupiter.api.Test;

class SavingsTest {

    /// A large vehicle costs 1.6 times as much by length. For the far pair, 20 blocks of it are cheaper than 38 of a small one; for the near pair, 4 blocks of it
    /// are dearer than 6.
    private static final GridTown TOWN = GridTown.map("P1 P2 . . . . . . . . D P3 P4").points(p -> p.demand(600))
            .vehicle("small", v -> v.capacity(600).costPerMetre(1_000).maxUnloadings(0).endsEmpty(false))
            .vehicle("large", v -> v.capacity(1_200).costPerMetre(1_600).maxUnloadings(0).endsEmpty(false));

    @Test
    void joinsOnlyWhatPaysForALargerVehicle() {
        var problem = new EvaluationProblem(TOWN.build());
        assertThat(routes(problem, problem.shifts)).containsExactlyInAnyOrder("[0, 1]", "[2]", "[3]");
    }

    @Test
    void joinsWhatAVehicleHoldsWhereThereIsOneKind() {
        var problem = new EvaluationProblem(TOWN.build());
        assertThat(routes(problem, problem.shifts[1])).containsExactlyInAnyOrder("[0, 1]", "[2, 3]");
        assertThat(routes(problem, problem.shifts[0])).containsExactlyInAnyOrder("[0]", "[1]", "[2]", "[3]");
    }

    private static String[] routes(EvaluationProblem problem, ShiftModel... kinds) {
        return Savings.routes(kinds, new int[]{0, 1, 2, 3}, Neighbors.of(problem).behind).stream()
                .map(route -> Arrays.toString(Arrays.stream(route).sorted().toArray())).toArray(String[]::new);
    }
}

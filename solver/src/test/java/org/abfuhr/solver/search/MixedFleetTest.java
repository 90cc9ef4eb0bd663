package org.abfuhr.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.PlannerSettings;
import org.junit.jupiter.api.Test;

/// First plans for vehicles that differ in what they hold and cost.
class MixedFleetTest {

    /// The large vehicle is dear, so the far pair is worth it and the near one is not.
    @Test
    void eachRouteHasTheVehicleThatSuitsIt() {
        var problem = town().vehicle("small", v -> v.capacity(600).costPerMetre(1_000).maxUnloadings(0).endsEmpty(false))
                .vehicle("small too", v -> v.capacity(600).costPerMetre(1_000).maxUnloadings(0).endsEmpty(false))
                .vehicle("large", v -> v.capacity(1_200).costPerMetre(1_600).maxUnloadings(0).endsEmpty(false)).build();
        var plan = Planner.plan(problem, PlannerSettings.ofIterations(1, 1), PlannerListener.SILENT);
        assertThat(plan.routes().get(2).visits()).containsExactlyInAnyOrder(0, 1);
        assertThat(PlanChecker.check(problem, plan).violations()).isEmpty();
    }

    @Test
    void aVehicleWithoutACompartmentForAFractionIsPassedOver() {
        legal(town().fractions("residual", "glass").point("P1", p -> p.fraction("glass")).point("P4", p -> p.fraction("glass"))
                .vehicle("small",
                        v -> v.compartment(List.of("residual"), 600).costPerMetre(1_000).maxUnloadings(0).endsEmpty(false))
                .vehicle("large", v -> v.capacity(2_400).costPerMetre(1_600).maxUnloadings(0).endsEmpty(false)).build());
    }

    private static void legal(CollectionProblem problem) {
        var plan = Planner.plan(problem, PlannerSettings.ofIterations(1, 1), PlannerListener.SILENT);
        var report = PlanChecker.check(problem, plan);
        assertThat(report.violations()).isEmpty();
        assertThat(report.requiredSkipped()).isEmpty();
    }

    private static GridTown town() {
        return GridTown.map("P1 P2 . . . . . . . . D P3 P4").points(p -> p.demand(600));
    }
}

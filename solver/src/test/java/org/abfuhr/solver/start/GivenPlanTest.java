package org.abfuhr.solver.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.Drive;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Place;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.explain.Alternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Plans from elsewhere are timed and explained whatever they break.
class GivenPlanTest {

    /// V1 takes paper alone and serves residual waste, with a facility to unload at and without one.
    @ParameterizedTest
    @ValueSource(strings = {"D P1 P2 F1", "D P1 P2"})
    void aVehicleServesWhatItDoesNotTake(String map) {
        var plan = Drive.plan(town(map, "residual").build(), "V1: D 06:00 | P1 | D");
        var problem = town(map, "paper").build();
        var evaluated = Planner.evaluate(problem, plan);
        assertThat(PlanChecker.check(problem, evaluated).amount("vehicle")).isEqualTo(1);
        assertThat(evaluated.skipped()).extracting(SkippedVisit::visit).containsExactly(1);
        assertThat(Planner.alternatives(problem, plan, 0)).extracting(Alternative::shift).containsExactly(1);
        assertThat(Planner.alternatives(problem, plan, 1)).extracting(Alternative::shift).containsExactly(1);
    }

    private static GridTown town(String map, String fraction) {
        return GridTown.map(map).fractions("residual", "paper").vehicle("V1", v -> v.compartment(List.of(fraction), 1_000))
                .vehicle("V2", v -> {});
    }

    @Test
    void noRoadLeadsToTheDepot() {
        var problem = withoutRoadToTheDepot(GridTown.map("D P1 P2 F1").build());
        var evaluated = Planner.evaluate(problem, Drive.plan(GridTown.map("D P1 P2 F1").build(), "V1: D 06:00 | P1 | F1 | D"));
        assertThat(PlanChecker.check(problem, evaluated).feasible()).isFalse();
        assertThat(evaluated.skipped()).extracting(SkippedVisit::visit).containsExactly(1);
    }

    private static CollectionProblem withoutRoadToTheDepot(CollectionProblem p) {
        int depot = p.depots().getFirst().place();
        var places = p.places().stream().map(place -> place.equals(p.places().get(depot))
                ? new Place(place.id(), place.name(), place.position(), List.of(List.of()))
                : place).toList();
        return new CollectionProblem(p.name(), p.start(), p.zone(), p.horizonDays(), p.scale(), p.dimensions(), p.fractions(),
                p.profiles(), places, p.depots(), p.facilities(), p.vehicles(), p.shifts(), p.visits(), p.weights());
    }
}

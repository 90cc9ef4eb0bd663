package org.abfuhr.solver.search.insert;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.search.near.Neighbors;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteByRouteTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void routesAreLegal(long seed) {
        var plan = filled(new RandomCity(seed, 60, 4).plain().capacity(2_000).build());
        assertThat(plan.routes).noneMatch(SearchRoute::broken);
        for (var route : plan.routes)
            for (int visit : route.visits())
                assertThat(plan.shiftOf[visit]).isEqualTo(route.shift.index);
        assertThat(plan.bankSize + Arrays.stream(plan.routes).mapToInt(route -> route.visits().length).sum()).isEqualTo(60);
    }

    /// Two loads of 600 kg fill a vehicle of 1,200 kg: the far pair first, then the near one.
    @Test
    void fillsOneShiftAfterTheOther() {
        var plan = filled(GridTown.map("P1 P2 . . . D . P3 P4").points(p -> p.demand(600))
                .vehicle("V1", v -> v.capacity(1_200).maxUnloadings(0).endsEmpty(false))
                .vehicle("V2", v -> v.capacity(1_200).maxUnloadings(0).endsEmpty(false)).build());
        assertThat(plan.routes[0].visits()).containsExactlyInAnyOrder(0, 1);
        assertThat(plan.routes[1].visits()).containsExactlyInAnyOrder(2, 3);
    }

    /// Alone, the far pair is cheaper on small vehicles; together on the large one.
    @Test
    void opensTheKindsItIsToldTo() {
        var problem = GridTown.map("P1 P2 . . . D P3").points(p -> p.demand(600))
                .vehicle("small", v -> v.capacity(600).costPerMetre(1_000).maxUnloadings(0).endsEmpty(false))
                .vehicle("large", v -> v.capacity(1_200).costPerMetre(1_600).maxUnloadings(0).endsEmpty(false)).build();
        var plan = empty(problem);
        new RouteByRoute(plan, new Openings(plan)).fill(farthestFirst(plan), new int[]{1, 0});
        assertThat(plan.routes[1].visits()).containsExactlyInAnyOrder(0, 1);
        assertThat(plan.routes[0].visits()).containsExactly(2);
    }

    private static SearchPlan filled(CollectionProblem problem) {
        var plan = empty(problem);
        new RouteByRoute(plan, new Openings(plan)).fill(farthestFirst(plan));
        return plan;
    }

    private static int[] farthestFirst(SearchPlan plan) {
        int[] visits = IntStream.range(0, plan.problem.visits).toArray();
        new Recreate(plan).sortFarthestFirst(visits, visits.length);
        return visits;
    }

    private static SearchPlan empty(CollectionProblem problem) {
        var compiled = new EvaluationProblem(problem);
        var solver = new IslandSolver(compiled, new Constraints(problem), EnvironmentMode.PHASE_ASSERT);
        return new SearchPlan(compiled, solver.judge(), solver.unserved(), Neighbors.of(compiled));
    }
}

package org.abfuhr.solver.search.insert;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.fleet.VehicleCosts;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.search.near.Neighbors;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.junit.jupiter.api.Test;

class TripByTripTest {

    private static final long BLOCK = 100_000; // µ€: 100 m at 1,000 µ€
    private static final VehicleCosts PER_METRE = new VehicleCosts(0, 1_000, 0, 0, 0, 0);

    /// From the facility it is one block to P1, which fills the vehicle, seven to P2 and eight to P3, which fill it together: P2 alone takes 14 blocks
    /// more, and P3 another two.
    private static SearchPlan filled(int blocksWorth) {
        var plan = begun(blocksWorth);
        fill(plan, 1, 2);
        return plan;
    }

    private static SearchPlan begun(int blocksWorth) {
        return begun(GridTown.map("D F1 P1 . . . . . P2 P3").points(p -> p.demand(500).optional(blocksWorth * BLOCK))
                .point("P1", p -> p.demand(1_000)).vehicle("V1", v -> v.capacity(1_000).costs(PER_METRE)).build());
    }

    @Test
    void beginsATripThatOnlySeveralVisitsPayFor() {
        var plan = filled(9);
        assertThat(plan.routes[0].visits()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(plan.routes[0].broken()).isFalse();
        assertThat(plan.bankSize).isZero();
    }

    /// 14 are less than 16.
    @Test
    void takesATripBackThatDoesNotPay() {
        var plan = filled(7);
        assertThat(plan.routes[0].visits()).containsExactly(0);
        assertThat(plan.shiftOf).containsExactly(0, SearchPlan.UNSERVED, SearchPlan.UNSERVED);
        assertThat(plan.bankSoft()).isEqualTo(2 * 7 * BLOCK);
    }

    /// Another island has P3: it is not taken along with P2.
    @Test
    void leavesAloneWhatBelongsToAnotherIsland() {
        var plan = begun(15);
        plan.territory.claim(0, new int[]{0}, new int[]{0, 0, 1});
        fill(plan, 1);
        assertThat(plan.shiftOf).containsExactly(0, 0, SearchPlan.UNSERVED);
    }

    private static void fill(SearchPlan plan, int... visits) {
        new TripByTrip(plan, new Openings(plan)).fill(plan.routes[0], visits, visits.length);
    }

    private static SearchPlan begun(CollectionProblem problem) {
        var compiled = new EvaluationProblem(problem);
        var solver = new IslandSolver(compiled, new Constraints(problem), EnvironmentMode.PHASE_ASSERT);
        var plan = new SearchPlan(compiled, solver.judge(), solver.unserved(), Neighbors.of(compiled));
        plan.decider.open(plan.routes[0], 0);
        plan.serve(0, 0);
        plan.changed(0);
        return plan;
    }
}

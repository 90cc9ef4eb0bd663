package org.abfuhr.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.model.GridTown;
import org.abfuhr.model.fleet.VehicleCosts;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.plan.Undo;
import org.abfuhr.solver.search.route.RouteReversal;
import org.junit.jupiter.api.Test;

class ReversalTest {

    private static final VehicleCosts BY_METRE = new VehicleCosts(0, 1_000, 0, 0, 0, 0);
    private static final double ANY_PRICE = 1e15; // µ€

    @Test
    void turnsARouteRound() {
        var plan = plan(town());
        assertThat(new Reversal(plan, new Undo(plan)).change(1, 0)).isTrue();
        assertThat(plan.routes[0].visits()).containsExactly(2, 1, 0);
    }

    /// P1 is the nearest to the depot, and its window closes before the vehicle could be there last.
    @Test
    void leavesARouteAloneThatWouldGetLate() {
        var plan = plan(town().point("P1", p -> p.window("05:00", "06:01")));
        String before = RollbackTest.snapshot(plan);
        assertThat(new Reversal(plan, new Undo(plan)).change(1, ANY_PRICE)).isFalse();
        assertThat(RollbackTest.snapshot(plan)).isEqualTo(before);
    }

    @Test
    void passesOverWhatNoRouteServes() {
        var plan = RollbackTest.search(town().build(), 1).plan;
        assertThat(new Reversal(plan, new Undo(plan)).change(1, ANY_PRICE)).isFalse();
    }

    /// From D1 to D2 12 blocks; turned round 12 more: D1-P3 and P1-D2 take 6 blocks more each than D1-P1 and P3-D2.
    @Test
    void costsWhatItsPriceSays() {
        var plan = plan(GridTown.map("D1 P1 . . P2 . . P3 D2").vehicle("V1", v -> v.costs(BY_METRE).depots("D1", "D2")));
        String before = RollbackTest.snapshot(plan);
        long cost = plan.routes[0].cost();
        long price = 12 * GridTown.BLOCK_METRES * BY_METRE.perMetre();
        assertThat(RouteReversal.price(plan.routes[0])).isEqualTo(price);
        var undo = new Undo(plan);
        var reversal = new Reversal(plan, undo);
        assertThat(reversal.change(1, (double) price - 1)).isFalse();
        assertThat(RollbackTest.snapshot(plan)).isEqualTo(before);
        assertThat(reversal.change(1, (double) price)).isTrue();
        assertThat(plan.routes[0].cost()).isEqualTo(cost + price);
        undo.rollBack();
        assertThat(RollbackTest.snapshot(plan)).isEqualTo(before);
    }

    private static GridTown town() {
        return GridTown.map("""
                D P1 . P2
                . .  . P3""").vehicle("V1", v -> v.costs(BY_METRE));
    }

    private static SearchPlan plan(GridTown town) {
        var plan = RollbackTest.search(town.build(), 1).plan;
        TailSwapTest.fill(plan, 0, 0, 1, 2);
        return plan;
    }
}

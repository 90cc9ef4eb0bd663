package org.abfuhr.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.fleet.VehicleCosts;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.plan.Undo;
import org.abfuhr.solver.search.route.SearchRoute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailSwapTest {

    private static final VehicleCosts BY_METRE = new VehicleCosts(0, 1_000, 0, 0, 0, 0);
    private static final double ANY_PRICE = 1e15; // µ€
    private static final double GAIN = -1; // µ€
    private static final int TRIES = 10_000;

    /// D-P1-P4-D and D-P3-P2-D take 16 blocks each, D-P1-P2-D and D-P3-P4-D 12.
    @Test
    void uncrossesTwoRoutes() {
        var plan = plan(crossing(1_000));
        long paid = price(plan);
        assertThat(swapped(plan, GAIN)).isTrue();
        assertThat(plan.routes[0].visits()).containsExactly(0, 1);
        assertThat(plan.routes[1].visits()).containsExactly(2, 3);
        assertThat(plan.shiftOf).containsExactly(0, 0, 1, 1);
        assertThat(price(plan)).isEqualTo(paid - 8 * GridTown.BLOCK_METRES * BY_METRE.perMetre());
    }

    /// D-P1-P2 would carry 200 kg.
    @Test
    void leavesRoutesAloneWhereATailIsTooHeavy() {
        var plan = plan(crossing(120));
        String before = RollbackTest.snapshot(plan);
        assertThat(swapped(plan, GAIN)).isFalse();
        assertThat(RollbackTest.snapshot(plan)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void swapsOfPlainRoutesAreLegalAndCanBeTakenBack(long seed) {
        swapAtRandom(new RandomCity(seed, 40, 4).plain().capacity(1_500).build(), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void swapsWithUnloadingsAndBreaksAreLegalAndCanBeTakenBack(long seed) {
        swapAtRandom(new RandomCity(seed, 40, 4).capacity(700).hours(4).breaks().twoKerbs().compartments().battery().optional(0.3)
                .build(), seed);
    }

    private static void swapAtRandom(CollectionProblem problem, long seed) {
        var search = RollbackTest.search(problem, seed);
        search.construct(SearchBudget.ofIterations(0));
        var plan = search.plan;
        var undo = new Undo(plan);
        var random = new SplittableRandom(seed);
        var tailSwap = new TailSwap(plan, undo, random);
        String last = RollbackTest.snapshot(plan);
        int kept = 0;
        int takenBack = 0;
        for (int i = 0; i < TRIES; i++) {
            if (!tailSwap.change(random.nextInt(plan.problem.visits), ANY_PRICE))
                continue;
            assertServedOnce(plan);
            if (random.nextBoolean()) {
                undo.rollBack();
                assertThat(RollbackTest.snapshot(plan)).isEqualTo(last);
                takenBack++;
            } else {
                assertThat(undo.settle()).isTrue();
                assertThat(plan.score().hard()).isZero();
                last = RollbackTest.snapshot(plan);
                kept++;
            }
        }
        assertThat(kept).isPositive();
        assertThat(takenBack).isPositive();
    }

    private static void assertServedOnce(SearchPlan plan) {
        int[] times = new int[plan.problem.visits];
        for (var route : plan.routes) {
            assertThat(route.broken()).isFalse();
            for (int visit : route.visits()) {
                times[visit]++;
                assertThat(plan.shiftOf[visit]).isEqualTo(route.shift.index);
            }
        }
        for (int visit = 0; visit < times.length; visit++)
            assertThat(times[visit]).isEqualTo(plan.shiftOf[visit] == SearchPlan.UNSERVED ? 0 : 1);
    }

    private static CollectionProblem crossing(int capacity) {
        return GridTown.map("""
                .  P1 .  .  P2
                .  .  .  .  .
                D  .  .  .  .
                .  .  .  .  .
                .  P3 .  .  P4""").points(p -> p.demand(20)).point("P1", p -> p.demand(100)).point("P2", p -> p.demand(100))
                .vehicle("V1", v -> v.costs(BY_METRE).capacity(capacity))
                .vehicle("V2", v -> v.costs(BY_METRE).capacity(capacity)).build();
    }

    /// P1-P4 and P3-P2.
    private static SearchPlan plan(CollectionProblem problem) {
        var plan = RollbackTest.search(problem, 1).plan;
        fill(plan, 0, 0, 3);
        fill(plan, 1, 2, 1);
        return plan;
    }

    static void fill(SearchPlan plan, int shift, int... visits) {
        plan.decider.fill(plan.routes[shift], visits);
        for (int visit : visits)
            plan.serve(visit, shift);
        plan.changed(shift);
    }

    /// Tries until a swap is made that may be kept.
    private static boolean swapped(SearchPlan plan, double tolerance) {
        var tailSwap = new TailSwap(plan, new Undo(plan), new SplittableRandom(1));
        for (int i = 0; i < TRIES; i++)
            if (tailSwap.change(i % plan.problem.visits, tolerance))
                return true;
        return false;
    }

    private static long price(SearchPlan plan) {
        return Arrays.stream(plan.routes).mapToLong(SearchRoute::price).sum();
    }
}

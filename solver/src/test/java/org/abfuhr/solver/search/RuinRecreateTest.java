package org.abfuhr.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.search.insert.Inserter;
import org.abfuhr.solver.search.insert.Openings;
import org.abfuhr.solver.search.insert.Recreate;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.plan.Undo;
import org.abfuhr.solver.search.route.SearchRoute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuinRecreateTest {

    private static final int CHANGES = 2_000;

    /// A plan and what changes it.
    private record Bench(SearchPlan plan, Undo undo, RuinRecreate step) {

        static Bench of(RandomCity city, long seed) {
            var search = RollbackTest.search(city.build(), seed);
            search.construct(SearchBudget.ofIterations(0));
            var plan = search.plan;
            var undo = new Undo(plan);
            var inserter = new Inserter(plan, new Openings(plan));
            return new Bench(plan, undo,
                    new RuinRecreate(plan, new Ruin(plan), new Recreate(plan), inserter, undo, new SplittableRandom(seed)));
        }

        long cost() {
            return plan.bankSoft() + Arrays.stream(plan.routes).mapToLong(SearchRoute::price).sum();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void costsNoMoreThanAllowedOrIsGivenUp(long seed) {
        var bench = Bench.of(new RandomCity(seed, 40, 4).plain().capacity(1_500).optional(0.3), seed);
        var plan = bench.plan;
        double mean = (double) bench.cost() / plan.problem.visits;
        int complete = 0;
        int givenUp = 0;
        for (int i = 0; i < CHANGES; i++) {
            String before = RollbackTest.snapshot(plan);
            long cost = bench.cost();
            double most = i % 2 * mean / 10;
            if (bench.step.change(most)) {
                assertThat(bench.cost() - cost).isEqualTo(bench.undo.more());
                assertThat((double) bench.undo.more()).isLessThanOrEqualTo(most);
                assertThat(plan.bankMedium()).isZero();
                complete++;
            } else {
                bench.undo.rollBack();
                assertThat(RollbackTest.snapshot(plan)).isEqualTo(before);
                givenUp++;
            }
        }
        assertThat(complete).isPositive();
        assertThat(givenUp).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isNeverGivenUpWithoutALimit(long seed) {
        var bench = Bench.of(new RandomCity(seed, 40, 4).capacity(700).windows().breaks().optional(0.3), seed);
        for (int i = 0; i < CHANGES; i++) {
            assertThat(bench.step.change(Double.POSITIVE_INFINITY)).isTrue();
            if (!bench.undo.settle())
                bench.undo.rollBack();
        }
    }
}

package org.abfuhr.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.RouteSnapshot;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An iteration whose plan is not accepted leaves nothing behind. At temperature 0 only better plans are accepted, so the score tells.
class RollbackTest {

    private static final int ITERATIONS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void rejectedIterationsLeaveEveryRouteAsItWas(long seed) {
        var plan = new RandomCity(seed, 30, 3).capacity(700).windows().breaks().twoKerbs().compartments().battery().optional(0.4)
                .build();
        var search = search(plan, seed);
        search.construct(new OneMore(search));
        int rejected = 0;
        for (int i = 0; i < ITERATIONS; i++) {
            var score = search.plan.score();
            var before = snapshot(search.plan);
            search.improve(new OneMore(search));
            if (search.plan.score().equals(score)) {
                assertThat(snapshot(search.plan)).as("iteration %d", i).isEqualTo(before);
                rejected++;
            } else
                assertThat(search.plan.score()).isLessThan(score);
        }
        assertThat(rejected).isPositive();
    }

    static RouteSearch search(CollectionProblem problem, long seed) {
        var compiled = new EvaluationProblem(problem);
        var solver = new IslandSolver(compiled, new Constraints(problem), EnvironmentMode.PHASE_ASSERT);
        return new RouteSearch(compiled, solver.judge(), solver.unserved(), seed);
    }

    static String snapshot(SearchPlan plan) {
        return Arrays.toString(plan.shiftOf)
                + Arrays.stream(plan.routes).map(RouteSnapshot::of).collect(Collectors.joining("\n", "\n", ""));
    }

    /// Lets the search do one iteration, so cold that nothing worse is accepted.
    private static final class OneMore implements SearchBudget {

        private final long end;

        OneMore(RouteSearch search) {
            end = search.iterations() + 1;
        }

        @Override
        public boolean stopped() {
            return false;
        }

        @Override
        public boolean over(long iteration) {
            return iteration >= end;
        }

        /// 0.01 to this power is 0.
        @Override
        public double progress(long iteration) {
            return 1_000;
        }
    }
}

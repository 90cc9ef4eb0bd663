package org.abfuhr.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.SplittableRandom;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.fleet.VehicleCosts;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.search.insert.Inserter;
import org.abfuhr.solver.search.insert.Openings;
import org.abfuhr.solver.search.insert.Recreate;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetTrialTest {

    private static final VehicleCosts BY_METRE = new VehicleCosts(0, 1_000, 0, 0, 0, 0);
    private static final VehicleCosts BY_DAY = new VehicleCosts(1_000_000, 0, 0, 0, 0, 0);

    /// To each point and back, 2 × 300 m, V1 drives for 600,000 µ€, less than V2's day of 1,000,000 µ€. All four points cost 2,400,000 µ€
    /// with V1, since ways between points are as long as by the depot, and 1,000,000 µ€ with V2. With two windows at P1 there is something to
    /// decide, so that no first plan is made by savings, which would see it.
    @Test
    void opensAShiftThatPaysForManyVisitsOnly() {
        var problem = GridTown.map("""
                .  .  .  P1 .  .  .
                .  .  .  .  .  .  .
                .  .  .  .  .  .  .
                P2 .  .  D  .  .  P3
                .  .  .  .  .  .  .
                .  .  .  .  .  .  .
                .  .  .  P4 .  .  .""").vehicle("V1", v -> v.costs(BY_METRE)).vehicle("V2", v -> v.costs(BY_DAY))
                .point("P1", p -> p.window("06:00", "11:00").window("12:00", "18:00")).build();
        var compiled = new EvaluationProblem(problem);
        var solver = solver(problem, compiled);
        var search = new RouteSearch(compiled, solver.judge(), solver.unserved(), 1);
        search.construct(SearchBudget.ofIterations(2_000));
        assertThat(search.bestScore()).isEqualTo(new PlanScore(0, 0, 2_400_000));
        search.improve(SearchBudget.ofIterations(10_000));
        assertThat(search.bestScore()).isEqualTo(new PlanScore(0, 0, 1_000_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aTrialThatDoesNotCatchUpLeavesEveryRouteAsItWas(long seed) {
        var problem = new RandomCity(seed, 30, 4).capacity(700).windows().breaks().twoKerbs().compartments().optional(0.4)
                .build();
        var compiled = new EvaluationProblem(problem);
        var solver = solver(problem, compiled);
        var search = new RouteSearch(compiled, solver.judge(), solver.unserved(), seed);
        search.construct(SearchBudget.ofIterations(0));
        assertThat(rejectedTrials(search.plan, new SplittableRandom(seed))).isPositive();
    }

    /// Begins trials on a plan and goes on with each until it ends, which one that gains nothing does at a check, or when a rescue is over.
    private static int rejectedTrials(SearchPlan plan, SplittableRandom random) {
        var openings = new Openings(plan);
        var change = new FleetChange(plan, new Inserter(plan, openings), new Recreate(plan), new Ruin(plan), openings);
        var trial = new FleetTrial(plan, change, FleetTrial.GAP);
        int rejected = 0;
        for (long iteration = FleetTrial.GAP; iteration < 25 * FleetTrial.GAP; iteration++) {
            var before = plan.score();
            var routes = RollbackTest.snapshot(plan);
            if (!trial.turn(iteration, before, 0, random))
                continue;
            boolean worse = plan.score().compareTo(before) >= 0;
            long end = iteration + (plan.score().medium() > before.medium() ? FleetTrial.RESCUE : FleetTrial.LENGTH);
            boolean back = false;
            while (iteration < end && !back) {
                iteration += FleetTrial.CHECK;
                back = trial.turn(iteration, plan.score(), 0, random);
            }
            assertThat(back).isEqualTo(worse);
            if (worse) {
                assertThat(RollbackTest.snapshot(plan)).isEqualTo(routes);
                rejected++;
            }
        }
        return rejected;
    }

    private static IslandSolver solver(CollectionProblem problem, EvaluationProblem compiled) {
        return new IslandSolver(compiled, new Constraints(problem), EnvironmentMode.PHASE_ASSERT);
    }
}

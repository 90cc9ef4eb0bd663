package org.abfuhr.solver;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.abfuhr.model.RandomTown;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.bridge.Meeting;
import org.abfuhr.solver.bridge.SliceBudget;
import org.abfuhr.solver.domain.RoutePlan;
import org.abfuhr.solver.explain.FindingsBuilder;
import org.abfuhr.solver.score.ConstraintSpec;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.score.Weights;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.junit.jupiter.api.Test;

/// Constraint streams, findings and search count the same, on plans feasible and infeasible.
class ScoreParityTest {

    private static final SolutionManager<RoutePlan, HardMediumSoftScore> STREAMS = SolutionManager
            .create(SolverFactory.<RoutePlan>create(IslandSolver.config(EnvironmentMode.PHASE_ASSERT)
                    .withPhases(new CustomPhaseConfig()
                            .withCustomPhaseCommandList(List.of((PhaseCommand<RoutePlan>) context -> {})))));

    @Test
    void findingsSumToTheStreamsScorePerRule() {
        for (long seed = 0; seed < 6; seed++) {
            var problem = RandomTown.problem(seed, 10);
            var plan = randomPlan(problem, seed);
            var findings = findings(problem, plan);
            for (var spec : ConstraintSpec.ALL) {
                plan.setWeights(only(problem, spec));
                var cost = findings.stream().filter(f -> f.rule().equals(spec.id())).mapToLong(Finding::cost).sum();
                assertThat(total(requireNonNull(STREAMS.update(plan)))).as("town %d, %s", seed, spec.id()).isEqualTo(-cost);
            }
        }
    }

    @Test
    void searchAndStreamsAgreeUnderFullAssertions() {
        for (long seed = 0; seed < 3; seed++) {
            var problem = RandomTown.problem(seed, 10);
            var compiled = new EvaluationProblem(problem);
            var outcome = new IslandSolver(compiled, new Constraints(problem), EnvironmentMode.FULL_ASSERT).solve(0, seed,
                    SliceBudget.ofIterations(100, () -> false, (done, best, share) -> {}), new Meeting(1, 1, seed), null);
            assertThat(outcome.differences()).isEmpty();
            assertThat(outcome.iterations()).isEqualTo(100);
        }
    }

    private static RoutePlan randomPlan(CollectionProblem problem, long seed) {
        var compiled = new EvaluationProblem(problem);
        var plan = RoutePlan.start(new RouteEvaluator(compiled), Weights.overrides(new Constraints(problem)));
        var random = new Random(seed);
        var order = new ArrayList<>(IntStream.range(0, compiled.visits).boxed().toList());
        Collections.shuffle(order, random);
        for (int visit : order) {
            int shift = random.nextInt(plan.getShifts().size() + 1);
            if (shift < plan.getShifts().size())
                plan.getShifts().get(shift).getVisits().add(plan.getTasks().get(visit));
        }
        return plan;
    }

    private static List<Finding> findings(CollectionProblem problem, RoutePlan plan) {
        List<Integer> unserved = new ArrayList<>(IntStream.range(0, problem.visits().size()).boxed().toList());
        List<RouteTimeline> timelines = new ArrayList<>();
        for (var shift : plan.getShifts()) {
            timelines.add(shift.evaluate());
            shift.getVisits().forEach(task -> unserved.remove(Integer.valueOf(task.getIndex())));
        }
        return new FindingsBuilder(problem, new Constraints(problem)).findings(timelines, unserved);
    }

    private static ConstraintWeightOverrides<HardMediumSoftScore> only(CollectionProblem problem, ConstraintSpec one) {
        var all = Weights.overrides(new Constraints(problem));
        Map<String, HardMediumSoftScore> scores = new HashMap<>();
        for (var spec : ConstraintSpec.ALL)
            scores.put(spec.id(), spec.equals(one) ? all.getConstraintWeight(spec.id()) : HardMediumSoftScore.ZERO);
        return ConstraintWeightOverrides.of(scores);
    }

    private static long total(HardMediumSoftScore score) {
        return score.hardScore() + score.mediumScore() + score.softScore();
    }
}

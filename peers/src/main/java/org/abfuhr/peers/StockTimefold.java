package org.abfuhr.peers;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.domain.RoutePlan;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.score.Weights;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;

/// Timefold Community with its default phases on our model and our constraints, without our search.
final class StockTimefold implements Peer {

    @Override
    public List<List<Integer>> solve(PeerProblem problem, Duration budget, long seed) {
        long start = System.nanoTime();
        var compiled = new EvaluationProblem(problem.source());
        var config = IslandSolver.config(EnvironmentMode.NO_ASSERT).withRandomSeed(seed);
        var model = RoutePlan.start(new RouteEvaluator(compiled), Weights.overrides(new Constraints(problem.source())));
        long left = Math.max(1, budget.toMillis() - (System.nanoTime() - start) / 1_000_000);
        var limit = new TerminationConfig().withSpentLimit(Duration.ofMillis(left));
        var plan = SolverFactory.<RoutePlan>create(config.withTerminationConfig(limit)).buildSolver().solve(model);
        return Arrays.stream(plan.orders()).map(order -> IntStream.of(order).map(visit -> visit + 1).boxed().toList())
                .filter(route -> !route.isEmpty()).toList();
    }
}

package org.abfuhr.benchmarks.search;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.domain.RoutePlan;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.score.Weights;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Handing a whole plan to the constraint streams, at most what is done after each slice of the search.
///
/// - floor, `evaluate`: its routes derived, without which nobody knows what they cost;
/// - ours, `writeBack`: the plan scored from nothing by the constraint streams, which derive the routes, too.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class WriteBackBenchmark {

    /// What is planned.
    @Param
    public SearchProblem problem = SearchProblem.CAPACITY;

    private WarmSearch warm;
    private int[][] orders;
    private RouteEvaluator evaluator;
    private RoutePlan plan;
    private SolutionManager<RoutePlan, HardMediumSoftScore> streams;

    /// Searches a plan.
    @Setup
    public void setUp() {
        warm = new WarmSearch(problem);
        warm.search.settle();
        orders = warm.search.orders();
        evaluator = new RouteEvaluator(warm.problem);
        plan = RoutePlan.start(new RouteEvaluator(warm.problem), Weights.overrides(new Constraints(warm.source)));
        for (int shift = 0; shift < orders.length; shift++) {
            var visits = plan.getShifts().get(shift).getVisits();
            visits.clear();
            for (int visit : orders[shift])
                visits.add(plan.getTasks().get(visit));
        }
        streams = SolutionManager.create(SolverFactory.<RoutePlan>create(IslandSolver.config(EnvironmentMode.NO_ASSERT)
                .withPhases(new CustomPhaseConfig()
                        .withCustomPhaseCommandList(List.of((PhaseCommand<RoutePlan>) context -> {})))));
    }

    /// Floor.
    @Benchmark
    public long evaluate() {
        long sum = 0;
        for (int shift = 0; shift < orders.length; shift++)
            sum += evaluator.evaluate(shift, orders[shift]).softCost();
        return sum;
    }

    /// Ours.
    @Benchmark
    public HardMediumSoftScore writeBack() {
        return Objects.requireNonNull(streams.update(plan));
    }

    /// Whether streams and search name the same cost.
    public boolean isEqual() {
        return -writeBack().softScore() == warm.search.score().soft();
    }

    @TearDown
    public void correctness() {
        System.out.printf(Locale.ROOT, "%ncorrectness: %s, %d shifts, streams and search %s%n", problem, orders.length,
                isEqual() ? "agree" : "DISAGREE");
    }
}

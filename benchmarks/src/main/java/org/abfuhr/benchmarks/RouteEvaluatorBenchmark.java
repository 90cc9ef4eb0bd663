package org.abfuhr.benchmarks;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.abfuhr.benchmarks.sample.SampleCity;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What deriving a route's unloadings costs, the innermost work of planning; see [SampleRoute] for the routes.
///
/// - floor, `nothingToDecide`: the same visits with a vehicle that never fills, so that the route is only driven along;
/// - baseline, `greedy`: one label per visit, which decides without looking back;
/// - ours, `split`: as planning does it;
/// - bound of the result: [#WIDE] labels per visit; their cost is printed beside, not their time.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class RouteEvaluatorBenchmark {

    /// Labels per visit of a much wider search.
    static final int WIDE = 64;

    @Param({"20", "80", "200"})
    int visits;

    private EvaluationProblem problem;
    private SampleRoute route;
    private RouteEvaluator roomy;
    private RouteEvaluator greedy;
    private RouteEvaluator split;

    /// Builds problem and route.
    @Setup
    public void setUp() {
        var source = SampleCity.smallProblem();
        problem = new EvaluationProblem(SampleRoute.tight(source));
        route = SampleRoute.of(new EvaluationProblem(source), visits);
        roomy = new RouteEvaluator(new EvaluationProblem(SampleRoute.roomy(source)));
        greedy = new RouteEvaluator(problem, 1);
        split = new RouteEvaluator(problem);
    }

    /// Floor.
    @Benchmark
    public RouteTimeline nothingToDecide() {
        return roomy.evaluate(route.shift(), route.visits());
    }

    /// Baseline.
    @Benchmark
    public RouteTimeline greedy() {
        return greedy.evaluate(route.shift(), route.visits());
    }

    /// Ours.
    @Benchmark
    public RouteTimeline split() {
        return split.evaluate(route.shift(), route.visits());
    }

    /// Bound of the result.
    RouteTimeline wide() {
        return new RouteEvaluator(problem, WIDE).evaluate(route.shift(), route.visits());
    }

    @TearDown(Level.Trial)
    public void correctness() {
        var wide = wide();
        System.out.printf(Locale.ROOT, "%ncorrectness: %d visits, %d unloadings, violations %d (wide %d), "
                + "cost above wide: split %.3f %%, greedy %.3f %%%n", visits, SampleRoute.unloadings(split()), split().hardCost(),
                wide.hardCost(), above(split(), wide), above(greedy(), wide));
    }

    private static double above(RouteTimeline timeline, RouteTimeline wide) {
        return 100.0 * (timeline.softCost() - wide.softCost()) / wide.softCost();
    }
}

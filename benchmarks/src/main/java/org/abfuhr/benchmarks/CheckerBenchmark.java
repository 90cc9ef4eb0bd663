package org.abfuhr.benchmarks;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.abfuhr.benchmarks.sample.SampleCity;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.PlannerSettings;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What the independent check of a whole plan costs, once per night.
///
/// - floor, `metres`: adds the legs of all routes from the matrix;
/// - baseline, `derive`: the solver derives all routes of the plan from their visit orders;
/// - ours, `check`: simulates every route from the problem alone and compares everything that the plan says.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class CheckerBenchmark {

    private static final int ITERATIONS = 500;

    private CollectionProblem problem;
    private CollectionPlan plan;
    private RouteEvaluator evaluator;

    /// Plans the sample city.
    @Setup
    public void setUp() {
        problem = SampleCity.smallProblem();
        plan = Planner.plan(problem, PlannerSettings.ofIterations(ITERATIONS, SampleCity.SEED), PlannerListener.SILENT);
        evaluator = new RouteEvaluator(new EvaluationProblem(problem));
    }

    /// Ours.
    @Benchmark
    public CheckReport check() {
        return PlanChecker.check(problem, plan);
    }

    /// Baseline.
    ///
    /// @return metres of all routes
    @Benchmark
    public long derive() {
        long sum = 0;
        for (var route : plan.routes())
            sum += evaluator.evaluate(route.shift(), visits(route)).toRoute().stops().getLast().at().drivenMetres();
        return sum;
    }

    private static int[] visits(Route route) {
        return route.stops().stream().filter(Stop.Collection.class::isInstance).map(Stop.Collection.class::cast)
                .mapToInt(Stop.Collection::visit).toArray();
    }

    /// Floor.
    ///
    /// @return metres of all routes
    @Benchmark
    public long metres() {
        long sum = 0;
        for (var route : plan.routes())
            sum += metres(route);
        return sum;
    }

    private long metres(Route route) {
        var matrix = problem.profileOf(problem.vehicleOf(problem.shifts().get(route.shift()))).matrix();
        long sum = 0;
        for (int i = 1; i < route.stops().size(); i++)
            sum += matrix.metres(route.stops().get(i - 1).at().accessPoint(), route.stops().get(i).at().accessPoint());
        return sum;
    }

    CollectionPlan plan() {
        return plan;
    }

    @TearDown(Level.Trial)
    public void correctness() {
        var report = check();
        long stated = plan.findings().stream().filter(f -> f.level() == Finding.Level.SOFT).mapToLong(Finding::cost).sum();
        System.out.printf(Locale.ROOT, "%ncorrectness: %d routes, %s, cost %d by the checker, %d by the plan, metres %d and %d%n",
                plan.routes().size(), report.feasible() ? "feasible" : "NOT FEASIBLE", report.cost(Finding.Level.SOFT), stated,
                metres(), derive());
    }
}

package org.abfuhr.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.abfuhr.benchmarks.sample.SampleCity;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.PlannerSettings;
import org.abfuhr.solver.replan.Change;
import org.abfuhr.solver.replan.Replanned;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Until there is a plan to drive by after the busiest vehicle of the sample city's plan is lost.
///
/// - for comparison, `time`: the plan as it was, only timed, with a close look at each visit it leaves out;
/// - ours, `repair`.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class ReplanBenchmark {

    private static final int ITERATIONS = 1_000; // for the plan to be repaired

    private CollectionProblem problem;
    private CollectionPlan released;
    private List<Change> changes;

    /// Makes the plan.
    @Setup
    public void setUp() {
        problem = SampleCity.smallProblem();
        released = Planner.plan(problem, PlannerSettings.ofIterations(ITERATIONS, SampleCity.SEED), PlannerListener.SILENT);
        var busiest = released.routes().stream().max(Comparator.comparingInt(route -> route.visits().size())).orElseThrow();
        changes = List.of(new Change.VehicleLost(problem.vehicleOf(problem.shifts().get(busiest.shift())).id()));
    }

    /// For comparison.
    @Benchmark
    public CollectionPlan time() {
        return Planner.evaluate(problem, released);
    }

    /// Ours.
    @Benchmark
    public Replanned repair() {
        return Planner.repair(problem, released, changes, PlannerListener.SILENT);
    }

    /// What the checker says of the repaired plan.
    CheckReport report() {
        var repaired = repair();
        return PlanChecker.check(repaired.problem(), repaired.plan());
    }

    @TearDown
    public void correctness() {
        var report = report();
        System.out.printf(Locale.ROOT, "%ncorrectness: %d visits, %d served before, %d after, repaired plan %s%n",
                problem.visits().size(), released.metrics().visits(), report.metrics().visits(),
                report.feasible() ? "feasible" : "NOT FEASIBLE");
    }
}

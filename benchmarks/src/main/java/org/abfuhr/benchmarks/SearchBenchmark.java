package org.abfuhr.benchmarks;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.abfuhr.benchmarks.sample.SampleCity;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding.Level;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.PlannerSettings;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.bridge.SliceBudget;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.search.RouteSearch;
import org.abfuhr.solver.search.SearchBudget;
import org.abfuhr.solver.timeline.EvaluationProblem;
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
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/// Iterations of the search per second on the sample city, construction of the first plan included.
///
/// - floor, `bareSearch`: the search alone, which has the evaluator judge its best plan as often as in the planner;
/// - ours, `planner`: the whole planner, where the search runs inside Timefold, the constraint streams price its plans again,
///   and the answer is written with a reason for each visit left out.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class SearchBenchmark {

    /// Of one call.
    static final int ITERATIONS = 1_000;

    private CollectionProblem problem;
    private EvaluationProblem compiled;
    private IslandSolver prices;

    /// Builds the problem.
    @Setup
    public void setUp() {
        problem = SampleCity.smallProblem();
        compiled = new EvaluationProblem(problem);
        prices = new IslandSolver(compiled, new Constraints(problem), EnvironmentMode.NO_ASSERT);
    }

    /// Floor.
    @Benchmark
    @OperationsPerInvocation(ITERATIONS)
    public PlanScore bareSearch() {
        var search = new RouteSearch(compiled, prices.judge(), prices.unserved(), SampleCity.SEED);
        search.construct(new Slice(0));
        search.settle();
        for (int slice = 1; slice <= SliceBudget.SLICES; slice++) {
            search.improve(new Slice(slice));
            search.settle();
        }
        search.lookOnceMore(() -> false);
        return search.score();
    }

    /// Up to the end of a slice of the iterations, see [SliceBudget].
    private record Slice(int number) implements SearchBudget {

        @Override
        public boolean stopped() {
            return false;
        }

        @Override
        public boolean over(long iteration) {
            return iteration >= (long) ITERATIONS * number / SliceBudget.SLICES;
        }

        @Override
        public double progress(long iteration) {
            return (double) iteration / ITERATIONS;
        }
    }

    /// Ours.
    @Benchmark
    @OperationsPerInvocation(ITERATIONS)
    public CollectionPlan planner() {
        return Planner.plan(problem, PlannerSettings.ofIterations(ITERATIONS, SampleCity.SEED), PlannerListener.SILENT);
    }

    /// What the checker says of the planner's answer.
    CheckReport report() {
        return PlanChecker.check(problem, planner());
    }

    @TearDown
    public void correctness() {
        var report = report();
        var bare = bareSearch();
        System.out.printf(Locale.ROOT,
                "%ncorrectness: %d visits, plan %s, cost %.2f EUR by the checker, %.2f EUR by the search%n",
                problem.visits().size(), report.feasible() ? "feasible" : "NOT FEASIBLE", report.cost(Level.SOFT) / 1e6,
                bare.soft() / 1e6);
    }
}

package org.abfuhr.benchmarks.guard;

import java.util.List;
import java.util.stream.IntStream;
import org.abfuhr.benchmarks.sample.InstanceText;
import org.abfuhr.benchmarks.sample.RandomDay;
import org.abfuhr.benchmarks.sample.SampleCity;
import org.abfuhr.dispatch.instance.ProblemFormat;
import org.abfuhr.dispatch.instance.RandomInstance;
import org.abfuhr.dispatch.instance.Verdict;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.PlannerSettings;

/// A problem that the guard solves.
///
/// @param iterations of each of its runs
record GuardProblem(String name, ProblemFormat.Problem problem, long iterations) {

    /// Dearer than every plan.
    static final long NO_PLAN = Long.MAX_VALUE;

    private static final int SEEDS = 2;
    private static final long MADE_WITH = 20_261_126; // any seed, once chosen

    /// All of them.
    static List<GuardProblem> all() {
        var city = ProblemFormat.Problem.of(thinned(SampleCity.smallProblem()), ProblemFormat.ABFUHR);
        return List.of(new GuardProblem("sample city", city, 300),
                of("capacity", ProblemFormat.VRPLIB, RandomInstance.plain(150, MADE_WITH), 1_000),
                of("windows", ProblemFormat.VRPLIB, RandomInstance.windows(150, MADE_WITH), 1_000),
                of("prizes", ProblemFormat.VRPLIB, RandomInstance.prizes(100, MADE_WITH), 500),
                of("trips", ProblemFormat.VRPLIB, RandomInstance.trips(60, MADE_WITH), 200),
                of("collection day", ProblemFormat.WCVRPTW, RandomDay.of(60, MADE_WITH), 200));
    }

    /// The problem with one visit in six.
    private static CollectionProblem thinned(CollectionProblem whole) {
        return whole.withVisits(
                IntStream.range(0, whole.visits().size()).filter(v -> v % 6 == 0).mapToObj(whole.visits()::get).toList());
    }

    private static GuardProblem of(String name, ProblemFormat format, String text, long iterations) {
        return new GuardProblem(name, InstanceText.read(format, text), iterations);
    }

    /// Sum of the objective over the seeds; [#NO_PLAN] if the checker has something to say against a plan.
    long cost() {
        long sum = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            var verdict = Verdict.of(problem, Planner.plan(problem.problem(), PlannerSettings.ofIterations(iterations, seed),
                    PlannerListener.SILENT));
            if (!verdict.sound())
                return NO_PLAN;
            sum += verdict.objective();
        }
        return sum;
    }
}

package org.abfuhr.dispatch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.explain.PlanWriter;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.timeline.EvaluationProblem;

/// What the routes of a known solution cost, as the checker says; routes that break a rule are no yardstick, but a notice.
///
/// @param cost in the unit of the file
/// @param notices for people
record BestKnown(OptionalDouble cost, List<String> notices) {

    static BestKnown of(ProblemFormat.Problem problem) {
        var told = problem.notices().stream().map(Fault::toString).toList();
        return problem.knownRoutes().map(orders -> judge(problem, orders)).orElseGet(
                () -> new BestKnown(OptionalDouble.empty(), told));
    }

    private static BestKnown judge(ProblemFormat.Problem problem, int[][] orders) {
        var report = PlanChecker.check(problem.problem(), plan(problem.problem(), orders));
        return report.sound()
                ? new BestKnown(OptionalDouble.of(problem.cost(report)), List.of())
                : new BestKnown(OptionalDouble.empty(), complaints(report));
    }

    private static CollectionPlan plan(CollectionProblem problem, int[][] orders) {
        var writer = new PlanWriter(new EvaluationProblem(problem), new Constraints(problem));
        return writer.write(writer.timelines(orders),
                visit -> new SkippedVisit(visit, SkipReason.NOT_FOUND, 0, CollectionProblem.NO_INDEX));
    }

    private static List<String> complaints(CheckReport report) {
        List<String> all = new ArrayList<>();
        all.add("The solution beside the instance breaks rules: " + report.violations().size() + " violations, "
                + report.requiredSkipped().size() + " required visits skipped. It is no yardstick.");
        return Stream.concat(all.stream(), report.violations().stream().limit(3).map(Object::toString)).toList();
    }

    /// How much more a plan costs, rounded to thousandths; only with a cost above 0.
    double gapPercent(double planCost) {
        double best = cost.orElseThrow();
        return best == 0 ? 0 : Math.round((planCost / best - 1) * 100_000) / 1_000.0;
    }
}

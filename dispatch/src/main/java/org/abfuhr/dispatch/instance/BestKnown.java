package org.abfuhr.dispatch.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.abfuhr.model.check.CheckReport;
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
/// @param verdict of the solution, if it is a yardstick
/// @param notices for people
public record BestKnown(Optional<Verdict> verdict, List<String> notices) {

    public static BestKnown of(ProblemFormat.Problem problem) {
        var told = problem.notices().stream().map(Fault::toString).toList();
        return problem.knownRoutes().map(orders -> judge(problem, orders)).orElseGet(
                () -> new BestKnown(Optional.empty(), told));
    }

    private static BestKnown judge(ProblemFormat.Problem problem, int[][] orders) {
        var verdict = Verdict.of(problem, plan(problem.problem(), orders));
        return verdict.sound()
                ? new BestKnown(Optional.of(verdict), List.of())
                : new BestKnown(Optional.empty(), complaints(verdict.report()));
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

    /// In the unit of the file.
    public OptionalDouble cost() {
        return verdict.map(known -> OptionalDouble.of(known.cost())).orElseGet(OptionalDouble::empty);
    }
}

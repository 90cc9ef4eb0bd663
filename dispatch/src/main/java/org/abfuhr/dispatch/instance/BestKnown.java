package org.abfuhr.dispatch.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.fault.Fault;

/// What the routes of a known solution cost, as the checker says; routes that break a rule are no yardstick, but a notice.
///
/// @param verdict of the solution, if it is a yardstick
/// @param notices for people
public record BestKnown(Optional<Verdict> verdict, List<String> notices) {

    public static BestKnown of(ProblemFormat.Problem problem) {
        var told = problem.notices().stream().map(Fault::toString).toList();
        return problem.knownPlan().map(plan -> judge(Verdict.of(problem, plan))).orElseGet(
                () -> new BestKnown(Optional.empty(), told));
    }

    private static BestKnown judge(Verdict verdict) {
        return verdict.sound()
                ? new BestKnown(Optional.of(verdict), List.of())
                : new BestKnown(Optional.empty(), complaints(verdict.report()));
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

package org.abfuhr.dispatch.instance;

import java.util.Map;
import java.util.OptionalDouble;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding.Level;

/// What the checker says of a plan, in the unit of the problem's file.
public record Verdict(ProblemFormat.Problem problem, CheckReport report) {

    /// Checks a plan.
    public static Verdict of(ProblemFormat.Problem problem, CollectionPlan plan) {
        return new Verdict(problem, PlanChecker.check(problem.problem(), plan));
    }

    /// Whether there is nothing to say against it.
    public boolean sound() {
        return problem.format().sound(report);
    }

    public double cost() {
        return problem.format().cost(problem.problem(), report);
    }

    /// What the planner minimises, with vehicles first where they count first; less is better.
    public long objective() {
        return report.cost(Level.SOFT);
    }

    /// Lengths under the names of the answer, such as `km`.
    public Map<String, Double> lengths() {
        return problem.format().lengths(report);
    }

    /// How much more the plan costs than the best known one, rounded to thousandths; nothing if it breaks a rule.
    public OptionalDouble gapPercent(BestKnown best) {
        if (!sound() || best.cost().isEmpty())
            return OptionalDouble.empty();
        double known = best.cost().getAsDouble();
        return OptionalDouble.of(known == 0 ? 0 : Math.round((cost() / known - 1) * 100_000) / 1_000.0);
    }
}

package org.abfuhr.model.check;

import java.util.List;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.Finding.Level;
import org.abfuhr.model.plan.PlanMetrics;

/// What a check found, and what it calculated anew.
///
/// @param violations sorted by shift, position and rule
/// @param requiredSkipped indices of required visits that no route serves, ascending
/// @param metrics calculated from problem and stops alone
/// @param findings likewise: every cost and violation, itemised; amounts of 0 are left out
public record CheckReport(List<Violation> violations, List<Integer> requiredSkipped, PlanMetrics metrics,
        List<Finding> findings) {

    public CheckReport {
        violations = List.copyOf(violations);
        requiredSkipped = List.copyOf(requiredSkipped);
        findings = List.copyOf(findings);
    }

    /// Whether the plan may be driven: every violation, if there is any, is unavoidable.
    public boolean feasible() {
        return violations.stream().allMatch(Violation::unavoidable);
    }

    /// Whether it may be driven and leaves no required visit out: only then it answers its problem.
    public boolean sound() {
        return feasible() && requiredSkipped.isEmpty();
    }

    /// Sum of the rule's amounts, before weights.
    public long amount(String rule) {
        return findings.stream().filter(f -> f.rule().equals(rule)).mapToLong(Finding::amount).sum();
    }

    /// Sum of the level's costs, weights included: the score, counted upward.
    public long cost(Level level) {
        return findings.stream().filter(f -> f.level() == level).mapToLong(Finding::cost).sum();
    }
}

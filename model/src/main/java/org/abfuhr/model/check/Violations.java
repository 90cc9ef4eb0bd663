package org.abfuhr.model.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.abfuhr.model.problem.CollectionProblem;

/// Collects violations. Rules of weight 0 are off: what breaks them is not collected.
final class Violations {

    private static final Comparator<Violation> ORDER = Comparator.comparingInt(Violation::shift)
            .thenComparingInt(Violation::stopPosition).thenComparing(Violation::rule).thenComparingInt(Violation::visit)
            .thenComparing(Violation::unavoidable).thenComparing(Violation::message);

    private final CollectionProblem problem;
    private final List<Violation> list = new ArrayList<>();

    Violations(CollectionProblem problem) {
        this.problem = problem;
    }

    /// Collects one if the amount is above 0.
    void add(Rule rule, long amount, int shift, int position, int visit, boolean unavoidable, String message) {
        if (amount > 0 && weight(rule) != 0)
            list.add(new Violation(rule.id, amount, rule.unit, shift, position, visit, unavoidable, message));
    }

    /// Collects what is wrong with the plan as a whole.
    void addToPlan(Rule rule, long amount, int visit, String message) {
        add(rule, amount, CollectionProblem.NO_INDEX, CollectionProblem.NO_INDEX, visit, false, message);
    }

    long weight(Rule rule) {
        return rule.isStatement() ? 1 : problem.weights().get(rule.id, rule.defaultWeight());
    }

    List<Violation> sorted() {
        return list.stream().sorted(ORDER).toList();
    }
}

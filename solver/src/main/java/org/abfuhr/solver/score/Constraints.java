package org.abfuhr.solver.score;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.timeline.RouteTimeline;

/// The rules with the weights of one problem: what a route costs at each level.
public final class Constraints {

    private final List<ConstraintSpec> routeSpecs; // those that are on
    private final long[] routeWeights; // as routeSpecs
    private final SortedMap<String, Long> weights = new TreeMap<>();

    /// The rules of a problem.
    ///
    /// @throws org.abfuhr.model.fault.FaultException when the problem weighs a rule that does not exist
    public Constraints(CollectionProblem problem) {
        requireKnown(problem);
        for (var spec : ConstraintSpec.ALL)
            weights.put(spec.id(), problem.weights().get(spec.id(), spec.defaultWeight()));
        routeSpecs = ConstraintSpec.ALL.stream().filter(spec -> spec.perRoute() && weight(spec.id()) != 0).toList();
        routeWeights = routeSpecs.stream().mapToLong(spec -> weight(spec.id())).toArray();
    }

    private static void requireKnown(CollectionProblem problem) {
        var known = ConstraintSpec.ALL.stream().map(ConstraintSpec::id).toList();
        var faults = new Faults();
        for (var id : problem.weights().byRule().keySet())
            faults.require(known.contains(id), "E701", "weights." + id, "names no rule.",
                    "Give one of " + String.join(", ", known) + ".");
        faults.throwIfAny(FaultKind.INPUT);
    }

    /// Factor between the rule's amount and its cost.
    public long weight(String id) {
        var weight = weights.get(id);
        if (weight == null)
            throw new IllegalArgumentException(id + " is no rule, only " + weights.keySet());
        return weight;
    }

    /// All weights by rule id.
    public SortedMap<String, Long> weights() {
        return java.util.Collections.unmodifiableSortedMap(weights);
    }

    /// Whether evaluator and search know every rule of a route that is on.
    public boolean allPriced() {
        return routeSpecs.stream().noneMatch(spec -> spec.kind() == ConstraintSpec.Kind.TIMELINE_ONLY);
    }

    /// Weighted sum of the route's amounts at a level.
    public long cost(RouteTimeline timeline, Finding.Level level) {
        long sum = 0;
        for (int i = 0; i < routeSpecs.size(); i++) {
            var spec = routeSpecs.get(i);
            if (spec.level() == level)
                sum += routeWeights[i] * spec.amount().applyAsLong(timeline);
        }
        return sum;
    }
}

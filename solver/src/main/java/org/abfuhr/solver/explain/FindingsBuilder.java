package org.abfuhr.solver.explain;

import java.util.ArrayList;
import java.util.List;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Release;
import org.abfuhr.solver.score.ConstraintSpec;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.RouteTimeline;

/// Itemises what a plan costs and breaks. Per rule and level the findings sum to the plan's score.
public final class FindingsBuilder {

    private final CollectionProblem problem;
    private final Constraints constraints;

    public FindingsBuilder(CollectionProblem problem, Constraints constraints) {
        this.problem = problem;
        this.constraints = constraints;
    }

    /// In the order of the rules, then of shifts, then of visits.
    public List<Finding> findings(List<RouteTimeline> timelines, List<Integer> unserved) {
        List<Finding> found = new ArrayList<>();
        for (var spec : ConstraintSpec.ALL)
            if (spec.perRoute())
                timelines.forEach(timeline -> found.addAll(ofRoute(spec, timeline)));
            else
                unserved.forEach(visit -> addUnserved(spec, visit, found));
        return found;
    }

    private List<Finding> ofRoute(ConstraintSpec spec, RouteTimeline timeline) {
        long weight = constraints.weight(spec.id());
        for (var rule : RouteRule.values())
            if (rule.id().equals(spec.id()))
                return timeline.findings(rule, weight);
        long amount = weight == 0 ? 0 : spec.amount().applyAsLong(timeline);
        return amount == 0
                ? List.of()
                : List.of(new Finding(spec.id(), spec.level(), amount, amount * weight, timeline.shift().index, -1));
    }

    private void addUnserved(ConstraintSpec spec, int visit, List<Finding> found) {
        var task = problem.visits().get(visit);
        long amount = switch (spec.id()) {
            case ConstraintSpec.REQUIRED -> task.required() ? 1 : 0;
            case ConstraintSpec.WITHDRAWN -> task.released().map(Release::leaveOutCostMicroEuro).orElse(0L);
            default -> task.notServedCostMicroEuro();
        };
        if (amount != 0)
            found.add(new Finding(spec.id(), spec.level(), amount, amount * constraints.weight(spec.id()), -1, visit));
    }
}

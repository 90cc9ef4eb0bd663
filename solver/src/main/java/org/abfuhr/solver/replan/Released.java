package org.abfuhr.solver.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Release;
import org.abfuhr.model.problem.Visit;

/// Prices departing from a plan that vehicles already know, in terms of what a stop of that plan costs.
public final class Released {

    private static final int MOVE_PARTS = 4; // a quarter of a stop: what a move must save at least

    private Released() {}

    /// The problem with its visits released to the shifts of a plan: moving one costs a quarter of what a stop of the plan costs
    /// on average, leaving one out as much as a stop. A problem that says itself what is released stays as it is.
    ///
    /// @param plan of the problem
    public static CollectionProblem pricing(CollectionProblem problem, CollectionPlan plan) {
        if (problem.visits().stream().map(Visit::released).anyMatch(Optional::isPresent))
            return problem;
        long stop = plan.metrics().costMicroEuro() / Math.max(1, plan.metrics().visits());
        List<Visit> visits = new ArrayList<>(problem.visits());
        for (var route : plan.routes())
            for (int visit : route.visits())
                visits.set(visit, visits.get(visit).withRelease(new Release(route.shift(), stop / MOVE_PARTS, stop)));
        return problem.withVisits(visits);
    }
}

package org.abfuhr.data.exchange.vrplib;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;

/// A solution's routes as a plan, driven as they stand: reloads are where the solution has them. Its metrics and findings are those
/// that the checker calculates; what it says against the plan is not judged here.
final class KnownPlan {

    private KnownPlan() {}

    /// @param nodes per shift: nodes in order, depots for reloads; empty for a shift that stays
    static CollectionPlan of(CollectionProblem problem, List<List<Integer>> nodes) {
        List<Route> routes = IntStream.range(0, nodes.size()).filter(shift -> !nodes.get(shift).isEmpty())
                .mapToObj(shift -> new KnownRoute(problem, problem.shifts().get(shift), nodes.get(shift)).drive(shift)).toList();
        var skipped = skipped(problem, routes);
        var report = PlanChecker.check(problem,
                new CollectionPlan(problem.name(), routes, skipped, PlanMetrics.NONE, List.of()));
        return new CollectionPlan(problem.name(), routes, skipped, report.metrics(), report.findings());
    }

    private static List<SkippedVisit> skipped(CollectionProblem problem, List<Route> routes) {
        Set<Integer> served = new HashSet<>();
        routes.forEach(route -> served.addAll(route.visits()));
        List<SkippedVisit> skipped = new ArrayList<>();
        for (int visit = 0; visit < problem.visits().size(); visit++)
            if (!served.contains(visit))
                skipped.add(new SkippedVisit(visit, SkipReason.NOT_FOUND, 0, CollectionProblem.NO_INDEX));
        return skipped;
    }
}

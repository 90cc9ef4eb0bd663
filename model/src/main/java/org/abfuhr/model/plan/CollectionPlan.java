package org.abfuhr.model.plan;

import java.util.List;

/// The whole answer: who drives where and when, what is left out and why, and what it all costs.
///
/// @param problem name of the problem it answers
/// @param routes of the shifts that move, ascending by shift
/// @param skipped every visit on no route, ascending by visit
/// @param metrics sums over the routes
/// @param findings every cost and violation, itemised
public record CollectionPlan(String problem, List<Route> routes, List<SkippedVisit> skipped, PlanMetrics metrics,
        List<Finding> findings) {

    public CollectionPlan {
        routes = List.copyOf(routes);
        skipped = List.copyOf(skipped);
        findings = List.copyOf(findings);
    }
}

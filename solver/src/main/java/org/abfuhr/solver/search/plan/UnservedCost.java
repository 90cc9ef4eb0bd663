package org.abfuhr.solver.search.plan;

import org.abfuhr.solver.timeline.EvaluationProblem;

/// What a visit costs on no route.
///
/// @param problem whose visits
/// @param requiredWeight medium cost of a required visit
/// @param notServedWeight factor of a visit's not-served cost
/// @param withdrawnWeight factor of what leaving a released visit out costs
public record UnservedCost(EvaluationProblem problem, long requiredWeight, long notServedWeight, long withdrawnWeight) {

    public long medium(int visit) {
        return problem.required[visit] ? requiredWeight : 0;
    }

    public long soft(int visit) {
        return notServedWeight * problem.notServedCost[visit] + withdrawnWeight * problem.leaveOutCost[visit];
    }
}

package org.abfuhr.solver.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.abfuhr.solver.timeline.RouteTimeline;

/// Makes the whole answer from visit orders.
public final class PlanWriter {

    private final EvaluationProblem problem;
    private final Constraints constraints;

    public PlanWriter(EvaluationProblem problem, Constraints constraints) {
        this.problem = problem;
        this.constraints = constraints;
    }

    /// The answer for visit orders.
    ///
    /// @param orders visits per shift
    /// @param misses explains visits on no route
    public CollectionPlan write(int[][] orders, IntFunction<SkippedVisit> misses) {
        var evaluator = new RouteEvaluator(problem);
        List<RouteTimeline> timelines = new ArrayList<>();
        boolean[] served = new boolean[problem.visits];
        for (int s = 0; s < orders.length; s++) {
            timelines.add(evaluator.evaluate(s, orders[s]));
            for (int visit : orders[s])
                served[visit] = true;
        }
        List<Integer> unserved = new ArrayList<>();
        for (int v = 0; v < served.length; v++)
            if (!served[v])
                unserved.add(v);
        List<Route> routes = timelines.stream().filter(RouteTimeline::used).map(RouteTimeline::toRoute).toList();
        var findings = new FindingsBuilder(problem.source, constraints).findings(timelines, unserved);
        List<SkippedVisit> skipped = unserved.stream().map(misses::apply).toList();
        var metrics = new MetricsBuilder(problem.source).build(timelines, routes, unserved.size(), findings);
        return new CollectionPlan(problem.source.name(), routes, skipped, metrics, findings);
    }
}

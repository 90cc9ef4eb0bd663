package org.abfuhr.solver.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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

    /// The routes of visit orders, one per shift.
    ///
    /// @param orders visits per shift
    public List<RouteTimeline> timelines(int[][] orders) {
        var evaluator = new RouteEvaluator(problem);
        return IntStream.range(0, orders.length).mapToObj(s -> evaluator.evaluate(s, orders[s])).toList();
    }

    /// The answer for routes.
    ///
    /// @param timelines one per shift
    /// @param misses explains visits on no route
    public CollectionPlan write(List<RouteTimeline> timelines, IntFunction<SkippedVisit> misses) {
        boolean[] served = new boolean[problem.visits];
        for (var timeline : timelines)
            for (int visit : timeline.visits())
                served[visit] = true;
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

package org.abfuhr.solver;

import java.util.List;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.explain.ClosestMiss;
import org.abfuhr.solver.explain.PlanWriter;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.timeline.EvaluationProblem;

/// Plans: from a problem to the whole answer. The plan is the best found within the settings; where required visits cannot be served
/// or fixed stops break a rule, it is returned all the same, with its findings.
public final class Planner {

    private Planner() {}

    /// Plans within the settings.
    ///
    /// @throws org.abfuhr.model.fault.FaultException when the problem weighs a rule that does not exist
    public static CollectionPlan plan(CollectionProblem problem, PlannerSettings settings, PlannerListener listener) {
        long start = System.nanoTime();
        var constraints = new Constraints(problem);
        var compiled = new EvaluationProblem(problem);
        if (problem.shifts().isEmpty())
            return new PlanWriter(compiled, constraints).write(List.of(),
                    v -> new SkippedVisit(v, SkipReason.NO_VEHICLE, 0, -1));
        new FleetCheck(problem).notes().forEach(listener::note);
        var islands = new Islands(compiled, constraints, settings, listener, start);
        var best = islands.run();
        var solver = islands.solver();
        var writer = new PlanWriter(compiled, constraints);
        var timelines = writer.timelines(best.orders());
        return writer.write(timelines, new ClosestMiss(compiled, solver.judge(), solver.unserved(), timelines,
                islands::explanationOver)::explain);
    }
}

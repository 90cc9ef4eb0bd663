package org.abfuhr.solver;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.explain.Alternative;
import org.abfuhr.solver.explain.Alternatives;
import org.abfuhr.solver.explain.ClosestMiss;
import org.abfuhr.solver.explain.PlanWriter;
import org.abfuhr.solver.replan.Change;
import org.abfuhr.solver.replan.ChangedProblem;
import org.abfuhr.solver.replan.Released;
import org.abfuhr.solver.replan.Replanned;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.start.StartPlan;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.jspecify.annotations.Nullable;

/// Plans: from a problem to the whole answer. The plan is the best found within the settings; where required visits cannot be served
/// or fixed stops break a rule, it is returned all the same, with its findings.
public final class Planner {

    private final EvaluationProblem problem;
    private final Constraints constraints;

    private Planner(CollectionProblem source) {
        constraints = new Constraints(source);
        problem = new EvaluationProblem(source);
    }

    /// Plans within the settings.
    ///
    /// @throws org.abfuhr.model.fault.FaultException when the problem weighs a rule that does not exist
    public static CollectionPlan plan(CollectionProblem problem, PlannerSettings settings, PlannerListener listener) {
        long startNanos = System.nanoTime();
        return new Planner(problem).plan(null, settings, listener, startNanos);
    }

    /// Improves a plan within the settings. What of it the problem does not let stand is planned anew, and told in notes.
    ///
    /// @param start of this problem or one like it; only its visit orders count
    /// @throws org.abfuhr.model.fault.FaultException as above
    public static CollectionPlan plan(CollectionProblem problem, CollectionPlan start, PlannerSettings settings,
            PlannerListener listener) {
        long startNanos = System.nanoTime();
        return new Planner(problem).plan(start, settings, listener, startNanos);
    }

    /// What the plan of an earlier problem says of this one, such as yesterday's plan of the coming days: a plan to begin with. What has the same id is the
    /// same thing.
    public static CollectionPlan translate(CollectionProblem problem, CollectionProblem earlier, CollectionPlan earlierPlan) {
        return ChangedProblem.of(earlier, List.of(new Change.ProblemReplaced(problem))).translate(earlierPlan);
    }

    /// Times the visit orders of a plan as they are, whatever rules they break: unloadings, breaks, times and costs are derived anew.
    ///
    /// @param plan of this problem
    /// @throws org.abfuhr.model.fault.FaultException as above
    public static CollectionPlan evaluate(CollectionProblem problem, CollectionPlan plan) {
        var planner = new Planner(problem);
        return planner.write(StartPlan.asGiven(planner.problem, plan), planner.solver(), () -> false);
    }

    /// Who could serve a visit of a plan, and what it would take or lack, all other visits staying where they are. The visit orders count; what serves
    /// the visit in the plan is asked like all others.
    ///
    /// @param plan of this problem
    /// @param visit index
    /// @return one for each shift that may serve it; none of a visit that is driven already
    /// @throws org.abfuhr.model.fault.FaultException as above
    public static List<Alternative> alternatives(CollectionProblem problem, CollectionPlan plan, int visit) {
        var planner = new Planner(problem);
        var solver = planner.solver();
        return new Alternatives(planner.problem, solver.judge(), solver.unserved(), StartPlan.asGiven(planner.problem, plan))
                .of(visit);
    }

    /// Plans on after changes, near the plan that vehicles already know: its routes stay where they are legal, what has lost its vehicle or its
    /// place is inserted at once, and the search goes on from there, where a visit moves only if it is worth it
    /// ([Released]). Stops that are driven are fixed stops of the problem.
    ///
    /// @param released plan of the problem before the changes
    /// @param changes in the order in which they happened
    /// @throws org.abfuhr.model.fault.FaultException when a change does not fit the problem (E703, E704, E1xx, E2xx)
    public static Replanned replan(CollectionProblem problem, CollectionPlan released, List<Change> changes,
            PlannerSettings settings, PlannerListener listener) {
        long startNanos = System.nanoTime();
        var changed = ChangedProblem.of(problem, changes);
        var known = changed.translate(released);
        var now = Released.pricing(changed.problem(), known);
        return new Replanned(now, new Planner(now).plan(known, settings, listener, startNanos));
    }

    /// The same at once, without a search: a plan to drive by until [#replan] has found a better one. Optional visits that have lost their
    /// place are left out.
    ///
    /// @throws org.abfuhr.model.fault.FaultException as above
    public static Replanned repair(CollectionProblem problem, CollectionPlan released, List<Change> changes,
            PlannerListener listener) {
        var changed = ChangedProblem.of(problem, changes);
        var known = changed.translate(released);
        var now = Released.pricing(changed.problem(), known);
        var planner = new Planner(now);
        var solver = planner.solver();
        int[][] orders = solver.repair(planner.begin(known, solver, listener));
        return new Replanned(now, planner.write(orders, solver, () -> true));
    }

    private IslandSolver solver() {
        return new IslandSolver(problem, constraints, EnvironmentMode.PHASE_ASSERT);
    }

    private CollectionPlan plan(@Nullable CollectionPlan startOrNull, PlannerSettings settings, PlannerListener listener,
            long startNanos) {
        if (problem.shifts.length == 0)
            return new PlanWriter(problem, constraints).write(List.of(), v -> new SkippedVisit(v, SkipReason.NO_VEHICLE, 0, -1));
        new FleetCheck(problem).notes().forEach(listener::note);
        var solver = solver();
        int count = Islands.count(settings, problem.shifts.length, Runtime.getRuntime().availableProcessors());
        var islands = new Islands(solver, count, settings, listener, startNanos);
        var best = islands.run(startOrNull == null ? null : begin(startOrNull, solver, listener));
        return write(best.orders(), solver, islands::explanationOver);
    }

    private int[][] begin(CollectionPlan plan, IslandSolver solver, PlannerListener listener) {
        var start = StartPlan.legal(problem, solver.judge(), plan);
        start.notes().forEach(listener::note);
        return start.orders();
    }

    private CollectionPlan write(int[][] orders, IslandSolver solver, BooleanSupplier explanationOver) {
        var writer = new PlanWriter(problem, constraints);
        var timelines = writer.timelines(orders);
        return writer.write(timelines,
                new ClosestMiss(problem, solver.judge(), solver.unserved(), timelines, explanationOver)::explain);
    }
}

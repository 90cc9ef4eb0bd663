package org.abfuhr.dispatch.night;

import java.util.function.BooleanSupplier;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.PlannerSettings;
import org.abfuhr.solver.score.PlanScore;

/// The planner behind [PlanSearch]. With a budget as many islands search as there are threads.
public final class PlannerSearch implements PlanSearch {

    private static final int PARTS = 1_000;

    private final Progress progress;

    public PlannerSearch(Progress progress) {
        this.progress = progress;
    }

    @Override
    public CollectionPlan plan(CollectionProblem problem, Effort effort, BooleanSupplier stop) {
        return Planner.plan(problem, settings(effort), new Listener(progress, stop));
    }

    private static PlannerSettings settings(Effort effort) {
        return effort.budget()
                .map(budget -> new PlannerSettings(budget, null, Math.max(effort.islands(), effort.threads()), effort.threads(),
                        effort.seed()))
                .orElseGet(() -> new PlannerSettings(null, effort.iterations(), effort.islands(), effort.threads(),
                        effort.seed()));
    }

    private record Listener(Progress to, BooleanSupplier stop) implements PlannerListener {

        @Override
        public void progress(long iterations, PlanScore best, double share) {
            to.at(Math.round(share * PARTS), PARTS);
        }

        @Override
        public boolean cancelled() {
            return stop.getAsBoolean();
        }
    }
}

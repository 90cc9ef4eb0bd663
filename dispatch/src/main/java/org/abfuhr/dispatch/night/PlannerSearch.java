package org.abfuhr.dispatch.night;

import java.util.function.BooleanSupplier;
import org.abfuhr.dispatch.progress.Progress;
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
    private volatile long iterations;

    public PlannerSearch(Progress progress) {
        this.progress = progress;
    }

    @Override
    public CollectionPlan plan(CollectionProblem problem, Effort effort, BooleanSupplier stop) {
        iterations = 0;
        return Planner.plan(problem, settings(effort), new Listener(stop));
    }

    /// Done by the last search, over all its islands.
    public long iterations() {
        return iterations;
    }

    /// The effort in the planner's words.
    public static PlannerSettings settings(Effort effort) {
        return effort.budget()
                .map(budget -> new PlannerSettings(budget, null, Math.max(effort.islands(), effort.threads()), effort.threads(),
                        effort.seed()))
                .orElseGet(() -> new PlannerSettings(null, effort.iterations(), effort.islands(), effort.threads(),
                        effort.seed()));
    }

    private final class Listener implements PlannerListener {

        private final BooleanSupplier stop;

        Listener(BooleanSupplier stop) {
            this.stop = stop;
        }

        @Override
        public void progress(long done, PlanScore best, double share) {
            iterations = done;
            progress.at(Math.round(share * PARTS), PARTS);
        }

        @Override
        public boolean cancelled() {
            return stop.getAsBoolean();
        }
    }
}

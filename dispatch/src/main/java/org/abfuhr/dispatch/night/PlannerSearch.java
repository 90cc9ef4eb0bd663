package org.abfuhr.dispatch.night;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
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
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private volatile long iterations;

    public PlannerSearch(Progress progress) {
        this.progress = progress;
    }

    @Override
    public CollectionPlan plan(CollectionProblem problem, Effort effort, BooleanSupplier stop) {
        return plan(problem, Optional.empty(), effort, stop);
    }

    /// The best plan found with the effort, beginning with another plan.
    public CollectionPlan plan(CollectionProblem problem, Optional<CollectionPlan> start, Effort effort, BooleanSupplier stop) {
        iterations = 0;
        notes.clear();
        var listener = new Listener(stop);
        return start.map(from -> Planner.plan(problem, from, settings(effort), listener))
                .orElseGet(() -> Planner.plan(problem, settings(effort), listener));
    }

    /// The same, beginning with what a plan for the night before says of the days to come.
    ///
    /// @param night what it says of a problem
    public PlanSearch after(Function<CollectionProblem, CollectionPlan> night) {
        return (problem, effort, stop) -> plan(problem, Optional.of(night.apply(problem)), effort, stop);
    }

    /// What the last search told.
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /// Done by the last search, over all its islands.
    public long iterations() {
        return iterations;
    }

    /// The effort in the planner's words.
    public static PlannerSettings settings(Effort effort) {
        return effort.budget()
                .map(budget -> PlannerSettings.ofBudget(budget, effort.seed())
                        .withIslands(Math.max(effort.islands(), effort.threads()), effort.threads()))
                .orElseGet(() -> PlannerSettings.ofIterations(effort.iterations(), effort.seed())
                        .withIslands(effort.islands(), effort.threads()));
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
        public void note(String text) {
            notes.add(text);
        }

        @Override
        public boolean cancelled() {
            return stop.getAsBoolean();
        }
    }
}

package org.abfuhr.benchmarks.replan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.abfuhr.benchmarks.runs.Occasion;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.replan.Change;
import org.abfuhr.solver.replan.Replanned;

/// Plans, loses a vehicle, mends; one loss after the other, in this Java machine.
final class ReplanRun {

    private static final int REPAIRS = 15; // the first half warms up

    private final CollectionProblem problem;
    private final ReplanOrder order;
    private final Consumer<String> progress;

    /// @param progress told a line per loss
    ReplanRun(CollectionProblem problem, ReplanOrder order, Consumer<String> progress) {
        this.problem = problem;
        this.order = order;
        this.progress = progress;
    }

    ReplanResult run(Occasion occasion) {
        List<Loss> losses = new ArrayList<>();
        for (long seed = 1; seed <= order.seeds(); seed++) {
            var released = Planner.plan(problem, order.released().withSeed(seed), PlannerListener.SILENT);
            for (var route : busiest(released))
                losses.add(lose(released, route, seed));
        }
        return new ReplanResult(occasion, problem.name(), problem.visits().size(), order, losses);
    }

    private List<Route> busiest(CollectionPlan released) {
        return released.routes().stream().sorted(Comparator.comparingInt((Route route) -> -route.visits().size()))
                .limit(order.lost()).toList();
    }

    private Loss lose(CollectionPlan released, Route route, long seed) {
        var vehicle = problem.vehicleOf(problem.shifts().get(route.shift())).id();
        List<Change> changes = List.of(new Change.VehicleLost(vehicle));
        double millis = repairMillis(released, changes);
        var repaired = check(Planner.repair(problem, released, changes, PlannerListener.SILENT));
        long startNanos = System.nanoTime();
        var improved = Planner.replan(problem, released, changes, order.replanned().withSeed(seed), PlannerListener.SILENT);
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        var replanned = check(improved);
        var fresh = PlanChecker.check(improved.problem(),
                Planner.plan(improved.problem(), order.released().withSeed(seed), PlannerListener.SILENT));
        var loss = new Loss(vehicle, seed, route.visits().size(), released.metrics().visits(), millis, seconds, cost(repaired),
                cost(replanned), cost(fresh), repaired.feasible() && replanned.feasible() && fresh.feasible());
        progress.accept(String.format(Locale.ROOT, "%s lost, seed %d: %.1f %% dearer than a fresh plan", vehicle, seed,
                loss.percentDearer()));
        return loss;
    }

    private double repairMillis(CollectionPlan released, List<Change> changes) {
        double[] millis = new double[REPAIRS];
        for (int i = 0; i < REPAIRS; i++) {
            long startNanos = System.nanoTime();
            Planner.repair(problem, released, changes, PlannerListener.SILENT);
            millis[i] = (System.nanoTime() - startNanos) / 1e6;
        }
        double[] warm = Arrays.stream(millis, REPAIRS / 2, REPAIRS).sorted().toArray();
        return warm[warm.length / 2];
    }

    private static CheckReport check(Replanned replanned) {
        return PlanChecker.check(replanned.problem(), replanned.plan());
    }

    private static long cost(CheckReport report) {
        return report.cost(Finding.Level.SOFT);
    }
}

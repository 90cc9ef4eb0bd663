package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.RouteText;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.PlannerSettings;

/// A town and its plan, which the checker has passed.
record Planned(CollectionProblem problem, CollectionPlan plan) {

    static Planned of(GridTown town) {
        return of(town.build(), PlannerListener.SILENT);
    }

    static Planned of(CollectionProblem problem, PlannerListener listener) {
        var plan = Planner.plan(problem, PlannerSettings.ofIterations(100, 1), listener);
        assertThat(PlanChecker.check(problem, plan).violations()).as(RouteText.format(problem, plan)).isEmpty();
        return new Planned(problem, plan);
    }

    /// One line per route, see [RouteText].
    String routes() {
        return RouteText.format(problem, plan);
    }

    List<SkippedVisit> skipped() {
        return plan.skipped();
    }
}

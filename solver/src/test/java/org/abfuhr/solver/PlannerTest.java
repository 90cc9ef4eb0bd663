package org.abfuhr.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.abfuhr.model.plan.Finding.Level;
import org.junit.jupiter.api.Test;

class PlannerTest {

    @Test
    void servesEveryRequiredVisitLegally() {
        var problem = new RandomTown(1, 120, 2).optional(0.3).build();
        var plan = Planner.plan(problem, PlannerSettings.ofIterations(50, 1), PlannerListener.SILENT);
        assertThat(plan.findings()).noneMatch(f -> f.level() != Level.SOFT);
        assertThat(plan.metrics().visits() + plan.metrics().skipped()).isEqualTo(120);
    }
}

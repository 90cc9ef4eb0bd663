package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Release;
import org.abfuhr.solver.PlannerListener;
import org.junit.jupiter.api.Test;

/// What vehicles already know: D P1 P2 F1 in a row, a block of 100 m costs 100,000 µ€.
class ReleasedTest {

    /// P1 was released to V1 and P2 to V2. A vehicle drives 6 blocks, whether it serves one of them or both: one saves 600,000 µ€.
    private static Planned row(long moveCost) {
        var problem = GridTown.map("D P1 P2 F1").vehicle("V1", v -> {}).vehicle("V2", v -> {}).build();
        return plan(problem.withVisits(List.of(problem.visits().getFirst().withRelease(new Release(0, moveCost, 0)),
                problem.visits().getLast().withRelease(new Release(1, moveCost, 0)))));
    }

    private static Planned plan(CollectionProblem problem) {
        return Planned.of(problem, PlannerListener.SILENT);
    }

    private static List<Long> costs(Planned planned, String rule) {
        return planned.plan().findings().stream().filter(f -> f.rule().equals(rule)).map(Finding::cost).toList();
    }

    @Test
    void aVisitMovesWhereThatSavesMoreThanItCosts() {
        assertThat(row(500_000).plan().routes()).hasSize(1);
        assertThat(costs(row(500_000), "deviation")).containsExactly(500_000L);
    }

    @Test
    void andStaysWhereItSavesLess() {
        assertThat(row(700_000).plan().routes()).hasSize(2);
        assertThat(costs(row(700_000), "deviation")).isEmpty();
    }

    /// Nobody pays for a departure: money is 6 blocks.
    @Test
    void departuresAreNoMoney() {
        assertThat(row(500_000).plan().metrics().costMicroEuro()).isEqualTo(600_000);
        assertThat(row(500_000).plan().metrics().futureMicroEuro()).isZero();
    }

    /// D P1 F1: 4 blocks for a visit worth 300,000 µ€. If leaving it out costs 200,000 more, it is served.
    @Test
    void whatWasReleasedIsNotLeftOutForNothing() {
        var free = GridTown.map("D P1 F1").point("P1", p -> p.optional(300_000)).build();
        var visit = free.visits().getFirst();
        var left = plan(free.withVisits(List.of(visit.withRelease(new Release(0, 0, 50_000)))));
        assertThat(left.skipped()).hasSize(1);
        assertThat(costs(left, "withdrawn")).containsExactly(50_000L);
        var kept = plan(free.withVisits(List.of(visit.withRelease(new Release(0, 0, 200_000)))));
        assertThat(kept.skipped()).isEmpty();
    }
}

package org.abfuhr.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.Drive;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Release;
import org.junit.jupiter.api.Test;

/// P1 was released to V2: 300 µ€ if V1 serves it, 500 if nobody does.
class ReleasedCheckTest {

    private static CollectionProblem town() {
        var problem = GridTown.map("D P1 P2 F1").vehicle("V1", v -> {}).vehicle("V2", v -> {}).build();
        return problem.withVisits(
                List.of(problem.visits().getFirst().withRelease(new Release(1, 300, 500)), problem.visits().getLast()));
    }

    private static List<Finding> departures(String routes) {
        var report = PlanChecker.check(town(), Drive.plan(town(), routes));
        assertThat(report.violations()).isEmpty();
        return report.findings().stream().filter(f -> f.rule().equals("deviation") || f.rule().equals("withdrawn")).toList();
    }

    @Test
    void anotherShiftDeviates() {
        assertThat(departures("V1: D 06:00 | P1 P2 | F1 | D"))
                .containsExactly(new Finding("deviation", Finding.Level.SOFT, 300, 300, 0, 0));
    }

    @Test
    void noShiftWithdraws() {
        assertThat(departures("V1: D 06:00 | P2 | F1 | D"))
                .containsExactly(new Finding("withdrawn", Finding.Level.SOFT, 500, 500, -1, 0));
    }

    @Test
    void itsOwnShiftDoesNeither() {
        assertThat(departures("V2: D 06:00 | P1 P2 | F1 | D")).isEmpty();
    }

    @Test
    void aPlanMustSayIt() {
        var plan = Drive.plan(town(), "V1: D 06:00 | P1 P2 | F1 | D");
        var silent = new CollectionPlan(plan.problem(), plan.routes(), plan.skipped(), plan.metrics(),
                plan.findings().stream().filter(f -> !f.rule().equals("deviation")).toList());
        assertThat(PlanChecker.check(town(), silent).violations()).extracting(Violation::rule).containsOnly("plan.findings");
    }
}

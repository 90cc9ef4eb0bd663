package org.abfuhr.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.Drive;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.plan.Finding;
import org.junit.jupiter.api.Test;

/// Points of a row stand 0.0015 degrees apart at 53.5° N: 0.0015° × 111,195 m × cos 53.5° = 99.2 m.
class SpreadCheckTest {

    private static final String IN_TWO_TRIPS = "V1: D 06:00 | P1 P2 | F1 | P3 | F1 | D";

    private static List<Finding> spread(long weight, String routes) {
        var problem = GridTown.map("D P1 P2 P3 F1").vehicle("V1", v -> {}).weight("spread", weight).build();
        var report = PlanChecker.check(problem, Drive.plan(problem, routes));
        assertThat(report.violations()).isEmpty();
        return report.findings().stream().filter(f -> f.rule().equals("spread")).toList();
    }

    /// The middle is P2: 99 + 0 + 99 m, at 3 µ€ each.
    @Test
    void visitsOfATripAreMeasuredFromItsMiddle() {
        assertThat(spread(3, "V1: D 06:00 | P1 P2 P3 | F1 | D"))
                .containsExactly(new Finding("spread", Finding.Level.SOFT, 198, 594, 0, -1));
    }

    /// P1 and P2 stand 49.6 m from between them, P3 is alone.
    @Test
    void eachTripHasAMiddleOfItsOwn() {
        assertThat(spread(1, IN_TWO_TRIPS)).containsExactly(new Finding("spread", Finding.Level.SOFT, 100, 100, 0, -1));
    }

    @Test
    void withoutAWeightNobodyAsks() {
        assertThat(spread(0, IN_TWO_TRIPS)).isEmpty();
    }
}

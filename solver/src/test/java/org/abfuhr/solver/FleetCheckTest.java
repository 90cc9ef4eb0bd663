package org.abfuhr.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.junit.jupiter.api.Test;

/// Shifts begin at 06:00, a block takes 10 s, a truck holds 1,000.
class FleetCheckTest {

    private static List<String> notes(GridTown town) {
        return new FleetCheck(new EvaluationProblem(town.build())).notes();
    }

    private static GridTown town() {
        return GridTown.map("F1 D P1 P2 P3");
    }

    @Test
    void saysNothingWhereAllCanBeServed() {
        assertThat(notes(town().points(p -> p.demand(1_000)).vehicle("V1", v -> v.maxUnloadings(3)))).isEmpty();
    }

    /// A truck that unloads twice holds three loads, but may collect 2,500 on a day.
    @Test
    void saysWhatIsMoreThanTheFleetCarries() {
        var full = town().points(p -> p.demand(1_000));
        assertThat(notes(full.vehicle("V1", v -> v.maxUnloadings(1)))).singleElement().asString()
                .contains("residual", "hold 3000 kg", "carry 2000");
        assertThat(notes(town().points(p -> p.demand(1_000)).vehicle("V1",
                v -> v.maxUnloadings(2).limits(new DayLimits(List.of(2_500), DayLimits.NO_LIMIT, DayLimits.NO_LIMIT)))))
                .singleElement().asString().contains("hold 3000 kg", "carry 2500");
    }

    /// P4 and P5 are paper, which no truck has a compartment for; P5 need not be served.
    @Test
    void namesEveryRequiredVisitThatNobodyCanServe() {
        assertThat(notes(GridTown.map("F1 D P1 P2 P3 P4 P5").fractions("residual", "glass", "paper")
                .facility("F1", f -> f.takes("residual"))
                .point("P1", p -> p.fraction("glass"))
                .point("P2", p -> p.unreachableFor("grid"))
                .point("P3", p -> p.window("04:00", "05:00"))
                .point("P4", p -> p.fraction("paper"))
                .point("P5", p -> p.fraction("paper").optional(1_000))
                .vehicle("V1", v -> v.compartment(List.of("residual", "glass"), 1_000)))).containsExactlyInAnyOrder(
                        "Required, but no allowed vehicle takes the fraction on an allowed day: P4.",
                        "Required, but no way leads an allowed vehicle there: P2.",
                        "Required, but no allowed vehicle may unload the fraction anywhere: P1.",
                        "Required, but the last window closes before any vehicle can be there: P3 (3630 s late).",
                        "Fraction paper: the required visits hold 100 kg, all shifts together carry 0 at most.");
    }

    /// Of seven five are named, the others counted.
    @Test
    void countsWhatWouldMakeAListTooLong() {
        assertThat(notes(GridTown.map("F1 D P1 P2 P3 P4 P5 P6 P7").points(p -> p.window("04:00", "05:00"))
                .vehicle("V1", v -> {}))).singleElement().asString()
                .contains("P1 (3610 s late), P2 (3620 s late)", "P5 (3650 s late) and 2 more").doesNotContain("P6");
    }
}

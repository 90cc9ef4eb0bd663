package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.solver.PlannerListener;
import org.junit.jupiter.api.Test;

/// Why a visit is left out, in numbers. P1 is worth 10 €, and nothing else is to do.
class SkippedVisitTest {

    private static final int NONE = -1;

    @Test
    void noRoadLeadsThere() {
        var town = town().point("P1", p -> p.unreachableFor("grid"));
        assertThat(skipped(town)).containsExactly(new SkippedVisit(0, SkipReason.UNREACHABLE, 0, NONE));
    }

    @Test
    void noVehicleTakesTheFraction() {
        var town = town().fractions("residual", "bio").point("P1", p -> p.fraction("bio")).vehicle("V1",
                v -> v.compartment(List.of("residual"), 1_000));
        assertThat(skipped(town)).containsExactly(new SkippedVisit(0, SkipReason.NO_VEHICLE, 0, NONE));
    }

    /// 4 blocks of 100 m at 1,000 µ€ against 300,000 µ€.
    @Test
    void theWayCostsMoreThanItSaves() {
        var town = town().point("P1", p -> p.optional(300_000));
        assertThat(skipped(town)).containsExactly(new SkippedVisit(0, SkipReason.NOT_WORTH_IT, 100_000, 0));
    }

    @Test
    void tooMuchForTheVehicle() {
        var town = town().point("P1", p -> p.demand(1_200));
        assertThat(skipped(town)).containsExactly(new SkippedVisit(0, SkipReason.NO_CAPACITY, 200, 0));
    }

    /// The vehicle needs 10 + 60 + 10 + 600 + 20 = 700 s. (Coming home with 500 kg would break a rule by more than 100 s do.)
    @Test
    void tooFarForTheShift() {
        var town = town().point("P1", p -> p.demand(500)).vehicle("V1", v -> v.hours("06:00", "06:10"));
        assertThat(skipped(town)).containsExactly(new SkippedVisit(0, SkipReason.SHIFT_TOO_SHORT, 100, 0));
    }

    /// It arrives at 06:00:10 at the earliest.
    @Test
    void tooLateForTheWindow() {
        var town = town().point("P1", p -> p.window("05:00", "06:00:03"));
        assertThat(skipped(town)).containsExactly(new SkippedVisit(0, SkipReason.WINDOW_MISSED, 7, 0));
    }

    /// 400 m at 1 Wh/m and one lift of 30 Wh leave 500 - 430 = 70 Wh of the 100 Wh in reserve.
    @Test
    void tooFarForTheBattery() {
        var town = town().vehicle("V1", v -> v.battery(new Battery(500, 100, 1_000, 30), 500));
        assertThat(skipped(town)).containsExactly(new SkippedVisit(0, SkipReason.BATTERY_TOO_LOW, 30, 0));
    }

    /// Optional visits are not placed any more then, even those that pay.
    @Test
    void theSearchWasStopped() {
        var stopped = Planned.of(town().vehicle("V1", v -> {}).build(), new PlannerListener() {

            @Override
            public boolean cancelled() {
                return true;
            }
        });
        assertThat(stopped.skipped()).containsExactly(new SkippedVisit(0, SkipReason.NOT_FOUND, 0, 0));
    }

    private static GridTown town() {
        return GridTown.map("D P1 F1").point("P1", p -> p.optional(10_000_000));
    }

    private static List<SkippedVisit> skipped(GridTown town) {
        return Planned.of(town).skipped();
    }
}

package org.abfuhr.solver.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.solver.PlannerListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(skipped(town)).containsExactly(new SkippedVisit(0, SkipReason.NO_CAPACITY, 200, 0, 0));
    }

    /// 10 of 1,000 kg, but 330 of 300 litres: dimension 1 lacks.
    @Test
    void theDimensionThatLacksIsNamed() {
        var town = town().dimensions("kg", "litres").point("P1", p -> p.demand(10, 330)).vehicle("V1",
                v -> v.capacity(1_000, 300));
        assertThat(skipped(town)).containsExactly(new SkippedVisit(0, SkipReason.NO_CAPACITY, 30, 0, 1));
    }

    /// The vehicle needs 10 + 60 + 10 + 600 + 20 = 700 s. Coming home with the load is no way out, however light it is.
    @ParameterizedTest
    @ValueSource(ints = {1, 50, 500})
    void tooFarForTheShift(int kg) {
        var town = town().point("P1", p -> p.demand(kg)).vehicle("V1", v -> v.hours("06:00", "06:10"));
        assertThat(skipped(town)).containsExactly(new SkippedVisit(0, SkipReason.SHIFT_TOO_SHORT, 100, 0));
    }

    /// P1 and P2 hold 600 kg each. The shift of 06:00–06:15 has time for one trip, 700 s: a second would take 700 of the 900 - 700 s
    /// that are left, 500 too many of 900, but the first one lacks only 200 of 1,000 kg.
    @Test
    void ofTwoLacksTheSmallerShareCounts() {
        var town = GridTown.map("D P1 F1").point("P2", 1, 0).points(p -> p.demand(600)).point("P2", p -> p.optional(10_000_000))
                .vehicle("V1", v -> v.hours("06:00", "06:15"));
        assertThat(skipped(town)).containsExactly(new SkippedVisit(1, SkipReason.NO_CAPACITY, 200, 0, 0));
    }

    @Test
    void noFacilityTakesTheFraction() {
        var town = town().fractions("residual", "bio").point("P1", p -> p.fraction("bio")).facility("F1",
                f -> f.takes("residual"));
        assertThat(skipped(town)).containsExactly(new SkippedVisit(0, SkipReason.NO_FACILITY, 0, NONE));
    }

    @Test
    void theVehicleMayUseNoFacility() {
        var town = town().fractions("residual", "bio").facility("F2", 3, 0).facility("F2", f -> f.takes("bio")).vehicle("V1",
                v -> v.unloadsAt("F2"));
        assertThat(skipped(town)).containsExactly(new SkippedVisit(0, SkipReason.NO_FACILITY, 0, NONE));
    }

    @Test
    void theVehicleMayNotUnload() {
        var town = town().vehicle("V1", v -> v.maxUnloadings(0));
        assertThat(skipped(town)).containsExactly(new SkippedVisit(0, SkipReason.UNLOADING_LIMIT, 1, 0));
    }

    /// At F1 at 06:01:20, when it closed at 06:01.
    @Test
    void theFacilityClosesTooEarly() {
        var town = town().facility("F1", f -> f.open("05:00", "06:01"));
        assertThat(skipped(town)).containsExactly(new SkippedVisit(0, SkipReason.SHIFT_TOO_SHORT, 20, 0));
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

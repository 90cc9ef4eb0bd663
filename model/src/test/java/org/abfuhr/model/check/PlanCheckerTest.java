package org.abfuhr.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.abfuhr.model.Drive;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.fleet.VehicleCosts;
import org.abfuhr.model.plan.Finding.Level;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;
import org.junit.jupiter.api.Test;

/// One clean and one broken plan for every rule of `docs/route.md`. A leg takes 10 s and 100 m a block, a collection 60 s, an
/// unloading 600 s, unless a test says otherwise.
class PlanCheckerTest {

    private static final String MAP = "D P1 P2 F1";

    @Test
    void aPlanInOrderIsFeasible() {
        var problem = GridTown.map(MAP).build();
        var report = check(problem, "V1: D 06:00 | P1 P2 | F1 | D");
        assertThat(report.violations()).isEmpty();
        assertThat(report.feasible()).isTrue();
        assertThat(report.requiredSkipped()).isEmpty();
    }

    @Test
    void metricsAreSumsOverTheRoute() {
        var problem = GridTown.map(MAP).vehicle("V1", v -> v.windowBreak("06:00", "06:05", 300)
                .battery(new Battery(Battery.NO_LIMIT, 0, 1_241, 3), 0)).build();
        // P1 06:00:10-06:01:10, waits at P2 from 06:01:20 to 06:02, until 06:03; break until 06:08; F1 06:08:10-06:18:10; D 06:18:40
        var report = check(problem, "V1: D 06:00 | P1 P2 06:02 break1 | F1 | D");
        // 3 blocks there, 3 back: 600 m, 60 s; 600 × 1,241 mWh + 2 lifts × 3 Wh = 750.6 Wh; total 1,120 s, of which 40 s waiting
        assertThat(report.metrics()).isEqualTo(new PlanMetrics(2, 0, 1, 1, 600, 60, 120, 600, 300, 40, 750, 2, List.of(200L),
                600_000, 0));
        assertThat(report.feasible()).isTrue();
    }

    @Test
    void everyCostIsItemised() {
        var problem = GridTown.map("D P1 P2 P3 F1").facility("F1", f -> f.fee(500, 7)).point("P1", p -> p.dayCosts(11L).lifts(2))
                .point("P3", p -> p.optional(13)).vehicle("V1", v -> v.costs(new VehicleCosts(1, 2, 3, 5, 70, 11)).regular(700)
                        .battery(new Battery(Battery.NO_LIMIT, 0, 1_001, 0), 0))
                .build();
        var report = check(problem, "V1: D 06:00 | P1 P2 | F1 | D");
        // 4 blocks there, 4 back: 80 s + 2 × 60 s + 600 s = 800 s, 800 m, 800.8 Wh
        assertThat(report.amount("fixedCost")).isEqualTo(1);
        assertThat(report.amount("distance")).isEqualTo(800 * 2);
        assertThat(report.amount("time")).isEqualTo(800 * 3);
        assertThat(report.amount("overtime")).isEqualTo(100 * 5);
        assertThat(report.amount("lift")).isEqualTo(3 * 70);
        assertThat(report.amount("energy")).isEqualTo(8_808); // ⌊800,800 × 11 / 1000⌋
        assertThat(report.amount("gateFee")).isEqualTo(500 + 200 * 7);
        assertThat(report.amount("dayCost")).isEqualTo(11);
        assertThat(report.amount("notServed")).isEqualTo(13);
        assertThat(report.cost(Level.SOFT)).isEqualTo(1 + 1_600 + 2_400 + 500 + 210 + 8_808 + 1_900 + 11 + 13);
        assertThat(report.metrics().costMicroEuro()).isEqualTo(report.cost(Level.SOFT) - 11 - 13);
        assertThat(report.metrics().futureMicroEuro()).isEqualTo(11 + 13);
    }

    @Test
    void weightsMultiplyCostsAndZeroSwitchesOff() {
        var town = GridTown.map(MAP).weight("distance", 3).vehicle("V1", v -> v.hours("06:00", "06:01"));
        var report = check(town.build(), "V1: D 06:00 | P1 P2 | F1 | D");
        assertThat(report.amount("distance")).isEqualTo(600_000);
        assertThat(report.cost(Level.SOFT)).isEqualTo(1_800_000);
        assertThat(report.feasible()).isFalse();
        assertThat(check(town.weight("shiftEnd", 0).build(), "V1: D 06:00 | P1 P2 | F1 | D").feasible()).isTrue();
    }

    @Test
    void unreachable() {
        var town = GridTown.map(MAP).noRoad("P1", "P2");
        assertThat(check(town.build(), "V1: D | P2 P1 | F1 | D").violations()).isEmpty();
        expect(check(town.build(), "V1: D | P1 P2 | F1 | D"), "unreachable", 1);
        var closed = GridTown.map(MAP).point("P2", p -> p.unreachableFor("grid")).build();
        expect(check(closed, "V1: D | P1 P2 | F1 | D"), "unreachable", 1);
    }

    @Test
    void vehicle() {
        var town = GridTown.map(MAP).fractions("residual", "bio").days(2)
                .vehicle("V1", v -> v.compartment(List.of("residual"), 1_000)).vehicle("V2", v -> {});
        var plan = "V1-day0: D | P1 P2 | F1 | D";
        assertThat(check(town.build(), plan).violations()).isEmpty();
        town.point("P1", p -> p.by("V2"));
        expect(check(town.build(), plan), "vehicle", 1);
        town.point("P1", p -> p.by("V1").onDays(1));
        expect(check(town.build(), plan), "vehicle", 1);
        town.point("P1", p -> p.onDays(0, 1).fraction("bio"));
        expect(check(town.build(), plan), "vehicle", 1);
    }

    @Test
    void overload() {
        var town = GridTown.map("D P1 P2 P3 F1").vehicle("V1", v -> v.capacity(200));
        assertThat(check(town.build(), "V1: D | P1 P2 | F1 | P3 | F1 | D").violations()).isEmpty();
        town.vehicle("V1", v -> v.capacity(120));
        // 200 - 120 after P2, 300 - 120 after P3; the break-free drive to F1 adds nothing
        expect(check(town.build(), "V1: D | P1 P2 P3 | F1 | D"), "overload", 80 + 180);
    }

    @Test
    void compartmentsAreEmptiedOnlyWhereAllTheyHoldIsAccepted() {
        var town = GridTown.map("D P1 P2 F1 F2").fractions("residual", "bio", "paper").facility("F1", f -> f.takes("residual"))
                .facility("F2", f -> f.takes("residual", "bio", "paper")).point("P1", p -> p.fraction("residual").demand(300))
                .point("P2", p -> p.fraction("bio").demand(50))
                .vehicle("V1", v -> v.compartment(List.of("residual"), 500).compartment(List.of("bio", "paper"), 100));
        var plan = Drive.plan(town.build(), "V1: D | P1 P2 | F1 | F2 | D");
        assertThat(plan.routes().getFirst().stops().stream().map(s -> s.at().load())).containsExactly(List.of(0, 0),
                List.of(300, 0),
                List.of(300, 50), List.of(0, 50), List.of(0, 0), List.of(0, 0));
        assertThat(PlanChecker.check(town.build(), plan).violations()).isEmpty();
        expect(check(town.build(), "V1: D | P1 P2 | F1 | D"), "endsEmpty", 50);
    }

    @Test
    void dayLimit() {
        var town = GridTown.map(MAP).vehicle("V1", v -> v.limits(new DayLimits(List.of(200), 2, 600)));
        assertThat(check(town.build(), "V1: D | P1 P2 | F1 | D").violations()).isEmpty();
        town.vehicle("V1", v -> v.limits(new DayLimits(List.of(150), 1, 500)));
        // 200 - 150 kg, 2 - 1 stops, 600 - 500 m
        expect(check(town.build(), "V1: D | P1 P2 | F1 | D"), "dayLimit", 50 + 1 + 100);
    }

    @Test
    void theInitialLoadCountsForSlotsOnly() {
        var town = GridTown.map(MAP)
                .vehicle("V1",
                        v -> v.capacity(250).initialLoad(List.of("residual"), 100).limits(new DayLimits(List.of(200), 9, 900)));
        // 100 + 200 kg on board: 50 above the capacity; collected are 200, as the day allows
        expect(check(town.build(), "V1: D | P1 P2 | F1 | D"), "overload", 50);
    }

    @Test
    void window() {
        var town = GridTown.map(MAP).point("P1", p -> p.window("06:10", "06:20").window("07:00", "08:00"));
        assertThat(check(town.build(), "V1: D | P1 06:20 P2 | F1 | D").violations()).isEmpty();
        expect(check(town.build(), "V1: D | P1 06:21 P2 | F1 | D"), "window", 60);
        expect(check(town.build(), "V1: D | P1 08:00:05 P2 | F1 | D"), "window", 5);
        expect(check(town.build(), "V1: D | P1 06:09 P2 | F1 | D"), "window", 60);
    }

    @Test
    void openingHours() {
        var town = GridTown.map(MAP).facility("F1", f -> f.open("06:30", "07:00"));
        assertThat(check(town.build(), "V1: D | P1 P2 | F1 | D").violations()).isEmpty();
        expect(check(town.build(), "V1: D | P1 P2 | F1 07:00:30 | D"), "openingHours", 30);
    }

    @Test
    void release() {
        var town = GridTown.map("D P1 P2 F1").point("P2", p -> p.release("06:30"));
        assertThat(check(town.build(), "V1: D 06:30 | P1 P2 | F1 | D").violations()).isEmpty();
        assertThat(check(town.build(), "V1: D | P1 | F1 06:02-06:30 | P2 | F1 | D").violations()).isEmpty();
        expect(check(town.build(), "V1: D 06:29 | P1 P2 | F1 | D"), "release", 60);
        // the largest of a trip counts once: P1 asks for 06:29:30, P2 for 06:30
        town.point("P1", p -> p.release("06:29:30"));
        expect(check(town.build(), "V1: D 06:29 | P1 P2 | F1 | D"), "release", 60);
    }

    @Test
    void aTripLeavesAfterWhatIsDoneAtItsFacility() {
        var town = GridTown.map("D P1 P2 F1").point("P2", p -> p.release("06:30")).facility("F1", f -> f.charger(1_800, 100))
                .vehicle("V1", v -> v.battery(new Battery(1_000, 0, 0, 0), 1_000));
        // F1 06:01:40-06:11:40, charging until 06:41:40
        assertThat(check(town.build(), "V1: D | P1 | F1 charge@F1 | P2 | F1 | D").violations()).isEmpty();
        expect(check(town.build(), "V1: D | P1 | F1 06:01:40 | P2 | F1 | D"), "release", 18 * 60 + 20);
    }

    @Test
    void facility() {
        var town = GridTown.map("D P1 F1 F2").facility("F1", f -> f.charger(60, 100)).vehicle("V1",
                v -> v.unloadsAt("F1").battery(new Battery(1_000, 0, 1, 0), 1_000));
        assertThat(check(town.build(), "V1: D | P1 | F1 charge@F1 | D").violations()).isEmpty();
        expect(check(town.build(), "V1: D | P1 | F2 | D"), "facility", 1);
        town.vehicle("V1", v -> v.unloadsAt("F2"));
        expect(check(town.build(), "V1: D | P1 | F2 charge@F1 | D"), "facility", 1);
    }

    @Test
    void unloadings() {
        var town = GridTown.map(MAP).vehicle("V1", v -> v.maxUnloadings(2));
        assertThat(check(town.build(), "V1: D | P1 | F1 | P2 | F1 | D").violations()).isEmpty();
        expect(check(town.vehicle("V1", v -> v.maxUnloadings(1)).build(), "V1: D | P1 | F1 | P2 | F1 | D"), "unloadings", 1);
    }

    @Test
    void endsEmpty() {
        var town = GridTown.map(MAP).vehicle("V1", v -> v.endsEmpty(false));
        assertThat(check(town.build(), "V1: D | P1 P2 | D").violations()).isEmpty();
        expect(check(town.vehicle("V1", v -> v.endsEmpty(true)).build(), "V1: D | P1 P2 | D"), "endsEmpty", 200);
    }

    @Test
    void shiftTimes() {
        var town = GridTown.map("D P1");
        // there and back: 20 s + 60 s
        assertThat(check(town.vehicle("V1", v -> v.hours("06:00", "06:01:20").maxDuration(80)).build(), "V1: D | P1 | D")
                .violations())
                .isEmpty();
        expect(check(town.build(), "V1: D 05:59 | P1 | D"), "shiftStart", 60);
        expect(check(town.build(), "V1: D 06:00:30 | P1 | D"), "shiftEnd", 30);
        expect(check(town.vehicle("V1", v -> v.maxDuration(79)).build(), "V1: D | P1 | D"), "duration", 1);
    }

    @Test
    void aWindowBreakIsTakenOnceInItsWindowWhenDue() {
        var town = GridTown.map("D P1").vehicle("V1", v -> v.windowBreak("06:00", "06:01:30", 30));
        assertThat(check(town.build(), "V1: D | P1 break1 | D").violations()).isEmpty();
        assertThat(check(town.build(), "V1: D | P1 | D").violations()).as("back at 06:01:20, not due").isEmpty();
        assertThat(check(town.build(), "V1: D 06:02 | P1 | D").violations()).as("departs later, not due").isEmpty();
        expect(check(town.build(), "V1: D 06:00:11 | P1 | D"), "break", 1);
        expect(check(town.build(), "V1: D | P1 break1 break1 06:01:40 | D"), "break", 1);
        expect(check(town.build(), "V1: D | P1 break1 break1 | D"), "break", 1);
        expect(check(town.build(), "V1: D | P1 break1 06:01:31 | D"), "break", 1);
        expect(check(town.build(), "V1: D 06:02 | P1 break1 | D"), "break", 1);
    }

    @Test
    void drivingTime() {
        var town = GridTown.map("D . . P1").vehicle("V1", v -> v.drivingBreak(30, 45));
        // 30 s there, 30 s back
        assertThat(check(town.build(), "V1: D | P1 break1 | D").violations()).isEmpty();
        expect(check(town.build(), "V1: D | P1 | D"), "drivingTime", 30);
        town.vehicle("V1", v -> v.windowBreak("06:00", "06:02", 45));
        assertThat(check(town.build(), "V1: D | P1 break2 | D").violations()).as("any break as long counts").isEmpty();
        var shorter = GridTown.map("D . . P1").vehicle("V1", v -> v.drivingBreak(30, 45).windowBreak("06:00", "06:02", 44));
        expect(check(shorter.build(), "V1: D | P1 break2 | D"), "drivingTime", 30);
    }

    @Test
    void battery() {
        // 100 Wh a block, 50 Wh a lift: 1 block + 1 lift to P1, 1 + 1 to P2, 1 to F1, 3 home
        var town = GridTown.map(MAP).facility("F1", f -> f.charger(60, 300));
        assertThat(check(charged(town, 900, 200), "V1: D | P1 P2 | F1 | D").violations()).isEmpty();
        expect(check(charged(town, 899, 200), "V1: D | P1 P2 | F1 | D"), "battery", 1);
        // 700 - 150 - 150 - 100 = 300 at F1, 600 charged, 300 at home
        var plan = Drive.plan(charged(town, 700, 200), "V1: D | P1 P2 | F1 charge@F1 | D");
        assertThat(plan.routes().getFirst().stops().stream().map(s -> s.at().batteryWattHours())).containsExactly(700, 550, 400,
                300,
                600, 300);
        assertThat(PlanChecker.check(charged(town, 700, 200), plan).violations()).isEmpty();
        // a charge fills up to the capacity of 1,000 Wh only: 850 - 400 = 450 at F1 and 750 with 300, but home at 450
        assertThat(check(charged(town, 1_000, 700), "V1: D | P1 P2 | F1 charge@F1 | D").amount("battery")).isEqualTo(100);
    }

    private static CollectionProblem charged(GridTown town, int wattHours, int reserve) {
        return town.vehicle("V1", v -> v.battery(new Battery(1_000, reserve, 1_000, 50), wattHours)).build();
    }

    @Test
    void requiredVisitsNotServedAreCounted() {
        var problem = GridTown.map(MAP).point("P1", p -> p.optional(0)).build();
        var report = check(problem, "");
        assertThat(report.feasible()).isTrue();
        assertThat(report.requiredSkipped()).containsExactly(1);
        assertThat(report.cost(Level.MEDIUM)).isEqualTo(1);
    }

    @Test
    void secondAccessPointsAreOffered() {
        var problem = GridTown.map("D P1").point("P1", p -> p.alsoAt(0, 0)).build();
        var report = check(problem, "V1: D | P1' | D");
        assertThat(report.violations()).isEmpty();
        assertThat(report.metrics().metres()).isZero();
    }

    @Test
    void theReportIsTheSameEveryTime() {
        var problem = GridTown.map("D P1 P2 P3 F1").vehicle("V1", v -> v.capacity(50).hours("06:10", "06:11")).build();
        assertThat(check(problem, "V1: D 06:00 | P3 P1 P2 | F1 | D"))
                .isEqualTo(check(problem, "V1: D 06:00 | P3 P1 P2 | F1 | D"));
    }

    @Test
    void aSkippedVisitThatIsServedIsNoticed() {
        var problem = GridTown.map(MAP).build();
        var plan = Drive.plan(problem, "V1: D | P1 P2 | F1 | D");
        var both = PlanEdits.withSkipped(plan,
                List.of(new SkippedVisit(0, org.abfuhr.model.plan.SkipReason.NOT_FOUND, 0, CollectionProblem.NO_INDEX)));
        expectRule(PlanChecker.check(problem, both), "plan.visits");
    }

    @Test
    void everyRuleHasItsOwnName() {
        assertThat(Set.of(Rule.values()).stream().map(rule -> rule.id).distinct()).hasSize(Rule.values().length);
    }

    private static CheckReport check(CollectionProblem problem, String plan) {
        return PlanChecker.check(problem, Drive.plan(problem, plan));
    }

    /// Exactly this rule is broken, by this amount in all.
    private static void expect(CheckReport report, String rule, long amount) {
        expectRule(report, rule);
        assertThat(report.violations()).extracting(Violation::rule).containsOnly(rule);
        assertThat(report.amount(rule)).isEqualTo(amount);
        assertThat(report.cost(Level.HARD)).isEqualTo(amount);
    }

    private static void expectRule(CheckReport report, String rule) {
        assertThat(report.feasible()).isFalse();
        assertThat(report.violations()).extracting(Violation::rule).contains(rule);
    }

}

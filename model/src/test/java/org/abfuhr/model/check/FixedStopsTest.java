package org.abfuhr.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.abfuhr.model.Drive;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.RandomTown;
import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Routes whose head is fixed: it stays word for word, and what it has broken already is unavoidable.
class FixedStopsTest {

    @Test
    void theRestContinuesFromTheState() {
        var problem = fixed(GridTown.map("D P1 P2 P3 F1"), "D 06:00 | P1 P2");
        var report = check(problem, "V1: P3 | F1 | D");
        assertThat(report.violations()).isEmpty();
        assertThat(report.metrics().metres()).isEqualTo(800);
        assertThat(report.metrics().collected()).containsExactly(300L);
        // 8 blocks of 10 s; three services, one unloading; nobody waits
        assertThat(report.metrics().drivingSeconds()).isEqualTo(80);
        assertThat(report.metrics().serviceSeconds()).isEqualTo(180);
        assertThat(report.metrics().waitingSeconds()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void splittingARouteChangesNoSum(long seed) {
        var problem = RandomTown.problemWithFixedStops(seed, 8);
        var plan = RandomTown.plan(problem, seed);
        var report = PlanChecker.check(problem, plan);
        assertThat(report.violations()).extracting(Violation::rule).noneMatch(rule -> rule.startsWith("plan."));
        // the same stops in the town without fixed ones; the head of the first shift is then planned, too
        var free = RandomTown.problem(seed, 8);
        assertThat(PlanChecker.check(free, plan).metrics()).isEqualTo(report.metrics());
    }

    @Test
    void aChangedFixedStopIsNoticed() {
        var problem = fixed(GridTown.map("D P1 P2 P3 F1"), "D 06:00 | P1 P2");
        var plan = Drive.plan(problem, "V1: P3 | F1 | D");
        var later = PlanEdits.withState(plan, 0, 1, s -> new org.abfuhr.model.plan.StopState(s.accessPoint(), s.arrivalSeconds(),
                s.beginSeconds() + 1, s.departureSeconds(), s.load(), s.batteryWattHours(), s.drivenMetres()));
        assertThat(PlanChecker.check(problem, later).violations()).extracting(Violation::rule).containsExactly("plan.fixedStops");
        var without = PlanEdits.withRoutes(plan, List.of());
        assertThat(PlanChecker.check(problem, without).violations()).extracting(Violation::rule).contains("plan.routes");
    }

    @Test
    void lateFixedVisitsAreUnavoidable() {
        var problem = fixed(GridTown.map("D P1 P2 F1").point("P1", p -> p.window("05:00", "06:00")), "D 06:00 | P1");
        var report = check(problem, "V1: P2 | F1 | D");
        // P1 at 06:00:10
        assertThat(report.violations()).singleElement().satisfies(v -> {
            assertThat(v.rule()).isEqualTo("window");
            assertThat(v.amount()).isEqualTo(10);
            assertThat(v.unavoidable()).isTrue();
        });
        assertThat(report.feasible()).isTrue();
    }

    @Test
    void theWayHomeIsUnavoidableAndADetourIsNot() {
        // behind P1 at 06:01:10: F1 at 06:01:30-06:11:30, home at 06:12; the shift ends at 06:10
        var problem = fixed(GridTown.map("D P1 P2 F1").vehicle("V1", v -> v.hours("06:00", "06:10")), "D 06:00 | P1");
        var home = check(problem, "V1: F1 | D");
        assertThat(home.amount("shiftEnd")).isEqualTo(120);
        assertThat(home.feasible()).isTrue();
        var detour = check(problem, "V1: P2 | F1 | D");
        // P2 lies on the way: its 60 s of service are the planner's choice
        assertThat(detour.violations()).extracting(Violation::amount).containsExactly(60L, 120L);
        assertThat(detour.feasible()).isFalse();
    }

    @Test
    void anOverloadedHeadMayDriveOnButTakeNoMore() {
        var town = GridTown.map("D P1 P2 P3 F1").vehicle("V1", v -> v.capacity(150));
        var problem = fixed(town, "D 06:00 | P1 P2");
        // 50 kg too much behind P2, counted there; the vehicle unloads, then takes P3
        var report = check(problem, "V1: F1 | P3 | F1 | D");
        assertThat(report.amount("overload")).isEqualTo(50);
        assertThat(report.feasible()).isTrue();
        // with P3 first: 50 carried along, 100 added
        var more = check(problem, "V1: P3 | F1 | D");
        assertThat(more.amount("overload")).isEqualTo(50 + 50 + 100);
        assertThat(more.violations()).filteredOn(v -> !v.unavoidable()).extracting(Violation::amount).containsExactly(100L);
    }

    @Test
    void anEmptyBatteryIsUnavoidable() {
        // 100 Wh a block: 250 - 200 = 50 at P2; home over F1 takes 1 + 3 blocks more: 50 - 400 = -350 Wh, reserve 0
        var town = GridTown.map("D P1 P2 F1").vehicle("V1", v -> v.battery(new Battery(1_000, 0, 1_000, 0), 250));
        var report = check(fixed(town, "D 06:00 | P1 P2"), "V1: F1 | D");
        assertThat(report.amount("battery")).isEqualTo(350);
        assertThat(report.feasible()).isTrue();
    }

    @Test
    void aMissedBreakIsUnavoidable() {
        var report = check(fixed(withBreak(), "D 06:00 | P1 P2"), "V1: F1 | D");
        assertThat(report.amount("break")).isEqualTo(1);
        assertThat(report.feasible()).isTrue();
        assertThat(check(fixed(withBreak(), "D 06:00"), "V1: P1 P2 | F1 | D").feasible()).isFalse();
    }

    private static GridTown withBreak() {
        return GridTown.map("D P1 P2 F1").vehicle("V1", v -> v.windowBreak("06:00", "06:01", 60));
    }

    @Test
    void findingsMayLeaveTheUnavoidableOut() {
        var problem = fixed(GridTown.map("D P1 P2 F1").point("P1", p -> p.window("05:00", "06:00")), "D 06:00 | P1");
        var plan = Drive.plan(problem, "V1: P2 | F1 | D");
        var silent = PlanEdits.withFindings(plan, plan.findings().stream().filter(f -> !f.rule().equals("window")).toList());
        assertThat(plan.findings()).hasSizeGreaterThan(silent.findings().size());
        assertThat(PlanChecker.check(problem, silent).feasible()).isTrue();
    }

    @Test
    void aHeadThatIsTheWholeDayGoesHome() {
        var problem = fixed(GridTown.map("D P1 F1"), "D 06:00 | P1 | F1");
        assertThat(check(problem, "V1: D").violations()).isEmpty();
        assertThat(Drive.plan(problem, "V1: D").routes().getFirst().stops().getLast()).isInstanceOf(Stop.DepotEnd.class);
    }

    private static CollectionProblem fixed(GridTown town, String head) {
        var stops = Drive.fixed(town.build(), 0, head);
        return town.vehicle("V1", v -> v.fixed(stops)).build();
    }

    private static CheckReport check(CollectionProblem problem, String plan) {
        return PlanChecker.check(problem, Drive.plan(problem, plan));
    }
}

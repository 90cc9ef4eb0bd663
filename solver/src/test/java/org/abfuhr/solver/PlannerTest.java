package org.abfuhr.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.RouteText;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fleet.VehicleCosts;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.score.PlanScore;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final VehicleCosts TIME = new VehicleCosts(0, 1_000, 1_000, 0, 0, 0);

    @Test
    void servesEveryRequiredVisitOfACity() {
        var problem = new RandomCity(1, 120, 2).optional(0.3).build();
        var report = PlanChecker.check(problem, plan(problem));
        assertThat(report.violations()).isEmpty();
        assertThat(report.requiredSkipped()).isEmpty();
    }

    /// Long before the first visit is placed, the budget is over.
    @Test
    void servesEveryRequiredVisitHoweverShortTheBudget() {
        var problem = new RandomCity(1, 120, 2).optional(0.3).build();
        var plan = Planner.plan(problem, PlannerSettings.ofBudget(Duration.ofNanos(1), 1), PlannerListener.SILENT);
        var report = PlanChecker.check(problem, plan);
        assertThat(report.violations()).isEmpty();
        assertThat(report.requiredSkipped()).isEmpty();
    }

    @Test
    void equalSeedsGiveEqualPlansWhateverTheThreads() {
        var problem = new RandomCity(2, 60, 2).optional(0.3).capacity(2_000).breaks().build();
        var settings = PlannerSettings.ofIterations(60, 7);
        var one = Planner.plan(problem, settings.withIslands(3, 1), PlannerListener.SILENT);
        var two = Planner.plan(problem, settings.withIslands(3, 2), PlannerListener.SILENT);
        assertThat(two).isEqualTo(one);
    }

    /// Six routes and more, so that three islands divide the plan among themselves ([org.abfuhr.solver.search.Exchange]) at each meeting.
    @Test
    void islandsThatDivideThePlanGiveEqualPlansWhateverTheThreads() {
        var problem = new RandomCity(4, 180, 30).optional(0.3).hours(2).windows().build();
        var settings = PlannerSettings.ofIterations(200, 7);
        var one = Planner.plan(problem, settings.withIslands(3, 1), PlannerListener.SILENT);
        assertThat(one.routes()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(Planner.plan(problem, settings.withIslands(3, 2), PlannerListener.SILENT)).isEqualTo(one);
        assertThat(Planner.plan(problem, settings.withIslands(3, 3), PlannerListener.SILENT)).isEqualTo(one);
    }

    @Test
    void planningTwiceGivesEqualPlans() {
        var problem = new RandomCity(3, 40, 2).optional(0.3).windows().battery().build();
        var settings = PlannerSettings.ofIterations(60, 7);
        assertThat(Planner.plan(problem, settings, PlannerListener.SILENT))
                .isEqualTo(Planner.plan(problem, settings, PlannerListener.SILENT));
    }

    /// P1 and P2 fill the truck (2 × 500 of 1,000 kg), so it unloads before P3; in a row, everything is 10 s a block.
    @Test
    void unloadsWhenFull() {
        var problem = GridTown.map("D P1 P2 F1 P3").points(p -> p.demand(500)).vehicle("V1", v -> v.costs(TIME)).build();
        assertThat(text(problem)).satisfiesAnyOf(t -> assertThat(t).startsWith("V1: D").contains("P1", "| F1", "P3"));
        assertThat(PlanChecker.check(problem, plan(problem)).violations()).isEmpty();
        assertThat(plan(problem).metrics().trips()).isEqualTo(2);
    }

    /// P2 saves 100 µ€ but lies 2 blocks further: 200 m there and back cost 2 × 200 × 1,000 µ€.
    @Test
    void leavesOutWhatDoesNotPay() {
        var problem = GridTown.map("F1 D P1 . P2").point("P2", p -> p.optional(100)).vehicle("V1", v -> {}).build();
        assertThat(plan(problem).skipped()).containsExactly(new SkippedVisit(1, SkipReason.NOT_WORTH_IT, 400_000 - 100, 0));
    }

    /// The window closes at 05:00, the shift begins at 06:00; P1 is one block, so 10 s, away.
    @Test
    void saysHowLateItWouldBe() {
        var problem = GridTown.map("F1 D P1 P2").point("P1", p -> p.window("04:00", "05:00")).vehicle("V1", v -> {}).build();
        assertThat(plan(problem).skipped()).containsExactly(new SkippedVisit(0, SkipReason.WINDOW_MISSED, 3_610, 0));
    }

    @Test
    void namesTheRulesThatExist() {
        var problem = GridTown.map("D P1").weight("beauty", 3).build();
        assertThatThrownBy(() -> plan(problem)).isInstanceOf(FaultException.class).hasMessageContaining("E701")
                .hasMessageContaining("shiftEnd");
    }

    @Test
    void stopsAtOnceWhenCancelled() {
        var problem = new RandomCity(1, 50, 2).build();
        var plan = Planner.plan(problem, PlannerSettings.ofIterations(1_000_000_000, 1), new PlannerListener() {

            @Override
            public boolean cancelled() {
                return true;
            }
        });
        assertThat(PlanChecker.check(problem, plan).violations()).isEmpty();
        assertThat(PlanChecker.check(problem, plan).requiredSkipped()).isEmpty();
    }

    /// The search asks every 4 iterations at least, and the 100th answer is yes.
    @Test
    void stopsSoonWhenCancelledOnTheWay() {
        var problem = new RandomCity(1, 50, 2).build();
        var asked = new AtomicInteger();
        var done = new AtomicLong();
        var plan = Planner.plan(problem, PlannerSettings.ofIterations(1_000_000_000, 1), new PlannerListener() {

            @Override
            public void progress(long iterations, PlanScore best, double share) {
                done.set(iterations);
            }

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() >= 100;
            }
        });
        assertThat(done.get()).isBetween(1L, 400L);
        assertThat(PlanChecker.check(problem, plan).violations()).isEmpty();
    }

    private static String text(CollectionProblem problem) {
        return RouteText.format(problem, plan(problem));
    }

    private static CollectionPlan plan(CollectionProblem problem) {
        return Planner.plan(problem, PlannerSettings.ofIterations(60, 1), PlannerListener.SILENT);
    }
}

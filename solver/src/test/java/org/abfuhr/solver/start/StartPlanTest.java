package org.abfuhr.solver.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.abfuhr.model.Drive;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.RouteText;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding.Level;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.PlannerSettings;
import org.abfuhr.solver.RandomCity;
import org.junit.jupiter.api.Test;

/// Planning begins with an earlier plan. Where nothing else is said the search is cancelled at once, so that what is seen is the start.
class StartPlanTest {

    private final List<String> notes = new ArrayList<>();

    /// Nobody would drive P2 before P1 by choice: both lie in a row behind the depot.
    @Test
    void legalOrdersStay() {
        var town = GridTown.map("D P1 P2 F1").build();
        assertThat(begin(town, "V1: D 06:00 | P2 P1 | F1 | D"))
                .isEqualTo("V1: D 06:00 | P2 06:00:20 P1 06:01:30 | F1 06:02:50 | D 06:13:20");
        assertThat(notes).isEmpty();
    }

    @Test
    void whatThePlanLeavesOutIsInserted() {
        var town = GridTown.map("D P1 P2 F1").build();
        assertThat(begin(town, "V1: D 06:00 | P2 | F1 | D")).contains("P1 06:00:10 P2 06:01:20");
    }

    /// Two visits of 600 kg do not fit 1,000 kg, and there is nowhere to unload: one stays, the other one goes to V2.
    @Test
    void aRouteThatHasBecomeIllegalKeepsWhatFits() {
        var small = GridTown.map("D P1 P2").points(p -> p.demand(300)).vehicle("V1", v -> {}).vehicle("V2", v -> {});
        var plan = Drive.plan(small.build(), "V1: D 06:00 | P1 P2 | D");
        var town = small.points(p -> p.demand(600)).build();
        assertThat(begin(town, plan)).contains("V1: D 06:00 | P1 06:00:10", "V2: D 06:00 | P2 06:00:20");
        assertThat(notes).containsExactly("Shift V1 cannot serve 1 visits of the start plan: P2. They are planned anew.");
    }

    /// The vehicle of the second route is gone; its visit lies on the way of the first one.
    @Test
    void routesOfUnknownShiftsArePlannedAnew() {
        var two = GridTown.map("D P1 P2 F1").vehicle("V1", v -> {}).vehicle("V2", v -> {}).build();
        var one = GridTown.map("D P1 P2 F1").vehicle("V1", v -> {}).build();
        assertThat(begin(one, Drive.plan(two, "V1: D 06:00 | P1 | F1 | D\nV2: D 06:00 | P2 | F1 | D")))
                .isEqualTo("V1: D 06:00 | P1 06:00:10 P2 06:01:20 | F1 06:02:30 | D 06:13");
        assertThat(notes).singleElement().asString().contains("a shift that is not in the problem");
    }

    @Test
    void aVisitServedTwiceStaysWhereItComesFirst() {
        var town = GridTown.map("D P1 P2").vehicle("V1", v -> {}).vehicle("V2", v -> {}).build();
        assertThat(begin(town, "V1: D 06:00 | P1 P2 | D\nV2: D 06:00 | P2 | D")).contains("V1: ").doesNotContain("V2: ");
    }

    /// The driven head of V1 is P2; the plan wants it elsewhere.
    @Test
    void fixedStopsAreThoseOfTheProblem() {
        var two = GridTown.map("D P1 P2").vehicle("V1", v -> {}).vehicle("V2", v -> {});
        var free = two.build();
        var town = two.vehicle("V1", v -> v.fixed(Drive.fixed(free, 0, "D 06:00 | P2"))).build();
        assertThat(begin(town, Drive.plan(free, "V1: D 06:00 | P1 | D\nV2: D 06:00 | P2 | D")))
                .isEqualTo("V1: D 06:00 | P2 06:00:20 P1 06:01:30 | D 06:02:40");
    }

    @Test
    void theSearchGoesOnFromThere() {
        var town = GridTown.map("D P1 P2 F1").build();
        var start = Drive.plan(town, "V1: D 06:00 | P2 P1 | F1 | D");
        var plan = Planner.plan(town, start, PlannerSettings.ofIterations(50, 1), PlannerListener.SILENT);
        assertThat(RouteText.format(town, plan)).contains("P1 06:00:10 P2 06:01:20");
    }

    @Test
    void aWarmStartIsNeverWorseThanItsStart() {
        var problem = new RandomCity(4, 80, 3).optional(0.3).windows().breaks().build();
        var start = Planner.plan(problem, PlannerSettings.ofIterations(300, 1), PlannerListener.SILENT);
        var settings = PlannerSettings.ofIterations(300, 2).withIslands(2, 1);
        var plan = Planner.plan(problem, start, settings, PlannerListener.SILENT);
        assertThat(report(problem, plan).violations()).isEmpty();
        assertThat(report(problem, plan).cost(Level.SOFT)).isLessThanOrEqualTo(report(problem, start).cost(Level.SOFT));
        assertThat(Planner.plan(problem, start, settings.withIslands(2, 2), PlannerListener.SILENT)).isEqualTo(plan);
    }

    /// 2 × 600 kg of 1,000: 200 above after P2. Times and costs are true all the same.
    @Test
    void timingAPlanChangesNoOrder() {
        var town = GridTown.map("D P1 P2").points(p -> p.demand(600)).build();
        var timed = Planner.evaluate(town, Drive.plan(town, "V1: D 07:00 | P2 P1 | D"));
        assertThat(RouteText.format(town, timed)).isEqualTo("V1: D 06:00 | P2 06:00:20 P1 06:01:30 | D 06:02:40");
        assertThat(report(town, timed).violations()).singleElement().extracting("rule", "amount").containsExactly("overload",
                200L);
    }

    @Test
    void timingSaysWhatIsServedTwice() {
        var town = GridTown.map("D P1 P2").build();
        var plan = Drive.plan(town, "V1: D 06:00 | P1 P2 P1 | D");
        assertThat(report(town, Planner.evaluate(town, plan)).violations()).extracting("rule").containsExactly("plan.visits");
    }

    @Test
    void aLegalPlanTimedCostsWhatItCost() {
        var problem = new RandomCity(5, 60, 2).optional(0.3).capacity(2_000).battery().build();
        var plan = Planner.plan(problem, PlannerSettings.ofIterations(100, 1), PlannerListener.SILENT);
        assertThat(Planner.evaluate(problem, plan).routes()).isEqualTo(plan.routes());
    }

    @Test
    void emptyRoutesOfAPlanAreNothing() {
        var town = GridTown.map("D P1").build();
        var plan = Drive.plan(town, List.of(new Route(0, List.of())));
        assertThat(Planner.evaluate(town, plan).routes()).isEmpty();
    }

    private String begin(CollectionProblem problem, String plan) {
        return begin(problem, Drive.plan(problem, plan));
    }

    private String begin(CollectionProblem problem, CollectionPlan start) {
        var plan = Planner.plan(problem, start, PlannerSettings.ofIterations(1, 1), new PlannerListener() {

            @Override
            public void note(String text) {
                notes.add(text);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        });
        assertThat(report(problem, plan).violations()).isEmpty();
        assertThat(report(problem, plan).requiredSkipped()).isEmpty();
        return RouteText.format(problem, plan);
    }

    private static CheckReport report(CollectionProblem problem, CollectionPlan plan) {
        return PlanChecker.check(problem, plan);
    }
}

package org.abfuhr.solver.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.RandomTown;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding.Level;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.PlannerSettings;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.junit.jupiter.api.Test;

/// What each vehicle would take or lack for one visit.
class AlternativesTest {

    /// What is said to fit costs what the checker finds between the plan with the visit there and the plan without it; what is said not to fits
    /// nowhere on the route.
    @Test
    void answersAreThoseOfThePlansThatWouldBe() {
        int fits = 0;
        int lacks = 0;
        for (long seed = 0; seed < 25; seed++) {
            var problem = RandomTown.problem(seed, 8);
            var plan = plan(problem);
            int[][] orders = orders(problem, plan);
            for (int visit = 0; visit < problem.visits().size(); visit++)
                for (var alternative : Planner.alternatives(problem, plan, visit)) {
                    var without = check(problem, without(orders, visit));
                    var best = everyPlace(without(orders, visit), visit, alternative.shift())
                            .map(each -> check(problem, each))
                            .filter(report -> report.cost(Level.HARD) <= without.cost(Level.HARD))
                            .mapToLong(report -> report.cost(Level.SOFT)).min();
                    assertThat(best.isPresent()).as("town %d, visit %d: %s", seed, visit, alternative)
                            .isEqualTo(alternative.fits());
                    if (alternative.fits()) {
                        assertThat(alternative.microEuro()).as("town %d, visit %d: %s", seed, visit, alternative)
                                .isEqualTo(best.orElseThrow() - without.cost(Level.SOFT));
                        fits++;
                    } else
                        lacks++;
                }
        }
        assertThat(fits).isGreaterThan(60);
        assertThat(lacks).isGreaterThan(5);
    }

    /// `D P1 F1`: V1 has 600 of 1,000 kg on its route and 500 kg wait; V2 is free; V3 does not take its fraction; V4 is as V2.
    @Test
    void eachShiftThatMayComeIsAskedAndOfEqualOnesTheFirst() {
        var problem = GridTown.map("D P1 P2 F1").fractions("residual", "paper").point("P1", p -> p.demand(600))
                .point("P2", p -> p.demand(500).optional(9_000_000)).vehicle("V1", v -> v.maxUnloadings(1))
                .vehicle("V2", v -> v.maxUnloadings(1)).vehicle("V3", v -> v.compartment(List.of("paper"), 1_000))
                .vehicle("V4", v -> v.maxUnloadings(1)).build();
        var plan = new PlanWriter(new EvaluationProblem(problem), new Constraints(problem))
                .write(timelines(problem, new int[][]{{0}, {}, {}, {}}), AlternativesTest::leftOut);
        var alternatives = Planner.alternatives(problem, plan, 1);
        assertThat(alternatives).extracting(Alternative::shift).containsExactly(0, 1);
        assertThat(alternatives.getFirst().lack()).contains(new SkippedVisit(1, SkipReason.NO_CAPACITY, 100, 0, 0));
        assertThat(alternatives.getLast().fits()).isTrue();
    }

    @Test
    void whatIsDrivenIsServedByNobodyElse() {
        var problem = RandomTown.problemWithFixedStops(3, 8);
        var plan = plan(problem);
        var fixed = plan.routes().stream().filter(route -> route.shift() == 0).map(Route::visits).findFirst().orElseThrow();
        assertThat(Planner.alternatives(problem, plan, fixed.getFirst())).isEmpty();
    }

    private static CollectionPlan plan(CollectionProblem problem) {
        return Planner.plan(problem, PlannerSettings.ofIterations(100, 1), PlannerListener.SILENT);
    }

    private static int[][] orders(CollectionProblem problem, CollectionPlan plan) {
        var orders = new int[problem.shifts().size()][0];
        plan.routes().forEach(route -> orders[route.shift()] = route.visits().stream().mapToInt(v -> v).toArray());
        return orders;
    }

    private static int[][] without(int[][] orders, int visit) {
        return Arrays.stream(orders).map(order -> Arrays.stream(order).filter(v -> v != visit).toArray()).toArray(int[][]::new);
    }

    private static Stream<int[][]> everyPlace(int[][] orders, int visit, int shift) {
        return IntStream.rangeClosed(0, orders[shift].length).mapToObj(at -> {
            int[][] longer = orders.clone();
            longer[shift] = IntStream.rangeClosed(0, orders[shift].length)
                    .map(i -> i < at ? orders[shift][i] : i == at ? visit : orders[shift][i - 1]).toArray();
            return longer;
        });
    }

    private static CheckReport check(CollectionProblem problem, int[][] orders) {
        var compiled = new EvaluationProblem(problem);
        var plan = new PlanWriter(compiled, new Constraints(problem)).write(timelines(problem, orders),
                AlternativesTest::leftOut);
        return PlanChecker.check(problem, plan);
    }

    private static List<RouteTimeline> timelines(CollectionProblem problem, int[][] orders) {
        return new PlanWriter(new EvaluationProblem(problem), new Constraints(problem)).timelines(orders);
    }

    private static SkippedVisit leftOut(int visit) {
        return new SkippedVisit(visit, SkipReason.NOT_FOUND, 0, -1);
    }
}

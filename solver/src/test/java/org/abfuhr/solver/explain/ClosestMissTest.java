package org.abfuhr.solver.explain;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.RandomTown;
import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteEvaluator;
import org.junit.jupiter.api.Test;

/// What is said about a skipped visit when no time is left to derive routes anew. V1 serves P1; P2, of 10 €, is left out.
/// On `D P1 P2 F1`, P1 alone takes 6 blocks, 60 s and 600 s: 720 s; P2 on the way 60 s more.
class ClosestMissTest {

    private static final int NO_LIMIT = DayLimits.NO_LIMIT;

    @Test
    void timeLacks() {
        assertThat(hurried(town().vehicle("V1", v -> v.hours("06:00", "06:12")), 0, 1))
                .isEqualTo(new SkippedVisit(1, SkipReason.SHIFT_TOO_SHORT, 60, 0));
    }

    /// 950 + 100 of 1,000 kg.
    @Test
    void loadSpaceLacks() {
        assertThat(hurried(town().point("P1", p -> p.demand(950)), 0, 1))
                .isEqualTo(new SkippedVisit(1, SkipReason.NO_CAPACITY, 50, 0, 0));
    }

    /// It arrives at 06:00:20 at the earliest.
    @Test
    void theWindowIsMissed() {
        assertThat(hurried(town().point("P2", p -> p.window("05:00", "06:00:03")), 0, 1).reason())
                .isEqualTo(SkipReason.WINDOW_MISSED);
    }

    /// 600 m at 1 Wh/m and a lift of 30 Wh leave 740 - 630 = 110 Wh; another lift, 20 Wh less than the reserve of 100.
    @Test
    void energyLacks() {
        assertThat(hurried(town().vehicle("V1", v -> v.battery(new Battery(740, 100, 1_000, 30), 740)), 0, 1))
                .isEqualTo(new SkippedVisit(1, SkipReason.BATTERY_TOO_LOW, 20, 0));
    }

    @Test
    void theDayLimitIsReached() {
        assertThat(hurried(town().vehicle("V1", v -> v.limits(new DayLimits(List.of(NO_LIMIT), 1, NO_LIMIT))), 0, 1))
                .isEqualTo(new SkippedVisit(1, SkipReason.STOP_LIMIT, 1, 0));
    }

    @Test
    void nothingLacks() {
        assertThat(hurried(town(), 0, 1)).isEqualTo(new SkippedVisit(1, SkipReason.NOT_FOUND, 0, 0));
    }

    /// An unused shift is derived with the one visit, whatever the time: 200 of 1,000 kg too much.
    @Test
    void anUnusedShiftIsLookedAtClosely() {
        var problem = GridTown.map("D P1 F1").point("P1", p -> p.demand(1_200)).build();
        assertThat(miss(problem, new int[][]{{}}, true).explain(0))
                .isEqualTo(new SkippedVisit(0, SkipReason.NO_CAPACITY, 200, 0, 0));
    }

    /// Whoever says that a visit fits, in time or not, must be right; who says that it does not, gives a number.
    @Test
    void answersAreTrue() {
        int fits = 0;
        int lacks = 0;
        for (long seed = 0; seed < 60; seed++) {
            var problem = RandomTown.problem(seed, 12);
            var orders = everyOther(problem);
            for (boolean hurry : new boolean[]{false, true})
                for (int visit = 1; visit < problem.visits().size(); visit += 2) {
                    var answer = miss(problem, orders, hurry).explain(visit);
                    if (answer.reason() == SkipReason.NOT_FOUND) {
                        assertThat(fits(problem, orders[answer.nearestShift()], answer)).as("town %d: %s", seed, answer).isTrue();
                        fits++;
                    } else if (answer.nearestShift() >= 0) {
                        assertThat(answer.amount()).as("town %d: %s", seed, answer).isNotNegative();
                        lacks++;
                    }
                }
        }
        assertThat(fits).isGreaterThan(20);
        assertThat(lacks).isGreaterThan(20);
    }

    /// The first shift serves visits 0, 2, 4 and so on as far as it is legal; the others stay at home.
    private static int[][] everyOther(CollectionProblem problem) {
        var compiled = new EvaluationProblem(problem);
        var evaluator = new RouteEvaluator(compiled);
        var orders = new int[compiled.shifts.length][0];
        for (int visit = 0; visit < compiled.visits; visit += 2) {
            int[] longer = Arrays.copyOf(orders[0], orders[0].length + 1);
            longer[longer.length - 1] = visit;
            if (evaluator.evaluateLegal(0, longer) != null)
                orders[0] = longer;
        }
        return orders;
    }

    private static boolean fits(CollectionProblem problem, int[] order, SkippedVisit answer) {
        var evaluator = new RouteEvaluator(new EvaluationProblem(problem));
        return IntStream.rangeClosed(0, order.length).mapToObj(at -> with(order, at, answer.visit()))
                .anyMatch(longer -> evaluator.evaluateLegal(answer.nearestShift(), longer) != null);
    }

    private static int[] with(int[] order, int at, int visit) {
        return IntStream.rangeClosed(0, order.length).map(i -> i < at ? order[i] : i == at ? visit : order[i - 1]).toArray();
    }

    private static GridTown town() {
        return GridTown.map("D P1 P2 F1").point("P2", p -> p.optional(10_000_000));
    }

    private static SkippedVisit hurried(GridTown town, int served, int visit) {
        return miss(town.build(), new int[][]{{served}}, true).explain(visit);
    }

    private static ClosestMiss miss(CollectionProblem problem, int[][] orders, boolean hurry) {
        var compiled = new EvaluationProblem(problem);
        var constraints = new Constraints(problem);
        var solver = new IslandSolver(compiled, constraints, EnvironmentMode.PHASE_ASSERT);
        return new ClosestMiss(compiled, solver.judge(), solver.unserved(),
                new PlanWriter(compiled, constraints).timelines(orders),
                () -> hurry);
    }
}

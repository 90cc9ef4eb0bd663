package org.abfuhr.solver.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.RandomTown;
import org.abfuhr.solver.RandomCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The search asks whether an order is legal, the constraint streams ask what it costs: both must hear of the same route, above all
/// when so few labels are kept that the best one may be lost.
class LegalEvaluationTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void aLegalAnswerIsTheAnswer(int cap) {
        int legal = 0;
        for (long seed = 0; seed < 40; seed++) {
            var problem = new EvaluationProblem(RandomTown.problem(seed, 12));
            var evaluator = new RouteEvaluator(problem, cap);
            for (int shift = 0; shift < problem.shifts.length; shift++)
                legal += agree(evaluator, shift, order(problem, seed, shift)) ? 1 : 0;
        }
        assertThat(legal).isGreaterThan(10);
    }

    /// Full after P1, the vehicle unloads on its way to P2, which stands behind the facility: 10 + 60 + 30 + 600 + 10 + 60 + 10 + 600 + 40 s are
    /// all the time it has. From the facility it is nearer to P2 than from P1.
    @Test
    void findsTheWayWithNoSecondToSpare() {
        var town = GridTown.map("D P1 . . F1 P2").vehicle("V1", v -> v.capacity(100).hours("06:00", "06:23:40"));
        assertThat(new RouteEvaluator(new EvaluationProblem(town.build())).evaluateLegal(0, new int[]{0, 1})).isNotNull();
    }

    /// Where loads decide where to unload, so much is known of what is left that two labels per visit lose less than one percent against 200.
    /// By what they had cost so far alone, two labels lost up to six.
    @Test
    void twoLabelsFindGoodTrips() {
        for (long seed = 0; seed < 20; seed++) {
            var problem = new EvaluationProblem(new RandomCity(seed, 60, 1).capacity(700).hours(24).build());
            int[] order = IntStream.range(0, 60).toArray();
            long best = new RouteEvaluator(problem, 200).evaluate(0, order).softCost();
            assertThat(new RouteEvaluator(problem, 2).evaluate(0, order).softCost()).as("city " + seed)
                    .isBetween(best, best * 101 / 100);
        }
    }

    private static boolean agree(RouteEvaluator evaluator, int shift, int[] order) {
        var answer = evaluator.evaluate(shift, order);
        var legal = evaluator.evaluateLegal(shift, order.clone());
        if (legal == null)
            return false;
        assertThat(legal.hardCost()).isZero();
        for (var rule : RouteRule.values())
            assertThat(answer.amount(rule)).as(rule.name()).isEqualTo(legal.amount(rule));
        return true;
    }

    private static int[] order(EvaluationProblem problem, long seed, int shift) {
        List<Integer> free = new ArrayList<>(
                IntStream.range(0, problem.visits).filter(problem.shifts[shift]::allows).boxed().toList());
        Collections.shuffle(free, new Random(seed));
        return free.stream().limit(6).mapToInt(Integer::intValue).toArray();
    }
}

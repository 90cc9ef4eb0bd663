package org.abfuhr.solver.timeline.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToLongFunction;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The least that unloadings add to an order is what the best of all splits into trips adds, where nothing but loads matters.
class UnloadingFloorTest {

    private final RouteFloor floor = new RouteFloor();
    private final UnloadingFloor unloadings = new UnloadingFloor(floor);

    /// D P1 P2 F1 P3 stand in a row, 10 s and 100 m apart at 1,000 µ€/m. Full after two visits, the vehicle unloads on its way from P2 to P3
    /// (600 s, no detour). At the end it goes home past F1: no detour either.
    @Test
    void unloadsWhereItIsOnTheWay() {
        compute(row(), 3);
        unloadings.ask(0, 0);
        assertAnswer(2 * 600, 0, 2);
        unloadings.ask(2, 0);
        assertAnswer(600, 0, 1);
        unloadings.ask(3, 0);
        assertAnswer(0, 0, 0);
    }

    /// Full behind P1 already, it drives there and back before P2: 20 s and 10 s instead of 10 s, 200 m more. What follows is as above.
    @Test
    void goesThereAndBackWhereItMust() {
        var problem = compute(row(), 3);
        unloadings.ask(1, 200);
        assertAnswer(20 + 2 * 600, 200 * 1_000 * ShiftModel.MILLI, 2);
        unloadings.askNow(1);
        assertAnswer(20 + 2 * 600, 200 * 1_000 * ShiftModel.MILLI, 2);
        unloadings.askNow(1, 0, problem.shifts[0].visitPoints[0][0]);
        assertAnswer(20 + 2 * 600, 200 * 1_000 * ShiftModel.MILLI, 2);
        unloadings.askEmpty(1);
        assertAnswer(600, 0, 1);
    }

    private static CollectionProblem row() {
        return GridTown.map("D P1 P2 F1 P3").vehicle("V1", v -> v.capacity(200)).build();
    }

    private void assertAnswer(int seconds, long milli, int count) {
        assertThat(unloadings.seconds).isEqualTo(seconds);
        assertThat(unloadings.milli).isEqualTo(milli);
        assertThat(unloadings.count).isEqualTo(count);
    }

    /// What one vehicle has on board all others have not: each layer and load is asked for, so that what is kept by load is told apart.
    @Test
    void reachesAsFarAsTheLoadFits() {
        compute(GridTown.map("D P1 P2 P3 P4 F1").vehicle("V1", v -> v.capacity(250)).build(), 4);
        for (int round = 0; round < 2; round++)
            for (int layer = 0; layer <= 4; layer++)
                for (int load = 0; load <= 400; load++)
                    assertThat(unloadings.reach(layer, load)).isEqualTo(Math.min(4, layer + Math.max(0, 250 - load) / 100));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 11})
    void addsWhatTheBestSplitAdds(int visits) {
        for (long seed = 0; seed < 40; seed++) {
            var problem = compute(new RandomCity(seed, visits, 1).capacity(220).build(), visits);
            var shift = problem.shifts[0];
            unloadings.ask(0, 0);
            assertThat(unloadings.seconds).as("seconds, city " + seed).isEqualTo(
                    best(problem, visits, shift::seconds, f -> problem.unloadingSeconds[f]));
            assertThat(unloadings.milli).as("µ€, city " + seed).isEqualTo(
                    best(problem, visits, (a, b) -> shift.metres(a, b) * shift.metrePrice,
                            f -> ShiftModel.MILLI * problem.fee[f]));
        }
    }

    private EvaluationProblem compute(CollectionProblem source, int visits) {
        var problem = new EvaluationProblem(source);
        int[] order = IntStream.range(0, visits).toArray();
        floor.compute(problem.shifts[0], order);
        unloadings.compute(problem.shifts[0], order);
        return problem;
    }

    private static long best(EvaluationProblem problem, int visits, ToLongBiFunction<Integer, Integer> leg,
            IntToLongFunction stay) {
        long best = Long.MAX_VALUE;
        for (int places = 1 << visits; places < 2 << visits; places++) // bit per visit behind which the vehicle unloads, the last one always
            best = fits(problem, visits, places) ? Math.min(best, added(problem, visits, places, leg, stay)) : best;
        return best;
    }

    private static boolean fits(EvaluationProblem problem, int visits, int places) {
        int load = 0;
        for (int v = 0; v < visits; v++) {
            load = (places >> v & 1) != 0 ? problem.demand[v] : load + problem.demand[v];
            if (load > problem.shifts[0].capacity[0])
                return false;
        }
        return true;
    }

    private static long added(EvaluationProblem problem, int visits, int places, ToLongBiFunction<Integer, Integer> leg,
            IntToLongFunction stay) {
        var shift = problem.shifts[0];
        long added = 0;
        for (int v = 0; v <= visits; v++) {
            if ((places >> v & 1) == 0)
                continue;
            int from = v == 0 ? shift.startPoints[0] : shift.visitPoints[v - 1][0];
            int to = v == visits ? shift.endPoints[0] : shift.visitPoints[v][0];
            long least = Long.MAX_VALUE;
            for (int f : shift.facilities) {
                int point = shift.facilityPoints[f][0];
                least = Math.min(least, leg.applyAsLong(from, point) + stay.applyAsLong(f) + leg.applyAsLong(point, to));
            }
            added += least - leg.applyAsLong(from, to);
        }
        return added;
    }
}

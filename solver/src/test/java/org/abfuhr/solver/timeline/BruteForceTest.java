package org.abfuhr.solver.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.abfuhr.model.RandomTown;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.RandomCity;
import org.abfuhr.solver.timeline.EveryRoute.Cost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The uncapped evaluator costs what the best of [EveryRoute] costs: its answer is the bound, so that neither a cheaper route nor a wrong sum
/// goes unnoticed. The lean, capped one is legal wherever that is, and costs the same.
class BruteForceTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9})
    void unloadingsAreBest(int visits) {
        checkCities(visits, city -> city.capacity(220).openingHours().windows());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9})
    void kerbsAreBest(int visits) {
        checkCities(visits, city -> city.capacity(220).windows().twoKerbs());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9})
    void compartmentsAreBest(int visits) {
        checkCities(visits, city -> city.capacity(250).compartments());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9})
    void breaksAreBest(int visits) {
        checkCities(visits, city -> city.capacity(400).breaks().radius(12_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9})
    void chargesAreBest(int visits) {
        checkCities(visits, city -> city.capacity(400).battery().radius(8_000));
    }

    /// Days, dimensions, load and day limits, releases, kerbs, fees. Breaks and batteries together with all that take the uncapped
    /// evaluator seconds, and orders that break a rule take the brute force as long, so only the smallest towns have them.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void everythingIsBest(int visits) {
        int compared = 0;
        for (long seed = 1_000L * visits; compared < towns(visits); seed++) {
            var problem = RandomTown.problem(seed, 20);
            int shift = (int) (seed % problem.shifts().size());
            int[] order = order(new EvaluationProblem(problem).shifts[shift], visits, seed);
            if (order.length < visits || slow(problem.shifts().get(shift), problem, visits))
                continue;
            if (visits > 3 && new RouteEvaluator(new EvaluationProblem(problem)).evaluateLegal(shift, order) == null)
                continue;
            check(problem, shift, order, "town " + seed);
            compared++;
        }
    }

    private static boolean slow(Shift shift, CollectionProblem problem, int visits) {
        return (visits > 2 && !shift.breaks().isEmpty()) || (visits > 3 && problem.vehicleOf(shift).battery().limited());
    }

    /// Fewer of the larger ones.
    private static int towns(int visits) {
        return visits <= 5 ? 8 : 2;
    }

    private static int[] order(ShiftModel shift, int visits, long seed) {
        List<Integer> possible = new ArrayList<>(IntStream.range(0, shift.problem.visits)
                .filter(v -> shift.allows(v) && shift.reaches(v)).boxed().toList());
        Collections.shuffle(possible, new Random(seed));
        return possible.stream().limit(visits).mapToInt(v -> v).toArray();
    }

    private static void checkCities(int visits, UnaryOperator<RandomCity> features) {
        for (long seed = 0; seed < towns(visits); seed++) {
            var problem = features.apply(new RandomCity(100L * visits + seed, visits, 1)).build();
            check(problem, 0, IntStream.range(0, visits).toArray(), "city " + (100L * visits + seed));
        }
    }

    private static void check(CollectionProblem problem, int shift, int[] order, String name) {
        var compiled = new EvaluationProblem(problem);
        var exact = cost(new RouteEvaluator(compiled, RouteEvaluator.NO_CAP).evaluate(shift, order));
        assertThat(new EveryRoute(problem, shift, order, exact).best()).as(name).isEqualTo(exact);
        var usual = cost(new RouteEvaluator(compiled).evaluate(shift, order));
        assertThat(usual.hard() == 0).as(name + ", lean and capped").isEqualTo(exact.hard() == 0);
        assertThat(usual.hard()).as(name + ", lean and capped").isGreaterThanOrEqualTo(exact.hard());
        if (exact.hard() > 0)
            return;
        assertThat(usual.soft()).as(name + ", lean and capped").isEqualTo(exact.soft());
    }

    private static Cost cost(RouteTimeline timeline) {
        return new Cost(timeline.hardCost(), timeline.softCost());
    }
}

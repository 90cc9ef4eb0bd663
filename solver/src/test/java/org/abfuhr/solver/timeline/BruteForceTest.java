package org.abfuhr.solver.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.abfuhr.solver.RandomCity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The uncapped evaluator equals the best of every placement of unloadings, breaks and charges, each driven by the simulator. The lean,
/// capped one is as legal, and loses at most a percent where gate fees reward an unloading that the load does not need.
class BruteForceTest {

    private static final int TOWNS = 8; // per test case

    @ParameterizedTest
    @ValueSource(longs = {0, 100, 200})
    void unloadingsAreBest(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + TOWNS; seed++)
            check(new RandomCity(seed, 5, 1).capacity(220).openingHours().windows().twoKerbs(), 5, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {300, 400})
    void compartmentsAreBest(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + TOWNS; seed++)
            check(new RandomCity(seed, 4, 1).capacity(250).compartments(), 4, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {500, 600})
    void breaksAreBest(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + TOWNS; seed++)
            check(new RandomCity(seed, 2, 1).capacity(120).breaks().radius(25_000), 2, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {700, 800})
    void chargesAreBest(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + TOWNS; seed++)
            check(new RandomCity(seed, 2, 1).capacity(120).battery().radius(14_000), 2, seed);
    }

    private static void check(RandomCity city, int visits, long seed) {
        var problem = new EvaluationProblem(city.build());
        int[] order = IntStream.range(0, visits).toArray();
        var exact = new RouteEvaluator(problem, RouteEvaluator.NO_CAP).evaluate(0, order);
        var usual = new RouteEvaluator(problem).evaluate(0, order);
        var best = new BruteForce(problem, order).best();
        assertThat(costs(exact)).as("city %d", seed).isEqualTo(costs(best));
        assertThat(usual.hardCost()).as("city %d, lean and capped", seed).isEqualTo(best.hardCost());
        assertThat(usual.softCost()).as("city %d, lean and capped", seed).isBetween(best.softCost(), best.softCost() * 101 / 100);
    }

    private static String costs(RouteTimeline timeline) {
        return timeline.hardCost() + " / " + timeline.softCost();
    }

    /// Tries everything: between two visits any chain of up to four stops that each change something.
    private static final class BruteForce {

        private static final int LONGEST_CHAIN = 4;

        private final EvaluationProblem problem;
        private final ShiftModel shift;
        private final int[] order;
        private final RouteSimulator simulator;
        private final RouteSteps steps = new RouteSteps();
        private @Nullable RouteTimeline best;

        BruteForce(EvaluationProblem problem, int[] order) {
            this.problem = problem;
            this.order = order;
            shift = problem.shifts[0];
            simulator = new RouteSimulator(problem);
        }

        RouteTimeline best() {
            for (int from = shift.source.earliestStart(); from < EvaluationProblem.FOREVER; from = shift.nextBreakEnd(from) + 1) {
                steps.clear(from, shift.nextBreakEnd(from));
                for (int point : shift.startPoints) {
                    steps.add(RouteSteps.START, 0, point, 0);
                    gap(0, 0, shift.loadAtStart(0) > 0);
                    steps.count--;
                }
            }
            if (best == null)
                throw new IllegalStateException("nothing tried");
            return best;
        }

        private void gap(int next, int chain, boolean loaded) {
            onward(next);
            if (chain == LONGEST_CHAIN)
                return;
            for (int facility : shift.facilities)
                for (int point : shift.facilityPoints[facility]) {
                    for (int w = 0; loaded && w < problem.openingHours[facility].length; w += 2)
                        with(RouteSteps.UNLOAD, facility, point, w, next, chain, shift.fractionsOf.length > 1);
                    if (problem.chargeSeconds[facility] >= 0)
                        with(RouteSteps.CHARGE, facility, point, 0, next, chain, loaded);
                }
            for (int b = 0; b < shift.breakSeconds.length; b++)
                if (!restedHere(b))
                    with(RouteSteps.BREAK, b, steps.point[steps.count - 1], 0, next, chain, loaded);
        }

        /// Two equal rests at one place are one too many.
        private boolean restedHere(int b) {
            for (int step = steps.count - 1; steps.kind[step] == RouteSteps.BREAK; step--)
                if (steps.ref[step] == b)
                    return true;
            return false;
        }

        private void with(int kind, int ref, int point, int window, int next, int chain, boolean loaded) {
            steps.add(kind, ref, point, window);
            gap(next, chain + 1, loaded);
            steps.count--;
        }

        private void onward(int next) {
            if (next == order.length) {
                for (int point : shift.endPoints)
                    finish(point);
                return;
            }
            int visit = order[next];
            for (int point : shift.visitPoints[visit])
                for (int w = 0; w < problem.windows[visit].length; w += 2) {
                    steps.add(RouteSteps.VISIT, visit, point, w);
                    gap(next + 1, 0, true);
                    steps.count--;
                }
        }

        private void finish(int point) {
            steps.add(RouteSteps.END, 0, point, 0);
            var timeline = simulator.simulate(shift, order, steps);
            if (best == null || timeline.hardCost() < best.hardCost()
                    || (timeline.hardCost() == best.hardCost() && timeline.softCost() < best.softCost()))
                best = timeline;
            steps.count--;
        }
    }
}

package org.abfuhr.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.abfuhr.model.RandomTown;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.score.PlanScore;
import org.junit.jupiter.api.Test;

/// On tiny problems the whole planner finds the best plan of all, feature by feature, and the checker passes it.
class OptimumTest {

    private static final int SEEDS = 4;
    private static final int ITERATIONS = 20_000; // at most; a way round a break may take more than 3,000

    @Test
    void unloadings() {
        cities(6, 1, city -> city.capacity(220).openingHours());
    }

    @Test
    void windows() {
        cities(6, 2, city -> city.windows().hours(4));
    }

    @Test
    void kerbs() {
        cities(5, 2, city -> city.capacity(300).twoKerbs());
    }

    @Test
    void compartments() {
        cities(6, 2, city -> city.capacity(250).compartments());
    }

    @Test
    void breaks() {
        cities(5, 2, city -> city.capacity(400).breaks().radius(12_000));
    }

    @Test
    void batteries() {
        cities(4, 2, city -> city.capacity(400).battery().radius(8_000));
    }

    @Test
    void optionalVisits() {
        cities(6, 2, city -> city.optional(0.7).load(30));
    }

    @Test
    void fleets() {
        cities(6, 4, city -> city.hours(2).radius(9_000));
    }

    /// Days, dimensions, load and day limits, releases, fees, prices per rule, departures from a released plan.
    @Test
    void everything() {
        int compared = 0;
        for (long seed = 0; compared < 3 * SEEDS; seed++) {
            var problem = RandomTown.problem(seed, 5);
            if (simple(problem)) {
                check(problem, "town " + seed);
                compared++;
            }
        }
    }

    @Test
    void fixedStops() {
        int compared = 0;
        for (long seed = 0; compared < 2 * SEEDS; seed++) {
            var problem = RandomTown.problemWithFixedStops(seed, 5);
            if (simple(problem) && EveryPlan.best(problem).feasible()) {
                check(problem, "driven town " + seed);
                compared++;
            }
        }
    }

    /// All breaks and charges of all orders together would take the brute force minutes.
    private static boolean simple(CollectionProblem problem) {
        return problem.visits().size() <= 6 && problem.vehicles().stream().noneMatch(vehicle -> vehicle.battery().limited())
                && problem.shifts().stream().allMatch(shift -> shift.breaks().isEmpty());
    }

    private static void cities(int visits, int shifts, UnaryOperator<RandomCity> features) {
        for (long seed = 0; seed < SEEDS; seed++)
            check(features.apply(new RandomCity(seed, visits, shifts)).build(), "city " + seed);
    }

    private static void check(CollectionProblem problem, String name) {
        var best = EveryPlan.best(problem);
        var plan = Planner.plan(problem, PlannerSettings.ofIterations(ITERATIONS, 1), new Until(best));
        var report = PlanChecker.check(problem, plan);
        assertThat(report.violations()).as(name).isEmpty();
        assertThat(EveryPlan.scoreOf(report)).as(name).isEqualTo(best);
    }

    /// Stops a search that has found what there is to find.
    private static final class Until implements PlannerListener {

        private final PlanScore wanted;
        private boolean found;

        Until(PlanScore wanted) {
            this.wanted = wanted;
        }

        @Override
        public void progress(long iterations, PlanScore best, double share) {
            found |= best.compareTo(wanted) <= 0;
        }

        @Override
        public boolean cancelled() {
            return found;
        }
    }
}

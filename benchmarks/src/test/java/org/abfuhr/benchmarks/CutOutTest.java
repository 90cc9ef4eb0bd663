package org.abfuhr.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.abfuhr.benchmarks.sample.SampleCity;
import org.abfuhr.model.check.PlanChecker;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Visit;
import org.abfuhr.solver.EveryPlan;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.PlannerSettings;
import org.junit.jupiter.api.Test;

/// Cut-outs of the sample city, a visit and those nearest to it, all of them required, with the whole fleet: the plan is within 0.5 % of the best of all. The build
/// takes few and small ones; `-Dabfuhr.cutouts=9` takes one of 9 visits around every 50th, which lasts minutes.
class CutOutTest {

    private static final int SMALL = 5; // visits
    private static final double MOST_LOST = 0.005;

    @Test
    void plansAreCloseToTheBest() {
        int size = Integer.getInteger("abfuhr.cutouts", SMALL);
        var city = SampleCity.smallProblem();
        for (int around = 0; around < city.visits().size(); around += size > SMALL ? 50 : 200) {
            var cutOut = cutOut(city, around, size);
            var report = PlanChecker.check(cutOut,
                    Planner.plan(cutOut, PlannerSettings.ofIterations(2_000, 1), PlannerListener.SILENT));
            var best = EveryPlan.best(cutOut);
            assertThat(report.violations()).isEmpty();
            assertThat(EveryPlan.scoreOf(report).medium()).as("around %d", around).isEqualTo(best.medium());
            assertThat((double) EveryPlan.scoreOf(report).soft()).as("around %d", around)
                    .isBetween((double) best.soft(), best.soft() + MOST_LOST * Math.abs(best.soft()));
        }
    }

    private static CollectionProblem cutOut(CollectionProblem city, int around, int size) {
        var middle = city.places().get(city.visits().get(around).place()).position();
        return city.withVisits(IntStream.range(0, city.visits().size()).boxed()
                .sorted(Comparator.comparingDouble(v -> city.places().get(city.visits().get(v).place()).position()
                        .distanceMetres(middle)))
                .limit(size).sorted().map(city.visits()::get).map(Visit::asRequired).toList());
    }
}

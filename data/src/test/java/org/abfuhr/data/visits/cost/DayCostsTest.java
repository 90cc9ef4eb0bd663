package org.abfuhr.data.visits.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.abfuhr.data.forecast.GrowthLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayCostsTest {

    private static final int LITRES = 1100;
    private static final OverflowPrice PRICE = new OverflowPrice(0.03, 15, 4);

    @Test
    void addsWhatWaitingCostsToTheLongRunPriceOfTheRest() {
        // o = 1, 2, 4; g = 1.5; w = 6 thereafter. Emptied on day 1: o(0) + 2 g = 4. Not in the horizon: 1 + 2 + 4 + w
        var costs = DayCosts.of(3, t -> Math.pow(2, t), 1.5, 6);
        assertThat(costs.dayCostsEuro()).containsExactly(4.5, 1 + 3.0, 3 + 1.5);
        assertThat(costs.notServedEuro()).isEqualTo(7 + 6);
        assertThat(costs.bestSavingEuro()).isEqualTo(13 - 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noDecisionOfTheFirstDayDependsOnTheHorizon(int seed) {
        var random = new Random(seed);
        var law = new GrowthLaw(0.03 + 0.3 * random.nextDouble(), 0.001 + 0.05 * random.nextDouble(), 1e-5);
        var longRun = new LongRunCost(law, LITRES, PRICE);
        for (double level = 0; level <= 1.05; level += 0.05) {
            boolean today = emptiesToday(1, law, level, longRun);
            for (int horizon : List.of(2, 3, 5))
                assertThat(emptiesToday(horizon, law, level, longRun)).as("level %.2f, horizon %d", level, horizon)
                        .isEqualTo(today);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.10, 0.003", "0.14, 0.015", "0.30, 0.06", "0.05, 0.004", "0.02, 0.002"})
    void costsInTheLongRunHardlyMoreThanTheBestThreshold(double rate, double variance) {
        var law = new GrowthLaw(rate, variance, 0);
        double[] gains = gains(rate, variance, 400_000);
        double best = Double.POSITIVE_INFINITY;
        for (double threshold = 0.02; threshold <= 1.2; threshold += 0.01)
            best = Math.min(best, simulated(gains, threshold));
        assertThat(simulated(gains, ourThreshold(law))).isLessThan(1.01 * best);
        assertThat(new LongRunCost(law, LITRES, PRICE).euroPerDay()).as("what the best threshold really costs")
                .isCloseTo(best, within(0.02 * best));
    }

    /// An isolated container's visit costs its usual ĉ.
    private static boolean emptiesToday(int horizon, GrowthLaw law, double level, LongRunCost longRun) {
        double future = longRun.futureEuro(law.after(horizon, level, 0));
        var costs = DayCosts.of(horizon, outlook(law, level), longRun.euroPerDay(), future);
        double later = costs.notServedEuro();
        for (int day = 1; day < horizon; day++)
            later = Math.min(later, costs.dayCostsEuro().get(day) + PRICE.visit());
        return costs.dayCostsEuro().getFirst() + PRICE.visit() < later - 1e-9;
    }

    private static IntToDoubleFunction outlook(GrowthLaw law, double level) {
        return t -> {
            var before = law.after(t, level, 0);
            var after = law.after(t + 1, level, 0);
            return PRICE.penalty() * (after.overflowProbability() - before.overflowProbability())
                    + PRICE.perLitre() * LITRES * (after.expectedExcess() - before.expectedExcess());
        };
    }

    /// Lowest level at which the day costs of a one-day horizon empty the container.
    private static double ourThreshold(GrowthLaw law) {
        var longRun = new LongRunCost(law, LITRES, PRICE);
        double level = 0;
        while (level < 1.2 && !emptiesToday(1, law, level, longRun))
            level += 0.01;
        return level;
    }

    /// Mean cost a day of emptying each morning at or above a level, over the same gains.
    private static double simulated(double[] gains, double threshold) {
        double level = 0;
        double cost = 0;
        for (double gain : gains) {
            if (level >= threshold) {
                cost += PRICE.visit();
                level = 0;
            }
            double next = level + gain;
            cost += next > 1 && level <= 1 ? PRICE.penalty() : 0;
            cost += PRICE.perLitre() * LITRES * Math.max(0, next - Math.max(1, level));
            level = next;
        }
        return cost / gains.length;
    }

    /// Gamma gains: sums of exponentials for the whole part of the shape, Jöhnk's method for the rest.
    private static double[] gains(double mean, double variance, int count) {
        var random = new Random(99);
        double shape = mean * mean / variance;
        var gains = new double[count];
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int k = 0; k < (int) shape; k++)
                sum -= Math.log(1 - random.nextDouble());
            gains[i] = (sum + fraction(random, shape - (int) shape)) * variance / mean;
        }
        return gains;
    }

    private static double fraction(Random random, double shape) {
        while (shape > 1e-9) {
            double x = Math.pow(random.nextDouble(), 1 / shape);
            double y = Math.pow(random.nextDouble(), 1 / (1 - shape));
            if (x + y <= 1)
                return -Math.log(1 - random.nextDouble()) * x / (x + y);
        }
        return 0;
    }
}

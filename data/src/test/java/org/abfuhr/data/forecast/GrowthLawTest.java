package org.abfuhr.data.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthLawTest {

    private static final double ROUNDING = 1e-12;

    /// 100 laws each: a day's gain of 0.1 to 60 points, a deviation of a tenth to five times that, a rate doubted by up to its
    /// own size, from any level, known exactly, to a sensor's step, or hardly at all.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theLevelNeverFallsInDistribution(int seed) {
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            double rate = 0.001 * Math.pow(600, random.nextDouble());
            double deviation = rate * 0.1 * Math.pow(50, random.nextDouble());
            double doubt = rate * random.nextDouble();
            var law = new GrowthLaw(rate, deviation * deviation, doubt * doubt);
            double variance = new double[]{0, 1e-4, 1.0 / 12}[random.nextInt(3)];
            requireNoFall(law, 1.1 * random.nextDouble(), variance);
        }
    }

    private static void requireNoFall(GrowthLaw law, double base, double variance) {
        var before = law.after(0, base, variance);
        for (int hour = 1; hour <= 24 * 14; hour++) {
            var after = law.after(hour / 24.0, base, variance);
            assertThat(after.overflowProbability()).as("%s from %s after %d h", law, base, hour)
                    .isBetween(before.overflowProbability() - ROUNDING, 1.0 + ROUNDING);
            assertThat(after.expectedExcess()).as("%s from %s after %d h", law, base, hour)
                    .isGreaterThanOrEqualTo(before.expectedExcess() - ROUNDING);
            before = after;
        }
    }
}

package org.abfuhr.data.readings.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A litter container: fills by a rate r a day around 0.3, the variance of a gain is s = 0.25² / 0.3 = 0.208 times its mean. The zone has no summer
/// time, so that an hour of a week is one hour in 168.
class DepositProcessTest {

    private static final int WEEKS = 20_000;
    private static final double SCALE = 0.25 * 0.25 / 0.3;
    private static final double MONDAY = 1.074;
    private static final double DAY_HOUR = 0.07;
    private static final double NIGHT_HOUR = 0.09 / 11;

    private final CityPack pack = new TestCity().build();
    private final Container litter = TestCity.litter("l1");

    private DepositProcess process(DepositLaw law, long seed) {
        return new DepositProcess(law, seed, litter, pack.fractionOf(litter), ZoneOffset.UTC);
    }

    /// Gains of Mondays at an hour.
    private static double[] mondays(DepositProcess deposits, int hour) {
        long first = TestCity.MONDAY.atTime(hour, 0).toEpochSecond(ZoneOffset.UTC) / 3600;
        return IntStream.range(0, WEEKS).mapToDouble(week -> deposits.gain(first + 168L * week)).toArray();
    }

    private static double mean(double[] gains) {
        return Arrays.stream(gains).average().orElseThrow();
    }

    private static double variance(double[] gains) {
        double mean = mean(gains);
        return Arrays.stream(gains).map(gain -> (gain - mean) * (gain - mean)).average().orElseThrow();
    }

    /// The mean m of an hour is r × weekday × hour, about 0.02, its variance s × m: the mean of n hours is known to √(s × m / n). The variance is known to
    /// √(kurtosis / n), about 5 % with gamma gains (60, long tails) and 4 % with Poisson ones (30).
    @ParameterizedTest
    @EnumSource
    void everyLawHasTheSameMeanAndVariance(DepositLaw law) {
        var deposits = process(law, 5);
        double expected = deposits.ratePerDay() * MONDAY * DAY_HOUR;
        var gains = mondays(deposits, 10);
        assertThat(mean(gains)).isCloseTo(expected, within(4 * Math.sqrt(SCALE * expected / WEEKS)));
        assertThat(variance(gains)).isCloseTo(SCALE * expected, within(0.2 * SCALE * expected));
    }

    @ParameterizedTest
    @EnumSource
    void nightsBringLess(DepositLaw law) {
        var deposits = process(law, 5);
        double expected = deposits.ratePerDay() * MONDAY * NIGHT_HOUR;
        assertThat(mean(mondays(deposits, 3))).isCloseTo(expected, within(4 * Math.sqrt(SCALE * expected / WEEKS)));
    }

    /// Nobody comes in an hour with probability e^-λ, λ = mean / (s / 2) = 0.2: in four of five hours of the day.
    @Test
    void withPoissonNobodyComesInMostHours() {
        var deposits = process(DepositLaw.POISSON, 5);
        double nobody = Math.exp(-deposits.ratePerDay() * MONDAY * DAY_HOUR / (SCALE / 2));
        var gains = mondays(deposits, 10);
        assertThat(Arrays.stream(gains).filter(gain -> gain == 0).count() / (double) WEEKS).isCloseTo(nobody,
                within(4 * Math.sqrt(nobody * (1 - nobody) / WEEKS)));
        assertThat(mondays(process(DepositLaw.GAMMA, 5), 10)).doesNotContain(0);
    }

    /// Common random numbers: whoever asks for which hour, in which order, and the rate is the same with every law.
    @ParameterizedTest
    @EnumSource
    void anHourDependsOnSeedAndContainerAlone(DepositLaw law) {
        var one = process(law, 5);
        var other = process(law, 5);
        long hour = 500_000;
        var forwards = IntStream.range(0, 200).mapToDouble(i -> one.gain(hour + i)).toArray();
        var backwards = IntStream.range(0, 200).mapToDouble(i -> other.gain(hour + 199 - i)).toArray();
        assertThat(IntStream.range(0, 200).mapToDouble(i -> backwards[199 - i]).toArray()).isEqualTo(forwards);
        assertThat(IntStream.range(0, 200).mapToDouble(i -> process(law, 6).gain(hour + i)).toArray()).isNotEqualTo(forwards);
        assertThat(one.ratePerDay()).isEqualTo(process(DepositLaw.GAMMA, 5).ratePerDay());
        assertThat(one.otherwise(6).ratePerDay()).isEqualTo(one.ratePerDay());
    }

    /// A mean of a hundred is the sum of four of 25; mean and variance of a Poisson number are equal.
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 7, 100})
    void poissonNumbersHaveTheirMeanAndVariance(double mean) {
        var numbers = IntStream.range(0, WEEKS).mapToDouble(key -> Draws.of(1, "p", key).poisson(mean)).toArray();
        assertThat(mean(numbers)).isCloseTo(mean, within(4 * Math.sqrt(mean / WEEKS) + 1e-12));
        assertThat(variance(numbers)).isCloseTo(mean, within(0.05 * mean + 1e-12));
    }

    @Test
    void theUsualWeekIsWhatItsHoursBringOnAverage() {
        var week = process(DepositLaw.GAMMA, 5).usualWeek();
        assertThat(Arrays.stream(week).average().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(week[0]).as("Monday before six").isCloseTo(4 * MONDAY * 6 * NIGHT_HOUR, within(1e-9));
        assertThat(week[2]).as("Monday from noon on").isCloseTo(4 * MONDAY * 6 * DAY_HOUR, within(1e-9));
    }
}

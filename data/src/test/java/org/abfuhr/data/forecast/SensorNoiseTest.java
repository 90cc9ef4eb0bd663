package org.abfuhr.data.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.data.forecast.history.DueTimes;
import org.abfuhr.data.forecast.history.FillHistory;
import org.abfuhr.data.readings.Calibration;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;
import org.junit.jupiter.api.Test;

class SensorNoiseTest {

    private static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");
    private static final WeekClock EVEN = WeekClock.even(ZoneOffset.UTC);

    private final SplittableRandom random = new SplittableRandom(5);

    /// 4.8 points a day from 0.2 on, emptied every fifteenth day, with an error at each reading.
    private FillHistory history(int readings, int hoursApart, DoubleSupplier error) {
        List<Reading> all = new ArrayList<>();
        for (int i = 0; i < readings; i++)
            all.add(Reading.ofFill("c", BEGIN.plusSeconds(3_600L * hoursApart * i),
                    0.2 + 0.002 * (i * hoursApart % 360) + error.getAsDouble()));
        return FillHistory.of(ReadingsSet.of(all).find("c").orElseThrow(), Calibration.ofHeight(1_600),
                DueTimes.of(TestCity.container("c", "glass", 3_000, Optional.of("s"), Weekdays.NONE), TestCity.ZONE));
    }

    @Test
    void hourlyReadingsShowHowFarTheyScatter() {
        var noise = SensorNoise.of(history(24 * 60, 1, () -> 0.03 * random.nextGaussian()));
        assertThat(Math.sqrt(noise.variance())).isCloseTo(0.03, within(0.003));
    }

    @Test
    void unevenFillingIsNoError() {
        // nothing or 2 points an hour, in turn by chance: the gain of a day scatters, a reading does not
        double[] extra = {0};
        var noise = SensorNoise.of(history(24 * 14, 1, () -> extra[0] += random.nextBoolean() ? 0.002 : 0));
        assertThat(noise.variance()).isEqualTo(SensorNoise.ROUNDING);
    }

    @Test
    void rareReadingsOrFewShowNothing() {
        assertThat(SensorNoise.of(history(4 * 60, 6, () -> 0.03 * random.nextGaussian()))).isEqualTo(SensorNoise.LEAST);
        assertThat(SensorNoise.of(history(30, 1, () -> 0.03 * random.nextGaussian()))).isEqualTo(SensorNoise.LEAST);
    }

    @Test
    void theLevelIsTheMedianOfTheLastHours() {
        // the last six of 100 hours: 0.2 + 0.002 * 97 in the middle, and what two and a half hours bring; only the last is 5 points too high
        int[] reading = {0};
        var history = history(100, 1, () -> ++reading[0] == 100 ? 0.05 : 0);
        var level = new SensorNoise(0.03 * 0.03).last(history, 0.048, EVEN);
        assertThat(level.level()).isCloseTo(0.2 + 0.002 * 99, within(1e-6));
        assertThat(level.variance()).isCloseTo(0.0009 * Math.PI / 2 / 6, within(1e-9));
        assertThat(level.outvotesEchoes()).isTrue();
        assertThat(SensorNoise.LEAST.last(history, 0.048, EVEN).level()).isCloseTo(0.2 + 0.002 * 99 + 0.05, within(1e-6));
    }

    @Test
    void readingsBeforeAnEmptyingSayNothingOfTheLevelAfterIt() {
        // emptied after 360 hours, two readings before the last
        var level = new SensorNoise(0.03 * 0.03).last(history(362, 1, () -> 0), 0.048, EVEN);
        assertThat(level.level()).isCloseTo(0.202, within(1e-6));
        assertThat(level.variance()).isEqualTo(0.0009);
    }
}

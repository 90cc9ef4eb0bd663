package org.abfuhr.data.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.files.ReadingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// How good the forecast is on hourly series that are as hard as real ones. `abfuhr readings backtest` tells the same of the file that is left behind.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GlassSeriesTest {

    private static final Path FILE = Path.of("target/glass-hourly.csv.gz");
    private static final List<Duration> HORIZONS = List.of(Duration.ofHours(24), Duration.ofHours(72), Duration.ofHours(168));

    // points, at 24, 72 and 168 hours: of Frankfurt's plain rate, and what a forecast should reach there
    private static final double[] PLAIN_RATE = {4.9, 7.2, 11.1};
    private static final double[] GOAL = {4.8, 7.0, 10.8};

    private final List<Score> scores = backtest(new GlassSeries(1, 60, 90).readings());

    private static List<Score> backtest(ReadingsSet readings) {
        new ReadingsFile(readings).write(FILE);
        var city = SeriesCity.of(readings, TestCity.ZONE);
        return Backtest.of(city.pack(), city.readings(), HORIZONS, _ -> {}).horizons();
    }

    @Test
    void theForecastReachesItsGoalsAndBeatsTheOtherMethods() {
        for (int h = 0; h < GOAL.length; h++) {
            var score = scores.get(h);
            assertThat(score.forecasts()).as("%s", score).isGreaterThan(600);
            assertThat(score.maePoints()).as("%s", score).isLessThanOrEqualTo(GOAL[h]);
            assertThat(score.maePoints() / score.plainRateMaePoints()).as("%s", score)
                    .isLessThanOrEqualTo(GOAL[h] / PLAIN_RATE[h]);
            assertThat(score.plainRateMaePoints()).as("%s", score).isLessThan(score.lastValueMaePoints());
            assertThat(score.intervalCoverage80()).as("%s", score).isBetween(0.76, 0.84);
        }
    }

    /// Else reaching the goals would say nothing.
    @Test
    void theSeriesAreAsHardAsThoseOfFrankfurt() {
        for (int h = 0; h < GOAL.length; h++)
            assertThat(scores.get(h).plainRateMaePoints()).as("%s", scores.get(h)).isCloseTo(PLAIN_RATE[h],
                    within(0.1 * PLAIN_RATE[h]));
        assertThat(scores.getFirst().lastValueMaePoints()).isCloseTo(6.3, within(0.3));
    }
}

package org.abfuhr.data.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.health.SensorCondition;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.synthetic.ReadingsGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static final List<Duration> HORIZONS = List.of(Duration.ofHours(24), Duration.ofHours(72), Duration.ofHours(168));

    @Test
    void ofAnInventedCityItBeatsTheLastValueAndThePlainRateAndKnowsItsDoubt() {
        // 180 containers, 56 days, seeded; sensors lose 22 in 100 readings, round to 2 cm and echo
        var pack = new TestCity().addEach(60).build();
        // all are emptied at least weekly, so that a week ahead nothing is left to compare
        var horizons = HORIZONS.subList(0, 2);
        var backtest = Backtest.of(pack, new ReadingsGenerator(pack, 31).generate(56, TestCity.MONDAY), horizons, _ -> {});
        assertThat(backtest.horizons()).extracting(Score::horizon).isEqualTo(horizons);
        for (var score : backtest.horizons()) {
            assertThat(score.forecasts()).as("%s", score).isGreaterThan(300);
            assertThat(score.maePoints()).as("%s", score).isLessThan(score.lastValueMaePoints())
                    .isLessThan(score.plainRateMaePoints());
            assertThat(score.intervalCoverage80()).as("%s", score).isBetween(0.74, 0.86);
            assertThat(score.brier()).as("%s", score).isLessThan(score.brierBaseRate());
        }
        for (var row : backtest.reliability())
            if (row.forecasts() >= 200) // 4 standard errors and 0.06
                assertThat(row.happened()).as("%s", row).isCloseTo(row.said(),
                        Offset.offset(0.06 + 4 * Math.sqrt(row.said() * (1 - row.said()) / row.forecasts())));
        assertThat(backtest.sickForecasts()).isPositive();
        assertThat(backtest.sensorFaults()).containsKey(SensorCondition.ECHOING);
    }

    @Test
    void anySeriesWillDo() {
        // 10 points a day without noise, emptied every ninth day, read every six hours, as a distance: empty at 1,600 mm, full at 200 mm
        List<Reading> all = new ArrayList<>();
        for (int c = 0; c < 6; c++)
            for (int quarter = 0; quarter < 4 * 60; quarter++) {
                double level = (quarter + 5 * c) % 36 / 40.0;
                all.add(Reading.ofDistance("c" + c, Instant.parse("2026-09-01T00:00:00Z").plusSeconds(21_600L * quarter),
                        1600 - 1400 * level));
            }
        var city = SeriesCity.of(ReadingsSet.of(all), ZoneOffset.UTC);
        var scores = Backtest.of(city.pack(), city.readings(), HORIZONS, _ -> {}).horizons();
        // calibration learns the second emptiest of a hundred as empty, so a point is about one of the truth; at four o'clock the last
        // reading is four hours old, the level compared the last before it: exactly 24, 72, 168 hours apart
        double[] gains = {10, 30, 70};
        for (int h = 0; h < 3; h++) {
            assertThat(scores.get(h).containers()).isEqualTo(6);
            assertThat(scores.get(h).lastValueMaePoints()).isCloseTo(gains[h], Offset.offset(0.04 * gains[h]));
            assertThat(scores.get(h).maePoints()).as("%s", scores.get(h)).isLessThan(0.12 * gains[h] + 2);
            assertThat(scores.get(h).brierBaseRate()).isLessThan(0.25);
        }
    }

    @Test
    void theReadingForecastFromIsNoTruth() {
        // at four o'clock the last reading is of midnight, and so it is an hour later
        var start = Instant.parse("2026-09-01T00:00:00Z");
        var readings = IntStream.range(0, 4 * 30)
                .mapToObj(i -> Reading.ofFill("c", start.plusSeconds(21_600L * i), i % 36 / 40.0)).toList();
        var city = SeriesCity.of(ReadingsSet.of(readings), ZoneOffset.UTC);
        var hours = List.of(Duration.ofHours(1), Duration.ofHours(2));
        var scores = Backtest.of(city.pack(), city.readings(), hours, _ -> {}).horizons();
        assertThat(scores.getFirst().forecasts()).isZero();
        assertThat(scores.getLast().forecasts()).as("one of six o'clock").isPositive();
    }

    @Test
    void aContainerWithoutASensorIsNotIll() {
        var pack = new TestCity().add(TestCity.kerb("k", "Mo")).build();
        var reports = IntStream.range(0, 30)
                .mapToObj(i -> Reading.emptied("k", Instant.parse("2026-09-01T09:00:00Z").plus(Duration.ofDays(i)))).toList();
        var backtest = Backtest.of(pack, ReadingsSet.of(reports), HORIZONS, _ -> {});
        assertThat(backtest.sickForecasts()).isZero();
        assertThat(backtest.horizons()).extracting(Score::forecasts).containsExactly(0, 0, 0);
    }

    @Test
    void aShortSeriesGivesNoForecasts() {
        var city = SeriesCity.of(ReadingsSet.of(List.of(Reading.ofFill("c", Instant.parse("2026-09-01T00:00:00Z"), 0.5))),
                ZoneOffset.UTC);
        var backtest = Backtest.of(city.pack(), city.readings(), HORIZONS, _ -> {});
        assertThat(backtest.horizons()).extracting(Score::forecasts).containsExactly(0, 0, 0);
        assertThat(backtest.reliability()).isEmpty();
        assertThat(backtest.sensorFaults()).isEqualTo(Map.of());
    }
}

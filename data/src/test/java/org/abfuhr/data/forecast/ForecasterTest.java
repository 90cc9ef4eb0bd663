package org.abfuhr.data.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.forecast.history.SensorHealth;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;
import org.junit.jupiter.api.Test;

class ForecasterTest {

    private static final Instant MIDNIGHT = TestCity.MONDAY.atStartOfDay(TestCity.ZONE).toInstant();
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void withoutReadingsTheLevelFollowsFromTheCalendarAndTheFractionsRate() {
        // last Thursday 9:00 to Monday 0:00 are 3.625 days at 14 points
        var pack = new TestCity().add(TestCity.kerb("k1", "Th")).build();
        var forecast = Forecaster.forecast(pack, ReadingsSet.EMPTY, MIDNIGHT).get("k1");
        assertThat(forecast.health()).isEqualTo(SensorHealth.NO_SENSOR);
        assertThat(forecast.mean(MIDNIGHT)).isCloseTo(3.625 * 0.14, within(1e-9));
        assertThat(forecast.overflowProbability(MIDNIGHT.plus(Duration.ofDays(7)))).isBetween(0.5, 1.0);
    }

    @Test
    void withoutReadingsAndCalendarNothingFails() {
        var pack = new TestCity().add(TestCity.kerb("k1", "")).build();
        var forecast = Forecaster.forecast(pack, ReadingsSet.EMPTY, MIDNIGHT).get("k1");
        assertThat(forecast.mean(MIDNIGHT)).isCloseTo(0.5, within(1e-9));
        assertThat(forecast.quantile(MIDNIGHT.plus(DAY), 0.9) - forecast.quantile(MIDNIGHT.plus(DAY), 0.1)).isGreaterThan(0.4);
    }

    /// Its fraction gains 14 points a day.
    @Test
    void aReportedEmptyingIsKnownForCertainWithASensorOrWithout() {
        var pack = new TestCity().add(TestCity.kerb("k1", ""), TestCity.kerb("k2", "Th"), TestCity.glass("g1")).build();
        List<Reading> readings = new ArrayList<>(filling("g1", 0.02, 60));
        var emptied = MIDNIGHT.minus(Duration.ofHours(3));
        for (var id : List.of("k1", "k2", "g1"))
            readings.add(Reading.emptied(id, emptied));
        var forecasts = Forecaster.forecast(pack, ReadingsSet.of(readings), MIDNIGHT);
        for (var id : List.of("k1", "k2", "g1")) {
            assertThat(forecasts.get(id).at(emptied)).as(id).isEqualTo(new LevelDistribution(0, 0, 0, 0));
            assertThat(forecasts.get(id).lastEmptied()).contains(emptied);
        }
        assertThat(forecasts.get("k1").mean(emptied.plus(DAY))).isCloseTo(0.14, within(1e-9));
        assertThat(forecasts.get("g1").health()).isEqualTo(SensorHealth.FINE);
    }

    /// It is collected on Thursdays; the forecast is made on Friday.
    @Test
    void theCalendarIsBelievedWhereNoEmptyingsAreReported() {
        var friday = MIDNIGHT.plus(Duration.ofDays(4));
        var pack = new TestCity().add(TestCity.kerb("k1", "Th"), TestCity.kerb("k2", "Th"), TestCity.glass("g1")).build();
        var monday = MIDNIGHT.plus(Duration.ofHours(10));
        var readings = ReadingsSet.of(List.of(Reading.emptied("k1", monday), Reading.emptied("k2", daysBefore(60)),
                Reading.ofFill("g1", daysBefore(20), 0.3), Reading.emptied("g1", daysBefore(10))));
        var forecasts = Forecaster.forecast(pack, readings, friday);
        assertThat(forecasts.get("k1").lastEmptied()).as("Thursday's collection failed").contains(monday);
        assertThat(forecasts.get("k1").known()).isEqualTo(monday);
        assertThat(forecasts.get("k2").lastEmptied()).contains(MIDNIGHT.plus(Duration.ofHours(3 * 24 + 9)));
        assertThat(forecasts.get("g1").health()).isEqualTo(SensorHealth.DEAD);
        assertThat(forecasts.get("g1").known()).as("last Monday's failed, too").isEqualTo(daysBefore(10));
    }

    private static Instant daysBefore(int days) {
        return MIDNIGHT.minus(Duration.ofDays(days));
    }

    /// It shows 60 points whatever happens; a glass container gains 5.6 a day.
    @Test
    void aContainerWhoseSensorIsStuckWasEmptiedWhenThatWasReported() {
        var pack = new TestCity().add(TestCity.glass("g1")).build();
        List<Reading> readings = new ArrayList<>();
        for (int i = 1; i <= 60; i++)
            readings.add(Reading.ofFill("g1", MIDNIGHT.minus(Duration.ofHours(6L * i)), 0.6));
        var emptied = MIDNIGHT.minus(Duration.ofDays(2));
        readings.add(Reading.emptied("g1", emptied.plusSeconds(60)));
        var forecast = Forecaster.forecast(pack, ReadingsSet.of(readings), MIDNIGHT).get("g1");
        assertThat(forecast.health()).isEqualTo(SensorHealth.STUCK);
        assertThat(forecast.known()).isEqualTo(emptied.plusSeconds(60));
        assertThat(forecast.mean(MIDNIGHT)).isBetween(0.05, 0.2);
    }

    /// It is emptied each morning at 9 points, and falls by too little to show it.
    @Test
    void howFastAContainerFillsIsSeenHoweverOftenItIsEmptied() {
        var pack = new TestCity().add(TestCity.glass("g1")).build();
        List<Reading> readings = new ArrayList<>();
        for (int day = 1; day <= 40; day++) {
            var morning = MIDNIGHT.minus(Duration.ofDays(day)).plus(Duration.ofHours(6));
            readings.add(Reading.ofFill("g1", morning, 0.09));
            readings.add(Reading.emptied("g1", morning.plusSeconds(60)));
            readings.add(Reading.ofFill("g1", morning.plus(Duration.ofHours(12)), 0.05));
        }
        var law = Forecaster.forecast(pack, ReadingsSet.of(readings), MIDNIGHT).get("g1").law();
        assertThat(law.ratePerDay()).isBetween(0.075, 0.1);
    }

    @Test
    void theOlderTheLastReadingTheWiderTheForecast() {
        var readings = ReadingsSet.of(filling("g1", 0.02, 60));
        var pack = new TestCity().add(TestCity.glass("g1")).build();
        var fresh = Forecaster.forecast(pack, readings, MIDNIGHT).get("g1");
        var stale = Forecaster.forecast(pack, ReadingsSet.of(filling("g1", 0.02, 60).subList(0, 56)), MIDNIGHT).get("g1");
        assertThat(stale.variance(MIDNIGHT)).isGreaterThan(2 * fresh.variance(MIDNIGHT));
        assertThat(stale.mean(MIDNIGHT)).isCloseTo(fresh.mean(MIDNIGHT), within(0.05));
    }

    @Test
    void aContainersOwnReadingsOutweighItsFraction() {
        // the fraction gains 5.6 points a day, this container 2: two weeks of readings without noise move it most of the way
        var pack = new TestCity().add(TestCity.glass("g1")).build();
        var law = Forecaster.forecast(pack, ReadingsSet.of(filling("g1", 0.02, 56)), MIDNIGHT).get("g1").law();
        assertThat(law.ratePerDay()).isBetween(0.02, 0.038);
    }

    @Test
    void readingsAfterTheInstantAreNotKnown() {
        var pack = new TestCity().add(TestCity.glass("g1")).build();
        var all = ReadingsSet.of(filling("g1", 0.05, 40));
        var then = MIDNIGHT.minus(Duration.ofDays(3));
        var early = ReadingsSet.of(filling("g1", 0.05, 40).stream().filter(r -> !r.instant().isAfter(then)).toList());
        assertThat(Forecaster.forecast(pack, all, then).get("g1").law())
                .isEqualTo(Forecaster.forecast(pack, early, then).get("g1").law());
        assertThat(Forecaster.forecast(pack, all, then).get("g1").known()).isBefore(then);
    }

    @Test
    void tellsWhenItWillBeFullAndHowManyLitresWillNotFit() {
        var clock = WeekClock.even(TestCity.ZONE);
        var forecast = new FillForecast("c", 1000, SensorHealth.FINE, Optional.empty(), MIDNIGHT, 0.5, 0, 0, Optional.empty(),
                new GrowthLaw(0.1, 0.0001, 0), clock);
        assertThat(forecast.expectedFull()).contains(MIDNIGHT.plus(Duration.ofDays(5)));
        // nearly certain growth: after 8 days 0.3 of 1,000 litres are too much
        assertThat(forecast.expectedOverflowLitres(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(8)))).isCloseTo(300, within(1.0));
    }

    @Test
    void theRiskiestContainerIsListedFirst() {
        var pack = new TestCity().add(TestCity.glass("a"), TestCity.glass("b")).build();
        List<Reading> readings = new ArrayList<>(filling("a", 0.01, 40));
        readings.addAll(filling("b", 0.09, 40));
        var rows = Forecaster.forecast(pack, ReadingsSet.of(readings), MIDNIGHT).byRisk();
        assertThat(rows).extracting(Forecasts.Row::container).containsExactly("b", "a");
        assertThat(rows.getFirst().overflow168h()).isGreaterThan(rows.getFirst().overflow24h());
    }

    @Test
    void aDayThatChangesTheClockIsStillADay() {
        var clock = WeekClock.even(TestCity.ZONE);
        // 25 October 2026 has 25 hours in Berlin
        var from = Instant.parse("2026-10-24T22:00:00Z");
        assertThat(clock.days(from, Instant.parse("2026-10-25T23:00:00Z"))).isCloseTo(25 / 24.0, within(1e-12));
        assertThat(clock.days(from, from.minusSeconds(60))).isZero();
        assertThat(clock.factor(DayOfWeek.SUNDAY)).isEqualTo(1);
    }

    /// So many readings six hours apart up to Sunday 20:00, gaining so much a day to end at 60 points or below.
    private static List<Reading> filling(String id, double perDay, int count) {
        var last = MIDNIGHT.minus(Duration.ofHours(4));
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < count; i++)
            readings.add(Reading.ofFill(id, last.minus(Duration.ofHours(6L * (count - 1 - i))), 0.05 + perDay * i / 4));
        return readings;
    }
}

package org.abfuhr.data.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.forecast.Forecaster;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;
import org.junit.jupiter.api.Test;

class BaselinesTest {

    private static List<LocalDate> dueDays(FixedCalendars calendars, String id, int days) {
        return IntStream.range(0, days).mapToObj(TestCity.MONDAY::plusDays)
                .filter(day -> calendars.due(day, Set.of()).contains(id))
                .toList();
    }

    private static FixedCalendars calendars(CityPack pack) {
        return FixedCalendars.of(Trainings.of(SteadyCity.live(pack, 60), pack), 1);
    }

    @Test
    void theFixedCalendarEmptiesAsSeldomAsServiceAllows() {
        var calendars = calendars(SteadyCity.of(TestCity.glass("g"), TestCity.residual("r"), TestCity.litter("l")));
        // glass gains 0.392 a week: full after 2.5 weeks, so every second; residual 0.98 a week: weekly
        assertThat(dueDays(calendars, "g", 28)).hasSize(2);
        assertThat(dueDays(calendars, "r", 28)).hasSize(4).allMatch(day -> day.getDayOfWeek().getValue() == 1);
        // litter 0.3 a day: from Friday to Monday 0.3 × (most of 0.841 + 1.361 + 0.681 + a part of 1.074) < 1; two days leave a gap of four
        assertThat(dueDays(calendars, "l", 7)).extracting(LocalDate::getDayOfWeek).extracting(Enum::name)
                .hasSize(3).contains("MONDAY", "FRIDAY");
    }

    @Test
    void fixedCalendarsDoNotAllMeetOnOneDay() {
        // at 0.18 a day a gap of six days overflows and one of five does not, so that Wednesday, Thursday and Friday may follow the sector's Monday
        var containers = IntStream.range(0, 6).mapToObj(i -> TestCity.residual("r" + i)).toArray(Container[]::new);
        var calendars = calendars(SteadyCity.filling(0.18, containers));
        var days = IntStream.range(0, 6).boxed().flatMap(i -> dueDays(calendars, "r" + i, 7).stream())
                .collect(Collectors.groupingBy(LocalDate::getDayOfWeek, Collectors.counting()));
        assertThat(days).containsOnly(Map.entry(DayOfWeek.MONDAY, 6L), Map.entry(DayOfWeek.WEDNESDAY, 2L),
                Map.entry(DayOfWeek.THURSDAY, 2L), Map.entry(DayOfWeek.FRIDAY, 2L));
    }

    @Test
    void whatFallsOnAHolidayIsCaughtUpOn() {
        var pack = new WhatIf(List.of(), 1, List.of(), List.of(TestCity.MONDAY), OptionalDouble.empty())
                .apply(SteadyCity.of(TestCity.residual("r")));
        assertThat(dueDays(calendars(pack), "r", 7)).containsExactly(TestCity.MONDAY.plusDays(1));
    }

    @Test
    void trainingKnowsTheHolidays() {
        // 0.98 a week: a Monday off makes a week of eight days, after which 0.13 of the 26 × 0.98 of half a year found no room, more than 0.1 %
        var pack = new WhatIf(List.of(), 1, List.of(), List.of(TestCity.MONDAY.plusDays(7)), OptionalDouble.empty())
                .apply(SteadyCity.of(TestCity.residual("r")));
        assertThat(dueDays(calendars(pack), "r", 28)).as("twice a week; two may meet after the holiday")
                .hasSizeBetween(7, 8);
    }

    @Test
    void whatWasLeftOverIsCaughtUpOn() {
        var calendars = calendars(SteadyCity.of(TestCity.residual("r")));
        assertThat(calendars.due(TestCity.MONDAY.plusDays(1), Set.of())).isEmpty();
        assertThat(calendars.due(TestCity.MONDAY.plusDays(1), Set.of("r"))).containsExactly("r");
        assertThat(calendars.due(TestCity.MONDAY.plusDays(5), Set.of("r"))).as("nobody works on Saturday").isEmpty();
    }

    @Test
    void aMarginMakesCalendarsAsIfContainersFilledFaster() {
        var trainings = Trainings.of(SteadyCity.live(SteadyCity.of(TestCity.residual("r")), 60),
                SteadyCity.of(TestCity.residual("r")));
        // 1.15 × 0.98 a week does not fit in
        assertThat(dueDays(FixedCalendars.of(trainings, 1), "r", 28)).hasSize(4);
        assertThat(dueDays(FixedCalendars.of(trainings, 1.15), "r", 28)).hasSize(8);
    }

    @Test
    void theOperatingRuleHasTheSmallestNumberThatServes() {
        // seven containers fill 0.98 a week each. One a day serves each every seventh worked day, after 1.3 and more; two are enough
        var containers = IntStream.range(0, 7).mapToObj(i -> TestCity.residual("r" + i)).toArray(Container[]::new);
        var pack = SteadyCity.of(containers);
        var rule = OperatingRule.of(Trainings.of(SteadyCity.live(pack, 60), pack), 1);
        assertThat(rule.numbers()).containsEntry("residual", 2);
        var readings = ReadingsSet.of(IntStream.range(0, 7).mapToObj(i -> Reading.ofFill("r" + i,
                TestCity.MONDAY.atStartOfDay(TestCity.ZONE).toInstant(), 0.1 * i)).toList());
        var forecasts = Forecaster.forecast(pack, readings, TestCity.MONDAY.atStartOfDay(TestCity.ZONE).toInstant());
        assertThat(rule.due(TestCity.MONDAY, forecasts)).containsExactly("r6", "r5");
        assertThat(rule.due(TestCity.MONDAY.plusDays(5), forecasts)).as("nobody works on Saturday").isEmpty();
        // eleven days later no sensor has told anything for ten days: nobody can say which is the fullest
        var later = TestCity.MONDAY.plusDays(11);
        var blind = Forecaster.forecast(pack, readings, later.atStartOfDay(TestCity.ZONE).toInstant());
        assertThat(rule.due(later, blind)).isEmpty();
        assertThat(blind.get("r6").health().isBlind()).isTrue();
        assertThat(forecasts.get("r6").health().isBlind()).isFalse();
    }

    @Test
    void theOneWhoKnowsEverythingForecastsTheTruth() {
        var pack = new TestCity().add(TestCity.glass("g"), TestCity.litter("l")).build();
        var city = SteadyCity.live(pack, 14);
        var forecasts = TrueForecasts.ofComingWeek(city, TestCity.ZONE);
        city.beginDay();
        var noon = TestCity.MONDAY.atTime(12, 0).atZone(TestCity.ZONE).toInstant();
        assertThat(forecasts.get("l").mean(noon)).isCloseTo(city.levelAt("l", noon),
                within(1e-9));
        for (int day = 0; day < 3; day++) {
            city.endDay(_ -> {}, _ -> {});
            city.beginDay();
        }
        var thursday = TestCity.MONDAY.plusDays(3).atTime(6, 0).atZone(TestCity.ZONE).toInstant();
        assertThat(forecasts.get("g").mean(thursday)).isCloseTo(city.levelAt("g", thursday),
                within(1e-9));
    }

    /// Litter scatters by 0.25 points a day around 0.3. Means of the days to come over 400 courses of events, from the level at midnight on, are within four
    /// standard errors of 0.25 × √(days / 400).
    @Test
    void theOneWhoKnowsLevelsForecastsWhatCoursesOfEventsDoOnAverage() {
        var pack = new TestCity().add(TestCity.litter("l")).build();
        var saturday = TestCity.MONDAY.plusDays(6).atStartOfDay(TestCity.ZONE).toInstant().minusSeconds(1);
        var surprises = IntStream.range(0, 400).mapToDouble(seed -> {
            var city = new SimulatedCity(pack, seed, TestCity.MONDAY, TestCity.MONDAY.plusDays(7));
            var forecast = TrueForecasts.ofLevels(city, TestCity.ZONE).get("l");
            assertThat(forecast.at(saturday).variance()).isCloseTo(forecast.law().variancePerDay() * 6,
                    within(forecast.law().variancePerDay()));
            for (int day = 0; day < 5; day++) {
                city.beginDay();
                city.endDay(_ -> {}, _ -> {});
            }
            city.beginDay();
            return city.levelAt("l", saturday) - forecast.mean(saturday);
        }).toArray();
        double mean = Arrays.stream(surprises).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(4 * 0.25 * Math.sqrt(6.0 / surprises.length)));
        assertThat(Arrays.stream(surprises).map(Math::abs).max().orElseThrow()).as("what will be thrown in is not known")
                .isGreaterThan(0.3);
    }
}

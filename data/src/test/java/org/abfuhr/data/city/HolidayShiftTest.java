package org.abfuhr.data.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.city.CitySettings.HolidayShift;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayShiftTest {

    /// Ascension Day is Thursday 14 May 2026, Good Friday the 3rd and Easter Monday the 6th of April, Christmas Friday and Saturday.
    @ParameterizedTest
    @CsvSource({
            // shift, holidays, weekday, days of collection from the Monday on until two weeks later
            "NONE, 2026-05-14, Th, 2026-05-11, 21", "NEXT, 2026-05-14, We, 2026-05-11, 13 20",
            "NEXT, 2026-05-14, Th, 2026-05-11, 15 21", "NEXT, 2026-05-14, Fr, 2026-05-11, 16 22",
            "PREVIOUS, 2026-05-14, Th, 2026-05-11, 13 21", "PREVIOUS, 2026-05-14, Mo, 2026-05-11, 18",
            "PREVIOUS, 2026-05-14, Fr, 2026-05-11, 15 22", "NEXT, 2026-04-03 2026-04-06, Fr, 2026-03-30, 4 11",
            "NEXT, 2026-04-03 2026-04-06, Mo, 2026-03-30, 30 7", "NEXT, 2026-12-25 2026-12-26, Fr, 2026-12-21, 28 1",
            "NEXT, 2026-12-25 2026-12-26, Th Fr, 2026-12-21, 24 28 31 1",
            "PREVIOUS, 2026-12-25 2026-12-26, Fr, 2026-12-21, 24 1"})
    void daysAreThoseOfTheCalendarOnTheKitchenWall(HolidayShift shift, String holidays, String fixed, LocalDate monday,
            String days) {
        var city = new TestCity().holidayShift(shift);
        Arrays.stream(holidays.split(" ", -1)).map(LocalDate::parse).forEach(city::holiday);
        var settings = city.build().settings();
        assertThat(monday.datesUntil(monday.plusDays(14)).filter(day -> settings.collects(Weekdays.parse(fixed), day))
                .map(LocalDate::getDayOfMonth))
                .containsExactly(Arrays.stream(days.split(" ", -1)).map(Integer::valueOf).toArray(Integer[]::new));
    }
}

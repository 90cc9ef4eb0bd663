package org.abfuhr.data.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.city.CitySettings.HolidayShift;
import org.junit.jupiter.api.Test;

/// Ascension Day is Thursday 14 May 2026: Friday's collections go to Saturday the 16th. Vehicles work from Monday to Friday.
class UnworkedDayTest {

    private static final LocalDate ASCENSION = LocalDate.of(2026, 5, 14);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 5, 16);

    private static CityPack city(HolidayShift shift) {
        return new TestCity().holiday(ASCENSION).holidayShift(shift)
                .add(TestCity.kerb("k1", "Fr"), TestCity.kerb("k2", "We"), TestCity.kerb("k3", "We Fr")).build();
    }

    @Test
    void aSaturdayOnWhichNobodyWorksIsFound() {
        var fraction = TestCity.kerb("k1", "Fr").fraction();
        assertThat(UnworkedDay.list(city(HolidayShift.NEXT), ASCENSION.minusYears(1)))
                .containsExactly(new UnworkedDay(SATURDAY, fraction, List.of("k1", "k3")));
    }

    @Test
    void pastDaysAreNoMatter() {
        assertThat(UnworkedDay.list(city(HolidayShift.NEXT), SATURDAY)).hasSize(1);
        assertThat(UnworkedDay.list(city(HolidayShift.NEXT), SATURDAY.plusDays(1))).isEmpty();
    }

    /// Without the rule nothing is moved; before it, Wednesday's goes to Tuesday, on which people work.
    @Test
    void whatIsNotMovedThereIsNotMissed() {
        assertThat(UnworkedDay.list(city(HolidayShift.NONE), ASCENSION.minusYears(1))).isEmpty();
        assertThat(UnworkedDay.list(city(HolidayShift.PREVIOUS), ASCENSION.minusYears(1))).isEmpty();
    }
}

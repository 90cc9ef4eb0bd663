package org.abfuhr.data.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({"Mo Th,Mo Th", "'Fr, Mo',Mo Fr", "Mo-Fr,Mo-Fr", "Sa-Mo,Mo Sa Su", "'',''", "Mo-Su,Mo-Su", "Tu We Th,Tu-Th"})
    void weekdaysReadAndWriteOpeningHourNotation(String text, String written) {
        assertThat(Weekdays.parse(text)).hasToString(written);
        assertThat(Weekdays.parse(written)).isEqualTo(Weekdays.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon", "mo", "Mo-", "Di", "Mo;Tu"})
    void otherWordsAreNoWeekdays(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Weekdays.parse(text));
    }

    @Test
    void aWindowMayReachIntoTheNextDay() {
        var night = DayWindow.parse("22:00-30:00");
        assertThat(night.from(LocalDate.of(2026, 11, 24), BERLIN)).hasToString("2026-11-24T22:00+01:00[Europe/Berlin]");
        assertThat(night.to(LocalDate.of(2026, 11, 24), BERLIN)).hasToString("2026-11-25T06:00+01:00[Europe/Berlin]");
    }

    @Test
    void windowsFollowTheClockOnTheWallWhenItIsChanged() {
        // On 2027-03-28 clocks go from 2 to 3; seven o'clock is seven o'clock, six hours after midnight.
        var early = DayWindow.parse("07:00-13:00");
        var begin = early.from(LocalDate.of(2027, 3, 28), BERLIN);
        assertThat(begin).hasToString("2027-03-28T07:00+02:00[Europe/Berlin]");
        assertThat(begin.toEpochSecond() - LocalDate.of(2027, 3, 28).atStartOfDay(BERLIN).toEpochSecond()).isEqualTo(6 * 3_600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"07:00", "13:00-07:00", "7-13", "07:60-08:00", "25:00-26:00", "07:00-49:00", ""})
    void otherTextsAreNoWindows(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DayWindow.parse(text));
    }

    @Test
    void windowListsAreSorted() {
        assertThat(DayWindow.format(DayWindow.parseList("15:00-20:00 07:00-13:00"))).isEqualTo("07:00-13:00 15:00-20:00");
        assertThat(DayWindow.parseList(" ")).isEmpty();
    }

    @Test
    void openingHoursDependOnTheWeekday() {
        var hours = WeekHours.parse("Mo-Fr 06:00-12:00,13:00-16:00; Sa 07:00-12:00");
        assertThat(hours.on(DayOfWeek.WEDNESDAY)).containsExactly(DayWindow.parse("06:00-12:00"), DayWindow.parse("13:00-16:00"));
        assertThat(hours.on(DayOfWeek.SUNDAY)).isEmpty();
        assertThat(hours).hasToString("Mo-Fr 06:00-12:00,13:00-16:00; Sa 07:00-12:00");
        assertThat(WeekHours.parse("24/7").isAlways()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> WeekHours.parse("06:00-16:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> WeekHours.parse("Mo-Fr open"));
    }

    @Test
    void rulesOfAContainerWinOverThoseOfItsFraction() {
        var own = CollectionRules.parse("fixed=Mo Th");
        var fractions = CollectionRules.parse("fixed=Tu; maxAgeDays=14; threshold=0.85");
        assertThat(own.orElse(fractions)).hasToString("fixed=Mo Th; maxAgeDays=14; threshold=0.85");
        assertThat(CollectionRules.parse("")).isEqualTo(CollectionRules.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maxAgeDays=0", "maxAgeDays=soon", "threshold=0", "threshold=3", "threshold=NaN", "fixed=Mon",
            "age=3", "x"})
    void otherTextsAreNoRules(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CollectionRules.parse(text));
    }
}

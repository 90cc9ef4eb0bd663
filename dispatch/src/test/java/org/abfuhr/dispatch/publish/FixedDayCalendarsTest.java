package org.abfuhr.dispatch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.CitySettings;
import org.abfuhr.data.city.format.CityPackReader;
import org.junit.jupiter.api.Test;

/// Of the test city two containers have fixed days: res-4 in Avenue c has no sensor and the calendar Tu, res-3 in Street 4 the rule
/// `fixed=Tu` and windows of its own.
class FixedDayCalendarsTest {

    private static final SortedMap<String, String> CALENDARS = FixedDayCalendars
            .of(CityPackReader.read(Path.of("../data/src/test/resources/cities/gridtown")), LocalDate.of(2026, 11, 23));

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }

    @Test
    void oneForEachFractionAndStreet() {
        assertThat(CALENDARS.keySet()).containsExactly("residual-Avenue_c.ics", "residual-Street_4.ics");
    }

    /// 2026-11-24 is the first Tuesday from the 23rd on.
    @Test
    void hoursAreThoseInWhichItIsEmptied() {
        assertThat(unfolded(CALENDARS.getOrDefault("residual-Street_4.ics", "")).lines()).contains(
                "DTSTART;TZID=Europe/Berlin:20261124T060000", "DTEND;TZID=Europe/Berlin:20261124T200000", "LOCATION:Street 4",
                "SUMMARY:residual waste", "TRANSP:TRANSPARENT");
    }

    /// Tuesday 1 December is a holiday: it falls out, or is on Wednesday, with the hours of every Tuesday.
    @Test
    void holidaysAreSeenAsInThePlans() {
        var pack = CityPackReader.read(Path.of("../data/src/test/resources/cities/gridtown"));
        var resting = pack.settings().withHolidays(List.of(LocalDate.of(2026, 12, 1)));
        var shifting = resting.with(new CitySettings.Rules(CitySettings.HolidayShift.NEXT, Optional.empty(), BigDecimal.ZERO));
        assertThat(dates(pack.with(resting))).containsExactly("EXDATE;TZID=Europe/Berlin:20261201T060000");
        assertThat(dates(pack.with(shifting))).containsExactly("EXDATE;TZID=Europe/Berlin:20261201T060000",
                "RDATE;TZID=Europe/Berlin:20261202T060000");
    }

    private static List<String> dates(CityPack pack) {
        return FixedDayCalendars.of(pack, LocalDate.of(2026, 11, 23)).values().stream()
                .flatMap(calendar -> unfolded(calendar).lines())
                .filter(line -> line.startsWith("EXDATE") || line.startsWith("RDATE"))
                .distinct().toList();
    }

    @Test
    void linesEndAsTheStandardSaysAndAreShort() {
        assertThat(CALENDARS.values()).allSatisfy(calendar -> {
            assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
            assertThat(Arrays.stream(calendar.split("\r\n"))).allSatisfy(
                    line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        });
    }

    /// 74 octets, then an umlaut of two: it goes to the next line whole.
    @Test
    void foldingNeverCutsACharacter() {
        assertThat(new CalendarText().line("a".repeat(74) + "üb").toString()).isEqualTo("a".repeat(74) + "\r\n üb\r\n");
        assertThat(new CalendarText().text("SUMMARY", "Rest, Bio; \\ und\nGlas").toString())
                .isEqualTo("SUMMARY:Rest\\, Bio\\; \\\\ und\\nGlas\r\n");
    }

    /// Central European time ends on the last Sunday of March at 02:00 and begins again on that of October at 03:00.
    @Test
    void theTimeZoneIsTold() {
        var text = new CalendarText();
        CalendarZone.write(text, ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 11, 23));
        assertThat(text.toString().lines()).containsExactly("BEGIN:VTIMEZONE", "TZID:Europe/Berlin", "BEGIN:DAYLIGHT",
                "DTSTART:20250330T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
                "END:DAYLIGHT", "BEGIN:STANDARD", "DTSTART:20251026T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD", "END:VTIMEZONE");
    }

    @Test
    void aCalendarReadAgainReplacesItself() {
        assertThat(FixedDayCalendars.of(CityPackReader.read(Path.of("../data/src/test/resources/cities/gridtown")),
                LocalDate.of(2026, 12, 1)).getOrDefault("residual-Avenue_c.ics", "").lines()
                .filter(line -> line.startsWith("UID:")).toList())
                .isEqualTo(CALENDARS.getOrDefault("residual-Avenue_c.ics", "").lines().filter(line -> line.startsWith("UID:"))
                        .toList())
                .hasSize(1);
    }
}

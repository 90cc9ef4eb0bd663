package org.abfuhr.dispatch.publish;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Locale;

/// A time zone as iCalendar wants it beside the times that use it: its present rules, from a year on.
final class CalendarZone {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private CalendarZone() {}

    /// The component `VTIMEZONE`.
    static void write(CalendarText text, ZoneId zone, LocalDate from) {
        text.line("BEGIN:VTIMEZONE").line("TZID:" + zone.getId());
        var rules = zone.getRules().getTransitionRules();
        for (var rule : rules)
            write(text, rule, from.getYear() - 1);
        if (rules.isEmpty())
            writeFixed(text, zone.getRules().getOffset(from.atStartOfDay()), from);
        text.line("END:VTIMEZONE");
    }

    private static void write(CalendarText text, ZoneOffsetTransitionRule rule, int year) {
        var change = rule.createTransition(year);
        var kind = rule.getStandardOffset().equals(rule.getOffsetAfter()) ? "STANDARD" : "DAYLIGHT";
        text.line("BEGIN:" + kind).line("DTSTART:" + LOCAL.format(change.getDateTimeBefore()))
                .line("RRULE:FREQ=YEARLY;BYMONTH=" + month(change) + day(rule))
                .line("TZOFFSETFROM:" + offset(rule.getOffsetBefore()))
                .line("TZOFFSETTO:" + offset(rule.getOffsetAfter())).line("END:" + kind);
    }

    private static int month(ZoneOffsetTransition change) {
        return change.getDateTimeBefore().getMonthValue();
    }

    /// Such as the last Sunday, or the Sunday on or after the eighth. A rule in UTC may fall on the next local day; no zone of today has one.
    private static String day(ZoneOffsetTransitionRule rule) {
        DayOfWeek day = rule.getDayOfWeek();
        int number = rule.getDayOfMonthIndicator();
        if (day == null)
            return ";BYMONTHDAY=" + number;
        if (number < 0 || number + 6 == rule.getMonth().minLength())
            return ";BYDAY=-1" + name(day);
        return ";BYDAY=" + name(day) + ";BYMONTHDAY=" + number + "," + (number + 1) + "," + (number + 2) + "," + (number + 3)
                + ","
                + (number + 4) + "," + (number + 5) + "," + (number + 6);
    }

    /// Two letters, such as `SU`.
    static String name(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static void writeFixed(CalendarText text, ZoneOffset offset, LocalDate from) {
        text.line("BEGIN:STANDARD").line("DTSTART:" + LOCAL.format(from.withDayOfYear(1).atStartOfDay()))
                .line("TZOFFSETFROM:" + offset(offset)).line("TZOFFSETTO:" + offset(offset)).line("END:STANDARD");
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }

    static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }
}

package org.abfuhr.data.city;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Wall-clock hours of a day, such as `07:00-20:00`; they may reach into the next day: `22:00-30:00` ends at six.
///
/// @param fromMinute minutes after midnight, 0..1440
/// @param toMinute minutes after the same midnight, above `fromMinute`, at most 2880
public record DayWindow(int fromMinute, int toMinute) {

    private static final int DAY_MINUTES = 24 * 60;

    public DayWindow {
        if (fromMinute < 0 || fromMinute > DAY_MINUTES || toMinute <= fromMinute || toMinute > 2 * DAY_MINUTES)
            throw new IllegalArgumentException("no window of a day: minutes " + fromMinute + " to " + toMinute);
    }

    /// Reads `HH:MM-HH:MM`.
    ///
    /// @throws IllegalArgumentException when the text is something else or ends before it begins
    public static DayWindow parse(String text) {
        if (!text.matches("\\d{1,2}:[0-5]\\d-\\d{1,2}:[0-5]\\d"))
            throw new IllegalArgumentException("no window of a day: " + text);
        int dash = text.indexOf('-');
        return new DayWindow(minutes(text.substring(0, dash)), minutes(text.substring(dash + 1)));
    }

    /// Reads windows with spaces or commas between them, in any order, into ascending order; the empty text is no window.
    ///
    /// @throws IllegalArgumentException when a word is no window
    public static List<DayWindow> parseList(String text) {
        return Arrays.stream(text.strip().split("[ ,]+", -1)).filter(word -> !word.isEmpty()).map(DayWindow::parse)
                .sorted(Comparator.comparingInt(DayWindow::fromMinute)).toList();
    }

    /// Writes what [#parseList] reads.
    public static String format(List<DayWindow> windows) {
        return windows.stream().map(DayWindow::toString).collect(Collectors.joining(" "));
    }

    private static int minutes(String time) {
        int colon = time.indexOf(':');
        return Integer.parseInt(time.substring(0, colon)) * 60 + Integer.parseInt(time.substring(colon + 1));
    }

    /// Beginning on the date, by the clock on the wall also on days that change it.
    public ZonedDateTime from(LocalDate date, ZoneId zone) {
        return date.atStartOfDay().plusMinutes(fromMinute).atZone(zone);
    }

    /// End of the window that begins on the date.
    public ZonedDateTime to(LocalDate date, ZoneId zone) {
        return date.atStartOfDay().plusMinutes(toMinute).atZone(zone);
    }

    @Override
    public String toString() {
        return clock(fromMinute) + "-" + clock(toMinute);
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }
}

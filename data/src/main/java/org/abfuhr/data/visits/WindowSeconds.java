package org.abfuhr.data.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.model.problem.TimeWindow;

/// Turns hours on the wall into windows in seconds of the problem, by instants, so that days of 23 and 25 hours are right.
final class WindowSeconds {

    private static final int SEARCH_DAYS = 14;

    /// Beyond any horizon: a window for what is never open, since no windows at all would mean always.
    private static final TimeWindow NEVER = new TimeWindow(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final HorizonDays days;
    private final ZoneId zone;

    WindowSeconds(HorizonDays days, ZoneId zone) {
        this.days = days;
        this.zone = zone;
    }

    /// Windows of the horizon's days and of those whose hours reach into or follow it, in order, overlaps joined.
    List<TimeWindow> list(Function<LocalDate, List<DayWindow>> hours) {
        List<TimeWindow> windows = new ArrayList<>();
        for (int day = -1; day <= days.horizon(); day++)
            addWindows(hours, day, windows);
        for (int day = days.horizon() + 1; windows.isEmpty() && day < days.horizon() + SEARCH_DAYS; day++)
            addWindows(hours, day, windows);
        return windows.isEmpty() ? List.of(NEVER) : joined(windows);
    }

    TimeWindow window(DayWindow hours, LocalDate date) {
        return new TimeWindow(days.second(hours.from(date, zone).toInstant()), days.second(hours.to(date, zone).toInstant()));
    }

    /// What closures leave of windows in which service begins: it begins when the closed hours of a day are over, or ends before they begin.
    ///
    /// @param windows none: always
    /// @param closed hours of every day of the horizon
    /// @return [#NEVER] when nothing remains
    List<TimeWindow> outside(List<DayWindow> closed, List<TimeWindow> windows, int serviceSeconds) {
        return closed.isEmpty() ? windows : outside(_ -> closed, windows, serviceSeconds);
    }

    /// The same where closed hours differ from day to day.
    List<TimeWindow> outside(Function<LocalDate, List<DayWindow>> closed, List<TimeWindow> windows, int serviceSeconds) {
        var left = windows.isEmpty() ? List.of(new TimeWindow(0, days.second(midnight(days.horizon() + 1)))) : windows;
        for (int day = -1; day <= days.horizon(); day++)
            for (var hours : closed.apply(days.date(day)))
                left = without(window(hours, days.date(day)), left, serviceSeconds);
        return left.isEmpty() ? List.of(NEVER) : left;
    }

    private static List<TimeWindow> without(TimeWindow closed, List<TimeWindow> windows, int serviceSeconds) {
        List<TimeWindow> left = new ArrayList<>();
        for (var window : windows) {
            int lastBegin = Math.min(window.latest(), closed.earliest() - serviceSeconds);
            int firstBegin = Math.max(window.earliest(), closed.latest());
            if (window.earliest() <= lastBegin)
                left.add(new TimeWindow(window.earliest(), lastBegin));
            if (firstBegin <= window.latest())
                left.add(new TimeWindow(firstBegin, window.latest()));
        }
        return left;
    }

    /// Whether some window reaches into the day.
    boolean meets(int day, List<TimeWindow> windows) {
        int begin = days.second(midnight(day));
        int end = days.second(midnight(day + 1));
        return windows.isEmpty() || windows.stream().anyMatch(window -> window.earliest() < end && window.latest() >= begin);
    }

    private Instant midnight(int day) {
        return days.date(day).atStartOfDay(zone).toInstant();
    }

    private void addWindows(Function<LocalDate, List<DayWindow>> hours, int day, List<TimeWindow> windows) {
        for (var dayWindow : hours.apply(days.date(day))) {
            var window = window(dayWindow, days.date(day));
            if (window.latest() >= 0)
                windows.add(new TimeWindow(Math.max(0, window.earliest()), window.latest()));
        }
    }

    private static List<TimeWindow> joined(List<TimeWindow> windows) {
        windows.sort(Comparator.comparingInt(TimeWindow::earliest).thenComparingInt(TimeWindow::latest));
        List<TimeWindow> joined = new ArrayList<>();
        for (var window : windows)
            if (!joined.isEmpty() && joined.getLast().latest() >= window.earliest())
                joined.add(join(joined.removeLast(), window));
            else
                joined.add(window);
        return joined;
    }

    private static TimeWindow join(TimeWindow a, TimeWindow b) {
        return new TimeWindow(a.earliest(), Math.max(a.latest(), b.latest()));
    }
}

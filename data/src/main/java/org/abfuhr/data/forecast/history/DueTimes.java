package org.abfuhr.data.forecast.history;

import java.time.Instant;
import java.time.ZoneId;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.Weekdays;

/// When emptyings were due, as a hint where to look for one. A due emptying may not have taken place, and others may have.
@FunctionalInterface
public interface DueTimes {

    /// Nothing is known of any calendar.
    DueTimes NONE = (from, to) -> false;

    /// Whether an emptying was due between two epoch seconds.
    boolean dueBetween(long fromSecond, long toSecond);

    /// The container's fixed calendar: from five in the morning to two in the afternoon of its weekdays.
    static DueTimes of(Container container, ZoneId zone) {
        return container.calendar().isEmpty() ? NONE : new CalendarHours(container.calendar(), zone)::dueBetween;
    }

    /// Hours in which collection of a fixed calendar usually comes by.
    ///
    /// @param days on which it comes
    record CalendarHours(Weekdays days, ZoneId zone) {

        private static final int FIRST_HOUR = 5;
        private static final int LAST_HOUR = 14;

        boolean dueBetween(long fromSecond, long toSecond) {
            var last = Instant.ofEpochSecond(toSecond).atZone(zone).toLocalDate();
            for (var date = Instant.ofEpochSecond(fromSecond).atZone(zone).toLocalDate(); !date.isAfter(last); date = date
                    .plusDays(1)) {
                boolean comes = days.contains(date.getDayOfWeek());
                if (comes && fromSecond < date.atTime(LAST_HOUR, 0).atZone(zone).toEpochSecond()
                        && toSecond > date.atTime(FIRST_HOUR, 0).atZone(zone).toEpochSecond())
                    return true;
            }
            return false;
        }
    }
}

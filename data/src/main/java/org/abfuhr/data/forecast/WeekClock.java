package org.abfuhr.data.forecast;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

/// Counts time in effective days: a Saturday on which a third more is thrown away counts 1.33. Immutable.
public final class WeekClock {

    private static final double DAY_SECONDS = 86_400;

    private final ZoneId zone;
    private final double[] factors; // per weekday, Monday first, mean 1

    WeekClock(ZoneId zone, double[] factors) {
        this.zone = zone;
        this.factors = factors.clone();
    }

    /// All days alike.
    static WeekClock even(ZoneId zone) {
        var ones = new double[7];
        Arrays.fill(ones, 1);
        return new WeekClock(zone, ones);
    }

    public double factor(DayOfWeek day) {
        return factors[day.getValue() - 1];
    }

    /// Effective days between two instants; 0 when the second is not later.
    public double days(Instant from, Instant to) {
        double days = 0;
        var now = from;
        while (now.isBefore(to)) {
            var date = now.atZone(zone).toLocalDate();
            var midnight = date.plusDays(1).atStartOfDay(zone).toInstant();
            var end = midnight.isBefore(to) ? midnight : to;
            days += factors[date.getDayOfWeek().getValue() - 1] * (end.getEpochSecond() - now.getEpochSecond()) / DAY_SECONDS;
            now = end;
        }
        return days;
    }
}

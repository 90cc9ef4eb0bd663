package org.abfuhr.benchmarks.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;

/// Made-up readings of many containers, each at the same hours of every day: a container fills within 60 to 459 hours and is emptied. What a database does
/// with them does not depend on their values, which it neither packs nor sorts by.
///
/// @param containers numbered from 0
/// @param days from 1 January 2026 on, UTC
/// @param perDay readings of a container a day, a divisor of 24
record SensorYear(int containers, int days, int perDay) {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private static final int HOURS = 24;
    private static final int EMPTY_MM = 1_600;
    private static final int DEPTH_MM = 1_400;
    private static final long DAY_SECONDS = 86_400;

    static String id(int container) {
        return "container-" + container;
    }

    long readings() {
        return (long) containers * days * perDay;
    }

    /// The moment after the last day.
    Instant end() {
        return instant(days);
    }

    /// Midnight at the beginning of a day, counted from 0.
    static Instant instant(int day) {
        return FIRST_DAY.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// Readings of the containers `from..to-1` on the days `firstDay..lastDay-1`, which may lie behind the year.
    ReadingsSet of(int from, int to, int firstDay, int lastDay) {
        var builder = new ReadingsSet.Builder();
        for (int container = from; container < to; container++)
            for (int day = firstDay; day < lastDay; day++)
                for (int i = 0; i < perDay; i++)
                    builder.accept(reading(container, day, HOURS * i / perDay));
        return builder.build();
    }

    private static Reading reading(int container, int day, int hour) {
        int hours = HOURS * day + hour + container;
        int cycle = 60 + container % 400;
        return Reading.ofDistance(id(container), instant(0).plusSeconds(day * DAY_SECONDS + hour * 3_600L),
                EMPTY_MM - (double) DEPTH_MM * (hours % cycle) / cycle);
    }
}

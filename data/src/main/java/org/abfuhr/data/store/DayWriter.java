package org.abfuhr.data.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.data.readings.ReadingSeries;
import org.abfuhr.data.readings.ReadingsSet;

/// Writes the days of one month and some containers: reads what is there, merges, writes what changed, raw and in short.
final class DayWriter implements AutoCloseable {

    private static final String UPSERT_LEVELS = """
            INSERT INTO day_level (source, day, readings, fill_first, fill_last, fill_least, fill_most, fill_mean,
                distance_first_mm, distance_last_mm, distance_least_mm, distance_most_mm, distance_mean_mm)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (source, day) DO UPDATE SET readings = excluded.readings, fill_first = excluded.fill_first,
                fill_last = excluded.fill_last, fill_least = excluded.fill_least, fill_most = excluded.fill_most,
                fill_mean = excluded.fill_mean, distance_first_mm = excluded.distance_first_mm,
                distance_last_mm = excluded.distance_last_mm, distance_least_mm = excluded.distance_least_mm,
                distance_most_mm = excluded.distance_most_mm, distance_mean_mm = excluded.distance_mean_mm""";

    private final Connection connection;
    private final YearMonth month;
    private final PreparedStatement raw;
    private final PreparedStatement levels;

    DayWriter(Connection connection, YearMonth month) throws SQLException {
        this.connection = connection;
        this.month = month;
        raw = connection.prepareStatement("INSERT INTO " + MonthTables.name(month) + " (source, day, readings) VALUES (?, ?, ?)"
                + " ON CONFLICT (source, day) DO UPDATE SET readings = excluded.readings");
        levels = connection.prepareStatement(UPSERT_LEVELS);
    }

    /// Days of a container within the month.
    ///
    /// @param series readings `from..to-1` of which belong to the day
    record Day(int source, long day, ReadingSeries series, int from, int to) {}

    /// Writes days; each container and day at most once.
    ReadingStore.Added write(List<Day> days) throws SQLException {
        var before = readings(days);
        long added = 0;
        long known = 0;
        for (var day : days) {
            var old = before.get(key(day.source, day.day));
            int size = old == null ? insert(day) : merge(day, old);
            added += size;
            known += day.to - day.from - size;
        }
        raw.executeBatch();
        levels.executeBatch();
        return new ReadingStore.Added(added, known, 0);
    }

    private int insert(Day day) throws SQLException {
        put(day, day.series, day.from, day.to, DayBlob.encode(day.series, day.from, day.to));
        return day.to - day.from;
    }

    private int merge(Day day, byte[] old) throws SQLException {
        var builder = new ReadingsSet.Builder();
        int[] oldSize = {0};
        DayBlob.decode(old, day.series.container(), day.day, reading -> {
            oldSize[0]++;
            builder.accept(reading);
        });
        for (int i = day.from; i < day.to; i++)
            builder.accept(day.series.get(i));
        var merged = builder.build().find(day.series.container()).orElseThrow();
        var blob = DayBlob.encode(merged, 0, merged.size());
        if (!Arrays.equals(blob, old))
            put(day, merged, 0, merged.size(), blob);
        return merged.size() - oldSize[0];
    }

    private void put(Day day, ReadingSeries series, int from, int to, byte[] blob) throws SQLException {
        raw.setInt(1, day.source);
        raw.setLong(2, day.day);
        raw.setBytes(3, blob);
        raw.addBatch();
        var inShort = DayLevels.of(LocalDate.ofEpochDay(day.day), series, from, to);
        levels.setInt(1, day.source);
        levels.setLong(2, day.day);
        levels.setInt(3, inShort.readings());
        set(4, inShort.fill());
        set(9, inShort.distanceMm());
        levels.addBatch();
    }

    private void set(int first, DayLevels.Span span) throws SQLException {
        float[] values = {span.first(), span.last(), span.least(), span.most(), span.mean()};
        for (int i = 0; i < values.length; i++)
            if (Float.isNaN(values[i]))
                levels.setNull(first + i, Types.REAL);
            else
                levels.setFloat(first + i, values[i]);
    }

    /// What is there of the containers in the span of these days, by key.
    private Map<Long, byte[]> readings(List<Day> days) throws SQLException {
        Map<Long, byte[]> found = new HashMap<>();
        var sources = days.stream().map(Day::source).distinct().toList();
        long first = days.stream().mapToLong(Day::day).min().orElseThrow();
        long last = days.stream().mapToLong(Day::day).max().orElseThrow();
        try (var query = connection.prepareStatement("SELECT source, day, readings FROM " + MonthTables.name(month)
                + " WHERE source IN (" + Sources.marks(sources.size()) + ") AND day BETWEEN ? AND ?")) {
            for (int i = 0; i < sources.size(); i++)
                query.setInt(i + 1, sources.get(i));
            query.setLong(sources.size() + 1, first);
            query.setLong(sources.size() + 2, last);
            try (var rows = query.executeQuery()) {
                while (rows.next())
                    found.put(key(rows.getInt(1), rows.getLong(2)), rows.getBytes(3));
            }
        }
        return found;
    }

    private static long key(int source, long day) {
        return (long) source << 32 | (day & 0xffff_ffffL);
    }

    @Override
    public void close() throws SQLException {
        try (raw; levels) {
            connection.clearWarnings();
        }
    }
}

package org.abfuhr.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingSeries;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.delivery.Quarantined;

/// A reading store in a relational database. A row holds the readings of one container and day.
final class JdbcReadingStore implements ReadingStore {

    private final Database database;
    private final Dialect dialect;

    JdbcReadingStore(Database database) {
        this.database = database;
        this.dialect = database.dialect();
    }

    @Override
    public Added add(ReadingsSet readings) {
        return readings.size() == 0 ? Added.NONE : database.writing(connection -> add(connection, readings));
    }

    private Added add(Connection connection, ReadingsSet readings) throws SQLException {
        var tables = new MonthTables(connection, dialect);
        var numbers = new Sources(connection).numbers(readings.series().stream().map(ReadingSeries::container).toList());
        SortedMap<YearMonth, List<DayWriter.Day>> byMonth = new TreeMap<>();
        long firstKeptDay = tables.firstKeptDay();
        long late = 0;
        for (var series : readings.series())
            late += addDays(series, numbers.getOrDefault(series.container(), 0), firstKeptDay, byMonth);
        var added = new Added(0, 0, late);
        for (var month : byMonth.entrySet()) {
            tables.make(month.getKey());
            try (var writer = new DayWriter(connection, month.getKey())) {
                for (var some : chunks(month.getValue()))
                    added = added.plus(writer.write(some));
            }
        }
        return added;
    }

    /// Cuts a series into days.
    ///
    /// @return readings of days that are no longer taken
    private static long addDays(ReadingSeries series, int number, long firstKeptDay,
            Map<YearMonth, List<DayWriter.Day>> byMonth) {
        long late = 0;
        for (int from = 0, to; from < series.size(); from = to) {
            long day = day(series, from);
            to = from + 1;
            while (to < series.size() && day(series, to) == day)
                to++;
            if (day < firstKeptDay)
                late += to - from;
            else
                byMonth.computeIfAbsent(YearMonth.from(LocalDate.ofEpochDay(day)), _ -> new ArrayList<>())
                        .add(new DayWriter.Day(number, day, series, from, to));
        }
        return late;
    }

    private static long day(ReadingSeries series, int i) {
        return Math.floorDiv(series.epochSecond(i), DayBlob.DAY_SECONDS);
    }

    /// Parts of a month's days with no more containers than a query may name.
    private static List<List<DayWriter.Day>> chunks(List<DayWriter.Day> days) {
        List<List<DayWriter.Day>> chunks = new ArrayList<>();
        int from = 0;
        int sources = 0;
        for (int i = 0; i < days.size(); i++) {
            if (i > 0 && days.get(i).source() != days.get(i - 1).source() && ++sources == Sources.MOST_IN_A_QUERY) {
                chunks.add(days.subList(from, i));
                from = i;
                sources = 0;
            }
        }
        chunks.add(days.subList(from, days.size()));
        return chunks;
    }

    @Override
    public Optional<ReadingSeries> find(String container, Instant from, Instant to) {
        return database.reading(connection -> {
            var builder = new ReadingsSet.Builder();
            var number = new Sources(connection).number(container);
            if (number.isPresent())
                for (var month : new MonthTables(connection, dialect).list(day(from), day(to.minusSeconds(1))))
                    read(connection, month, number.getAsInt(), container, from, to, builder);
            return builder.build().find(container);
        });
    }

    private static void read(Connection connection, YearMonth month, int number, String container, Instant from, Instant to,
            Consumer<Reading> sink) throws SQLException {
        try (var query = connection.prepareStatement("SELECT day, readings FROM " + MonthTables.name(month)
                + " WHERE source = ? AND day BETWEEN ? AND ?")) {
            query.setInt(1, number);
            query.setInt(2, (int) day(from));
            query.setInt(3, (int) day(to.minusSeconds(1)));
            try (var rows = query.executeQuery()) {
                while (rows.next())
                    DayBlob.decode(rows.getBytes(2), container, rows.getLong(1), within(from, to, sink));
            }
        }
    }

    @Override
    public ReadingsSet load(Instant from, Instant to) {
        return database.reading(connection -> {
            var builder = new ReadingsSet.Builder();
            var names = new Sources(connection).names();
            long firstDay = day(from);
            long lastDay = day(to.minusSeconds(1));
            for (var month : new MonthTables(connection, dialect).list(firstDay, lastDay))
                try (var query = connection.prepareStatement("SELECT source, day, readings FROM " + MonthTables.name(month)
                        + " WHERE day BETWEEN ? AND ?")) {
                    query.setFetchSize(10_000);
                    query.setLong(1, firstDay);
                    query.setLong(2, lastDay);
                    try (var rows = query.executeQuery()) {
                        while (rows.next())
                            DayBlob.decode(rows.getBytes(3), names.getOrDefault(rows.getInt(1), ""), rows.getLong(2),
                                    within(from, to, builder));
                    }
                }
            return builder.build();
        });
    }

    private static Consumer<Reading> within(Instant from, Instant to, Consumer<Reading> sink) {
        return reading -> {
            if (!reading.instant().isBefore(from) && reading.instant().isBefore(to))
                sink.accept(reading);
        };
    }

    private static long day(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), DayBlob.DAY_SECONDS);
    }

    @Override
    public List<DayLevels> days(String container, LocalDate from, LocalDate to) {
        return database.reading(connection -> {
            try (var query = connection.prepareStatement("SELECT l.* FROM day_level l JOIN source s ON s.number = l.source"
                    + " WHERE s.name = ? AND l.day BETWEEN ? AND ? ORDER BY l.day")) {
                query.setString(1, container);
                query.setLong(2, from.toEpochDay());
                query.setLong(3, to.toEpochDay());
                List<DayLevels> days = new ArrayList<>();
                try (var rows = query.executeQuery()) {
                    while (rows.next())
                        days.add(DayRows.levels(rows));
                }
                return days;
            }
        });
    }

    @Override
    public List<String> containers() {
        return database.reading(connection -> new Sources(connection).list());
    }

    @Override
    public List<YearMonth> months() {
        return database.reading(connection -> new MonthTables(connection, dialect).list());
    }

    @Override
    public List<YearMonth> forgetBefore(YearMonth month) {
        return database.writing(connection -> {
            var tables = new MonthTables(connection, dialect);
            List<YearMonth> old = tables.list().stream().filter(m -> m.isBefore(month)).toList();
            for (var m : old)
                tables.drop(m);
            tables.keepFrom(month);
            return old;
        });
    }

    @Override
    public void setApart(List<Quarantined> quarantined) {
        if (!quarantined.isEmpty())
            database.writing(connection -> new QuarantineRows(connection).add(quarantined));
    }

    @Override
    public SortedMap<RejectReason, Long> quarantineCounts() {
        return database.reading(connection -> new QuarantineRows(connection).counts());
    }

    @Override
    public List<Quarantined> quarantined() {
        return database.reading(connection -> new QuarantineRows(connection).list());
    }

    @Override
    public Optional<LocalDate> lastDay() {
        return database.reading(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT MAX(day) FROM day_level")) {
                rows.next();
                long day = rows.getLong(1);
                return rows.wasNull() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.ofEpochDay(day));
            }
        });
    }

    @Override
    public void close() {
        database.close();
    }
}

package org.abfuhr.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The tables of raw readings, one a month.
record MonthTables(Connection connection, Dialect dialect) {

    static String name(YearMonth month) {
        return String.format(Locale.ROOT, "raw_%04d_%02d", month.getYear(), month.getMonthValue());
    }

    static long firstDay(YearMonth month) {
        return month.atDay(1).toEpochDay();
    }

    List<YearMonth> list() throws SQLException {
        List<YearMonth> months = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT month FROM raw_month ORDER BY month")) {
            while (rows.next())
                months.add(YearMonth.of(rows.getInt(1) / 12, rows.getInt(1) % 12 + 1));
        }
        return months;
    }

    /// Months with a table that hold any of these days.
    List<YearMonth> list(long firstDay, long lastDay) throws SQLException {
        return list().stream().filter(month -> firstDay(month.plusMonths(1)) > firstDay && firstDay(month) <= lastDay).toList();
    }

    void make(YearMonth month) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(dialect.rawTable(name(month)));
            statement.execute("INSERT INTO raw_month (month) VALUES (" + number(month) + ") ON CONFLICT DO NOTHING");
        }
    }

    void drop(YearMonth month) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DROP TABLE " + name(month));
            statement.execute("DELETE FROM raw_month WHERE month = " + number(month));
        }
    }

    private static long number(YearMonth month) {
        return ChronoUnit.MONTHS.between(YearMonth.of(0, 1), month);
    }

    /// First day whose raw readings are still taken.
    long firstKeptDay() throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT first_day FROM retention")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void keepFrom(YearMonth month) throws SQLException {
        try (var statement = connection.prepareStatement("UPDATE retention SET first_day = ? WHERE first_day < ?")) {
            statement.setLong(1, firstDay(month));
            statement.setLong(2, firstDay(month));
            statement.execute();
        }
    }
}

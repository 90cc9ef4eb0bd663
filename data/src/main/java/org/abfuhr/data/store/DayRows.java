package org.abfuhr.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.abfuhr.data.readings.Reading;

/// Reads rows of levels by day.
final class DayRows {

    private DayRows() {}

    static DayLevels levels(ResultSet row) throws SQLException {
        return new DayLevels(LocalDate.ofEpochDay(row.getLong("day")), row.getInt("readings"), span(row, "fill_", ""),
                span(row, "distance_", "_mm"));
    }

    private static DayLevels.Span span(ResultSet row, String prefix, String unit) throws SQLException {
        return new DayLevels.Span(value(row, prefix + "first" + unit), value(row, prefix + "last" + unit),
                value(row, prefix + "least" + unit), value(row, prefix + "most" + unit), value(row, prefix + "mean" + unit));
    }

    private static float value(ResultSet row, String column) throws SQLException {
        float value = row.getFloat(column);
        return row.wasNull() ? Reading.ABSENT : value;
    }
}

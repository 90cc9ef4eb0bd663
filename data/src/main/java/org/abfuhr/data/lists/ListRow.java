package org.abfuhr.data.lists;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A line of a table or a feature: texts by the name of their column in small letters.
///
/// @param point x and y of its geometry, if it has one
record ListRow(String where, Map<String, String> cells, Optional<double[]> point) {

    ListRow {
        cells = Map.copyOf(cells);
    }

    String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /// The number in the cell; empty if there is none.
    ///
    /// @throws NumberFormatException when something else stands there
    OptionalDouble number(String column) {
        String text = text(column);
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    /// Whether the cell says no: `f`, `false`, `nein`, `0`.
    boolean denies(String column) {
        return text(column).matches("(?i)f|false|nein|0");
    }
}

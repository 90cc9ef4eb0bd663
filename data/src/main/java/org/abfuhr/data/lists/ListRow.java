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
    /// @throws NumberFormatException naming column and text when something else stands there
    OptionalDouble number(String column) {
        String text = text(column);
        try {
            return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException _) {
            throw noNumber(column);
        }
    }

    /// The number of things in the cell; 0 if it is empty.
    ///
    /// @throws NumberFormatException naming column and text when something else stands there, such as `-2` or `2.5`
    int count(String column) {
        double number = number(column).orElse(0);
        if (number != Math.rint(number) || number < 0 || number > Integer.MAX_VALUE)
            throw noNumber(column);
        return (int) number;
    }

    private NumberFormatException noNumber(String column) {
        return new NumberFormatException(column + " is \"" + text(column) + "\"");
    }

    /// Whether the cell says no: `f`, `false`, `nein`, `0`.
    boolean denies(String column) {
        return text(column).matches("(?i)f|false|nein|0");
    }
}

package org.abfuhr.data.city.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.abfuhr.model.fault.Faults;

/// Reads typed cells of a CSV row; a cell that is refused becomes a fault and a harmless value. Of faults in the same column only
/// the first ten are told one by one: a file with a decimal comma has them on every line.
final class CsvRow {

    private static final int TOLD_PER_COLUMN = 10;

    private final Path file;
    private final List<String> header;
    private final Faults faults;
    private final Map<String, Integer> faultsByColumn = new TreeMap<>();
    private int line;
    private List<String> cells = List.of();

    CsvRow(Path file, List<String> header, Faults faults) {
        this.file = file;
        this.header = header;
        this.faults = faults;
    }

    /// Moves on to the row of a line.
    CsvRow at(int newLine, String[] newCells) {
        line = newLine;
        cells = List.of(newCells);
        return this;
    }

    /// File and line.
    String place() {
        return file + ":" + line;
    }

    boolean hasRightLength() {
        if (cells.size() != header.size())
            refuse("", "E321", "has " + cells.size() + " columns instead of " + header.size() + ".",
                    "Quote texts that hold the separator.");
        return cells.size() == header.size();
    }

    /// Text of the cell, empty where there is no such column.
    String text(String column) {
        int index = header.indexOf(column);
        return index < 0 ? "" : cells.get(index).strip();
    }

    Optional<String> find(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    String required(String column) {
        if (text(column).isEmpty())
            refuse(column, "E322", "is empty.", "Every row needs one.");
        return text(column);
    }

    double number(String column, double min, double max) {
        String range = "Give a number from " + min + " to " + max + ", with a decimal point.";
        return parsed(column, text -> inRange(Double.parseDouble(text), min, max), missing(column, min, range), range);
    }

    private double missing(String column, double otherwise, String fix) {
        if (text(column).isEmpty())
            refuse(column, "E322", "is empty.", fix);
        return otherwise;
    }

    OptionalInt whole(String column, int min, int max) {
        String range = "Give a whole number from " + min + " to " + max + ".";
        return parsed(column, text -> OptionalInt.of((int) inRange(Integer.parseInt(text), min, max)), OptionalInt.empty(),
                range);
    }

    private static double inRange(double value, double min, double max) {
        if (!(value >= min && value <= max))
            throw new IllegalArgumentException(value + " is not in " + min + ".." + max);
        return value;
    }

    <T> T parsed(String column, Function<String, T> parser, T otherwise, String fix) {
        String text = text(column);
        try {
            return text.isEmpty() ? otherwise : parser.apply(text);
        } catch (IllegalArgumentException _) {
            refuse(column, "E322", "is \"" + text + "\".", fix);
            return otherwise;
        }
    }

    private void refuse(String column, String code, String message, String fix) {
        if (faultsByColumn.merge(column, 1, Integer::sum) <= TOLD_PER_COLUMN)
            faults.add(code, (file + ":" + line + " " + column).strip(), message, fix);
    }

    /// Says how many faults were not told.
    void summariseFaults() {
        faultsByColumn.forEach((column, count) -> faults.require(count <= TOLD_PER_COLUMN, "E323",
                (file + " " + column).strip(), "has " + (count - TOLD_PER_COLUMN) + " more faults of this kind.",
                "Mend the ones above first."));
    }
}

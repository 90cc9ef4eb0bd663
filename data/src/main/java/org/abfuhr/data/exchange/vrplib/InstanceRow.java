package org.abfuhr.data.exchange.vrplib;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.abfuhr.model.fault.Faults;

/// One line of an instance file in cells, with faults that say where they are.
///
/// @param file name, for faults
/// @param line from 1
public record InstanceRow(String file, int line, List<String> cells) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// The cells of a line; blanks and tabs separate them.
    public static InstanceRow of(String file, int line, String text) {
        var stripped = text.strip();
        return new InstanceRow(file, line, stripped.isEmpty() ? List.of() : List.of(BLANKS.split(stripped)));
    }

    public String where() {
        return file + ":" + line;
    }

    /// The number in a cell; a fault (E612 missing, E613 no such number) and the least otherwise.
    public double number(int cell, String what, double least, double most, Faults faults) {
        return find(cell, what, least, most, false, faults).orElse(least);
    }

    /// The whole number in a cell, else as above.
    public int whole(int cell, String what, int least, int most, Faults faults) {
        return findWhole(cell, what, least, most, faults).orElse(least);
    }

    /// The whole number in a cell; a fault as above and nothing otherwise.
    public OptionalInt findWhole(int cell, String what, int least, int most, Faults faults) {
        return find(cell, what, least, most, true, faults).stream().mapToInt(value -> (int) value).findFirst();
    }

    private OptionalDouble find(int cell, String what, double least, double most, boolean whole, Faults faults) {
        if (cell >= cells.size()) {
            faults.add("E612", where(), "has no " + what + ".", "Give a row with all its columns.");
            return OptionalDouble.empty();
        }
        var text = cells.get(cell);
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (value >= least && value <= most && (!whole || value == Math.rint(value)))
            return OptionalDouble.of(value);
        faults.add("E613", where(), what + " is \"" + text + "\".",
                "Give a " + (whole ? "whole " : "") + "number from " + (long) least + " to " + (long) most + ".");
        return OptionalDouble.empty();
    }
}

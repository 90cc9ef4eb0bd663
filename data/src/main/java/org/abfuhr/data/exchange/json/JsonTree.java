package org.abfuhr.data.exchange.json;

import java.util.List;
import java.util.Map;

/// A JSON value that knows its line. Arrays of whole numbers stay packed, so that a matrix needs 8 bytes a cell.
public sealed interface JsonTree {

    int line();

    /// What it is, for people.
    String kind();

    record Fields(int line, Map<String, JsonTree> byName) implements JsonTree {

        @Override
        public String kind() {
            return "an object";
        }
    }

    record Items(int line, List<JsonTree> list) implements JsonTree {

        @Override
        public String kind() {
            return "a list";
        }
    }

    /// A list of whole numbers, at least one.
    final class Wholes implements JsonTree {

        private final int line;
        private final long[] values;

        Wholes(int line, long[] values) {
            this.line = line;
            this.values = values;
        }

        @Override
        public int line() {
            return line;
        }

        @Override
        public String kind() {
            return "a list";
        }

        public int size() {
            return values.length;
        }

        public long get(int index) {
            return values[index];
        }
    }

    record Text(int line, String value) implements JsonTree {

        @Override
        public String kind() {
            return "the text \"" + (value.length() > 40 ? value.substring(0, 40) + "…" : value) + "\"";
        }
    }

    record Whole(int line, long value) implements JsonTree {

        @Override
        public String kind() {
            return "the number " + value;
        }
    }

    /// A number with a fraction, or one too large for a long.
    record Decimal(int line, double value) implements JsonTree {

        @Override
        public String kind() {
            return "the number " + value;
        }
    }

    record Flag(int line, boolean value) implements JsonTree {

        @Override
        public String kind() {
            return String.valueOf(value);
        }
    }

    record Nothing(int line) implements JsonTree {

        @Override
        public String kind() {
            return "null";
        }
    }
}

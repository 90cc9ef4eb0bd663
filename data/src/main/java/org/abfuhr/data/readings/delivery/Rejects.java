package org.abfuhr.data.readings.delivery;

import java.util.ArrayList;
import java.util.List;

/// How many rows were rejected for one reason, with the first few of them.
///
/// @param count rows
/// @param examples at most [#MAX_EXAMPLES], each as `file:line: value`
public record Rejects(long count, List<String> examples) {

    public static final int MAX_EXAMPLES = 5;
    static final Rejects NONE = new Rejects(0, List.of());

    public Rejects {
        examples = List.copyOf(examples);
    }

    Rejects plus(Rejects other) {
        List<String> all = new ArrayList<>(examples);
        all.addAll(other.examples);
        return new Rejects(count + other.count, all.subList(0, Math.min(MAX_EXAMPLES, all.size())));
    }
}

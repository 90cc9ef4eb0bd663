package org.abfuhr.data.exchange.vroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.abfuhr.data.exchange.vroom.VroomInput.Span;

/// Time windows as our problems want them.
final class Spans {

    private Spans() {}

    /// In order, and one in place of those that touch or overlap.
    static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (var span : spans.stream().sorted(Comparator.comparingLong(Span::earliest)).toList()) {
            boolean apart = joined.isEmpty() || joined.getLast().latest() < span.earliest();
            var last = apart ? span : joined.removeLast();
            joined.add(new Span(last.earliest(), Math.max(last.latest(), span.latest())));
        }
        return joined;
    }
}

package org.abfuhr.benchmarks.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What went wrong, and what was counted.
final class Findings {

    private static final int TOLD = 3;

    private final Map<String, Row> rows = new TreeMap<>();
    private final Set<String> troubles = new TreeSet<>();

    /// One kind of thing.
    ///
    /// @param cutOff requests that the kill left without an answer
    record Row(int acknowledged, int cutOff, int lost, int doubled) {}

    void compare(String kind, Ledger ledger, int cutOff, List<String> found) {
        var comparison = ledger.compare(found);
        rows.put(kind, new Row(ledger.acknowledged(), cutOff, comparison.lost().size(), comparison.doubled().size()));
        tell(kind + " lost", comparison.lost());
        tell(kind + " doubled", comparison.doubled());
    }

    private void tell(String what, Set<String> ids) {
        if (!ids.isEmpty())
            trouble(what + ": " + ids.size() + ", such as " + ids.stream().limit(TOLD).toList());
    }

    void trouble(String what) {
        troubles.add(what);
    }

    Map<String, Row> rows() {
        return new TreeMap<>(rows);
    }

    List<String> troubles() {
        return new ArrayList<>(troubles);
    }
}

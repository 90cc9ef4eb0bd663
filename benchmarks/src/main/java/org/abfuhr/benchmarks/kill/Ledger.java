package org.abfuhr.benchmarks.kill;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What was sent of one kind of thing, by ids that are never used twice, and what of it was acknowledged. For many threads.
final class Ledger {

    private final Set<String> sent = new HashSet<>();
    private final Set<String> acknowledged = new HashSet<>();

    synchronized void sent(Collection<String> ids) {
        sent.addAll(ids);
    }

    synchronized void acknowledged(Collection<String> ids) {
        acknowledged.addAll(ids);
    }

    synchronized int acknowledged() {
        return acknowledged.size();
    }

    /// What a look into the store found.
    ///
    /// @param lost acknowledged, but not there
    /// @param doubled there more than once
    record Comparison(Set<String> lost, Set<String> doubled) {

        boolean sound() {
            return lost.isEmpty() && doubled.isEmpty();
        }
    }

    /// Compares with what is there.
    ///
    /// @param found ids, one as often as it is there; those of others are passed over
    synchronized Comparison compare(List<String> found) {
        Map<String, Integer> counts = new HashMap<>();
        found.forEach(id -> counts.merge(id, 1, Integer::sum));
        Set<String> lost = new TreeSet<>(acknowledged);
        lost.removeAll(counts.keySet());
        Set<String> doubled = new TreeSet<>(sent);
        doubled.removeIf(id -> counts.getOrDefault(id, 0) < 2);
        return new Comparison(lost, doubled);
    }
}

package org.abfuhr.data.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What was not taken, by reason.
public final class Omissions {

    private static final int MOST_PLACES = 1_000;

    /// How many, and the first thousand places with what stood there.
    public record Omitted(int count, List<String> places) {}

    private final Map<OmitReason, List<String>> places = new EnumMap<>(OmitReason.class);
    private final Map<OmitReason, Integer> counts = new EnumMap<>(OmitReason.class);

    /// Notes one; always false, so that it can end a condition.
    public boolean add(OmitReason reason, String where, String what) {
        if (counts.merge(reason, 1, Integer::sum) <= MOST_PLACES)
            places.computeIfAbsent(reason, _ -> new ArrayList<>()).add(what.isBlank() ? where : where + ": " + what);
        return false;
    }

    public Map<OmitReason, Omitted> byReason() {
        Map<OmitReason, Omitted> all = new EnumMap<>(OmitReason.class);
        counts.keySet().forEach(reason -> all.put(reason, of(reason)));
        return Collections.unmodifiableMap(all);
    }

    /// What was not taken for this reason, perhaps nothing.
    public Omitted of(OmitReason reason) {
        return new Omitted(counts.getOrDefault(reason, 0), places.getOrDefault(reason, List.of()));
    }
}

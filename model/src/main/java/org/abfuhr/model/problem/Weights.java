package org.abfuhr.model.problem;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Weights of rules that differ from the rule's default, by rule id. Part of the problem, since decisions depend on them.
///
/// @param byRule rule id → factor, 0 switches the rule off
public record Weights(SortedMap<String, Long> byRule) {

    /// Every rule at its default.
    public static final Weights DEFAULT = new Weights(new TreeMap<>());

    public Weights {
        byRule = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byRule));
    }

    public static Weights of(Map<String, Long> byRule) {
        return new Weights(new TreeMap<>(byRule));
    }

    /// The default ones, and a price for how far trips spread (rule `spread`, off by default).
    ///
    /// @param microEuroPerMetre of the way from each planned visit to the middle of its trip, as the crow flies; 0 leaves the rule off
    public static Weights ofSpread(long microEuroPerMetre) {
        return microEuroPerMetre == 0 ? DEFAULT : of(Map.of("spread", microEuroPerMetre));
    }

    /// The rule's weight here, or its default.
    public long get(String rule, long defaultWeight) {
        return byRule.getOrDefault(rule, defaultWeight);
    }
}

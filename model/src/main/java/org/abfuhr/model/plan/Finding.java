package org.abfuhr.model.plan;

import java.util.Set;

/// One itemised cost or violation. Per rule and level, the findings of a plan sum to its score.
///
/// @param rule id of the rule
/// @param level at which it counts
/// @param amount in the rule's unit
/// @param cost amount × weight: micro-euro on the soft level, weighted units above
/// @param shift index of the shift, or -1
/// @param visit index of the visit, or -1
public record Finding(String rule, Level level, long amount, long cost, int shift, int visit) {

    /// Levels of the score, worst first.
    public enum Level {
        /// Law and physics.
        HARD,
        /// Required visits not served.
        MEDIUM,
        /// Money, in micro-euro.
        SOFT
    }

    private static final Set<String> WAITING = Set.of("dayCost", "notServed");
    private static final Set<String> UNPAID = Set.of("deviation", "withdrawn", "spread");

    /// Whether it is money that somebody pays for the routes.
    public boolean isMoney() {
        return level == Level.SOFT && !isWaiting() && !UNPAID.contains(rule);
    }

    /// Whether it is what emptying earlier or later costs.
    public boolean isWaiting() {
        return WAITING.contains(rule);
    }
}

package org.abfuhr.benchmarks.replan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.abfuhr.benchmarks.runs.Occasion;

/// What came of all losses.
///
/// @param problem its name
/// @param visits of the problem
/// @param order in documents told by the command of the occasion
record ReplanResult(Occasion occasion, String problem, int visits, @JsonIgnore ReplanOrder order, List<Loss> losses) {

    /// Milliseconds that a repair may take at 1,000 visits.
    static final double MOST_REPAIR_MILLIS = 100;

    /// How much dearer than a fresh plan the mean may be, in percent.
    static final double MOST_PERCENT_DEARER = 2;

    ReplanResult {
        losses = List.copyOf(losses);
    }

    @JsonIgnore
    double meanPercentDearer() {
        return losses.stream().mapToDouble(Loss::percentDearer).average().orElse(0);
    }

    /// Whether every plan is feasible and the goals of docs/reliability.md are met; not without any loss, which shows nothing.
    @JsonIgnore
    boolean met() {
        return !losses.isEmpty() && losses.stream().allMatch(loss -> loss.feasible() && loss.repairMillis() <= MOST_REPAIR_MILLIS)
                && meanPercentDearer() <= MOST_PERCENT_DEARER;
    }
}

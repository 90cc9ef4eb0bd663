package org.abfuhr.benchmarks.replan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.abfuhr.benchmarks.runs.Occasion;

/// What came of all losses.
///
/// @param problem its name
/// @param visits of the problem
record ReplanResult(Occasion occasion, String problem, int visits, ReplanOrder order, List<Loss> losses) {

    /// How much dearer than a fresh plan the mean may be, in percent.
    static final double MOST_PERCENT_DEARER = 2;

    ReplanResult {
        losses = List.copyOf(losses);
    }

    @JsonIgnore
    double meanPercentDearer() {
        return losses.stream().mapToDouble(Loss::percentDearer).average().orElse(0);
    }

    /// Whether every plan is feasible and the goals of docs/reliability.md are met.
    @JsonIgnore
    boolean met() {
        return losses.stream().allMatch(loss -> loss.feasible() && loss.repairMillis() <= Loss.MOST_REPAIR_MILLIS)
                && meanPercentDearer() <= MOST_PERCENT_DEARER;
    }
}

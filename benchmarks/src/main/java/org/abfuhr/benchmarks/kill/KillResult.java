package org.abfuhr.benchmarks.kill;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.abfuhr.benchmarks.runs.Occasion;

/// What came of all kills.
///
/// @param whileStarting more kills, of services that were not ready yet
/// @param slowestSeconds from the start of a process after a kill to its first answer that it is ready
/// @param rows by kind of thing
/// @param halfDone kills of commands that left a draft beside the output, or a part of the readings
/// @param troubles losses and all else that must not be
record KillResult(Occasion occasion, KillRun.Order order, int whileStarting, double meanSeconds, double slowestSeconds,
        Map<String, Findings.Row> rows, int halfDone, List<String> troubles) {

    KillResult {
        rows = Map.copyOf(rows);
        troubles = List.copyOf(troubles);
    }

    @JsonIgnore
    boolean sound() {
        return troubles.isEmpty();
    }
}

package org.abfuhr.benchmarks.gaps;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Locale;
import org.abfuhr.benchmarks.runs.Code;
import org.abfuhr.benchmarks.runs.Machine;
import org.jspecify.annotations.Nullable;

/// What a table's numbers depend on.
///
/// @param date when it began, by the caller's clock
/// @param budgetMillis of each run; null if iterations are counted
/// @param iterations of each run without a budget, else 0
/// @param ownJvm whether each run had a fresh Java machine
record RunHeader(String date, String command, Machine machine, Code code, @Nullable Long budgetMillis, long iterations,
        int threads,
        boolean ownJvm) {

    /// Whether runs of both may stand in one table.
    boolean mixesWith(RunHeader other) {
        return comparable().equals(other.comparable());
    }

    private RunHeader comparable() {
        return new RunHeader("", "", machine, code, budgetMillis, iterations, threads, ownJvm);
    }

    /// What each run was given, for people.
    @JsonIgnore
    String effort() {
        var limit = budgetMillis == null
                ? iterations + " iterations"
                : String.format(Locale.ROOT, "%s s", BigDecimal.valueOf(budgetMillis, 3).stripTrailingZeros()
                        .toPlainString());
        return limit + ", " + threads + (threads == 1 ? " thread, " : " threads, ")
                + (ownJvm
                        ? "a fresh Java machine for each run: loading and compiling classes counts"
                        : "one Java machine, after a throw-away run of the first instance that the table leaves out");
    }
}

package org.abfuhr.benchmarks.scale;

import static org.abfuhr.benchmarks.runs.MarkdownPage.number;

import java.util.List;
import org.abfuhr.benchmarks.runs.Occasion;

/// What planning days of several sizes took.
///
/// @param heapLimitMegabytes of the Java machine
record ScaleResult(Occasion occasion, double heapLimitMegabytes, List<Row> rows) {

    /// A day.
    ///
    /// @param accessPoints of its only profile
    /// @param iterations of the second plan
    /// @param firstPlanSeconds from the problem to the answer, with one iteration
    /// @param iterationMicros that each further one takes
    /// @param liveMegabytes in use after a collection, with problem and plan held
    /// @param sound whether the checker passed both plans
    record Row(int visits, int accessPoints, int routes, long iterations, double firstPlanSeconds, double iterationMicros,
            double liveMegabytes, boolean sound) {}

    ScaleResult {
        rows = List.copyOf(rows);
    }

    /// For people.
    String page() {
        var page = occasion.page("Planning more and more visits");
        page.row("heap", number(heapLimitMegabytes, 0) + " MB at most");
        page.add("\n## Sizes\n\n");
        page.row("visits", "access points", "routes", "first plan, s", "per visit, ms", "an iteration, µs", "memory, MB",
                "checker");
        page.row("---:", "---:", "---:", "---:", "---:", "---:", "---:", "---");
        for (var row : rows)
            page.row(count(row.visits), count(row.accessPoints), count(row.routes), number(row.firstPlanSeconds, 2),
                    number(row.firstPlanSeconds * 1e3 / row.visits, 2), number(row.iterationMicros, 0),
                    number(row.liveMegabytes, 0),
                    row.sound ? "passed" : "FAILED");
        return page.toString();
    }

    private static String count(int value) {
        return number((double) value, 0);
    }
}

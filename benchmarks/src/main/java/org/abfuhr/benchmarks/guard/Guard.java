package org.abfuhr.benchmarks.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares costs. Fixed iterations give equal plans on every machine, so that not even the least more is let through.
final class Guard {

    /// One problem's cost.
    ///
    /// @param before what the table says; null if it knows no such problem
    record Row(String problem, @Nullable Long before, long now) {

        /// Whether it is dearer than before, or has no plan. What the table does not know is worse, too, until it is written down.
        boolean worse() {
            return before == null || now > before || now == GuardProblem.NO_PLAN;
        }

        /// In one line.
        String text() {
            if (now == GuardProblem.NO_PLAN)
                return String.format(Locale.ROOT, "%-15s WORSE: the checker rejects a plan", problem);
            if (before == null)
                return String.format(Locale.ROOT, "%-15s %,18d  NEW: --update writes it down", problem, now);
            return String.format(Locale.ROOT, "%-15s %,18d -> %,18d  %+8.3f %%  %s", problem, before, now,
                    100.0 * (now - before) / before, now > before ? "WORSE" : now < before ? "better" : "as before");
        }
    }

    private Guard() {}

    /// Costs of all problems, measured now.
    static Map<String, Long> costs() {
        Map<String, Long> costs = new LinkedHashMap<>();
        GuardProblem.all().forEach(problem -> costs.put(problem.name(), problem.cost()));
        return costs;
    }

    static List<Row> compare(Map<String, Long> before, Map<String, Long> now) {
        List<Row> rows = new ArrayList<>();
        now.forEach((problem, cost) -> rows.add(new Row(problem, before.get(problem), cost)));
        return rows;
    }
}

package org.abfuhr.benchmarks.gaps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.abfuhr.benchmarks.runs.InstanceRow;

/// How our vehicles and miles compare with each published method over all instances both have.
final class MilesSummary {

    private record Pair(InstanceRow ours, Published theirs) {

        double milesPercent() {
            return 100 * (Objects.requireNonNull(ours.miles()) / theirs.miles() - 1);
        }

        boolean moreVehicles() {
            return theirs.vehicles() != null && ours.maxVehicles() != null && ours.maxVehicles() > theirs.vehicles();
        }
    }

    private MilesSummary() {}

    /// One line for each method.
    static List<String> of(GapTable table) {
        Map<String, InstanceRow> rows = table.instances().stream().filter(row -> row.miles() != null)
                .collect(Collectors.toMap(InstanceRow::name, row -> row, (first, _) -> first));
        Map<String, List<Pair>> methods = new LinkedHashMap<>();
        for (var figure : table.published()) {
            var row = rows.get(figure.instance());
            if (row != null)
                methods.computeIfAbsent(figure.method(), _ -> new ArrayList<>()).add(new Pair(row, figure));
        }
        return methods.entrySet().stream().map(method -> line(method.getKey(), method.getValue())).toList();
    }

    private static String line(String method, List<Pair> pairs) {
        var more = pairs.stream().filter(Pair::moreVehicles).map(pair -> pair.ours.name()).toList();
        return String.format(Locale.ROOT, "against %s: mean miles %+.1f %% over %d instances, %s", method,
                pairs.stream().mapToDouble(Pair::milesPercent).average().orElse(0), pairs.size(),
                more.isEmpty()
                        ? "never more vehicles where theirs are known"
                        : "more vehicles in some run of "
                                + String.join(", ", more));
    }
}

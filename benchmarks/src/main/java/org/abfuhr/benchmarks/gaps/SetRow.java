package org.abfuhr.benchmarks.gaps;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.abfuhr.benchmarks.runs.InstanceRow;
import org.jspecify.annotations.Nullable;

/// All instances of a folder. Means are over instances, of their means over seeds; null where no instance has a value.
///
/// @param withGap instances that have a gap
record SetRow(String set, int instances, int runs, int failed, int feasible, int withGap, @Nullable Double meanGapPercent,
        @Nullable Double worstGapPercent, @Nullable Double primalIntegralPercent, @Nullable Double maxSeconds) {

    static SetRow of(List<InstanceRow> rows) {
        var gaps = values(rows, InstanceRow::meanGapPercent);
        return new SetRow(rows.getFirst().set(), rows.size(), rows.stream().mapToInt(InstanceRow::runs).sum(),
                rows.stream().mapToInt(InstanceRow::failed).sum(), rows.stream().mapToInt(InstanceRow::feasible).sum(),
                gaps.size(), mean(gaps), most(gaps), mean(values(rows, InstanceRow::primalIntegralPercent)),
                most(values(rows, InstanceRow::maxSeconds)));
    }

    private static List<Double> values(List<InstanceRow> rows, Function<InstanceRow, @Nullable Double> value) {
        return rows.stream().map(value).filter(Objects::nonNull).toList();
    }

    private static @Nullable Double mean(List<Double> values) {
        return values.isEmpty()
                ? null
                : Math.round(values.stream().mapToDouble(Double::doubleValue).sum() / values.size() * 1000) / 1000.0;
    }

    private static @Nullable Double most(List<Double> values) {
        return values.stream().max(Double::compare).orElse(null);
    }
}

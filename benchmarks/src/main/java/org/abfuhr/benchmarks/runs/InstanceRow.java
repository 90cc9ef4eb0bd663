package org.abfuhr.benchmarks.runs;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// All runs of an instance. Costs, gaps and vehicles are those of feasible runs; null if there is none.
///
/// @param runs that ended with a result
/// @param failed runs without one
/// @param miles mean; null unless the format tells miles
public record InstanceRow(String instance, String format, int visits, int runs, int failed, int feasible,
        @Nullable Double bestKnown,
        @Nullable Double meanCost, @Nullable Double minCost, @Nullable Double maxCost, @Nullable Double meanGapPercent,
        @Nullable Double primalIntegralPercent, @Nullable Double meanVehicles, @Nullable Double maxVehicles,
        @Nullable Double miles, @Nullable Double iterations, @Nullable Double meanSeconds, @Nullable Double maxSeconds,
        @Nullable Double cpuSeconds) {

    /// Sums up the runs of an instance.
    ///
    /// @param all at least one
    public static InstanceRow of(List<CellResult> all) {
        var runs = all.stream().filter(cell -> cell.failure() == null).toList();
        var good = runs.stream().filter(CellResult::feasible).toList();
        var first = runs.isEmpty() ? all.getFirst() : runs.getFirst();
        return new InstanceRow(first.instance(), first.format(), first.visits(), runs.size(), all.size() - runs.size(),
                good.size(), first.bestKnown(), mean(good, CellResult::cost), least(good, CellResult::cost),
                most(good, CellResult::cost), known(good, CellResult::gapPercent),
                known(runs, CellResult::primalIntegralPercent), mean(good, CellResult::vehicles),
                most(good, CellResult::vehicles), known(good, cell -> cell.lengths().get("miles")),
                mean(runs, CellResult::iterations), mean(runs, CellResult::seconds), most(runs, CellResult::seconds),
                mean(runs, CellResult::cpuSeconds));
    }

    /// Folder of the instance.
    public String set() {
        return instance.substring(0, instance.indexOf('/'));
    }

    /// Name without the folder.
    public String name() {
        return instance.substring(instance.indexOf('/') + 1);
    }

    private static @Nullable Double known(List<CellResult> cells, Function<CellResult, @Nullable Double> value) {
        return boxed(cells.stream().map(value).filter(Objects::nonNull).mapToDouble(Double::doubleValue).average());
    }

    private static @Nullable Double mean(List<CellResult> cells, ToDoubleFunction<CellResult> value) {
        return boxed(cells.stream().mapToDouble(value).average());
    }

    private static @Nullable Double least(List<CellResult> cells, ToDoubleFunction<CellResult> value) {
        return boxed(cells.stream().mapToDouble(value).min());
    }

    private static @Nullable Double most(List<CellResult> cells, ToDoubleFunction<CellResult> value) {
        return boxed(cells.stream().mapToDouble(value).max());
    }

    /// Rounded to thousandths.
    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? Math.round(value.getAsDouble() * 1000) / 1000.0 : null;
    }
}

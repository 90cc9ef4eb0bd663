package org.abfuhr.benchmarks.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.abfuhr.benchmarks.runs.CellResult;
import org.abfuhr.benchmarks.runs.InstanceRow;
import org.abfuhr.benchmarks.runs.Machine;

/// What several engines gave on the same instances: the document that is written as JSON.
///
/// @param date when it began, by the caller's clock
/// @param absent engines that were not run, and why
/// @param runs per engine, in the order of instances and seeds
record Comparison(String date, String command, Machine machine, long budgetMillis, List<String> absent,
        Map<String, List<CellResult>> runs) {

    /// Per engine, all runs of each instance in one row.
    @JsonProperty
    Map<String, List<InstanceRow>> instances() {
        Map<String, List<InstanceRow>> rows = new LinkedHashMap<>();
        runs.forEach((engine, cells) -> rows.put(engine, cells.stream()
                .collect(Collectors.groupingBy(CellResult::instance, LinkedHashMap::new, Collectors.toList())).values().stream()
                .map(InstanceRow::of).toList()));
        return rows;
    }

    /// The instances, in the order in which they were run.
    List<String> names() {
        return runs.values().stream().flatMap(List::stream).map(CellResult::instance).distinct().toList();
    }
}

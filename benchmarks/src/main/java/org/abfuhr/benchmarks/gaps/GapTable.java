package org.abfuhr.benchmarks.gaps;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.abfuhr.benchmarks.runs.CellResult;
import org.abfuhr.benchmarks.runs.InstanceRow;

/// Everything a run gave, in the order of its cells: the document that is written as JSON.
///
/// @param published figures of others for the instances of the table
record GapTable(RunHeader header, List<SetRow> sets, List<InstanceRow> instances, List<Published> published,
        @JsonProperty("runs") List<CellResult> cells) {

    static GapTable of(RunHeader header, List<CellResult> cells) {
        var byInstance = cells.stream().collect(Collectors.groupingBy(CellResult::instance, LinkedHashMap::new,
                Collectors.toList()));
        var rows = byInstance.values().stream().map(InstanceRow::of).toList();
        var bySet = rows.stream().collect(Collectors.groupingBy(InstanceRow::set, LinkedHashMap::new, Collectors.toList()));
        var names = rows.stream().filter(row -> row.miles() != null).map(InstanceRow::name).toList();
        return new GapTable(header, bySet.values().stream().map(SetRow::of).toList(), rows,
                Published.all().stream().filter(figure -> names.contains(figure.instance())).toList(), cells);
    }

    /// Whether every run ended with a plan that the checker accepts.
    boolean allFeasible() {
        return cells.stream().allMatch(CellResult::feasible);
    }
}

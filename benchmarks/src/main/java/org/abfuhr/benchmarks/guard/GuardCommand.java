package org.abfuhr.benchmarks.guard;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.abfuhr.dispatch.cli.JsonCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `abfuhr-bench guard`: whether plans or speed got worse.
@Command(name = "guard", sortOptions = false, description = {
        "Solve small problems with fixed iterations and compare costs and speed with the table in benchmarks/guard.json.",
        "Anything worse ends with exit code 4."}, footer = {"", "Example: abfuhr-bench guard --update"})
public final class GuardCommand extends JsonCommand {

    @Option(names = "--update", description = "Write what was measured into the table, better or worse.")
    private boolean update;

    @Override
    public Integer call() throws IOException {
        var table = GuardTable.read(GuardTable.file());
        var rows = Guard.compare(table.costs(), Guard.costs());
        double ratio = new Speed(GuardProblem.all().get(1)).timesCalibration();
        if (update)
            write(rows, ratio);
        boolean slow = !update && ratio > Speed.TOLERANCE * table.timesCalibration();
        console().result(document(rows, table, ratio), text(rows, table, ratio, slow));
        boolean worse = slow || rows.stream().anyMatch(Guard.Row::worse);
        return worse && !update ? 4 : 0;
    }

    private static void write(List<Guard.Row> rows, double ratio) throws IOException {
        Map<String, Long> costs = new LinkedHashMap<>();
        rows.forEach(row -> costs.put(row.problem(), row.now()));
        new GuardTable(costs, Math.round(ratio * 10) / 10.0).write(GuardTable.file());
    }

    private static Map<String, Object> document(List<Guard.Row> rows, GuardTable table, double ratio) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("costs", rows);
        document.put("timesCalibration", ratio);
        document.put("timesCalibrationBefore", table.timesCalibration());
        return document;
    }

    private static String text(List<Guard.Row> rows, GuardTable table, double ratio, boolean slow) {
        var lines = String.join("\n", rows.stream().map(Guard.Row::text).toList());
        return lines
                + String.format(Locale.ROOT, "%ntime, in calibration loops: %.1f -> %.1f  %s", table.timesCalibration(), ratio,
                        slow ? "SLOWER, more than " + Speed.TOLERANCE + " times" : "within " + Speed.TOLERANCE + " times");
    }
}

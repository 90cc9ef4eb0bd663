package org.abfuhr.benchmarks.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.abfuhr.benchmarks.runs.CellResult;
import org.abfuhr.benchmarks.runs.InstanceRow;
import org.jspecify.annotations.Nullable;

/// A [GapTable] for people.
final class Markdown {

    private static final String NONE = "";

    private final GapTable table;
    private final StringBuilder text = new StringBuilder();

    private Markdown(GapTable table) {
        this.table = table;
    }

    static String of(GapTable table) {
        var page = new Markdown(table);
        page.header();
        page.sets();
        page.instances();
        page.miles();
        page.complaints();
        return page.text.toString();
    }

    private void header() {
        var header = table.header();
        text.append("# Gaps to the best known plans\n\n");
        row("what", "value");
        row("---", "---");
        row("begun", header.date());
        row("command", "`" + header.command().replace("|", "\\|") + "`");
        row("machine", header.machine().text());
        row("load average at the end of runs", loads());
        row("code", header.code().commit() + ", solver " + header.code().solver());
        row("each run", header.effort());
        text.append("\nGap: cost above the checker's cost of the known solution's routes. Mean gaps are over the feasible runs, ")
                .append("those of a set over its instances. Primal integral: mean gap over the budget, 100 % until a first ")
                .append("legal plan is heard of. Seconds: from the problem read to the plan returned.\n");
    }

    private String loads() {
        var loads = table.cells().stream().mapToDouble(CellResult::load).filter(load -> load >= 0).summaryStatistics();
        return loads.getCount() == 0 ? "unknown" : number(loads.getMin(), 1) + " to " + number(loads.getMax(), 1);
    }

    private void sets() {
        text.append("\n## Sets\n\n");
        row("set", "instances", "runs", "feasible", "failed", "mean gap %", "worst instance %", "primal integral %", "max s");
        row("---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
        for (var set : table.sets())
            row(set.set(), whole(set.instances()), whole(set.runs()), whole(set.feasible()), whole(set.failed()),
                    number(set.meanGapPercent(), 3), number(set.worstGapPercent(), 3), number(set.primalIntegralPercent(), 2),
                    number(set.maxSeconds(), 2));
    }

    private void instances() {
        text.append("\n## Instances\n\n");
        row("instance", "visits", "best known", "mean cost", "min", "max", "mean gap %", "primal integral %", "vehicles",
                "iterations", "mean s", "max s", "CPU s", "checker");
        row("---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---");
        for (var row : table.instances())
            row(row.instance(), whole(row.visits()), number(row.bestKnown(), 1), number(row.meanCost(), 1),
                    number(row.minCost(), 1), number(row.maxCost(), 1), number(row.meanGapPercent(), 3),
                    number(row.primalIntegralPercent(), 2), number(row.meanVehicles(), 1), number(row.iterations(), 0),
                    number(row.meanSeconds(), 2), number(row.maxSeconds(), 2), number(row.cpuSeconds(), 1), verdict(row));
    }

    private static String verdict(InstanceRow row) {
        int all = row.runs() + row.failed();
        return row.feasible() == all ? all + " feasible" : "**" + row.feasible() + " of " + all + " feasible**";
    }

    private void miles() {
        if (table.published().isEmpty())
            return;
        text.append("\n## Vehicles and miles\n\n");
        row("instance", "by", "vehicles", "miles", "our miles above", "mark");
        row("---", "---", "---:", "---:", "---:", "---");
        for (var row : table.instances())
            if (row.miles() != null)
                miles(row);
        text.append('\n').append(Published.SOURCES).append("\n\n");
        MilesSummary.of(table).forEach(line -> text.append("- ").append(line).append('\n'));
    }

    private void miles(InstanceRow row) {
        double ours = Objects.requireNonNull(row.miles());
        row(row.name(), "ours, mean", number(row.meanVehicles(), 1), number(ours, 1), NONE, "measured");
        for (var figure : table.published())
            if (figure.instance().equals(row.name()))
                row(row.name(), figure.method(), figure.vehicles() == null ? NONE : whole(figure.vehicles()),
                        number(figure.miles(), 1), String.format(Locale.ROOT, "%+.1f %%", 100 * (ours / figure.miles() - 1)),
                        figure.mark());
    }

    private void complaints() {
        List<String> lines = new ArrayList<>();
        for (var cell : table.cells()) {
            if (cell.failure() != null)
                lines.add("- " + cell.instance() + ", seed " + cell.seed() + ": no result, " + cell.failure());
            cell.complaints().forEach(what -> lines.add("- " + cell.instance() + ", seed " + cell.seed() + ": " + what));
        }
        if (!lines.isEmpty())
            text.append("\n## What was wrong\n\n").append(String.join("\n", lines)).append('\n');
    }

    private void row(String... cells) {
        text.append(List.of(cells).stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String whole(int value) {
        return Integer.toString(value);
    }

    private static String number(@Nullable Double value, int digits) {
        return value == null ? NONE : String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}

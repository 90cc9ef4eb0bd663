package org.abfuhr.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abfuhr.benchmarks.runs.InstanceRow;

/// A [Comparison] for people.
final class ComparisonPage {

    private final Comparison comparison;
    private final StringBuilder text = new StringBuilder();

    private ComparisonPage(Comparison comparison) {
        this.comparison = comparison;
    }

    static String of(Comparison comparison) {
        var page = new ComparisonPage(comparison);
        page.header();
        page.engines();
        page.instances();
        page.complaints();
        return page.text.toString();
    }

    private void header() {
        text.append("# Engines compared\n\n");
        row("what", "value");
        row("---", "---");
        row("begun", comparison.date());
        row("command", "`" + comparison.command().replace("|", "\\|") + "`");
        row("machine", comparison.machine().text());
        row("each run", comparison.budgetMillis() / 1e3 + " s, one thread, a process of its own");
        comparison.absent().forEach(engine -> row("absent", engine));
        text.append(
                "\nGap: cost above the checker's cost of the known solution's routes. All routes are priced and judged by our checker. ")
                .append("Seconds as the engine's process tells them, without start and reading, or else around the process.\n");
    }

    private void engines() {
        text.append("\n## Engines\n\n");
        row("engine", "instances", "runs", "feasible", "mean gap % where feasible", "max s");
        row("---", "---:", "---:", "---:", "---:", "---:");
        comparison.instances().forEach((engine, rows) -> row(engine, Integer.toString(rows.size()),
                Integer.toString(rows.stream().mapToInt(row -> row.runs() + row.failed()).sum()),
                Integer.toString(rows.stream().mapToInt(InstanceRow::feasible).sum()), meanGap(rows),
                number(rows.stream().map(InstanceRow::maxSeconds).filter(Objects::nonNull).mapToDouble(s -> s).max().orElse(0),
                        1)));
    }

    private static String meanGap(List<InstanceRow> rows) {
        var gaps = rows.stream().map(InstanceRow::meanGapPercent).filter(Objects::nonNull).mapToDouble(gap -> gap).average();
        return gaps.isPresent() ? number(gaps.getAsDouble(), 2) : "";
    }

    private void instances() {
        var engines = List.copyOf(comparison.runs().keySet());
        text.append("\n## Mean gap % (vehicles; feasible of all runs where not all are)\n\n");
        row(Stream.concat(Stream.of("instance"), engines.stream()).toArray(String[]::new));
        row(Stream.concat(Stream.of("---"), engines.stream().map(_ -> "---:")).toArray(String[]::new));
        for (var instance : comparison.names())
            row(Stream.concat(Stream.of(instance), engines.stream().map(engine -> cell(engine, instance)))
                    .toArray(String[]::new));
    }

    private String cell(String engine, String instance) {
        return comparison.instances().getOrDefault(engine, List.of()).stream().filter(row -> row.instance().equals(instance))
                .findFirst().map(ComparisonPage::cell).orElse("not its kind");
    }

    private static String cell(InstanceRow row) {
        int all = row.runs() + row.failed();
        var some = row.feasible() == all ? "" : "; " + row.feasible() + " of " + all;
        if (row.meanVehicles() == null)
            return "none";
        var gap = row.meanGapPercent() == null
                ? "cost " + number(row.meanCost() == null ? 0 : row.meanCost(), 1)
                : number(row.meanGapPercent(), 2);
        return gap + " (" + number(row.meanVehicles(), 1) + some + ")";
    }

    private void complaints() {
        List<String> lines = new ArrayList<>();
        comparison.runs().forEach((engine, cells) -> cells.forEach(cell -> {
            if (cell.failure() != null)
                lines.add("- " + engine + ", " + cell.instance() + ", seed " + cell.seed() + ": " + cell.failure());
            cell.complaints().forEach(what -> lines.add("- " + engine + ", " + cell.instance() + ", seed " + cell.seed() + ": "
                    + what));
        }));
        if (!lines.isEmpty())
            text.append("\n## What was wrong\n\n").append(String.join("\n", lines)).append('\n');
    }

    private void row(String... cells) {
        text.append(Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}

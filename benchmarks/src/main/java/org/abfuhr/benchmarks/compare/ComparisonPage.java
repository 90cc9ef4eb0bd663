package org.abfuhr.benchmarks.compare;

import static org.abfuhr.benchmarks.runs.MarkdownPage.number;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.abfuhr.benchmarks.runs.InstanceRow;
import org.abfuhr.benchmarks.runs.MarkdownPage;

/// A [Comparison] for people.
final class ComparisonPage {

    private final Comparison comparison;
    private final MarkdownPage text = new MarkdownPage();

    private ComparisonPage(Comparison comparison) {
        this.comparison = comparison;
    }

    static String of(Comparison comparison) {
        var page = new ComparisonPage(comparison);
        page.header();
        page.engines();
        page.instances();
        page.text.complaints(comparison.runs().entrySet().stream()
                .flatMap(runs -> MarkdownPage.complaints(runs.getKey() + ", ", runs.getValue())));
        return page.text.toString();
    }

    private void header() {
        text.begin("Engines compared", comparison.date(), comparison.command(), comparison.machine());
        text.row("each run", comparison.budgetMillis() / 1e3 + " s, one thread, a process of its own");
        comparison.absent().forEach(engine -> text.row("absent", engine));
        text.add(
                "\nGap: cost above the checker's cost of the known solution's routes. All routes are priced and judged by our checker. "
                        + "Seconds as the engine's process tells them, without start and reading, or else around the process.\n");
    }

    private void engines() {
        text.add("\n## Engines\n\n");
        text.row("engine", "instances", "runs", "feasible", "mean gap % where feasible", "max s");
        text.row("---", "---:", "---:", "---:", "---:", "---:");
        comparison.instances().forEach((engine, rows) -> text.row(engine, Integer.toString(rows.size()),
                Integer.toString(rows.stream().mapToInt(row -> row.runs() + row.failed()).sum()),
                Integer.toString(rows.stream().mapToInt(InstanceRow::feasible).sum()), meanGap(rows),
                number(rows.stream().map(InstanceRow::maxSeconds).filter(Objects::nonNull).mapToDouble(s -> s).max().orElse(0.0),
                        1)));
    }

    private static String meanGap(List<InstanceRow> rows) {
        var gaps = rows.stream().map(InstanceRow::meanGapPercent).filter(Objects::nonNull).mapToDouble(gap -> gap).average();
        return gaps.isPresent() ? number(gaps.getAsDouble(), 2) : "";
    }

    private void instances() {
        var engines = List.copyOf(comparison.runs().keySet());
        text.add("\n## Mean gap % (vehicles; feasible of all runs where not all are)\n\n");
        text.row(Stream.concat(Stream.of("instance"), engines.stream()).toArray(String[]::new));
        text.row(Stream.concat(Stream.of("---"), engines.stream().map(_ -> "---:")).toArray(String[]::new));
        for (var instance : comparison.names())
            text.row(Stream.concat(Stream.of(instance), engines.stream().map(engine -> cell(engine, instance)))
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
                ? "cost " + number(row.meanCost(), 1)
                : number(row.meanGapPercent(), 2);
        return gap + " (" + number(row.meanVehicles(), 1) + some + ")";
    }
}

package org.abfuhr.benchmarks.gaps;

import static org.abfuhr.benchmarks.runs.MarkdownPage.number;

import java.util.Locale;
import java.util.Objects;
import org.abfuhr.benchmarks.runs.CellResult;
import org.abfuhr.benchmarks.runs.InstanceRow;
import org.abfuhr.benchmarks.runs.MarkdownPage;

/// A [GapTable] for people.
final class Markdown {

    private static final String NONE = "";

    private final GapTable table;
    private final MarkdownPage text = new MarkdownPage();

    private Markdown(GapTable table) {
        this.table = table;
    }

    static String of(GapTable table) {
        var page = new Markdown(table);
        page.header();
        page.sets();
        page.instances();
        page.miles();
        page.text.complaints(MarkdownPage.complaints("", table.cells()));
        return page.text.toString();
    }

    private void header() {
        var header = table.header();
        text.begin("Gaps to the best known plans", header.date(), header.command(), header.machine());
        text.row("load average at the end of runs", loads());
        text.row("code", header.code().commit() + ", solver " + header.code().solver());
        text.row("each run", header.effort());
        text.add("\nGap: cost above the checker's cost of the known solution's routes. Mean gaps are over the feasible runs, "
                + "those of a set over its instances. Primal integral: mean gap over the budget, 100 % until a first "
                + "legal plan is heard of. Seconds: from the problem read to the plan returned.\n");
    }

    private String loads() {
        var loads = table.cells().stream().mapToDouble(CellResult::load).filter(load -> load >= 0).summaryStatistics();
        return loads.getCount() == 0 ? "unknown" : number(loads.getMin(), 1) + " to " + number(loads.getMax(), 1);
    }

    private void sets() {
        text.add("\n## Sets\n\n");
        text.row("set", "instances", "runs", "feasible", "failed", "mean gap %", "worst instance %", "primal integral %",
                "max s");
        text.row("---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
        for (var set : table.sets())
            text.row(set.set(), whole(set.instances()), whole(set.runs()), whole(set.feasible()), whole(set.failed()),
                    number(set.meanGapPercent(), 3), number(set.worstGapPercent(), 3), number(set.primalIntegralPercent(), 2),
                    number(set.maxSeconds(), 2));
    }

    private void instances() {
        text.add("\n## Instances\n\n");
        text.row("instance", "visits", "best known", "mean cost", "min", "max", "mean gap %", "primal integral %", "vehicles",
                "iterations", "mean s", "max s", "CPU s", "checker");
        text.row("---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---");
        for (var row : table.instances())
            text.row(row.instance(), whole(row.visits()), number(row.bestKnown(), 1), number(row.meanCost(), 1),
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
        text.add("\n## Vehicles and miles\n\n");
        text.row("instance", "by", "vehicles", "miles", "our miles above", "mark");
        text.row("---", "---", "---:", "---:", "---:", "---");
        for (var row : table.instances())
            if (row.miles() != null)
                miles(row);
        text.add("\n" + Published.SOURCES + "\n\n");
        MilesSummary.of(table).forEach(line -> text.add("- " + line + "\n"));
    }

    private void miles(InstanceRow row) {
        double ours = Objects.requireNonNull(row.miles());
        text.row(row.name(), "ours, mean", number(row.meanVehicles(), 1), number(ours, 1), NONE, "measured");
        for (var figure : table.published())
            if (figure.instance().equals(row.name()))
                text.row(row.name(), figure.method(), figure.vehicles() == null ? NONE : whole(figure.vehicles()),
                        number(figure.miles(), 1), String.format(Locale.ROOT, "%+.1f %%", 100 * (ours / figure.miles() - 1)),
                        figure.mark());
    }

    private static String whole(int value) {
        return Integer.toString(value);
    }
}

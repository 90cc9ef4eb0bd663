package org.abfuhr.benchmarks.replan;

import static org.abfuhr.benchmarks.runs.MarkdownPage.number;

import org.abfuhr.benchmarks.runs.MarkdownPage;
import org.abfuhr.solver.PlannerSettings;

/// A [ReplanResult] for people.
final class ReplanPage {

    private static final double MICRO = 1e6;

    private ReplanPage() {}

    static String of(ReplanResult result) {
        var order = result.order();
        var page = result.occasion().page("Mending a plan after a vehicle is lost");
        page.row("problem", result.problem() + ", " + result.visits() + " visits");
        page.row("released and fresh plan", effort(order.released()));
        page.row("mended plan", effort(order.replanned()));
        page.row("threads of each search", Integer.toString(order.released().threads()));
        page.add("\n## Losses, one at a time\n\n");
        page.row("vehicle", "seed", "its visits", "all", "repaired after ms", "euro", "mended after s", "euro",
                "fresh plan, euro",
                "dearer, %", "checker");
        page.row("---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---");
        result.losses().forEach(loss -> row(page, loss));
        page.add("\nMean: " + number(result.meanPercentDearer(), 2) + " % dearer; goal "
                + number(ReplanResult.MOST_PERCENT_DEARER, 0)
                + " %, repaired within " + number(ReplanResult.MOST_REPAIR_MILLIS, 0) + " ms.\n");
        return page.toString();
    }

    private static void row(MarkdownPage page, Loss loss) {
        page.row(loss.vehicle(), Long.toString(loss.seed()), Integer.toString(loss.visits()), Integer.toString(loss.served()),
                number(loss.repairMillis(), 0), euro(loss.repaired()), number(loss.replanSeconds(), 2), euro(loss.replanned()),
                euro(loss.fresh()), number(loss.percentDearer(), 2), loss.feasible() ? "passed" : "FAILED");
    }

    private static String euro(long micro) {
        return number(micro / MICRO, 2);
    }

    private static String effort(PlannerSettings settings) {
        var budget = settings.budgetOrNull();
        return budget == null ? settings.iterationsOrNull() + " iterations" : number(budget.toMillis() / 1e3, 1) + " s";
    }
}

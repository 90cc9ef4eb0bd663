package org.abfuhr.benchmarks.kill;

import static org.abfuhr.benchmarks.runs.MarkdownPage.number;

import java.util.TreeMap;

/// A [KillResult] for people.
final class KillPage {

    private KillPage() {}

    static String of(KillResult result) {
        var order = result.order();
        var page = result.occasion().page("Killed at random moments");
        page.row("kills of a service while clients send", Integer.toString(order.rounds()));
        page.row("kills of a service while it starts", result.whileStarting() + " of one with data, " + order.firstStarts()
                + " of one without");
        page.row("kills of `plan` and of `readings import`", order.commands() + " each; " + result.halfDone()
                + " left a draft beside the output or a part of the readings");
        page.row("seconds until it is ready again", "mean " + number(result.meanSeconds(), 2) + ", slowest "
                + number(result.slowestSeconds(), 2));
        page.add("\n## What was acknowledged\n\n");
        page.row("kind", "acknowledged", "cut off by a kill, and sent again", "lost", "doubled");
        page.row("---", "---:", "---:", "---:", "---:");
        new TreeMap<>(result.rows()).forEach((kind, row) -> page.row(kind, Integer.toString(row.acknowledged()),
                Integer.toString(row.cutOff()), Integer.toString(row.lost()), Integer.toString(row.doubled())));
        page.complaints(result.troubles().stream().map(trouble -> "- " + trouble));
        return page.toString();
    }
}

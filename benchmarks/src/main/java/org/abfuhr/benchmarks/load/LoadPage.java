package org.abfuhr.benchmarks.load;

import static org.abfuhr.benchmarks.runs.MarkdownPage.number;

import org.abfuhr.benchmarks.runs.MarkdownPage;

/// A [LoadResult] for people.
final class LoadPage {

    private LoadPage() {}

    static String of(LoadResult result) {
        var order = result.order();
        var page = result.occasion().page("The service under load");
        page.row("city", order.city() + ", its " + result.routes() + " vehicles with a route shared by the polling ones");
        page.row("vehicles", order.vehicles() + ", each with a connection of its own, asking every "
                + order.rhythm().everyMillis() / 1e3 + " s, " + number(100 * order.rhythm().wholeShare(), 0)
                + " % without the ETag that they have");
        page.row("measured", order.millis() / 1e3 + " s, client and service on the same machine");
        page.row("readings", order.readings() + " in bodies of " + order.perBody() + ", " + order.senders() + " at once");
        answers(page, result);
        readings(page, result);
        return page.toString();
    }

    private static void answers(MarkdownPage page, LoadResult result) {
        page.add("\n## Answers, in milliseconds as the vehicle sees them\n\n");
        page.row("answer", "count", "p50", "p95", "p99", "max", "goal for p99");
        page.row("---", "---:", "---:", "---:", "---:", "---:", "---:");
        row(page, "304", result.unchanged(), "< " + number(LoadResult.MOST_UNCHANGED_MILLIS, 0));
        row(page, "200, a route of " + result.routeBytes() + " bytes", result.wholeRoutes(),
                "< " + number(LoadResult.MOST_ROUTE_MILLIS, 0));
        row(page, "the first route of each, before", result.first(), "");
        result.errors().forEach((what, count) -> page.row("**" + what + "**", Long.toString(count), "", "", "", "", "0"));
    }

    private static void row(MarkdownPage page, String what, Percentiles p, String goal) {
        page.row(what, Integer.toString(p.count()), number(p.p50(), 2), number(p.p95(), 2), number(p.p99(), 2),
                number(p.max(), 2),
                goal);
    }

    private static void readings(MarkdownPage page, LoadResult result) {
        page.add("\n## Readings and the service\n\n");
        page.row("what", "value");
        page.row("---", "---:");
        page.row("readings sent", Integer.toString(result.order().readings()));
        page.row("acknowledged", Integer.toString(result.acknowledged()));
        page.row("counted by `/metrics`", Long.toString(result.countedByService()));
        page.row("found in the database afterwards", Integer.toString(result.found()));
        page.row("bodies postponed (429)", Integer.toString(result.postponed()));
        page.row("seconds of the burst", number(result.burstSeconds(), 2));
        page.row("peak memory of the service, MiB", result.peakMib() == null ? "unknown" : Long.toString(result.peakMib()));
        page.row("processor seconds of the service while measured", number(result.cpuSeconds(), 1));
    }
}

package org.abfuhr.dispatch.simulation.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.abfuhr.data.readings.synthetic.DepositLaw;
import org.abfuhr.data.simulation.SimulatedCity.Watch;
import org.abfuhr.data.simulation.Tally;
import org.abfuhr.dispatch.simulation.Interval;
import org.abfuhr.dispatch.simulation.PolicySummary;
import org.abfuhr.dispatch.simulation.SimulationRequest;

/// The page of a simulation: what each policy cost, how full containers were when they were emptied, what faulty sensors did, and whether forecasts kept
/// their word.
public final class SimulationPage {

    private final SimulationRequest request;
    private final List<PolicySummary> summaries;
    private final Html html;

    private SimulationPage(SimulationRequest request, List<PolicySummary> summaries) {
        this.request = request;
        this.summaries = summaries;
        html = new Html(request.pack().settings().language().locale());
    }

    /// Writes `report.html` into the folder of the results, at once or not at all.
    public static Path write(SimulationRequest request, List<PolicySummary> summaries) {
        var file = request.folder().resolve("report.html");
        var draft = request.folder().resolve("report.html.draft");
        try {
            Files.writeString(draft, new SimulationPage(request, summaries).page());
            return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page() {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
                <title>%s · %s</title><link rel="icon" href="data:,"><style>%s</style></head>
                <body class="simulation"><header class="masthead"><div><p class="brand">abfuhr <span>%s</span></p>
                <div class="title"><h1>%s</h1><p class="date">%s</p></div></div></header>
                <main>%s%s%s%s%s%s</main><footer><p class="small">%s</p></footer></body></html>
                """.formatted(html.language(), city(), html.text("title"), Html.css(), html.text("title"), city(), subtitle(),
                table(), margins(), charts(), fills(), sensors(), reliability(), html.text("note"));
    }

    private String city() {
        return Html.escaped(request.pack().settings().displayName());
    }

    private String subtitle() {
        var law = request.settings().deposits();
        var deposits = law == DepositLaw.GAMMA ? "" : " · " + html.text("deposits." + law.id());
        var what = request.whatIf().isEmpty() ? "" : " · " + Html.escaped(request.whatIf());
        return html.text("days").formatted(request.days(), request.first(), request.seeds().size()) + deposits + what;
    }

    private String card(String key, String content) {
        return "<section class=\"card\"><h2>" + html.text(key) + "</h2>" + content + "</section>";
    }

    private String name(PolicySummary summary) {
        return html.text("policy." + summary.policy());
    }

    private String table() {
        var rows = new StringBuilder();
        for (var summary : summaries)
            rows.append("<tr><th scope=\"row\">%s</th><td>%d</td>%s%s%s%s%s%s%s%s%s</tr>".formatted(name(summary),
                    summary.runs().size(),
                    cell(summary, "kmPerDay", 1, 1), cell(summary, "hoursPerDay", 1, 1), cell(summary, "visitsPerDay", 1, 1),
                    cell(summary, "meanFillAtEmptying", 100, 1), cell(summary, "serviceLevel", 100, 2),
                    cell(summary, "excessLitresPerDay", 1, 0), cell(summary, "costPerDay", 1, 0),
                    cell(summary, "kgCo2PerDay", 1, 1), cell(summary, "routeFailureRate", 100, 1)));
        var heads = new StringBuilder();
        for (var head : List.of("policy", "seeds", "km", "hours", "visits", "fill", "service", "excess", "cost", "co2", "failed"))
            heads.append("<th scope=\"col\">").append(html.text("head." + head)).append("</th>");
        return card("summary", "<div class=\"wide\"><table><thead><tr>" + heads + "</tr></thead><tbody>" + rows
                + "</tbody></table></div>");
    }

    private String cell(PolicySummary summary, String measure, double factor, int digits) {
        var interval = summary.interval(measure);
        return "<td>" + html.number(factor * interval.mean(), digits) + (Double.isNaN(interval.half())
                ? ""
                : " <small>± " + html.number(factor * interval.half(), digits) + "</small>") + "</td>";
    }

    /// With which margin the baselines work, and what service they reached with it in training; nothing without a baseline.
    private String margins() {
        var rows = new StringBuilder();
        for (var summary : summaries)
            summary.margin().ifPresent(margin -> rows.append("<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>"
                    .formatted(name(summary), html.number(margin.fill(), 2), html.number(100 * margin.usableShare(), 0),
                            html.number(100 * margin.serviceLevel(), 2))));
        if (rows.isEmpty())
            return "";
        var heads = new StringBuilder();
        for (var head : List.of("policy", "filling", "usable", "trained"))
            heads.append("<th scope=\"col\">").append(html.text("head." + head)).append("</th>");
        return card("margins", "<div class=\"wide\"><table><thead><tr>" + heads + "</tr></thead><tbody>" + rows
                + "</tbody></table></div><p class=\"small\">" + html.text("margins.note") + "</p>");
    }

    private String charts() {
        return "<div class=\"pair\">" + card("km", bars("kmPerDay", "km")) + card("excess", bars("excessLitresPerDay", "l"))
                + "</div>";
    }

    private String bars(String measure, String unit) {
        var chart = new BarChart();
        for (var summary : summaries) {
            Interval interval = summary.interval(measure);
            chart.bar(name(summary), interval.mean(), interval.half(),
                    html.number(interval.mean(), interval.mean() < 100 ? 1 : 0) + " " + unit);
        }
        return chart.svg(measure);
    }

    private String fills() {
        var all = new StringBuilder("<div class=\"grid\">");
        for (var summary : summaries) {
            var counts = new long[Tally.FILL_STEPS];
            for (var run : summary.runs())
                for (int i = 0; i < counts.length; i++)
                    counts[i] += run.tally().fills[i];
            all.append("<figure><figcaption>").append(name(summary)).append("</figcaption>")
                    .append(Histogram.svg(counts, "fill")).append("</figure>");
        }
        return card("fills", all.append("</div>").toString());
    }

    private String sensors() {
        var rows = new StringBuilder();
        for (var summary : summaries) {
            rows.append("<tr><th scope=\"row\">").append(name(summary)).append("</th>");
            for (var watch : Watch.values())
                rows.append("<td>").append(excess(summary, watch)).append("</td>");
            rows.append("</tr>");
        }
        var heads = new StringBuilder("<th></th>");
        for (var watch : Watch.values())
            heads.append("<th scope=\"col\">").append(html.text("watch." + watch.name().toLowerCase(Locale.ROOT)))
                    .append("</th>");
        return card("sensors", "<div class=\"wide\"><table><thead><tr>" + heads + "</tr></thead><tbody>" + rows
                + "</tbody></table></div>");
    }

    /// Litres a day that found no room, of 100 containers watched in this way.
    private String excess(PolicySummary summary, Watch watch) {
        double litres = 0;
        long days = 0;
        for (var run : summary.runs()) {
            var watched = run.tally().watched.get(watch);
            litres += watched == null ? 0 : watched.excessLitres;
            days += watched == null ? 0 : watched.containerDays;
        }
        return days == 0 ? "–" : html.number(100 * litres / days, 1);
    }

    private String reliability() {
        var rows = new StringBuilder();
        for (int step = 0; step < Tally.SAID_STEPS; step++) {
            rows.append("<tr><th scope=\"row\">%d–%d %%</th>".formatted(10 * step, 10 * step + 10));
            for (var summary : summaries)
                rows.append("<td>").append(happened(summary, step)).append("</td>");
            rows.append("</tr>");
        }
        var heads = new StringBuilder("<th scope=\"col\">" + html.text("said") + "</th>");
        var briers = new StringBuilder("<th scope=\"row\">Brier</th>");
        for (var summary : summaries) {
            heads.append("<th scope=\"col\">").append(name(summary)).append("</th>");
            briers.append("<td>").append(html.number(summary.brier(), 4)).append("</td>");
        }
        return card("reliability",
                "<div class=\"wide\"><table><thead><tr>" + heads + "</tr></thead><tbody>" + rows + "<tr>" + briers
                        + "</tr></tbody></table></div>");
    }

    private String happened(PolicySummary summary, int step) {
        return summary.reliability(step).map(row -> "%s %% <small>%s %s</small>".formatted(html.number(100 * row.happened(), 1),
                html.text("of"), html.number(row.forecasts(), 0))).orElse("–");
    }
}

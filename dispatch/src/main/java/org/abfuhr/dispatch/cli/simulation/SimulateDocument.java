package org.abfuhr.dispatch.cli.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.abfuhr.data.backtest.ReliabilityRow;
import org.abfuhr.data.readings.synthetic.DepositLaw;
import org.abfuhr.data.simulation.Tally;
import org.abfuhr.dispatch.progress.Steps;
import org.abfuhr.dispatch.simulation.Interval;
import org.abfuhr.dispatch.simulation.Margin;
import org.abfuhr.dispatch.simulation.PolicySummary;
import org.abfuhr.dispatch.simulation.SimulationRequest;
import org.jspecify.annotations.Nullable;

/// What `abfuhr simulate` answers. Keys are a contract: add, never rename.
final class SimulateDocument {

    private SimulateDocument() {}

    static Map<String, Object> of(SimulationRequest request, List<PolicySummary> summaries, Steps steps) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("city", request.pack().name());
        document.put("whatIf", request.whatIf());
        document.put("first", request.first().toString());
        document.put("days", request.days());
        document.put("seeds", request.seeds().size());
        document.put("deposits", request.settings().deposits().id());
        document.put("policies", summaries.stream().map(SimulateDocument::policy).toList());
        document.put("seconds", steps.seconds());
        document.put("out", request.folder().toString());
        return document;
    }

    private static Map<String, Object> policy(PolicySummary summary) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("policy", summary.policy());
        document.put("seeds", summary.runs().size());
        summary.margin().ifPresent(margin -> document.put("margin", margin(margin)));
        Map<String, Object> halves = new LinkedHashMap<>();
        for (var measure : PolicySummary.measures()) {
            var interval = summary.interval(measure);
            document.put(measure, rounded(interval.mean()));
            halves.put(measure, rounded(interval.half()));
        }
        document.put("halfInterval95", halves);
        document.put("brier", rounded(summary.brier()));
        document.put("reliability", reliability(summary));
        document.put("secondsPerDay", rounded(summary.secondsPerDay()));
        return document;
    }

    private static Map<String, Object> margin(Margin margin) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("fill", margin.fill());
        document.put("usableShare", margin.usableShare());
        document.put("serviceLevel", rounded(margin.serviceLevel()));
        return document;
    }

    private static List<Map<String, Object>> reliability(PolicySummary summary) {
        return IntStream.range(0, Tally.SAID_STEPS).mapToObj(summary::reliability).flatMap(Optional::stream)
                .map(SimulateDocument::reliability).toList();
    }

    private static Map<String, Object> reliability(ReliabilityRow row) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("from", row.from());
        document.put("forecasts", row.forecasts());
        document.put("said", row.said());
        document.put("happened", row.happened());
        return document;
    }

    /// To six digits behind the point; null where there is nothing to say.
    private static @Nullable Double rounded(double value) {
        return Double.isNaN(value) ? null : Math.round(value * 1e6) / 1e6;
    }

    static String text(SimulationRequest request, List<PolicySummary> summaries) {
        List<String> lines = new ArrayList<>();
        lines.add(request.pack().settings().displayName() + ", " + request.days() + " days from " + request.first()
                + (request.settings().deposits() == DepositLaw.GAMMA ? "" : ", compound Poisson deposits")
                + (request.whatIf().isEmpty() ? "" : ", what if: " + request.whatIf()));
        lines.add("%-10s %5s %14s %13s %14s %6s %9s %13s %9s %16s %11s %7s".formatted("policy", "seeds", "km/day", "h/day",
                "visits/day", "fill", "service", "excess l/day", "overflows", "euro/day", "kg CO2/day", "failed"));
        for (var summary : summaries)
            lines.add(String.format(Locale.ROOT, "%-10s %5d %14s %13s %14s %5.1f%% %8.3f%% %13s %9.2f %16s %11.1f %6.1f%%",
                    summary.policy(),
                    summary.runs().size(), shown(summary.interval("kmPerDay")), shown(summary.interval("hoursPerDay")),
                    shown(summary.interval("visitsPerDay")), 100 * summary.interval("meanFillAtEmptying").mean(),
                    100 * summary.interval("serviceLevel").mean(), shown(summary.interval("excessLitresPerDay")),
                    summary.interval("overflowsPerDay").mean(), shown(summary.interval("costPerDay")),
                    summary.interval("kgCo2PerDay").mean(), 100 * summary.interval("routeFailureRate").mean()));
        for (var summary : summaries)
            summary.margin().ifPresent(margin -> lines.add(String.format(Locale.ROOT,
                    "%s is trained as if containers filled %.2f times as fast, with trips up to %.0f %% of the capacity: %.2f %% service in training",
                    summary.policy(), margin.fill(), 100 * margin.usableShare(), 100 * margin.serviceLevel())));
        lines.add(
                "per calendar day; ± is half of the 95 % interval over the seeds; failed: routes with a stop missed or an unloading not planned; results in "
                        + request.folder());
        return String.join("\n", lines);
    }

    private static String shown(Interval interval) {
        var mean = String.format(Locale.ROOT, "%.1f", interval.mean());
        return Double.isNaN(interval.half()) ? mean : mean + String.format(Locale.ROOT, " ± %.1f", interval.half());
    }
}

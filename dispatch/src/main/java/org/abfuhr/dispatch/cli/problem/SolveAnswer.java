package org.abfuhr.dispatch.cli.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.abfuhr.dispatch.instance.BestKnown;
import org.abfuhr.dispatch.instance.Verdict;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.SkippedVisit;

/// What `abfuhr solve` says of a plan, as text and as JSON.
///
/// @param verdict on the plan
/// @param best yardstick beside the instance
/// @param notices for people
record SolveAnswer(CollectionPlan plan, Verdict verdict, BestKnown best, List<String> notices) {

    private static final int REASONS_TOLD = 5;

    /// What was asked for and what was done.
    record Work(Effort effort, long iterations, double seconds) {}

    /// Of a plan that was searched for.
    Map<String, Object> document(Work work) {
        var document = judged();
        document.put("iterations", work.iterations());
        document.put("seconds", Math.round(work.seconds() * 1000) / 1000.0);
        document.put("seed", work.effort().seed());
        document.put("threads", work.effort().threads());
        document.put("notices", notices);
        return document;
    }

    /// Of a plan that was given.
    Map<String, Object> document() {
        var document = judged();
        document.put("violations", verdict.report().violations());
        document.put("notices", notices);
        return document;
    }

    private Map<String, Object> judged() {
        var report = verdict.report();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("instance", verdict.problem().problem().name());
        document.put("format", verdict.problem().format().id());
        document.put("feasible", verdict.sound());
        document.put("cost", verdict.cost());
        best.cost().ifPresent(known -> document.put("bestKnown", known));
        verdict.gapPercent(best).ifPresent(gap -> document.put("gapPercent", gap));
        document.put("vehicles", report.metrics().shifts());
        document.put("visits", report.metrics().visits());
        document.put("skipped", report.metrics().skipped());
        document.put("requiredSkipped", report.requiredSkipped().size());
        document.put("skippedByReason", plan.skipped().stream()
                .collect(Collectors.groupingBy(SkippedVisit::reason, TreeMap::new, Collectors.counting())));
        document.putAll(verdict.lengths());
        return document;
    }

    String text() {
        var report = verdict.report();
        var gap = verdict.gapPercent(best).isPresent()
                ? String.format(Locale.ROOT, " (%.2f %% above the best known %.2f)", verdict.gapPercent(best).getAsDouble(),
                        best.cost().orElseThrow())
                : "";
        return String.format(Locale.ROOT, "%s: %s, cost %.2f%s, %d vehicles, %d visits, %s%s",
                verdict.problem().problem().name(), verdict.sound() ? "feasible" : "NOT feasible", verdict.cost(), gap,
                report.metrics().shifts(), report.metrics().visits(), CheckCommand.leftOut(report), reasons());
    }

    /// Why required visits are left out, of the first ones.
    private String reasons() {
        List<Integer> required = verdict.report().requiredSkipped();
        var visits = verdict.problem().problem().visits();
        var first = plan.skipped().stream().filter(skip -> required.contains(skip.visit())).limit(REASONS_TOLD)
                .map(skip -> "\n  " + visits.get(skip.visit()).id() + ": " + skip.reason());
        var more = required.size() > REASONS_TOLD ? "\n  and " + (required.size() - REASONS_TOLD) + " more" : "";
        return first.collect(Collectors.joining()) + more;
    }
}

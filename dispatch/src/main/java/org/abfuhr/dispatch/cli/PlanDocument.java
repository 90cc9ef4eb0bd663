package org.abfuhr.dispatch.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.dispatch.progress.Steps;
import org.abfuhr.dispatch.outcome.Figures;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.ReachCard;
import org.abfuhr.dispatch.output.SummaryText;
import org.abfuhr.model.check.Violation;

/// What `abfuhr plan` answers. Keys are a contract: add, never rename.
final class PlanDocument {

    private PlanDocument() {}

    static Map<String, Object> of(Outcome outcome, Steps steps, Path out) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("city", outcome.city().id());
        document.put("date", outcome.date().toString());
        document.put("feasible", outcome.violations().isEmpty());
        document.putAll(figures(outcome.figures()));
        document.put("skipped", outcome.notToday());
        document.put("requiredSkipped", outcome.requiredSkipped());
        outcome.fixedCalendar().ifPresent(fixed -> document.put("fixedCalendar", figures(fixed)));
        outcome.clock().ifPresent(figure -> document.put("environmentClockIfDrivenAsPlanned", figure.document()));
        document.put("compactness", outcome.compactness().document());
        document.put("unreached", outcome.reach().stream().filter(ReachCard::unreached).map(PlanDocument::unreached).toList());
        document.put("violations", outcome.violations().stream().map(Violation::toString).toList());
        document.put("notices", outcome.notices());
        document.put("seconds", steps.seconds());
        document.put("out", out.toString());
        return document;
    }

    /// A place that no kind of vehicle reaches that is meant to.
    private static Map<String, Object> unreached(ReachCard card) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", card.id());
        document.put("name", card.name());
        document.put("profiles", card.kinds().stream().map(PlanDocument::unreached).toList());
        return document;
    }

    private static Map<String, Object> unreached(ReachCard.Kind kind) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("profile", kind.profile());
        document.put("reason", kind.reason());
        document.put("why", kind.why());
        return document;
    }

    private static Map<String, Object> figures(Figures figures) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("visits", figures.visits());
        document.put("lifts", figures.lifts());
        document.put("vehicles", figures.vehicles());
        document.put("trips", figures.trips());
        document.put("km", rounded(figures.km(), 3));
        document.put("hours", rounded(figures.hours(), 3));
        document.put("kWh", rounded(figures.kWh(), 1));
        document.put("tonnes", rounded(figures.tonnes(), 3));
        document.put("costEuro", rounded(figures.euro(), 2));
        document.put("kgCo2", rounded(figures.kgCo2(), 1));
        document.put("expectedOverflowLitres", rounded(figures.overflowLitres(), 1));
        return document;
    }

    private static double rounded(double value, int digits) {
        double per = Math.pow(10, digits);
        return Math.round(value * per) / per;
    }

    static String text(Outcome outcome, Path out) {
        return String.join("\n", List.of(SummaryText.text(outcome).stripTrailing(), "  " + out));
    }
}

package org.abfuhr.dispatch.output;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.abfuhr.dispatch.outcome.ClockWords;
import org.abfuhr.dispatch.outcome.Figures;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.dispatch.outcome.Overrides;
import org.abfuhr.dispatch.outcome.ViolationWords;

/// `summary.txt`: the night on one screen; the command line prints the same.
public final class SummaryText implements Output.Text {

    @Override
    public String fileName() {
        return "summary.txt";
    }

    @Override
    public void write(Outcome outcome, Writer to) throws IOException {
        to.write(text(outcome));
    }

    public static String text(Outcome outcome) {
        var texts = new Texts(outcome.city().locale());
        List<String> lines = new ArrayList<>(outcome.notices());
        lines.add(texts.get("summary.planned", Map.of("city", outcome.city().name(), "date", texts.date(outcome.date()))));
        var values = values(texts, outcome.figures());
        for (var key : List.of("summary.line", "summary.km", "summary.euro"))
            lines.add("  " + texts.get(key, values));
        lines.add("  " + texts.get("summary.skipped", Map.of("count", texts.number(outcome.notToday()))));
        outcome.fixedCalendar().ifPresent(fixed -> {
            lines.add("  " + texts.get("summary.fixed", values(texts, fixed)));
            lines.add("    " + texts.get("summary.fixedNote",
                    Map.of("percent", texts.number(Outcome.FIXED_CALENDAR_SHARE * 100, 0))));
        });
        outcome.clock().ifPresent(figure -> lines.add("  " + new ClockWords(texts).line(figure)));
        if (!outcome.overrides().isEmpty())
            lines.add("  " + texts.get("summary.overrides", values(outcome.overrides())));
        lines.addAll(verdict(texts, new ViolationWords(outcome).list()));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> verdict(Texts texts, List<String> violations) {
        if (violations.isEmpty())
            return List.of("  " + texts.get("summary.checked"));
        List<String> lines = new ArrayList<>();
        lines.add("  " + texts.get("summary.violations", Map.of("count", violations.size())));
        violations.forEach(violation -> lines.add("    " + violation));
        return lines;
    }

    private static Map<String, String> values(Texts texts, Figures figures) {
        return Map.ofEntries(entry("visits", texts.number(figures.visits())), entry("lifts", texts.number(figures.lifts())),
                entry("vehicles", texts.number(figures.vehicles())), entry("trips", texts.number(figures.trips())),
                entry("km", texts.number(figures.km(), 1)), entry("hours", texts.number(figures.hours(), 1)),
                entry("kWh", texts.number(figures.kWh(), 0)), entry("tonnes", texts.number(figures.tonnes(), 1)),
                entry("kgCo2", texts.number(figures.kgCo2(), 0)), entry("euro", texts.number(figures.euro(), 2)),
                entry("overflow", texts.number(figures.overflowLitres(), 0)));
    }

    private static Map<String, String> values(Overrides overrides) {
        return Map.of("without", list(overrides.without()), "required", list(overrides.required()), "excluded",
                list(overrides.excluded()), "reason", overrides.reason().isEmpty() ? "–" : overrides.reason());
    }

    private static String list(List<String> ids) {
        return ids.isEmpty() ? "–" : String.join(", ", ids);
    }
}

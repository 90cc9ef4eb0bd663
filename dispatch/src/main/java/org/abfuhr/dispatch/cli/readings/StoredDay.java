package org.abfuhr.dispatch.cli.readings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.abfuhr.data.store.DayLevels;

/// Levels by day, for people and scripts.
final class StoredDay {

    private static final String ROW = "%-10s %8s %4s %8s %8s %8s %8s %8s";

    private StoredDay() {}

    static Map<String, Object> facts(DayLevels day) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("day", day.day().toString());
        facts.put("readings", day.readings());
        if (isThere(day.fill()))
            facts.put("fill", facts(day.fill()));
        if (isThere(day.distanceMm()))
            facts.put("distanceMm", facts(day.distanceMm()));
        return facts;
    }

    private static Map<String, Float> facts(DayLevels.Span span) {
        Map<String, Float> facts = new LinkedHashMap<>();
        facts.put("first", span.first());
        facts.put("last", span.last());
        facts.put("least", span.least());
        facts.put("most", span.most());
        facts.put("mean", span.mean());
        return facts;
    }

    private static boolean isThere(DayLevels.Span span) {
        return !Float.isNaN(span.mean());
    }

    /// A line for each unit of each day, and one for a day that has only reports of emptyings.
    static String text(List<DayLevels> days) {
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("day", "readings", "unit", "first", "last", "least", "most", "mean"));
        for (var day : days) {
            if (isThere(day.fill()))
                lines.add(line(day, "%", 100, day.fill()));
            if (isThere(day.distanceMm()))
                lines.add(line(day, "mm", 1, day.distanceMm()));
            if (!isThere(day.fill()) && !isThere(day.distanceMm()))
                lines.add("%-10s %8s".formatted(day.day(), day.readings()));
        }
        return String.join("\n", lines);
    }

    private static String line(DayLevels day, String unit, int scale, DayLevels.Span span) {
        return ROW.formatted(day.day(), day.readings(), unit, whole(scale * span.first()), whole(scale * span.last()),
                whole(scale * span.least()), whole(scale * span.most()), whole(scale * span.mean()));
    }

    private static String whole(float value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}

package org.abfuhr.data.city;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Hours by weekday in a subset of OpenStreetMap's opening hours: `Mo-Fr 06:00-16:00; Sa 07:00-12:00`, or `24/7`.
///
/// @param rules in the order written; empty means always
public record WeekHours(List<Rule> rules) {

    /// Open at any time.
    public static final WeekHours ALWAYS = new WeekHours(List.of());

    /// Windows of some weekdays.
    public record Rule(Weekdays days, List<DayWindow> windows) {

        public Rule {
            windows = List.copyOf(windows);
        }

        @Override
        public String toString() {
            return days + " " + windows.stream().map(DayWindow::toString).collect(Collectors.joining(","));
        }
    }

    public WeekHours {
        rules = List.copyOf(rules);
    }

    /// Reads the notation above.
    ///
    /// @throws IllegalArgumentException when the text is something else
    public static WeekHours parse(String text) {
        if (text.strip().equals("24/7"))
            return ALWAYS;
        return new WeekHours(Arrays.stream(text.split(";", -1)).map(rule -> parseRule(rule.strip())).toList());
    }

    private static Rule parseRule(String text) {
        int hours = text.replaceFirst("\\d.*", "").length();
        var days = Weekdays.parse(text.substring(0, hours));
        if (days.isEmpty())
            throw new IllegalArgumentException("no weekday in: " + text);
        return new Rule(days, Arrays.stream(text.substring(hours).split("[ ,]+", -1)).map(DayWindow::parse).toList());
    }

    public boolean isAlways() {
        return rules.isEmpty();
    }

    /// Windows that begin on the weekday, in the order written; none on a closed day. Not to be asked when open always.
    public List<DayWindow> on(DayOfWeek day) {
        List<DayWindow> windows = new ArrayList<>();
        rules.stream().filter(rule -> rule.days().contains(day)).forEach(rule -> windows.addAll(rule.windows()));
        return windows;
    }

    @Override
    public String toString() {
        return isAlways() ? "24/7" : rules.stream().map(Rule::toString).collect(Collectors.joining("; "));
    }
}

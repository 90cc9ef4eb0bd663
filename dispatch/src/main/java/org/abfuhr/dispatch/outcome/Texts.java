package org.abfuhr.dispatch.outcome;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Words, numbers and dates in the language of the city. A text names its gaps: `{km} km`; and words that depend on whether a gap's value is 1:
/// `{trips} {trips?trip|trips}`.
public final class Texts {

    private static final Pattern GAP = Pattern.compile("\\{(?<name>\\w+)(?:\\?(?<one>[^|}]*)\\|(?<many>[^}]*))?}");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Locale locale;
    private final ResourceBundle bundle;

    public Texts(Locale locale) {
        this.locale = locale;
        // the machine's own language must not matter: other languages than German read English
        this.bundle = ResourceBundle.getBundle("org.abfuhr.dispatch.outcome.texts", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    public String get(String key) {
        return bundle.getString(key);
    }

    /// Whether there is such a text.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The text with its gaps filled; a gap without a value stays as it is.
    public String get(String key, Map<String, ?> values) {
        return GAP.matcher(get(key)).replaceAll(gap -> java.util.regex.Matcher.quoteReplacement(fill(gap, values)));
    }

    private static String fill(MatchResult gap, Map<String, ?> values) {
        var value = values.get(gap.group("name"));
        if (value == null)
            return gap.group();
        return gap.group("one") == null ? value.toString() : gap.group(value.toString().equals("1") ? "one" : "many");
    }

    public String number(double value, int digits) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /// Hours and minutes, such as `07:05`.
    public static String time(ZonedDateTime instant) {
        return CLOCK.format(instant);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(date);
    }

    /// Every text by its key.
    public SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>();
        bundle.keySet().forEach(key -> all.put(key, get(key)));
        return all;
    }
}

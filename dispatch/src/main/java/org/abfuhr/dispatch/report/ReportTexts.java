package org.abfuhr.dispatch.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import static java.nio.charset.StandardCharsets.UTF_8;

/// Texts of the page by key, in one language. Both languages have the same keys; `{0}` marks a value the page puts in.
///
/// They are read from their own file and never from the machine's language, so that a plan looks the same everywhere.
record ReportTexts(SortedMap<String, String> byKey) {

    /// German texts for German, English ones for any other language.
    static ReportTexts of(Locale locale) {
        return read(locale.getLanguage().equals("de") ? "report_de.properties" : "report_en.properties");
    }

    private static ReportTexts read(String file) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(ReportPage.open(file), UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return new ReportTexts(texts);
    }

    /// The text of a key.
    ///
    /// @throws IllegalArgumentException when there is none
    String get(String key) {
        var text = byKey.get(key);
        if (text == null)
            throw new IllegalArgumentException("no text " + key);
        return text;
    }
}

package org.abfuhr.dispatch.simulation.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.abfuhr.dispatch.report.ReportPage;

/// Texts of the page, and how they get into it.
final class Html {

    private final Properties words = new Properties();
    private final Locale locale;

    Html(Locale locale) {
        this.locale = locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        try (var in = new InputStreamReader(open("page_" + this.locale.getLanguage() + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /// The style of the report page, and what this one adds.
    static String css() {
        try (var own = open("page.css")) {
            return ReportPage.style() + new String(own.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A text in the page's language.
    String text(String key) {
        var text = words.getProperty(key);
        if (text == null)
            throw new IllegalArgumentException("no text " + key);
        return escaped(text);
    }

    String language() {
        return locale.getLanguage();
    }

    String number(double value, int digits) {
        return String.format(locale, "%,." + digits + "f", value);
    }

    private static InputStream open(String name) throws IOException {
        var in = Html.class.getResourceAsStream("/org/abfuhr/dispatch/simulation/" + name);
        if (in == null)
            throw new IOException("no resource " + name);
        return in;
    }
}

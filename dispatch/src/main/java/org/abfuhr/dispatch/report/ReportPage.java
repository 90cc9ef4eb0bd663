package org.abfuhr.dispatch.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes `report.html`: one file with its style, program, texts and data inside, that loads nothing from anywhere.
public final class ReportPage {

    private static final Pattern MARK = Pattern.compile("\\{\\{([a-z]+:)?([A-Za-z.]+)}}");

    /// In the order of use: each may call what stands in those before it.
    private static final List<String> PROGRAM = List.of("words.js", "model.js", "view.js", "roads.js", "draw.js", "map.js",
            "details.js", "timeline.js", "tables.js", "page.js");

    private final ReportInput input;
    private final ReportTexts texts;

    private ReportPage(ReportInput input) {
        this.input = input;
        this.texts = ReportTexts.of(input.locale());
    }

    /// What the page shows, as JSON: see [ReportInput].
    public static String data(ReportInput input) {
        return ReportJson.write(input, ReportTexts.of(input.locale()));
    }

    /// The roads of the page with the ways that they are of: see [ReportJson#roads].
    public static String roads(ReportInput input) {
        return ReportJson.roads(input.map().roads());
    }

    /// Writes the page to a temporary file beside the target and renames it, so that nobody ever sees half of it.
    ///
    /// @throws IOException when the folder cannot be written
    public static void write(Path file, ReportInput input) throws IOException {
        var temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            try (var to = Files.newBufferedWriter(temporary)) {
                write(to, input);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Writes the page's text; the caller encodes it as UTF-8 and closes.
    public static void write(Writer to, ReportInput input) throws IOException {
        to.write(new ReportPage(input).html());
    }

    private String html() {
        return MARK.matcher(resource("report.html")).replaceAll(mark -> Matcher.quoteReplacement(fill(mark)));
    }

    private String fill(MatchResult mark) {
        return switch (mark.group(2)) {
            case "lang" -> texts.get("lang");
            case "city" -> escaped(input.city());
            case "date" -> input.date().toString();
            case "css" -> style();
            case "clock" -> input.clockHtml();
            case "js" -> PROGRAM.stream().map(ReportPage::resource).collect(joining("\n"));
            case "data" -> ReportJson.write(input, texts);
            default -> escaped(texts.get(mark.group(2)));
        };
    }

    /// The style sheet of the page, colours included.
    public static String style() {
        return palette() + resource("report.css");
    }

    /// Colours of vehicles, fill levels and roads in light and dark, told apart by the colour-blind, as a style sheet.
    public static String palette() {
        return resource("palette.css");
    }

    /// Text that may stand in HTML, between tags or in an attribute.
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (var in = open(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file beside this class in the jar.
    static InputStream open(String name) throws IOException {
        var in = ReportPage.class.getResourceAsStream(name);
        if (in == null)
            throw new FileNotFoundException("resource " + name);
        return in;
    }
}

package org.abfuhr.benchmarks.runs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Results for people, written from top to bottom.
public final class MarkdownPage {

    private final StringBuilder text = new StringBuilder();

    public void add(String more) {
        text.append(more);
    }

    /// A row of a table.
    public void row(String... cells) {
        text.append(Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /// Rows that every page begins with: when, by which command and where it was measured.
    public void begin(String title, String date, String command, Machine machine) {
        text.append("# ").append(title).append("\n\n");
        row("what", "value");
        row("---", "---");
        row("begun", date);
        row("command", "`" + command.replace("|", "\\|") + "`");
        row("machine", machine.text());
    }

    /// Lines of what was wrong; nothing without any.
    public void complaints(Stream<String> lines) {
        var all = lines.collect(Collectors.joining("\n"));
        if (!all.isEmpty())
            add("\n## What was wrong\n\n" + all + "\n");
    }

    /// Runs without a result, and what the checker has to say against the others, a line each.
    ///
    /// @param by who ran them, and a separator; may be empty
    public static Stream<String> complaints(String by, List<CellResult> runs) {
        return runs.stream()
                .flatMap(run -> complaints(run).map(what -> "- " + by + run.instance() + ", seed " + run.seed() + ": " + what));
    }

    private static Stream<String> complaints(CellResult run) {
        return Stream.concat(Stream.ofNullable(run.failure()).map(why -> "no result, " + why), run.complaints().stream());
    }

    /// With commas between thousands; empty without a value.
    public static String number(@Nullable Double value, int digits) {
        return value == null ? "" : String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package org.abfuhr.benchmarks.runs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Model.CommandSpec;

/// When, by which command, on what and with which code something was measured.
///
/// @param begun in UTC, to the second
public record Occasion(String begun, String command, Machine machine, Code code) {

    /// Of the command that runs now.
    public static Occasion of(CommandSpec command) {
        var told = "abfuhr-bench " + String.join(" ", command.commandLine().getParent().getParseResult().originalArgs());
        return new Occasion(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), told, Machine.here(), Code.here());
    }

    /// A page with these rows at its head.
    public MarkdownPage page(String title) {
        var page = new MarkdownPage();
        page.begin(title, begun, command, machine);
        page.row("code", code.commit());
        return page;
    }
}

package org.abfuhr.benchmarks.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.abfuhr.solver.Planner;

/// Which code a measurement was made with.
///
/// @param commit short, with `+changes` if the folder had others; `unknown` outside a repository
/// @param solver checksum of the solver's jar, so that changed code is told apart without a commit
public record Code(String commit, String solver) {

    /// Of the classes that run.
    public static Code here() {
        var classes = classes();
        var folder = classes.toAbsolutePath().resolveSibling("");
        var commit = git(folder, "rev-parse", "--short=12", "HEAD");
        if (commit.isEmpty())
            return new Code("unknown", checksum(classes));
        return new Code(commit + (git(folder, "status", "--porcelain").isEmpty() ? "" : "+changes"), checksum(classes));
    }

    /// The solver's jar, or its folder where it is not packaged.
    private static Path classes() {
        try {
            return Path.of(Planner.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String git(Path folder, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
            command.addAll(List.of(arguments));
            var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? answer : "";
        } catch (IOException e) { // no git
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static String checksum(Path jar) {
        if (!Files.isRegularFile(jar))
            return "not packaged";
        try {
            var sum = new CRC32();
            sum.update(Files.readAllBytes(jar));
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

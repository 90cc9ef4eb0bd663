package org.abfuhr.benchmarks.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process that runs to its end and is not left behind when this one ends.
public final class Child {

    private static final int LAST_LINES = 3;

    private Child() {}

    /// Starts it and waits.
    ///
    /// @param output gets the standard output
    /// @param log gets the standard error
    /// @param atMost time after which the process is killed
    /// @return whether it ended by itself
    public static boolean run(List<String> command, Path output, Path log, Duration atMost)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(log.toFile()).start();
        var reaper = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(reaper);
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(reaper);
        }
    }

    /// The last lines of a log in one; empty if it says nothing.
    public static String lastWords(Path log) throws IOException {
        var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }
}

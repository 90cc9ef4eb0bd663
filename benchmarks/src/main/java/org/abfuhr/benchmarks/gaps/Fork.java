package org.abfuhr.benchmarks.gaps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.abfuhr.dispatch.night.Effort;

/// Runs a [Cell] in a fresh Java machine with the options of this one, so that loading and compiling classes are paid for.
final class Fork {

    private static final Duration GRACE = Duration.ofMinutes(2); // for the start, reading and checking
    private static final int LAST_LINES = 3;

    private final String mainClass;

    Fork(String mainClass) {
        this.mainClass = mainClass;
    }

    /// A machine that crashes, or that does not end within twice its budget and two minutes, gives a failed result.
    CellResult run(String id, Path file, Effort effort) throws InterruptedException {
        try {
            var log = Files.createTempFile("abfuhr-cell-", ".log");
            try {
                return run(id, file, effort, log);
            } finally {
                Files.deleteIfExists(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CellResult run(String id, Path file, Effort effort, Path log) throws IOException, InterruptedException {
        var answer = Files.createTempFile("abfuhr-cell-", ".json");
        var process = new ProcessBuilder(command(id, file, effort)).redirectOutput(answer.toFile())
                .redirectError(log.toFile()).start();
        var reaper = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(reaper);
        try {
            return await(process, effort) ? read(id, effort, answer, log) : CellResult.failed(id, effort.seed(), "did not end");
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(reaper);
            Files.deleteIfExists(answer);
        }
    }

    private static boolean await(Process process, Effort effort) throws InterruptedException {
        if (effort.budget().isEmpty())
            return process.waitFor() >= 0;
        return process.waitFor(effort.budget().get().multipliedBy(2).plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    }

    private static CellResult read(String id, Effort effort, Path answer, Path log) throws IOException {
        try {
            return new ObjectMapper().readValue(Files.readString(answer), CellResult.class);
        } catch (JsonProcessingException e) {
            var lines = Files.readAllLines(log);
            return CellResult.failed(id, effort.seed(),
                    String.join(" / ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
        }
    }

    private List<String> command(String id, Path file, Effort effort) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass, "cell", file.toString(), "--id", id));
        command.addAll(effort.budget().map(budget -> List.of("--budget", budget.toMillis() + "ms"))
                .orElseGet(() -> List.of("--iterations", Long.toString(effort.iterations()))));
        command.addAll(List.of("--threads", Integer.toString(effort.threads()), "--islands", Integer.toString(effort.islands()),
                "--seed", Long.toString(effort.seed())));
        return command;
    }
}

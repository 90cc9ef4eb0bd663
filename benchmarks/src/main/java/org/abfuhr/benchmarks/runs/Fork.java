package org.abfuhr.benchmarks.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.dispatch.night.Effort;

/// Runs a [Cell] in a fresh Java machine with the options of this one, so that loading and compiling classes are paid for.
public final class Fork {

    private static final Duration GRACE = Duration.ofMinutes(2); // for the start, reading and checking
    private static final Duration FOREVER = Duration.ofDays(365); // iterations take what they take

    private final String mainClass;

    public Fork(String mainClass) {
        this.mainClass = mainClass;
    }

    /// A machine that crashes, or that does not end within twice its budget and two minutes, gives a failed result.
    public CellResult run(String id, Path file, Effort effort) throws InterruptedException {
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
        try {
            return Child.run(command(id, file, effort), answer, log, patience(effort))
                    ? read(id, effort, answer, log)
                    : CellResult.failed(id, effort.seed(), "did not end");
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    private static Duration patience(Effort effort) {
        return effort.budget().map(budget -> budget.multipliedBy(2).plus(GRACE)).orElse(FOREVER);
    }

    private static CellResult read(String id, Effort effort, Path answer, Path log) throws IOException {
        try {
            return new ObjectMapper().readValue(Files.readString(answer), CellResult.class);
        } catch (JsonProcessingException e) {
            return CellResult.failed(id, effort.seed(), Child.lastWords(log));
        }
    }

    private List<String> command(String id, Path file, Effort effort) {
        List<String> arguments = new ArrayList<>(List.of("cell", file.toString(), "--id", id));
        arguments.addAll(effort.budget().map(budget -> List.of("--budget", budget.toMillis() + "ms"))
                .orElseGet(() -> List.of("--iterations", Long.toString(effort.iterations()))));
        arguments.addAll(List.of("--threads", Integer.toString(effort.threads()), "--islands", Integer.toString(effort.islands()),
                "--seed", Long.toString(effort.seed())));
        return JavaProcess.command(List.of(), mainClass, arguments);
    }
}

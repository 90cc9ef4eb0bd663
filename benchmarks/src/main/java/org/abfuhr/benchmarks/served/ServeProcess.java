package org.abfuhr.benchmarks.served;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.abfuhr.benchmarks.runs.Child;
import org.abfuhr.benchmarks.runs.JavaProcess;
import org.abfuhr.benchmarks.sample.BuildFolder;

/// `abfuhr serve` in a Java machine of its own, which does not outlive this one. It listens at a free port of this machine only.
public final class ServeProcess {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Thread reaper;
    private final Path log;

    private ServeProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        reaper = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(reaper);
    }

    /// How a service that listens introduces itself.
    ///
    /// @param firstKey of a new database
    public record Listening(String url, Optional<String> firstKey) {}

    /// Begins to start a service, and does not wait for it.
    ///
    /// @param city folder or name
    /// @param folder its database, `service.db`, and its log, `serve.log`, which goes on
    public static ServeProcess launch(String city, Path folder, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--json", "--port", "0", "--city", city, "--db",
                database(folder).toString()));
        arguments.addAll(List.of(more));
        var log = folder.resolve("serve.log");
        var command = command(arguments);
        return new ServeProcess(new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile())).start(), log);
    }

    /// How any command of `abfuhr` is started; without the agents that tests may have.
    public static List<String> command(List<String> arguments) {
        var command = JavaProcess.command(List.of("-Dabfuhr.cache=" + BuildFolder.cache()),
                org.abfuhr.dispatch.Main.class.getName(),
                arguments);
        command.removeIf(option -> option.startsWith("-javaagent"));
        return command;
    }

    public static Path database(Path folder) {
        return folder.resolve("service.db");
    }

    /// Waits until it listens.
    ///
    /// @throws IOException when it ended before
    public Listening await() throws IOException, InterruptedException {
        var reading = new FutureTask<>(() -> MAPPER.readTree(process.getInputStream()));
        Thread.ofVirtual().start(reading);
        try {
            return listening(reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the service did not start: " + Child.lastWords(log), e);
        }
    }

    private Listening listening(JsonNode told) throws IOException {
        if (!told.has("url"))
            throw new IOException("the service did not start: " + Child.lastWords(log));
        return new Listening(told.path("url").asText(), Optional.ofNullable(told.path("firstKey").textValue()));
    }

    /// Most memory that it ever held, in MiB; only Linux tells.
    public OptionalLong peakMib() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status))
            return OptionalLong.empty();
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10).findFirst();
    }

    /// Processor time that it used so far, in seconds.
    public double cpuSeconds() {
        return process.info().totalCpuDuration().map(time -> time.toMillis() / 1e3).orElse(0.0);
    }

    /// Ends it as `kill -9` does; it gets no chance to do anything more.
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        Runtime.getRuntime().removeShutdownHook(reaper);
    }

    /// Asks it to end, as Ctrl-C does, and waits.
    public void stop() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
            throw new IOException("the service did not end: " + Child.lastWords(log));
        Runtime.getRuntime().removeShutdownHook(reaper);
    }
}

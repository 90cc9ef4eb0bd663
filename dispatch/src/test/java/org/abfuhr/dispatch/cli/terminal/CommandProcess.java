package org.abfuhr.dispatch.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A command line in a process of its own, so that it can be interrupted as from the keyboard. It does not outlive the test.
public record CommandProcess(Process process) implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /// Skips the test where interrupts cannot be sent, or would be ignored.
    public static void requireInterrupts() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")) || Files.isExecutable(Path.of("/usr/bin/kill")), "skipped: no kill");
        assumeTrue(!interruptsAreIgnored(), "skipped: whoever started the tests lets them ignore interrupts");
    }

    /// Signal 2 is bit 1 of the mask that Linux tells; a shell's background jobs inherit it.
    private static boolean interruptsAreIgnored() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.isReadable(status))
            return false;
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("SigIgn:")).map(line -> line.substring(7).strip())
                    .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & 2) != 0);
        }
    }

    /// How `abfuhr` with these arguments is started.
    public static List<String> command(Path cache, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(FLAGS);
        command.addAll(List.of("-Dabfuhr.cache=" + cache, "-cp", System.getProperty("java.class.path"),
                "org.abfuhr.dispatch.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    public static CommandProcess start(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TERM", "xterm");
        return new CommandProcess(builder.start());
    }

    public void waitForError(String text) throws IOException {
        waitFor(process.getErrorStream(), text);
    }

    public void waitForOutput(String text) throws IOException {
        waitFor(process.getInputStream(), text);
    }

    /// Reads letter by letter: a bar has no line of its own.
    private static void waitFor(InputStream stream, String text) throws IOException {
        var seen = new StringBuilder();
        for (int next = stream.read(); next >= 0; next = stream.read())
            if (seen.append((char) next).toString().endsWith(text))
                return;
        throw new AssertionError("ended without saying '" + text + "': " + seen);
    }

    public void interrupt() {
        interrupt(process.toHandle());
    }

    static void interrupt(ProcessHandle process) {
        try {
            assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor()).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// What it says until its end on standard output.
    public String output() throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            return reader.readAllAsString();
        }
    }

    public JsonNode json() throws IOException {
        return new ObjectMapper().readTree(output());
    }

    /// Its exit code, once it has ended.
    public int end() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.abfuhr.dispatch.cli.AbfuhrCommand;
import org.abfuhr.dispatch.cli.GridTownPack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A search of an hour in a process of its own, interrupted as from the keyboard. No test waits for a time: each waits for what the
/// process says.
@Timeout(120)
class InterruptTest {

    private static final List<String> FLAGS = List.of("--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    @TempDir
    private static Path home = Path.of("");

    private static Path town = Path.of("");

    @BeforeAll
    static void prepare() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")) || Files.isExecutable(Path.of("/usr/bin/kill")), "skipped: no kill");
        assumeTrue(!interruptsAreIgnored(), "skipped: whoever started the tests lets them ignore interrupts");
        town = GridTownPack.copyTo(home.resolve("gridtown"));
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

    @Test
    void interruptedPlanIsWrittenWholeAndSound() throws IOException, InterruptedException {
        var process = start(
                command("plan", "--city", town.toString(), "--budget", "1h", "--out", home.resolve("day/night").toString(),
                        "--json"));
        waitFor(process.getErrorStream(), Interrupt.ANNOUNCEMENT);
        interrupt(process.toHandle());
        assertThat(json(process.getInputStream()).at("/feasible").asBoolean()).isTrue();
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(home.resolve("day").toFile().list()).as("no draft stays").containsExactly("night");
        assertThat(home.resolve("day/night").toFile().list()).hasSize(13).contains("plan.json", "report.html");
        assertThat(check(home.resolve("day/night/problem.json"), home.resolve("day/night/plan.json"))).isZero();
    }

    /// Asked before the first step, the search may still lack required visits; what it has is written whole and true.
    @Test
    void interruptedSolveWritesWhatItHas() throws IOException, InterruptedException {
        var problem = problem("solved");
        var process = start(
                command("solve", problem.toString(), "--budget", "1h", "--out", home.resolve("solved.json").toString(),
                        "--json"));
        waitFor(process.getErrorStream(), Interrupt.ANNOUNCEMENT);
        interrupt(process.toHandle());
        assertThat(json(process.getInputStream()).at("/visits").isNumber()).isTrue();
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(check(problem, home.resolve("solved.json"))).isZero();
    }

    /// The program `script` gives the command a terminal of its own; a bar appears once the command has taken two seconds.
    @Test
    void interruptBehindTheBarOfATerminalKeepsThePlan() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")) && System.getProperty("os.name").equals("Linux"),
                "skipped: no program script of util-linux");
        var problem = problem("watched");
        var out = home.resolve("watched.json");
        var line = String.join(" ", command("solve", problem.toString(), "--budget", "1h", "--out", out.toString()));
        var process = start(List.of("/usr/bin/script", "-qec", line, home.resolve("typescript").toString()));
        waitFor(process.getInputStream(), "plan  ");
        process.toHandle().descendants().filter(InterruptTest::isJava).forEach(InterruptTest::interrupt);
        assertThat(rest(process.getInputStream())).contains(": feasible, cost");
        assertThat(process.waitFor()).isEqualTo(130);
        assertThat(check(problem, out)).isZero();
    }

    @Test
    void noBarWithoutATerminal() {
        assertThat(TerminalProgress.forPerson()).isNotInstanceOf(TerminalProgress.class);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("java")).isPresent();
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(FLAGS);
        command.addAll(List.of("-Dabfuhr.cache=" + home.resolve("cache"), "-cp", System.getProperty("java.class.path"),
                "org.abfuhr.dispatch.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Process start(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TERM", "xterm");
        return builder.start();
    }

    /// Reads letter by letter: a bar has no line of its own.
    private static void waitFor(InputStream stream, String text) throws IOException {
        var seen = new StringBuilder();
        for (int next = stream.read(); next >= 0; next = stream.read())
            if (seen.append((char) next).toString().endsWith(text))
                return;
        throw new AssertionError("ended without saying '" + text + "': " + seen);
    }

    private static void interrupt(ProcessHandle process) {
        try {
            assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor()).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String rest(InputStream stream) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return reader.readAllAsString();
        }
    }

    private static JsonNode json(InputStream stream) throws IOException {
        return new ObjectMapper().readTree(rest(stream));
    }

    private static Path problem(String name) {
        System.setProperty("abfuhr.cache", home.resolve("cache").toString());
        try {
            assertThat(run("plan", "--city", town.toString(), "--iterations", "1", "--out", home.resolve(name).toString()))
                    .isZero();
        } finally {
            System.clearProperty("abfuhr.cache");
        }
        return home.resolve(name).resolve("problem.json");
    }

    private static int check(Path problem, Path plan) {
        return run("check", problem.toString(), plan.toString());
    }

    private static int run(String... arguments) {
        return AbfuhrCommand.run(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), arguments);
    }
}

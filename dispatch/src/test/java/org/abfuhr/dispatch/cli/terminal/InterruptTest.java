package org.abfuhr.dispatch.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @TempDir
    private static Path home = Path.of("");

    private static Path town = Path.of("");

    @BeforeAll
    static void prepare() throws IOException {
        CommandProcess.requireInterrupts();
        town = GridTownPack.copyTo(home.resolve("gridtown"));
    }

    @Test
    void interruptedPlanIsWrittenWholeAndSound() throws IOException, InterruptedException {
        var process = CommandProcess.start(
                command("plan", "--city", town.toString(), "--budget", "1h", "--out", home.resolve("day/night").toString(),
                        "--json"));
        process.waitForError(Interrupt.ANNOUNCEMENT);
        process.interrupt();
        assertThat(process.json().at("/feasible").asBoolean()).isTrue();
        assertThat(process.end()).isEqualTo(130);
        assertThat(home.resolve("day").toFile().list()).as("no draft stays").containsExactly("night");
        assertThat(home.resolve("day/night").toFile().list()).hasSize(13).contains("plan.json", "report.html");
        assertThat(check(home.resolve("day/night/problem.json"), home.resolve("day/night/plan.json"))).isZero();
    }

    /// Asked before the first step, the search may still lack required visits; what it has is written whole and true.
    @Test
    void interruptedSolveWritesWhatItHas() throws IOException, InterruptedException {
        var problem = problem("solved");
        var process = CommandProcess.start(
                command("solve", problem.toString(), "--budget", "1h", "--out", home.resolve("solved.json").toString(),
                        "--json"));
        process.waitForError(Interrupt.ANNOUNCEMENT);
        process.interrupt();
        assertThat(process.json().at("/visits").isNumber()).isTrue();
        assertThat(process.end()).isEqualTo(130);
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
        var process = CommandProcess.start(List.of("/usr/bin/script", "-qec", line, home.resolve("typescript").toString()));
        process.waitForOutput("plan  ");
        process.process().descendants().filter(InterruptTest::isJava).forEach(CommandProcess::interrupt);
        assertThat(process.output()).contains(": feasible, cost");
        assertThat(process.end()).isEqualTo(130);
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
        return CommandProcess.command(home.resolve("cache"), arguments);
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

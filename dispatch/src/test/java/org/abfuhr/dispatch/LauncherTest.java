package org.abfuhr.dispatch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The script `abfuhr`, with a Maven that only waits. Builds take turns by flock, or where there is none by a link.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
final class LauncherTest {

    private static final List<String> TOOLS = List.of("cat", "cksum", "dirname", "find", "head", "ln", "mkdir", "mv", "readlink",
            "rm", "sleep", "sort", "tail", "touch", "xargs");

    @TempDir
    private Path folder = Path.of("");
    private final List<Process> starts = new ArrayList<>();

    private void install(boolean flock) throws IOException {
        Files.copy(Path.of("..", "abfuhr"), folder.resolve("abfuhr"));
        Files.createDirectory(folder.resolve("bin"));
        for (var tool : TOOLS)
            lend(tool);
        if (flock)
            lend("flock");
        script("mvn", "echo $$ >>\"${0%/*}/builds\"\nexec sleep 100\n");
    }

    private void script(String name, String text) throws IOException {
        var script = Files.writeString(folder.resolve("bin").resolve(name), "#!/bin/sh\n" + text);
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private void lend(String tool) throws IOException {
        var found = Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .map(path -> Path.of(path, tool))
                .filter(Files::isExecutable).findFirst();
        assumeTrue(found.isPresent(), "skipped: no " + tool);
        script(tool, "exec " + found.get() + " \"$@\"\n");
    }

    private Process start() throws IOException {
        var start = new ProcessBuilder("/bin/sh", folder.resolve("abfuhr").toString(), "--version")
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        start.environment().put("PATH", folder.resolve("bin").toString());
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = start.start();
        starts.add(process);
        return process;
    }

    private List<String> builds() throws IOException {
        var file = folder.resolve("bin/builds");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /// The build of this number, once it has begun and, where a link is the lock, stands in it.
    private ProcessHandle build(int number) throws IOException {
        while (builds().size() < number)
            Thread.onSpinWait();
        var id = builds().get(number - 1);
        while (!holders().map(ids -> ids.endsWith(" " + id)).orElse(true))
            Thread.onSpinWait();
        return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
    }

    private Optional<String> holders() throws IOException {
        var link = folder.resolve(".abfuhr/lock.pid");
        return Files.isSymbolicLink(link) ? Optional.of(Files.readSymbolicLink(link).toString()) : Optional.empty();
    }

    @AfterEach
    void endAll() throws IOException {
        starts.forEach(Process::destroyForcibly);
        for (var id : builds())
            ProcessHandle.of(Long.parseLong(id)).ifPresent(ProcessHandle::destroyForcibly);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStartThatIsEndedEndsItsBuild(boolean flock) throws Exception {
        install(flock);
        var start = start();
        var build = build(1);
        start.destroy();
        assertThat(start.waitFor()).isEqualTo(130);
        assertThat(build.isAlive()).isFalse();
        assertThat(holders()).isEmpty();
    }

    /// Nothing ends the build then; the next start waits for it.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoBuildsNeverGoOnAtOnce(boolean flock) throws Exception {
        install(flock);
        var killed = start();
        var build = build(1);
        killed.destroyForcibly().waitFor();
        var next = start();
        assertThat(next.waitFor(1, SECONDS)).isFalse();
        assertThat(builds()).hasSize(1);
        build.destroy();
        assertThat(build(2).isAlive()).isTrue();
        next.destroy();
        assertThat(next.waitFor()).isEqualTo(130);
    }
}

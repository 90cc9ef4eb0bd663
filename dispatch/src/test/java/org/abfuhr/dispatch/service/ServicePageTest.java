package org.abfuhr.dispatch.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The commands of `docs/service.md` do what the page says, one after the other, on GridTown.
@EnabledOnOs({OS.LINUX, OS.MAC})
final class ServicePageTest {

    private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyCommandOfThePageWorks() throws Exception {
        assertThat(said("service.md")).contains("\"role\":\"planner\"", "\"state\":\"done\"", "\"state\":\"released\"",
                "\"undoneBy\":\"first key\"",
                "{\"events\":[{\"id\":\"8f1c-1\",\"verdict\":\"taken\"},{\"id\":\"8f1c-2\",\"verdict\":\"taken\"}]}",
                "\"at\":[12.0,54.0]", "\"rows\":[{\"verdict\":\"taken\"}]", "\"sound\":true");
    }

    @Test
    void theOperatorsGuideMakesKeys() throws Exception {
        assertThat(said("operators-guide.md")).contains("\"name\":\"Ben Beispiel\"", "\"key\":\"abf_", "\"revoked\":false");
    }

    /// What the commands of a page print, one after the other; each must succeed.
    private String said(String page) throws Exception {
        var script = COMMANDS.matcher(Files.readString(Path.of("../docs", page))).results().map(match -> match.group(1))
                .collect(Collectors.joining("echo\n"));
        try (var town = RunningService.of(folder)) {
            var process = shell(town, script);
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        }
    }

    private Process shell(RunningService town, String script) throws IOException {
        var builder = new ProcessBuilder("sh", "-eu", "-c", script).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("URL", "http://127.0.0.1:" + town.service.port(), "KEY", town.key, "DATE",
                RunningService.DAY.toString(), "VEHICLE", "A1", "CONTAINER", "res-1"));
        return builder.start();
    }
}

package org.abfuhr.dispatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.abfuhr.dispatch.cli.terminal.CommandProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// 60,000 rows of 1,000 letters that cannot be read, and one that can: 60 MB to set apart, with a heap of 40 MB.
@Timeout(180)
final class BadRowsTest {

    private static final int BAD = 60_000;

    @TempDir
    private Path folder = Path.of("");

    private Path delivery() throws IOException {
        var file = folder.resolve("bad.csv.gz");
        var filler = "x".repeat(960);
        try (var text = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8))) {
            text.write("container,instant,fill\nres-1,2026-11-01T06:00:00Z,0.5\n");
            for (int i = 0; i < BAD; i++)
                text.write("res-1,2026-11-01T06:00:00Z," + i + filler + "\n");
        }
        return file;
    }

    private String imported(Path pack, String... more) throws IOException, InterruptedException {
        var command = CommandProcess.command(folder.resolve("cache"), "readings", "import", delivery().toString(), "--city",
                pack.toString(), "--json");
        command.add(1, "-Xmx40m");
        command.addAll(List.of(more));
        try (var process = CommandProcess.start(command)) {
            var file = process.json().at("/files/0");
            assertThat(process.end()).isZero();
            assertThat(file.at("/accepted").asInt()).isEqualTo(1);
            assertThat(file.at("/rejected").toString()).isEqualTo("{\"NUMBER\":" + BAD + "}");
            return file.at("/quarantine").asText();
        }
    }

    @Test
    void areSetApartInThePackWithoutBeingHeldInMemory() throws IOException, InterruptedException {
        var quarantine = imported(GridTownPack.copyTo(folder.resolve("town")));
        try (Stream<String> lines = Files.lines(Path.of(quarantine))) {
            assertThat(lines.count()).isEqualTo(BAD);
        }
    }

    @Test
    void areSetApartInAStoreWithoutBeingHeldInMemory() throws IOException, InterruptedException {
        var store = folder.resolve("readings.db").toString();
        imported(GridTownPack.copyTo(folder.resolve("town")), "--store", store);
        assertThat(Answer.to("readings", "store", "--store", store, "--json").json().at("/quarantined").toString())
                .isEqualTo("{\"NUMBER\":" + BAD + "}");
    }
}

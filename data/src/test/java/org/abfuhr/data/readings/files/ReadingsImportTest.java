package org.abfuhr.data.readings.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.delivery.ReadingsReport;
import org.abfuhr.model.fault.FaultException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsImportTest {

    private static final String TEXT = """
            container,instant,fill
            C2,2026-11-01T06:00:00Z,0.5
            C1,2026-11-01T06:00:00Z,0.35
            C1,2026-11-01T06:00:00Z,0.35
            C9,2026-11-01T06:00:00Z,0.1
            """;

    @TempDir
    Path folder;
    private Path readings = Path.of("");

    @BeforeEach
    void chooseFolder() {
        readings = folder.resolve("pack/readings");
    }

    @Test
    void storesSortedReadingsAndTellsWhatItFound() throws IOException {
        var imported = importer().importFiles(List.of(file("november.csv", TEXT))).getFirst();
        assertThat(imported.isNew()).isTrue();
        assertThat(imported.target().getFileName().toString()).matches("november-[0-9a-f]{12}\\.csv\\.gz");
        assertThat(imported.report()).extracting(ReadingsReport::rows, ReadingsReport::accepted, ReadingsReport::duplicates)
                .containsExactly(4L, 3L, 1L);
        assertThat(imported.report().unknownContainers()).containsOnlyKeys("C9").containsEntry("C9", 1L);
        assertThat(Readings.load(List.of(imported.target())).readings().size()).isEqualTo(3);
        assertThat(list()).containsExactly(imported.target().getFileName().toString());
    }

    /// No process has a number that high; the other one is this process itself.
    @Test
    void draftsOfKilledImportsAreClearedAway() throws IOException {
        Files.createDirectories(readings);
        var left = Files.writeString(readings.resolveSibling(".quarantine-999999999-0.part"), "x");
        var used = Files.writeString(readings.resolveSibling(".quarantine-" + ProcessHandle.current().pid() + "-7.part"), "x");
        importer().importFiles(List.of(file("november.csv", TEXT)));
        assertThat(left).doesNotExist();
        assertThat(used).exists();
    }

    @Test
    void theSameReadingsComeInOnceHoweverTheyArePacked() throws IOException {
        var packed = Files.write(folder.resolve("again.csv.gz"), ReadingsTest.gzip(TEXT));
        var first = importer().importFiles(List.of(file("november.csv", TEXT))).getFirst();
        var second = importer().importFiles(List.of(packed)).getFirst();
        assertThat(second.isNew()).isFalse();
        assertThat(second.target()).isEqualTo(first.target());
        assertThat(list()).hasSize(1);
    }

    @Test
    void oneUselessFileStopsTheImportBeforeAnythingIsWritten() throws IOException {
        var good = file("good.csv", TEXT);
        var foreign = file("foreign.csv", "container,instant,fill\nX1,2026-11-01T06:00:00Z,0.5\n");
        var wrong = file("wrong.csv", "a,b\n1,2\n");
        assertThatThrownBy(() -> importer().importFiles(List.of(good, foreign, wrong)))
                .isInstanceOfSatisfying(FaultException.class,
                        e -> assertThat(e.faults()).extracting(f -> f.code()).containsExactly("E505", "E502"));
        assertThat(readings).doesNotExist();
    }

    @Test
    void failedWritingLeavesNothingBehind() throws IOException {
        var inTheWay = readings.resolve("w.csv.gz");
        Files.createDirectories(inTheWay.resolve("full"));
        var readingsOfOne = new ReadingsFile(Readings.load(List.of(file("one.csv", TEXT))).readings());
        assertThatThrownBy(() -> readingsOfOne.write(inTheWay)).isInstanceOf(FaultException.class).hasMessageContaining("E510");
        assertThat(list()).containsExactly("w.csv.gz");
    }

    @Test
    void keepsWhatCannotBeReadWithItsPayload() throws IOException {
        var text = TEXT + "C1,2026-11-01T07:00:00Z,85\n";
        var imported = importer().importFiles(List.of(file("november.csv", text))).getFirst();
        var quarantine = imported.quarantine().orElseThrow();
        assertThat(quarantine).isEqualTo(folder.resolve("pack/quarantine").resolve(quarantine.getFileName()));
        assertThat(Files.readString(quarantine)).isEqualTo("{\"source\":\"" + folder.resolve("november.csv")
                + "\",\"line\":6,\"reason\":\"RANGE\",\"value\":\"85\",\"payload\":\"C1,2026-11-01T07:00:00Z,85\"}");
    }

    @Test
    void aRefusedImportLeavesNoDraftOfWhatCannotBeRead() throws IOException {
        var bad = file("bad.csv", TEXT + "C1,2026-11-01T07:00:00Z,85\n");
        var wrong = file("wrong.csv", "a,b\n1,2\n");
        assertThatThrownBy(() -> importer().importFiles(List.of(bad, wrong))).isInstanceOf(FaultException.class);
        assertThat(folder.resolve("pack")).isEmptyDirectory();
        importer().importFiles(List.of(bad));
        try (var files = Files.list(folder.resolve("pack"))) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("quarantine", "readings");
        }
    }

    private ReadingsImport importer() {
        return new ReadingsImport(readings, DeliveryFormat.ANY, DeviceDirectory.of(Map.of("eui-1", "C1", "eui-2", "C2")));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> list() throws IOException {
        try (var files = Files.list(readings)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}

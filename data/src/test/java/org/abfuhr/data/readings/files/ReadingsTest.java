package org.abfuhr.data.readings.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.delivery.ReadingsReport;
import org.abfuhr.data.readings.delivery.Rejects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.abfuhr.model.fault.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsTest {

    private static final String HEADER = "container,instant,fill\n";

    @TempDir
    Path folder;

    @Test
    void readsFillsAndDistancesWithWhatElseTheDeviceSaid() throws IOException {
        var loaded = load("""
                container,instant,distanceMm,temperatureC,tiltDeg,batteryV,quality
                C1,2026-11-01T06:00:00+01:00,820,12.5,1,3.6,0.9
                C1,2026-11-01T11:00Z,800,,,,
                """);
        var series = loaded.readings().find("C1").orElseThrow();
        assertThat(series.get(0).instant()).isEqualTo(Instant.parse("2026-11-01T05:00:00Z"));
        assertThat(series.distanceMm(0)).isEqualTo(820f);
        assertThat(series.fill(0)).isNaN();
        assertThat(series.sensor(0).batteryV()).isEqualTo(3.6f);
        assertThat(series.sensor(1).temperatureC()).isNaN();
    }

    @Test
    void countsBadRowsByReasonAndReadsTheRest() throws IOException {
        var report = load(HEADER + """
                C1,2026-11-01T06:00:00Z,0.35
                C1,2026-11-01T07:00:00,0.35
                C1,2026-11-01T08:00:00Z,85
                C1,2026-11-01T09:00:00Z,NaN
                C1,2026-11-01T09:00:00Z,full
                C1,2026-11-01T09:00:00Z
                ,2026-11-01T09:00:00Z,0.3
                C1,2026-11-01T09:00:00Z,
                C1,1970-01-01T00:00:00Z,0.3

                C1,2026-11-01T10:00:00Z,0.36
                """).report();
        assertThat(report.rows()).isEqualTo(10);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected()).containsEntry(RejectReason.INSTANT, rejects("r.csv:3: 2026-11-01T07:00:00"))
                .containsEntry(RejectReason.RANGE, rejects("r.csv:4: 85", "r.csv:10: 1970-01-01T00:00:00Z"))
                .containsEntry(RejectReason.NUMBER, rejects("r.csv:5: NaN", "r.csv:6: full"))
                .containsEntry(RejectReason.CELLS, rejects("r.csv:7: C1,2026-11-01T09:00:00Z"))
                .containsEntry(RejectReason.CONTAINER, rejects("r.csv:8: "))
                .containsEntry(RejectReason.NO_LEVEL, rejects("r.csv:9: C1,2026-11-01T09:00:00Z,"));
    }

    @Test
    void aStrayQuoteSpoilsItsOwnRowOnly() throws IOException {
        var report = load(HEADER + "\"C1,2026-11-01T06:00:00Z,0.35\n\"C,2\",2026-11-01T06:00:00Z,0.5\n").report();
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejected().get(RejectReason.CELLS)).extracting(r -> r == null ? 0 : r.count()).isEqualTo(1L);
    }

    @Test
    void aLineWithoutEndIsCutAndCounted() throws IOException {
        var report = load(HEADER + "C1,2026-11-01T06:00:00Z,0.35\n" + "x".repeat(3_000_000) + "\nC1,2026-11-01T07:00:00Z,0.4")
                .report();
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected()).containsOnlyKeys(RejectReason.TOO_LONG);
    }

    @Test
    void theSameReadingsInAnyOrderAndMoreThanOnceAreTheSameSet() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++)
            rows.add("C%d,2026-11-01T%02d:%02d:00Z,0.%02d".formatted(i % 3, i / 60, i % 60, i % 100));
        var once = load(HEADER + String.join("\n", rows));
        rows.addAll(List.copyOf(rows).subList(0, 50));
        Collections.shuffle(rows, new Random(7));
        var twice = load(HEADER + String.join("\n", rows));
        assertThat(new ReadingsFile(twice.readings()).digest()).isEqualTo(new ReadingsFile(once.readings()).digest());
        assertThat(twice.report().duplicates()).isEqualTo(50);
    }

    @Test
    void ofTwoReadingsOfOneSecondTheFullerCounts() throws IOException {
        var loaded = load(HEADER + "C1,2026-11-01T06:00:00Z,0.35\nC1,2026-11-01T06:00:00Z,0.80\n");
        assertThat(loaded.readings().find("C1").orElseThrow().fill(0)).isEqualTo(0.8f);
    }

    @Test
    void tellsGzipByContentAndForgivesAByteOrderMark() throws IOException {
        var file = Files.write(folder.resolve("packed.csv"), gzip("\uFEFF" + HEADER + "C1,2026-11-01T06:00:00Z,0.35\n"));
        assertThat(Readings.load(List.of(file)).report().accepted()).isEqualTo(1);
    }

    @Test
    void uselessFilesAreFaultsAllAtOnce() throws IOException {
        var cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(gzip(HEADER + "C1,2026-11-01T06:00:00Z,0.35\n"), 40));
        var picture = Files.write(folder.resolve("picture.png"), new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        var empty = Files.write(folder.resolve("empty.csv"), new byte[0]);
        var missing = folder.resolve("missing.csv");
        assertThatThrownBy(() -> Readings.load(List.of(cut, picture, empty, missing)))
                .isInstanceOfSatisfying(FaultException.class, e -> assertThat(e.faults()).extracting(f -> f.code())
                        .containsExactly("E503", "E502", "E502", "E501"));
    }

    @Test
    void aFileOfBadRowsOnlyIsAFault() throws IOException {
        var file = Files.writeString(folder.resolve("r.csv"), HEADER + "C1,yesterday,0.3\nC1,today,0.4\n");
        assertThatThrownBy(() -> Readings.load(List.of(file))).isInstanceOf(FaultException.class)
                .hasMessageContaining("E504").hasMessageContaining("r.csv:2: yesterday");
    }

    @Test
    void aHeaderWithoutRowsIsFine() throws IOException {
        assertThat(load(HEADER).report()).extracting(ReadingsReport::rows, r -> r.rejected()).containsExactly(0L, Map.of());
    }

    private LoadedReadings load(String text) throws IOException {
        return Readings.load(List.of(Files.writeString(folder.resolve("r.csv"), text)));
    }

    private static Rejects rejects(String... examples) {
        return new Rejects(examples.length, List.of(examples));
    }

    static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

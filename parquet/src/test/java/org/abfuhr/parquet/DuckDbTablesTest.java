package org.abfuhr.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.delivery.DeliveredFile;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.model.fault.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbTablesTest {

    private static final String INSTANT = "to_timestamp(1793509200) AS instant"; // 2026-11-01T05:00:00Z

    @TempDir
    Path folder;

    @Test
    void readsWhatTheSameCsvSays() throws Exception {
        var csv = Files.writeString(folder.resolve("x.csv"), """
                container,instant,fill,temperatureC,alarms
                C1,2026-11-01T06:00:00+01:00,0.25,-3.5,fire tilt
                C2,2026-11-01T06:00:00+01:00,0.5,,
                """);
        var parquet = parquet("x.parquet", "SELECT 'C1' AS container, " + INSTANT
                + ", 0.25::FLOAT AS fill, -3.5 AS temperatureC, ['fire', 'tilt'] AS alarms"
                + " UNION ALL SELECT 'C2', to_timestamp(1793509200), 0.5, NULL, NULL");
        assertThat(readings(parquet)).isEqualTo(readings(csv)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's.parquet", "nov[1].parquet", "what?.data", "all*.csv"})
    void readsAFileOfAnyName(String name) throws Exception {
        var parquet = parquet("plain.parquet", "SELECT 'C1' AS container, '2026-11-01T05:00:00Z' AS instant, 300 AS distanceMm");
        assertThat(readings(Files.copy(parquet, folder.resolve(name)))).extracting(Reading::distanceMm).containsExactly(300f);
    }

    @Test
    void guessesNoZone() throws Exception {
        var parquet = parquet("x.parquet", "SELECT 'C1' AS container, TIMESTAMP '2026-11-01 06:00:00' AS instant, 0.5 AS fill");
        var content = file(parquet).read(_ -> {});
        assertThat(content.report().rejected()).containsOnlyKeys(RejectReason.INSTANT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'01755C03824402040001'", "unhex('01755C03824402040001')"})
    void readsRawFrames(String payload) throws Exception {
        var columns = "SELECT 'd1' AS device, " + INSTANT + ", 'em310-udl' AS sensor, ";
        var parquet = parquet("x.parquet", columns + payload + " AS payload");
        assertThat(readings(parquet)).extracting(Reading::distanceMm).containsExactly(580f); // 03 82: 0x0244
    }

    @Test
    void lineBreaksAndQuotesStayInTheirRow() throws Exception {
        var parquet = parquet("x.parquet", "SELECT 'C1' AS container, " + INSTANT
                + ", 0.5 AS fill, 'a' || chr(10) || 'b, \"c\"' AS note, {'a': 1} AS more");
        assertThat(readings(parquet)).hasSize(1);
    }

    @Test
    void readsAMillionRows() throws Exception {
        var parquet = parquet("x.parquet", "SELECT 'C' || (i % 500) AS container, to_timestamp(1793509200 + i) AS instant,"
                + " (i % 100) / 100 AS fill FROM range(1000000) AS r(i)");
        var sum = new AtomicLong();
        var report = file(parquet).read(reading -> sum.addAndGet(Math.round(100 * reading.fill()))).report();
        assertThat(report.accepted()).isEqualTo(1_000_000);
        assertThat(sum).hasValue(10_000 * 4_950L); // 0 to 99 sum up to 4,950
    }

    @Test
    void saysWhatIsDamaged() throws Exception {
        var whole = Files.readAllBytes(parquet("x.parquet",
                "SELECT 'C' || i AS container, " + INSTANT + ", 0.5 AS fill FROM range(1000) AS r(i)"));
        assertDamaged("PAR1 and more".getBytes(StandardCharsets.US_ASCII));
        assertDamaged(Arrays.copyOf(whole, whole.length / 2));
        var spoiled = whole.clone();
        Arrays.fill(spoiled, 4, 200, (byte) 0x77);
        assertDamaged(spoiled);
    }

    private void assertDamaged(byte[] bytes) throws IOException {
        var damaged = file(Files.write(folder.resolve("damaged.parquet"), bytes));
        assertThatThrownBy(() -> damaged.read(_ -> {})).isInstanceOf(FaultException.class).hasMessageContaining("E503")
                .hasMessageContaining("is a Parquet file that cannot be read (");
    }

    private static List<Reading> readings(Path file) {
        List<Reading> readings = new ArrayList<>();
        file(file).read(readings::add);
        return readings;
    }

    private static DeliveredFile file(Path file) {
        return new DeliveredFile(file, DeliveryFormat.ANY, DeviceDirectory.NONE, _ -> {});
    }

    private Path parquet(String name, String query) throws SQLException {
        var file = folder.resolve(name);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:"); var statement = connection.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
        }
        return file;
    }
}

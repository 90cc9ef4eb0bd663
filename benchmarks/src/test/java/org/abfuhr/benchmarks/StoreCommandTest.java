package org.abfuhr.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.store.ReadingStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small store; how quick it is depends on the machine and is no matter here.
final class StoreCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(int containers) {
        return run(containers, 2);
    }

    private int run(int containers, int perDay) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), "store", "--containers",
                String.valueOf(containers),
                "--days", "61", "--per-day", String.valueOf(perDay), "--lookups", "5", "--db",
                folder.resolve("some.db").toString(), "--out", folder.toString(), "--json");
    }

    @Test
    void fillsADatabaseOnceAndFindsAllOfIt() throws Exception {
        assertThat(run(20)).isZero();
        var result = new ObjectMapper().readTree(folder.resolve("store.json").toFile());
        assertThat(result.at("/fill/readings").asLong()).isEqualTo(20 * 61 * 2);
        assertThat(result.at("/fill/nextDayReadings").asLong()).isEqualTo(20 * 2);
        assertThat(result.at("/sound").asBoolean()).isTrue();
        assertThat(result.at("/first/count").asInt()).isEqualTo(5);
        assertThat(Files.readString(folder.resolve("store.md"))).contains("every lookup gave all readings", "| again | 5 |");
        assertThat(run(20)).isZero();
        assertThat(new ObjectMapper().readTree(folder.resolve("store.json").toFile()).at("/fill/readings").asLong()).isZero();
    }

    @Test
    void refusesADatabaseOfOtherContainers() {
        assertThat(run(3)).isZero();
        assertThat(run(4)).isEqualTo(2);
        assertThat(out.toString()).contains("E800", "--db holds 3 containers, not 4");
    }

    @Test
    void refusesADatabaseOfOtherReadings() {
        assertThat(run(3)).isZero();
        assertThat(run(3, 4)).isEqualTo(2);
        assertThat(out.toString()).contains("E800", "--db holds not 4 readings a day up to the end of 61 days");
    }

    /// Of each container there is a reading, as after the first month.
    @Test
    void refusesADatabaseThatWasNotFilledToItsEnd() {
        try (var store = ReadingStores.open(folder.resolve("some.db").toString())) {
            for (int container = 0; container < 3; container++)
                store.add(ReadingsSet.of(List.of(
                        Reading.ofDistance("container-" + container, Instant.parse("2026-01-31T00:00:00Z"), 900))));
        }
        assertThat(run(3)).isEqualTo(2);
        assertThat(out.toString()).contains("E800", "--db holds not 2 readings a day");
    }
}

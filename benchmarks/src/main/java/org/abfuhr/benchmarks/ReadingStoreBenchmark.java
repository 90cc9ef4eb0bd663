package org.abfuhr.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.abfuhr.benchmarks.sample.BuildFolder;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingSeries;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.store.ReadingStore;
import org.abfuhr.data.store.ReadingStores;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What a database of readings costs: SQLite, hourly readings of a year.
///
/// - ours, `add`: a million readings of 1,000 containers into a store that has none;
/// - ours, `lastDays`: the last 60 days of one of the containers, out of a year of all;
/// - for comparison, `addAgain`: a million readings that are there already.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class ReadingStoreBenchmark {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int YEAR_DAYS = 365;
    private static final int BATCH_DAYS = 30;
    private static final int SINGLE = 1_000;

    /// Containers with a year of readings.
    @Param({"1000", "5000"})
    public int containers;

    private Path folder;
    private ReadingStore year;
    private ReadingsSet million;
    private int asked;
    private int stores;

    /// Fills the year.
    @Setup
    public void setUp() {
        try {
            folder = Files.createTempDirectory(Files.createDirectories(BuildFolder.cache()), "store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        year = ReadingStores.open(folder.resolve("year.db").toString());
        for (int day = 0; day < YEAR_DAYS; day += BATCH_DAYS)
            year.add(hourly(containers, day, Math.min(BATCH_DAYS, YEAR_DAYS - day)));
        million = hourly(SINGLE, YEAR_DAYS, 42); // 1,000 containers x 42 days x 24 hours = 1,008,000
    }

    private static ReadingsSet hourly(int count, int firstDay, int days) {
        var builder = new ReadingsSet.Builder();
        for (int container = 0; container < count; container++)
            for (int hour = 24 * firstDay; hour < 24 * (firstDay + days); hour++)
                builder.accept(
                        Reading.ofDistance("container-" + container, BEGIN.plusSeconds(3_600L * hour), 200 + hour * 7 % 1_400));
        return builder.build();
    }

    /// Ours.
    ///
    /// @return number of readings added
    @Benchmark
    public long add() {
        try (var store = ReadingStores.open(folder.resolve("new-" + stores++ + ".db").toString())) {
            return store.add(million).added();
        }
    }

    /// For comparison.
    ///
    /// @return number of readings that were there
    @Benchmark
    public long addAgain() {
        try (var store = ReadingStores.open(folder.resolve("again.db").toString())) {
            return store.add(million).known();
        }
    }

    /// Ours.
    @Benchmark
    public ReadingSeries lastDays() {
        asked = (asked + 7_919) % containers; // a prime: another container each time, far from the last
        var end = BEGIN.plus(Duration.ofDays(YEAR_DAYS));
        return year.find("container-" + asked, end.minus(Duration.ofDays(60)), end).orElseThrow();
    }

    @TearDown(Level.Trial)
    public void correctness() throws IOException {
        System.out.printf(Locale.ROOT,
                "%ncorrectness: %d of %d readings added, %d in 60 days of one of %d containers, %d MB for their year%n",
                add(), million.size(), lastDays().size(), containers, Files.size(folder.resolve("year.db")) >> 20);
        close();
    }

    void close() throws IOException {
        year.close();
        try (var files = Files.list(folder)) {
            for (var file : files.toList())
                Files.delete(file);
        }
        Files.delete(folder);
    }
}

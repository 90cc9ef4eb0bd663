package org.abfuhr.benchmarks.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.abfuhr.benchmarks.load.Percentiles;
import org.abfuhr.benchmarks.runs.Occasion;
import org.abfuhr.benchmarks.runs.ResultFile;
import org.abfuhr.benchmarks.sample.Scratch;
import org.abfuhr.data.store.ReadingStore;
import org.abfuhr.data.store.ReadingStores;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `abfuhr-bench store`: how quick a database of readings is once it holds a year of a large city.
@Command(name = "store", sortOptions = false, description = {
        "Fill a SQLite database with made-up readings, then look up the last days of containers drawn at random.",
        "A million readings take about 13 MB and one to five seconds. A lookup that does not give all readings ends with exit code 4."}, footer = {
                "", "Example: abfuhr-bench store --containers 100000 --db /var/tmp/year.db"})
public final class StoreCommand extends JsonCommand {

    private static final long SEED = 1;
    private static final int LOOKUP_DAYS = 60;
    private static final double MEGA = 1e6;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--containers", paramLabel = "N", defaultValue = "100000", description = "Containers with a sensor (default: ${DEFAULT-VALUE}).")
    private int containers;

    @Option(names = "--days", paramLabel = "N", defaultValue = "365", description = "Days of readings, 60 at least (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--per-day", paramLabel = "N", defaultValue = "24", description = "Readings of a container a day, a divisor of 24 (default: ${DEFAULT-VALUE}).")
    private int perDay;

    @Option(names = "--lookups", paramLabel = "N", defaultValue = "2000", description = "Containers that are looked up (default: ${DEFAULT-VALUE}).")
    private int lookups;

    @Option(names = "--db", paramLabel = "FILE", description = "Keeps the database in this file; one that is there already is not filled again (default: a temporary file).")
    private @Nullable Path db;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out/store", description = "Folder for store.md and store.json (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (containers < 1 || lookups < 1 || days < LOOKUP_DAYS || perDay < 1 || 24 % perDay != 0)
            throw usage("--containers and --lookups must be at least 1, --days at least 60, --per-day a divisor of 24");
        if (db != null)
            return measure(db);
        try (var scratch = new Scratch()) {
            return measure(scratch.folder().resolve("year.db"));
        }
    }

    private int measure(Path file) throws IOException {
        var occasion = Occasion.of(command);
        var year = new SensorYear(containers, days, perDay);
        boolean there = Files.exists(file);
        try (var store = ReadingStores.open(file.toString())) {
            if (there)
                requireReadings(store, year);
            var fill = there ? StoreResult.Fill.NONE : new Filling(store, year, console()::note).fill();
            var random = new SplittableRandom(SEED);
            var asked = random.ints(0, containers).distinct().limit(Math.min(lookups, containers)).boxed().toList();
            var first = lookUp(store, year, LOOKUP_DAYS, asked);
            var again = lookUp(store, year, LOOKUP_DAYS, asked);
            var result = new StoreResult(occasion, year, Files.size(file) / MEGA, fill, LOOKUP_DAYS,
                    Percentiles.of(first.nanos), Percentiles.of(again.nanos), first.sound && again.sound);
            ResultFile.tell(console(), out, "store", result.page(), result);
            return result.sound() ? 0 : 4;
        }
    }

    /// The last day is filled last, so that a file without it was not filled to its end.
    private void requireReadings(ReadingStore store, SensorYear year) {
        if (store.containers().size() != containers)
            throw usage("--db holds " + store.containers().size() + " containers, not " + containers
                    + ": give that number with --containers, or another file");
        if (!lookUp(store, year, 1, List.of(containers - 1)).sound)
            throw usage("--db holds not " + perDay + " readings a day up to the end of " + days
                    + " days: give those numbers with --per-day and --days, or another file");
    }

    /// @param sound whether all readings were found
    private record Lookups(List<Long> nanos, boolean sound) {}

    private static Lookups lookUp(ReadingStore store, SensorYear year, int lastDays, List<Integer> asked) {
        List<Long> nanos = new ArrayList<>();
        boolean sound = true;
        for (int container : asked) {
            long start = System.nanoTime();
            var found = store.find(SensorYear.id(container), year.end().minus(Duration.ofDays(lastDays)), year.end());
            nanos.add(System.nanoTime() - start);
            sound &= found.isPresent() && found.get().size() == lastDays * year.perDay();
        }
        return new Lookups(nanos, sound);
    }
}

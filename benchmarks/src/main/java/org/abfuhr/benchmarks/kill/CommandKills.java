package org.abfuhr.benchmarks.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.abfuhr.benchmarks.runs.Child;
import org.abfuhr.benchmarks.served.ServeProcess;
import org.abfuhr.data.store.ReadingStores;

/// Kills `plan` and `readings import` at random moments, looks at what they left, and lets them run again.
final class CommandKills {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String CONTAINER = "x"; // a store takes readings of any
    private static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z");

    private final Path city;
    private final Path folder;
    private final Findings findings;
    private final SplittableRandom random;
    private int halfDone;

    CommandKills(Path city, Path folder, Findings findings, SplittableRandom random) throws IOException {
        this.city = city;
        this.folder = Files.createDirectories(folder);
        this.findings = findings;
        this.random = random;
    }

    /// How often a kill left something behind that the command had not finished: a draft beside the output, a part of the readings.
    int halfDone() {
        return halfDone;
    }

    /// Every second time an older result lies in the folder.
    void plan(int times) throws IOException, InterruptedException {
        var whole = folder.resolve("whole");
        long millis = run(plan(whole));
        var expected = contents(whole);
        for (int i = 0; i < times; i++) {
            var out = folder.resolve("plan-" + i).resolve("out");
            if (i % 2 == 0)
                run(plan(out));
            kill(plan(out), millis);
            look(out, expected, i % 2 == 0);
            run(plan(out));
            if (!contents(out).equals(expected))
                findings.trouble("plan: another result after a kill");
        }
    }

    private void look(Path out, Map<String, String> expected, boolean before) throws IOException {
        if (Files.exists(out) ? !contents(out).equals(expected) : before)
            findings.trouble("plan: half-written or gone after a kill: " + contents(out).keySet());
        if (!Files.exists(out.resolveSibling("")))
            return;
        try (Stream<Path> beside = Files.list(out.resolveSibling(""))) {
            halfDone += beside.anyMatch(path -> !path.equals(out)) ? 1 : 0;
        }
    }

    private List<String> plan(Path out) {
        return ServeProcess.command(List.of("plan", "--city", city.toString(), "--iterations", "20", "--out", out.toString()));
    }

    /// What depends on the plan alone; pages tell how long it took.
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (Files.exists(folder))
            try (Stream<Path> files = Files.list(folder)) {
                for (var file : files.toList())
                    contents.put(file.getFileName().toString(),
                            file.toString().endsWith("plan.json") ? Files.readString(file) : "");
            }
        return contents;
    }

    void readings(int times, int count) throws IOException, InterruptedException {
        var file = folder.resolve("readings.csv");
        List<String> rows = new ArrayList<>(List.of("container,instant,fill"));
        for (int n = 0; n < count; n++)
            rows.add(CONTAINER + "," + FIRST.plusSeconds(n) + ",0." + (100 + n % 800));
        Files.write(file, rows);
        long millis = run(readings(file, folder.resolve("whole.db")));
        for (int i = 0; i < times; i++) {
            var store = folder.resolve("readings-" + i + ".db");
            kill(readings(file, store), millis);
            int left = stored(store, count);
            halfDone += left > 0 && left < count ? 1 : 0;
            run(readings(file, store));
            if (stored(store, count) != count)
                findings.trouble(
                        "readings import: " + stored(store, count) + " instead of " + count + " after a kill and a repetition");
        }
    }

    private List<String> readings(Path file, Path store) {
        return ServeProcess.command(List.of("readings", "import", file.toString(), "--city", city.toString(), "--store",
                store.toString()));
    }

    private static int stored(Path store, int count) {
        try (var opened = ReadingStores.open(store.toString())) {
            return opened.find(CONTAINER, FIRST, FIRST.plusSeconds(count)).map(series -> series.size()).orElse(0);
        }
    }

    /// @return how long it took
    private long run(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var log = folder.resolve("log.txt");
        if (!Child.run(command, folder.resolve("out.txt"), log, PATIENCE))
            throw new IOException("the command did not end: " + Child.lastWords(log));
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void kill(List<String> command, long millis) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("killed.txt").toFile())
                .start();
        boolean ended = process.waitFor(random.nextLong(1, millis), TimeUnit.MILLISECONDS);
        if (!ended)
            process.destroyForcibly().waitFor();
    }
}

package org.abfuhr.dispatch.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.abfuhr.dispatch.cli.option.OptionFaults;
import org.abfuhr.dispatch.cli.option.CacheFolder;
import org.abfuhr.dispatch.cli.terminal.TerminalProgress;
import org.abfuhr.dispatch.progress.Steps;
import org.abfuhr.dispatch.roads.MatrixCsv;
import org.abfuhr.dispatch.roads.MatrixRun;
import org.abfuhr.dispatch.roads.MatrixRun.Places;
import org.abfuhr.routing.StockProfiles;
import org.abfuhr.routing.VehicleProfile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `abfuhr matrix`: travel times and lengths between all points of a list, straight from a map.
@Command(name = "matrix", description = "Compute travel times and lengths between all points of a list.", footer = {"",
        "Example: abfuhr matrix --osm town.osm.pbf --random 1000 --profile crane-18t"})
final class MatrixCommand extends JsonCommand {

    private static final int MAX_RANDOM = 30_000;

    @Option(names = "--osm", paramLabel = "FILE", required = true, description = "Map: .osm.pbf, .osm.bz2, .osm.gz or .osm.")
    private Path osm = Path.of("");

    @ArgGroup(multiplicity = "1")
    private PlacesOption places = new PlacesOption();

    @Option(names = "--profile", paramLabel = "NAME", defaultValue = "rear-loader-26t", description = "Vehicle kind (default: ${DEFAULT-VALUE}).")
    private String profile = "";

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Same map and seed, same points (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Rows computed at once (default: the processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the cells as CSV: from,to,seconds,metres.")
    private @Nullable Path out;

    /// One of the two.
    static final class PlacesOption {

        @Option(names = "--points", paramLabel = "CSV", required = true, description = "Points with the columns id, lat and lon.")
        private @Nullable Path csv;

        @Option(names = "--random", paramLabel = "N", required = true, description = "So many points along the streets.")
        private int random;
    }

    @Override
    public Integer call() {
        check(optionFaults());
        try (var progress = TerminalProgress.forPerson()) {
            var from = places.csv == null ? new Places.Drawn(places.random, seed) : new Places.FromFile(places.csv);
            var result = new MatrixRun(osm, CacheFolder.path(), StockProfiles.find(profile).orElseThrow(), threads).run(from,
                    new Steps(System::nanoTime, progress));
            answer(result);
        }
        return 0;
    }

    private void check(OptionFaults faults) {
        if (places.csv == null)
            faults.requireBetween(1, MAX_RANDOM, "--random", places.random);
        faults.requireBetween(1, Integer.MAX_VALUE, "--threads", threads);
        faults.require(StockProfiles.find(profile).isPresent(), "--profile is '" + profile + "': give one of "
                + StockProfiles.list().stream().map(VehicleProfile::id).collect(Collectors.joining(", ")));
        faults.throwIfAny();
    }

    private void answer(MatrixRun.Result result) {
        result.offRoad().forEach(console()::note);
        if (out != null)
            MatrixCsv.write(out, result);
        var facts = facts(result);
        console().result(facts, text(facts));
    }

    private Map<String, Object> facts(MatrixRun.Result result) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("points", result.matrix().size());
        facts.put("offRoad", result.offRoad().size());
        facts.put("unreachablePairs", result.unreachablePairs());
        for (var step : result.seconds().entrySet())
            facts.put(step.getKey() + "Seconds", step.getValue());
        facts.put("threads", threads);
        facts.put("checksum", result.checksum());
        if (out != null)
            facts.put("out", out.toString());
        return facts;
    }

    private static String text(Map<String, Object> facts) {
        return facts.entrySet().stream().map(fact -> String.format(Locale.ROOT, "%-18s %s", fact.getKey(), fact.getValue()))
                .collect(Collectors.joining("\n"));
    }
}

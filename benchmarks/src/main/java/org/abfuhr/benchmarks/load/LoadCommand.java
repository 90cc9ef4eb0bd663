package org.abfuhr.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.abfuhr.benchmarks.runs.Occasion;
import org.abfuhr.benchmarks.runs.ResultFile;
import org.abfuhr.benchmarks.sample.Scratch;
import org.abfuhr.data.city.format.CityPacks;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.DurationConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `abfuhr-bench load`: how quick the dispatch service answers many vehicles while readings pour in.
@Command(name = "load", sortOptions = false, description = {
        "Start the dispatch service in a process of its own, let vehicles poll their routes, post a burst of readings, and measure.",
        "A lost reading, an error or a missed goal ends with exit code 4."}, footer = {"",
                "Example: abfuhr-bench load --out out/load"})
public final class LoadCommand extends JsonCommand {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--city", paramLabel = "DIR", defaultValue = CityPacks.DEFAULT, description = "Folder of a city pack, or the name of one that comes with the program (default: ${DEFAULT-VALUE}).")
    private String city = CityPacks.DEFAULT;

    @Option(names = "--vehicles", paramLabel = "N", defaultValue = "500", description = "Vehicles that poll; they share the routes of the city (default: ${DEFAULT-VALUE}).")
    private int vehicles;

    @Option(names = "--every", paramLabel = "TIME", defaultValue = "5s", converter = DurationConverter.class, description = "Pause between two questions of a vehicle (default: ${DEFAULT-VALUE}).")
    private Duration every = Duration.ofSeconds(5);

    @Option(names = "--whole", paramLabel = "SHARE", defaultValue = "0.1", description = "Share of the questions without If-None-Match (default: ${DEFAULT-VALUE}).")
    private double whole;

    @Option(names = "--time", paramLabel = "TIME", defaultValue = "60s", converter = DurationConverter.class, description = "Time that is measured (default: ${DEFAULT-VALUE}).")
    private Duration time = Duration.ofSeconds(60);

    @Option(names = "--readings", paramLabel = "N", defaultValue = "100000", description = "Readings of the burst (default: ${DEFAULT-VALUE}).")
    private int readings;

    @Option(names = "--body", paramLabel = "N", defaultValue = "1000", description = "Readings in one body (default: ${DEFAULT-VALUE}).")
    private int body;

    @Option(names = "--senders", paramLabel = "N", defaultValue = "4", description = "Bodies under way at once (default: ${DEFAULT-VALUE}).")
    private int senders;

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "200", description = "Steps of the search for the plan (default: ${DEFAULT-VALUE}).")
    private long iterations;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of the moments at which vehicles ask (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out/load", description = "Folder for load.md and load.json (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (vehicles < 1 || readings < 1 || body < 1 || senders < 1 || iterations < 1)
            throw usage("--vehicles, --readings, --body, --senders and --iterations must be at least 1");
        if (!(whole >= 0 && whole <= 1) || every.isZero() || every.isNegative())
            throw usage("--whole is a share from 0 to 1, --every longer than nothing");
        var order = new LoadOrder(city, vehicles, new Poller.Rhythm(every.toMillis(), whole), time.toMillis(), readings, body,
                senders, iterations,
                seed);
        try (var scratch = new Scratch()) {
            var result = new LoadRun(order, scratch.folder(), console()::note).run(Occasion.of(command));
            ResultFile.tell(console(), out, "load", LoadPage.of(result), result);
            return result.complete() && result.quick() ? 0 : 4;
        }
    }
}

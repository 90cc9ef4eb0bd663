package org.abfuhr.benchmarks.compare;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.abfuhr.benchmarks.runs.CellResult;
import org.abfuhr.benchmarks.runs.Fork;
import org.abfuhr.benchmarks.runs.InstanceFile;
import org.abfuhr.benchmarks.runs.Machine;
import org.abfuhr.benchmarks.sample.BuildFolder;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.DurationConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `abfuhr-bench compare`: abfuhr and other engines on the same instances, one run after the other.
@Command(name = "compare", sortOptions = false, description = {
        "Solve CVRP and VRPTW instances with abfuhr and other engines, with one budget and one thread each.",
        "Engines from Maven are built with: mvn -q -Ppeers -pl peers -am -DskipTests package"}, footer = {"",
                "Example: abfuhr-bench compare --instances instances --budget 10s --peers ortools,jsprit --external hgs=/opt/hgs"})
public final class CompareCommand extends JsonCommand {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--instances", required = true, paramLabel = "DIR", description = "Folder of the instances; others than CVRP and VRPTW are passed over.")
    private Path instances = Path.of("");

    @Option(names = "--budget", paramLabel = "TIME", converter = DurationConverter.class, defaultValue = "10s", description = "Time of each run (default: ${DEFAULT-VALUE}).")
    private Duration budget = Duration.ofSeconds(10);

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "1", description = "Runs of each instance with each engine (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--filter", paramLabel = "REGEX", defaultValue = "", description = "Only instances in whose SET/NAME it is found.")
    private Pattern filter = Pattern.compile("");

    @Option(names = "--peers", paramLabel = "NAME", split = ",", description = "Engines from Maven: ortools, jsprit, timefold.")
    private List<String> peers = new ArrayList<>();

    @Option(names = "--external", paramLabel = "NAME=PATH", split = ",", description = "Programs: hgs, pyvrp, vroom.")
    private Map<String, Path> external = new TreeMap<>();

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out/compare", description = "Folder for compare.md and compare.json (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        require(seeds >= 1, "--seeds must be at least 1");
        require(MavenPeer.IDS.containsAll(peers), "--peers knows " + MavenPeer.IDS + ", not all of " + peers);
        require(External.IDS.containsAll(external.keySet()), "--external knows " + External.IDS + ", not all of "
                + external.keySet());
        var files = InstanceFile.in(instances, filter).stream().filter(file -> Kind.of(file).isPresent()).toList();
        require(!files.isEmpty(), "There is no CVRP or VRPTW instance of that name in " + instances);
        Map<String, List<CellResult>> runs = new LinkedHashMap<>();
        var comparison = new Comparison(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), told(), Machine.here(),
                budget.toMillis(), absent(), runs);
        var engines = engines();
        for (var file : files)
            for (var engine : engines)
                if (engine.solves(Kind.of(file).orElseThrow()))
                    run(engine, file, comparison);
        console().result(new ObjectMapper().convertValue(comparison, new TypeReference<Map<String, Object>>() {
        }), ComparisonPage.of(comparison));
        return 0;
    }

    private void run(Engine engine, InstanceFile file, Comparison comparison) throws IOException, InterruptedException {
        for (int seed = 1; seed <= seeds; seed++) {
            var result = engine.run(file, budget, seed);
            comparison.runs().computeIfAbsent(engine.name(), _ -> new ArrayList<>()).add(result);
            console().note(file.id() + " seed " + seed + ", " + engine.name() + ": " + result.text());
            Files.createDirectories(out);
            Files.writeString(out.resolve("compare.md"), ComparisonPage.of(comparison));
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(out.resolve("compare.json").toFile(),
                    comparison);
        }
    }

    private List<Engine> engines() {
        List<Engine> engines = new ArrayList<>();
        engines.add(new OurEngine(new Fork(command.root().userObject().getClass().getName())));
        if (Files.exists(peersJar()))
            peers.forEach(peer -> engines.add(new ToolEngine(MavenPeer.of(peer, peersJar()))));
        external.forEach((id, path) -> engines.add(new ToolEngine(External.of(id, path))));
        return engines;
    }

    private List<String> absent() {
        List<String> absent = new ArrayList<>();
        if (!Files.exists(peersJar()))
            peers.forEach(peer -> absent.add(peer + ": not built, see --help"));
        External.IDS.stream().filter(id -> !external.containsKey(id)).forEach(id -> absent.add(id + ": no path given"));
        return absent;
    }

    private static Path peersJar() {
        return BuildFolder.path().resolve("../../peers/target/abfuhr-peers.jar").normalize();
    }

    private String told() {
        return "abfuhr-bench " + String.join(" ", command.commandLine().getParent().getParseResult().originalArgs());
    }

    private void require(boolean condition, String message) {
        if (!condition)
            throw usage(message);
    }
}

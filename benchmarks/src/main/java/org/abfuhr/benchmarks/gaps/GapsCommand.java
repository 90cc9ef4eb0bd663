package org.abfuhr.benchmarks.gaps;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.abfuhr.benchmarks.runs.Cell;
import org.abfuhr.benchmarks.runs.CellResult;
import org.abfuhr.benchmarks.runs.Code;
import org.abfuhr.benchmarks.runs.Fork;
import org.abfuhr.benchmarks.runs.InstanceFile;
import org.abfuhr.benchmarks.runs.Machine;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.DurationConverter;
import org.abfuhr.dispatch.night.Effort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `abfuhr-bench gaps`: solves every instance of a folder with several seeds, one run after the other.
@Command(name = "gaps", sortOptions = false, description = {
        "Solve every instance of a folder with seeds 1 to N and write tables of costs and gaps.",
        "A folder given with --out again is gone on with. A run without a feasible plan ends with exit code 4."}, footer = {"",
                "Example: abfuhr-bench gaps --instances instances --filter CVRP/X-n1 --budget 10s --seeds 5 --out out/gaps"})
public final class GapsCommand extends JsonCommand {

    private static final Duration BUDGET = Duration.ofSeconds(10);

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--instances", required = true, paramLabel = "DIR", description = "Folder of the instances, with folders for sets: VRPLIB (.vrp, with a .sol beside it), WCVRPTW (.txt), our own (.json).")
    private Path instances = Path.of("");

    @ArgGroup
    private Limit limit = new Limit();

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "5", description = "Runs of each instance (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "Threads, and islands of the search, of each run (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--filter", paramLabel = "REGEX", defaultValue = "", description = "Only instances in whose SET/NAME it is found.")
    private String filter = "";

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out/gaps", description = "Folder for gaps.md, gaps.json and the single results (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(names = "--in-process", description = "Run everything in this Java machine after a throw-away run, instead of a fresh machine for each.")
    private boolean inProcess;

    /// Time or steps, not both.
    static final class Limit {

        @Option(names = "--budget", paramLabel = "TIME", converter = DurationConverter.class, description = "Time of each run, such as 10s (the default).")
        private @Nullable Duration budget;

        @Option(names = "--iterations", paramLabel = "N", description = "Steps of each island instead, for equal plans on any machine.")
        private @Nullable Long iterations;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        require(seeds >= 1 && threads >= 1 && (limit.iterations == null || limit.iterations >= 1),
                "--seeds, --threads and --iterations must be at least 1");
        var files = InstanceFile.in(instances, pattern());
        require(!files.isEmpty(), "There is no instance of that name in " + instances);
        var folder = new RunFolder(out);
        var header = header();
        var begun = folder.begin(header);
        require(begun.mixesWith(header), out + " holds runs of another code, machine or effort: give another --out");
        var run = new GapRun(begun, effort(), folder, this::runCell, console()::note);
        if (inProcess)
            run.warmUp(files.getFirst());
        var table = run.all(files, seeds);
        console().result(new ObjectMapper().convertValue(table, new TypeReference<Map<String, Object>>() {
        }), Markdown.of(table));
        return table.allFeasible() ? 0 : 4;
    }

    private CellResult runCell(InstanceFile instance, Effort effort) throws InterruptedException {
        return inProcess
                ? Cell.run(instance.id(), instance.file(), effort)
                : new Fork(mainClass()).run(instance.id(), instance.file(), effort);
    }

    /// The class of the whole command line, which knows `cell`.
    private String mainClass() {
        return command.root().userObject().getClass().getName();
    }

    private Pattern pattern() {
        try {
            return Pattern.compile(filter);
        } catch (PatternSyntaxException e) {
            throw usage("--filter is no regular expression: " + e.getDescription());
        }
    }

    private Effort effort() {
        if (limit.iterations != null)
            return new Effort(Optional.empty(), limit.iterations, threads, threads, 1);
        return new Effort(Optional.of(limit.budget == null ? BUDGET : limit.budget), 0, threads, threads, 1);
    }

    private RunHeader header() {
        var effort = effort();
        return new RunHeader(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), told(), Machine.here(),
                Code.here(), effort.budget().map(Duration::toMillis).orElse(null), effort.iterations(),
                threads, !inProcess);
    }

    private String told() {
        return "abfuhr-bench " + String.join(" ", command.commandLine().getParent().getParseResult().originalArgs());
    }

    private void require(boolean condition, String message) {
        if (!condition)
            throw usage(message);
    }
}

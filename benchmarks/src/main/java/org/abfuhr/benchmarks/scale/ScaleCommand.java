package org.abfuhr.benchmarks.scale;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.benchmarks.runs.Occasion;
import org.abfuhr.benchmarks.runs.ResultFile;
import org.abfuhr.benchmarks.sample.InstanceText;
import org.abfuhr.benchmarks.sample.RandomDay;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.instance.ProblemFormat;
import org.abfuhr.dispatch.instance.Verdict;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.PlannerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `abfuhr-bench scale`: how time and memory grow with the number of visits.
@Command(name = "scale", sortOptions = false, description = {
        "Plan made-up days of several sizes twice, with one iteration and with many, and tell what both took.",
        "The days have unloadings, windows and a lunch; the first is planned once more before, to warm up. A plan that the checker refuses ends with exit code 4."}, footer = {
                "", "Example: ABFUHR_JAVA_OPTS=-Xmx3g abfuhr-bench scale --visits 1000,10000"})
public final class ScaleCommand extends JsonCommand {

    private static final long SEED = 1;
    private static final double MEGA = 1e6;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--visits", paramLabel = "N", split = ",", defaultValue = "1000,2000,5000,10000", description = "Sizes (default: ${DEFAULT-VALUE}).")
    private List<Integer> visits = List.of();

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "20000", description = "Iterations of the second plan (default: ${DEFAULT-VALUE}).")
    private long iterations;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out/scale", description = "Folder for scale.md and scale.json (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (iterations < 2 || visits.stream().anyMatch(n -> n < 1))
            throw usage("--visits must be at least 1, --iterations at least 2");
        row(visits.getFirst());
        List<ScaleResult.Row> rows = new ArrayList<>();
        for (int n : visits) {
            console().note(n + " visits ...");
            rows.add(row(n));
        }
        var result = new ScaleResult(Occasion.of(command), Runtime.getRuntime().maxMemory() / MEGA, rows);
        ResultFile.tell(console(), out, "scale", result.page(), result);
        return rows.stream().allMatch(ScaleResult.Row::sound) ? 0 : 4;
    }

    private record Timed(CollectionPlan plan, double seconds) {}

    private ScaleResult.Row row(int size) {
        var problem = InstanceText.read(ProblemFormat.WCVRPTW, RandomDay.of(size, SEED));
        var first = plan(problem, 1);
        var second = plan(problem, iterations);
        System.gc(); // problem and plans are used below, so they stay
        double live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
        return new ScaleResult.Row(size, problem.problem().profiles().getFirst().matrix().size(), second.plan.routes().size(),
                iterations,
                first.seconds, (second.seconds - first.seconds) * 1e6 / (iterations - 1), live,
                Verdict.of(problem, first.plan).sound() && Verdict.of(problem, second.plan).sound());
    }

    private static Timed plan(ProblemFormat.Problem problem, long iterations) {
        long start = System.nanoTime();
        var plan = Planner.plan(problem.problem(), PlannerSettings.ofIterations(iterations, SEED), PlannerListener.SILENT);
        return new Timed(plan, (System.nanoTime() - start) / 1e9);
    }
}

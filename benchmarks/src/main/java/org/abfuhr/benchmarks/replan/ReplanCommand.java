package org.abfuhr.benchmarks.replan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.abfuhr.benchmarks.runs.Occasion;
import org.abfuhr.benchmarks.runs.ResultFile;
import org.abfuhr.benchmarks.sample.SampleCity;
import org.abfuhr.data.exchange.ProblemJson;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.DurationConverter;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.PlannerSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `abfuhr-bench replan`: how quick and how good a plan is mended.
@Command(name = "replan", sortOptions = false, description = {
        "Plan a day, lose one of its busiest vehicles, mend the plan, and compare it with a plan made from nothing.",
        "A plan that the checker refuses or a missed goal ends with exit code 4."}, footer = {"",
                "Example: abfuhr-bench replan --budget 2s --fresh 60s"})
public final class ReplanCommand extends JsonCommand {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "PROBLEM", description = "A problem.json (default: the sample city's day).")
    private @Nullable Path problem;

    @Option(names = "--budget", paramLabel = "TIME", defaultValue = "2s", converter = DurationConverter.class, description = "Time to mend the plan (default: ${DEFAULT-VALUE}).")
    private Duration budget = Duration.ofSeconds(2);

    @Option(names = "--fresh", paramLabel = "TIME", defaultValue = "60s", converter = DurationConverter.class, description = "Time for the plan before, and for the one from nothing (default: ${DEFAULT-VALUE}).")
    private Duration fresh = Duration.ofSeconds(60);

    @Option(names = "--lost", paramLabel = "N", defaultValue = "2", description = "The N busiest vehicles are lost, one at a time (default: ${DEFAULT-VALUE}).")
    private int lost;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "1", description = "Seeds 1 to N (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "Threads of each search (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out/replan", description = "Folder for replan.md and replan.json (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (lost < 1 || seeds < 1 || threads < 1)
            throw usage("--lost, --seeds and --threads must be at least 1");
        var order = new ReplanOrder(settings(fresh), settings(budget), lost, seeds);
        var result = new ReplanRun(read(), order, console()::note).run(Occasion.of(command));
        ResultFile.tell(console(), out, "replan", ReplanPage.of(result), result);
        return result.met() ? 0 : 4;
    }

    private CollectionProblem read() throws IOException {
        return problem == null ? SampleCity.smallProblem() : ProblemJson.read(problem);
    }

    private PlannerSettings settings(Duration time) {
        return PlannerSettings.ofBudget(time, 1).withIslands(threads, threads);
    }
}

package org.abfuhr.dispatch.cli.option;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abfuhr.dispatch.night.Effort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// How long and how hard to search; shared by the commands that plan.
public final class SearchOptions {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @ArgGroup
    private @Nullable Limit limit;

    @Option(names = "--islands", paramLabel = "K", defaultValue = "1", description = "Searches side by side that share one plan; decides the result (default: ${DEFAULT-VALUE}).")
    private int islands;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use; decides the speed only, with --iterations (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of the search; same seed and --iterations give the same plan (default: ${DEFAULT-VALUE}).")
    private long seed;

    /// Time or steps, not both.
    static final class Limit {

        @Option(names = "--budget", paramLabel = "TIME", converter = DurationConverter.class, description = "Time to search, such as 60s, 2m or 500ms.")
        private @Nullable Duration budget;

        @Option(names = "--iterations", paramLabel = "N", description = "Steps to search instead, for reproducible plans.")
        private @Nullable Long iterations;
    }

    /// Notes what cannot be asked for.
    public void check(OptionFaults faults) {
        requireAtLeastOne("--islands", islands, faults);
        requireAtLeastOne("--threads", threads, faults);
        if (limit != null && limit.iterations != null)
            requireAtLeastOne("--iterations", limit.iterations, faults);
    }

    private static void requireAtLeastOne(String option, long value, OptionFaults faults) {
        faults.require(value >= 1, option + " is " + value + ": give at least 1");
    }

    /// What was asked for, once it was checked.
    ///
    /// @param usual budget when neither time nor steps were given
    public Effort effort(Duration usual) {
        if (limit == null || limit.iterations == null) {
            var budget = limit == null || limit.budget == null ? usual : limit.budget;
            return new Effort(Optional.of(budget), 0, islands, threads, seed);
        }
        return new Effort(Optional.empty(), limit.iterations, islands, threads, seed);
    }

    /// Names of the options that were given.
    public List<String> given() {
        var parsed = command.commandLine().getParseResult();
        return Stream.of("--budget", "--iterations", "--islands", "--threads", "--seed").filter(parsed::hasMatchedOption)
                .toList();
    }
}

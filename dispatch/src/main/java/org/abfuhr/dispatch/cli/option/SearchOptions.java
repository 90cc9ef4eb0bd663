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
import picocli.CommandLine.ParameterException;
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

    /// What was asked for, checked.
    ///
    /// @param usual budget when neither time nor steps were given
    public Effort effort(Duration usual) {
        requireAtLeast(1, "--islands", islands);
        requireAtLeast(1, "--threads", threads);
        if (limit == null || limit.iterations == null) {
            var budget = limit == null || limit.budget == null ? usual : limit.budget;
            return new Effort(Optional.of(budget), 0, islands, threads, seed);
        }
        requireAtLeast(1, "--iterations", limit.iterations);
        return new Effort(Optional.empty(), limit.iterations, islands, threads, seed);
    }

    /// Names of the options that were given.
    public List<String> given() {
        var parsed = command.commandLine().getParseResult();
        return Stream.of("--budget", "--iterations", "--islands", "--threads", "--seed").filter(parsed::hasMatchedOption)
                .toList();
    }

    private void requireAtLeast(long least, String option, long value) {
        if (value < least)
            throw new ParameterException(command.commandLine(), option + " is " + value + ": give at least " + least);
    }
}

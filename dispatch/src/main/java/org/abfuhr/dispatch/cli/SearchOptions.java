package org.abfuhr.dispatch.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// How long and how hard to search; shared by the commands that plan.
final class SearchOptions {

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @ArgGroup
    private @Nullable Effort effort;

    @Option(names = "--islands", paramLabel = "K", defaultValue = "1", description = "Searches that run side by side and share their best; decides the result (default: ${DEFAULT-VALUE}).")
    private int islands;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use; decides the speed only, with --iterations (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of the search; same seed and --iterations give the same plan (default: ${DEFAULT-VALUE}).")
    private long seed;

    /// Time or steps, not both.
    static final class Effort {

        @Option(names = "--budget", paramLabel = "TIME", converter = DurationConverter.class, description = "Time to search, such as 60s, 2m or 500ms.")
        private @Nullable Duration budget;

        @Option(names = "--iterations", paramLabel = "N", description = "Steps to search instead, for reproducible plans.")
        private @Nullable Long iterations;
    }

    /// What was asked for, checked.
    ///
    /// @param budget to use when neither time nor steps were given
    Search search(Duration budget) {
        requireAtLeast(1, "--islands", islands);
        requireAtLeast(1, "--threads", threads);
        if (effort == null)
            return new Search(budget, 0, islands, threads, seed);
        if (effort.iterations == null)
            return new Search(effort.budget, 0, islands, threads, seed);
        requireAtLeast(1, "--iterations", effort.iterations);
        return new Search(null, effort.iterations, islands, threads, seed);
    }

    private void requireAtLeast(long least, String option, long value) {
        if (value < least)
            throw new ParameterException(command.commandLine(), option + " is " + value + ": give at least " + least);
    }

    /// The effort of a search.
    ///
    /// @param budget wall-clock time, or null when iterations count
    /// @param iterations when there is no budget
    record Search(@Nullable Duration budget, long iterations, int islands, int threads, long seed) {}
}

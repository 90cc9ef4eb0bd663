package org.abfuhr.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.abfuhr.benchmarks.runs.InstanceFile;

/// How a program is called, and where its routes are afterwards.
interface Tool {

    /// One run.
    ///
    /// @param folder new and empty, for whatever the program reads or writes
    record Job(InstanceFile instance, Kind kind, Duration budget, long seed, Path folder) {

        /// Where the standard output goes.
        Path output() {
            return folder.resolve("output.txt");
        }

        /// At least one, for programs that count whole seconds.
        long wholeSeconds() {
            return Math.max(1, budget.toSeconds());
        }
    }

    String name();

    boolean solves(Kind kind);

    /// The command line; writes files that it reads.
    List<String> command(Job job) throws IOException;

    /// The routes as VRPLIB collections write them.
    Path solution(Job job) throws IOException;
}

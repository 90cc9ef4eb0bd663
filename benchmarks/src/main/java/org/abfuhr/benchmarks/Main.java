package org.abfuhr.benchmarks;

import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks whose name the regular expression of the command line finds, all without one, and writes the results
/// to `target/jmh.json`, too.
public final class Main {

    private Main() {}

    public static void main(String[] args) throws RunnerException {
        new Runner(options(args.length == 0 ? ".*" : args[0])).run();
    }

    static Options options(String regex) {
        return new OptionsBuilder().include(regex).resultFormat(ResultFormatType.JSON)
                .result(BuildFolder.path().resolve("jmh.json").toString()).shouldFailOnError(true).build();
    }
}

package org.abfuhr.benchmarks;

import java.util.concurrent.Callable;
import org.abfuhr.benchmarks.sample.BuildFolder;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `abfuhr-bench jmh`: runs micro-benchmarks and writes the results to `target/jmh.json`, too.
@Command(name = "jmh", mixinStandardHelpOptions = true, description = "Run the JMH benchmarks.", footer = {"",
        "Example: abfuhr-bench jmh Matrix"})
final class JmhCommand implements Callable<Integer> {

    @Parameters(paramLabel = "REGEX", defaultValue = ".*", description = "Only benchmarks in whose name it is found (default: all).")
    private String regex = "";

    @Option(names = "--alloc", description = "Measure also the bytes that an operation allocates (gc.alloc.rate.norm).")
    private boolean alloc;

    @Override
    public Integer call() throws RunnerException {
        new Runner(options(regex, alloc)).run();
        return 0;
    }

    static Options options(String regex, boolean alloc) {
        var options = new OptionsBuilder().include(regex).resultFormat(ResultFormatType.JSON)
                .result(BuildFolder.path().resolve("jmh.json").toString()).shouldFailOnError(true);
        return alloc ? options.addProfiler(GCProfiler.class).build() : options.build();
    }
}

package org.abfuhr.benchmarks.gaps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.abfuhr.benchmarks.runs.CellResult;
import org.abfuhr.benchmarks.runs.InstanceFile;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.model.fault.FaultException;

/// Runs instance after instance and seed after seed, and writes the tables after each.
final class GapRun {

    /// Solves an instance.
    @FunctionalInterface
    interface Runner {

        CellResult run(InstanceFile instance, Effort effort) throws InterruptedException;
    }

    private final RunHeader header;
    private final Effort effort;
    private final RunFolder folder;
    private final Runner runner;
    private final Consumer<String> progress;
    private final List<CellResult> done = new ArrayList<>();

    /// @param effort of each run; its seed is not used
    /// @param progress hears a line for each run
    GapRun(RunHeader header, Effort effort, RunFolder folder, Runner runner, Consumer<String> progress) {
        this.header = header;
        this.effort = effort;
        this.folder = folder;
        this.runner = runner;
        this.progress = progress;
    }

    /// A run whose result is thrown away.
    void warmUp(InstanceFile instance) throws InterruptedException {
        progress.accept("warming up with " + instance.id() + ": " + run(instance, 0).text());
    }

    /// @param seeds from 1 to this
    GapTable all(List<InstanceFile> instances, int seeds) throws IOException, InterruptedException {
        int cells = instances.size() * seeds;
        for (var instance : instances)
            for (int seed = 1; seed <= seeds; seed++) {
                var known = folder.find(instance, seed);
                done.add(known.isPresent() ? known.get() : fresh(instance, seed));
                folder.writeTables(Markdown.of(table()), table());
                progress.accept(String.format(Locale.ROOT, "[%d/%d] %s seed %d: %s%s", done.size(), cells, instance.id(), seed,
                        done.getLast().text(), known.isPresent() ? " (from before)" : ""));
            }
        return table();
    }

    private GapTable table() {
        return GapTable.of(header, done);
    }

    private CellResult fresh(InstanceFile instance, int seed) throws IOException, InterruptedException {
        var result = run(instance, seed);
        folder.keep(instance, seed, result);
        return result;
    }

    /// A file that cannot be read is a failed run, not the end of all.
    private CellResult run(InstanceFile instance, long seed) throws InterruptedException {
        try {
            return runner.run(instance,
                    new Effort(effort.budget(), effort.iterations(), effort.islands(), effort.threads(), seed));
        } catch (FaultException unreadable) {
            return CellResult.failed(instance.id(), seed, String.valueOf(unreadable.getMessage()));
        }
    }
}

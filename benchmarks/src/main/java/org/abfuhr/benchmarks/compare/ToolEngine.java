package org.abfuhr.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.abfuhr.benchmarks.runs.CellResult;
import org.abfuhr.benchmarks.runs.Child;
import org.abfuhr.benchmarks.runs.InstanceFile;
import org.abfuhr.benchmarks.sample.Scratch;
import org.abfuhr.dispatch.instance.BestKnown;
import org.abfuhr.dispatch.instance.ProblemFormat;
import org.abfuhr.dispatch.instance.Verdict;
import org.abfuhr.model.fault.FaultException;

/// Runs a [Tool] and judges what it found.
record ToolEngine(Tool tool) implements Engine {

    private static final int PATIENCE = 10; // times the budget
    private static final Duration GRACE = Duration.ofMinutes(2); // to start and to read
    private static final Pattern SECONDS = Pattern.compile("Seconds (\\d+\\.\\d+)");

    @Override
    public String name() {
        return tool.name();
    }

    @Override
    public boolean solves(Kind kind) {
        return tool.solves(kind);
    }

    @Override
    public CellResult run(InstanceFile instance, Duration budget, long seed) throws InterruptedException {
        try (var scratch = new Scratch()) {
            return run(new Tool.Job(instance, Kind.of(instance).orElseThrow(), budget, seed, scratch.folder()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CellResult run(Tool.Job job) throws IOException, InterruptedException {
        var command = tool.command(job);
        var log = job.folder().resolve("log.txt");
        long start = System.nanoTime();
        boolean ended = Child.run(command, job.output(), log, job.budget().multipliedBy(PATIENCE).plus(GRACE));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!ended)
            return CellResult.failed(job.instance().id(), job.seed(), "did not end within " + (long) seconds + " s");
        try {
            return judged(job, tool.solution(job), seconds);
        } catch (IOException | FaultException noRoutes) {
            return CellResult.failed(job.instance().id(), job.seed(),
                    "no solution (" + noRoutes.getMessage() + "): " + Child.lastWords(log));
        }
    }

    private static CellResult judged(Tool.Job job, Path solution, double seconds) throws IOException {
        var best = BestKnown.of(ProblemFormat.VRPLIB.read(job.instance().file()));
        var problem = ProblemFormat.vrplib(job.instance().file(), solution);
        var plan = problem.knownPlan().orElseThrow(() -> new IOException("no routes " + problem.notices()));
        return CellResult.of(job.instance().id(), job.seed(), Verdict.of(problem, plan), best)
                .withSeconds(told(solution, seconds));
    }

    /// What the program says itself, without starting and reading, or else what was measured around it.
    private static double told(Path solution, double measured) throws IOException {
        var told = SECONDS.matcher(Files.readString(solution));
        return told.find() ? Double.parseDouble(told.group(1)) : Math.round(measured * 1000) / 1000.0;
    }
}

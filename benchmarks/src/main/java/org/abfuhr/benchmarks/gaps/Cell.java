package org.abfuhr.benchmarks.gaps;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.abfuhr.dispatch.instance.BestKnown;
import org.abfuhr.dispatch.instance.ProblemFormat;
import org.abfuhr.dispatch.instance.Verdict;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.night.PlannerSearch;
import org.abfuhr.solver.Planner;
import org.jspecify.annotations.Nullable;

/// One run: an instance, an effort, in this Java machine. The clock runs from the problem read to the plan returned.
final class Cell {

    private static final int COMPLAINTS = 3;

    private Cell() {}

    /// @param id set and name of the instance
    /// @throws org.abfuhr.model.fault.FaultException INPUT with every fault of the file
    static CellResult run(String id, Path file, Effort effort) {
        var problem = ProblemFormat.guess(file).read(file);
        long cpu = cpuNanos();
        var trace = new CostTrace();
        var plan = Planner.plan(problem.problem(), PlannerSearch.settings(effort), trace);
        double seconds = trace.seconds();
        double cpuSeconds = (cpuNanos() - cpu) / 1e9;
        var verdict = Verdict.of(problem, plan);
        if (verdict.sound())
            trace.improved(verdict.objective(), seconds);
        return result(id, effort, verdict, BestKnown.of(problem), trace, seconds, cpuSeconds);
    }

    private static CellResult result(String id, Effort effort, Verdict verdict, BestKnown best, CostTrace trace, double seconds,
            double cpuSeconds) {
        var report = verdict.report();
        var gap = verdict.gapPercent(best);
        var complaints = Stream.concat(report.violations().stream().limit(COMPLAINTS).map(Object::toString),
                best.notices().stream()).toList();
        return new CellResult(id, verdict.problem().format().id(), verdict.problem().problem().visits().size(), effort.seed(),
                verdict.sound(), verdict.cost(), report.metrics().shifts(), report.metrics().visits(),
                report.requiredSkipped().size(), verdict.lengths(),
                best.cost().isPresent() ? best.cost().getAsDouble() : null, gap.isPresent() ? gap.getAsDouble() : null,
                primalIntegral(effort, best, trace), Double.isFinite(trace.firstSeconds()) ? rounded(trace.firstSeconds()) : null,
                trace.iterations(), rounded(seconds), rounded(cpuSeconds),
                rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()), complaints, null);
    }

    private static @Nullable Double primalIntegral(Effort effort, BestKnown best, CostTrace trace) {
        if (effort.budget().isEmpty() || best.verdict().isEmpty())
            return null;
        long known = best.verdict().get().objective();
        return known <= 0 ? null : rounded(trace.primalIntegral(known, seconds(effort.budget().get())));
    }

    private static double seconds(Duration budget) {
        return budget.toNanos() / 1e9;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}

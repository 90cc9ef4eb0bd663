package org.abfuhr.benchmarks.runs;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.abfuhr.dispatch.instance.BestKnown;
import org.abfuhr.dispatch.instance.ProblemFormat;
import org.abfuhr.dispatch.instance.Verdict;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.night.PlannerSearch;
import org.abfuhr.solver.Planner;
import org.jspecify.annotations.Nullable;

/// One run: an instance, an effort, in this Java machine. The clock runs from the problem read to the plan returned.
public final class Cell {

    private Cell() {}

    /// Solves the instance once.
    ///
    /// @param id set and name of the instance
    /// @throws org.abfuhr.model.fault.FaultException INPUT with every fault of the file
    public static CellResult run(String id, Path file, Effort effort) {
        var problem = ProblemFormat.guess(file).read(file);
        long cpu = cpuNanos();
        var trace = new CostTrace();
        var plan = Planner.plan(problem.problem(), PlannerSearch.settings(effort), trace);
        double seconds = trace.seconds();
        double cpuSeconds = (cpuNanos() - cpu) / 1e9;
        var verdict = Verdict.of(problem, plan);
        if (verdict.sound())
            trace.improved(verdict.objective(), seconds);
        var best = BestKnown.of(problem);
        return CellResult.of(id, effort.seed(), verdict, best).withSeconds(rounded(seconds)).withEffort(
                primalIntegral(effort, best, trace), Double.isFinite(trace.firstSeconds()) ? rounded(trace.firstSeconds()) : null,
                trace.iterations(), rounded(cpuSeconds),
                rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
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

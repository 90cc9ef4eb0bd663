package org.abfuhr.benchmarks.runs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.abfuhr.dispatch.instance.BestKnown;
import org.abfuhr.dispatch.instance.Verdict;
import org.jspecify.annotations.Nullable;

/// What one run of one instance gave. Costs are in the unit of the file.
///
/// @param instance set and name
/// @param visits of the instance
/// @param feasible said by the checker: no violation, no required visit left out
/// @param served visits on a route
/// @param lengths of the routes, such as `miles`
/// @param bestKnown the checker's cost of the solution beside the instance; null without one
/// @param gapPercent above it; null without one or if not feasible
/// @param primalIntegralPercent mean gap over the budget; null without a best known cost or a budget
/// @param firstSeconds when the first legal plan was heard of; null if never
/// @param seconds from the problem read to the plan returned
/// @param cpuSeconds that the process used meanwhile, compiler and collector included
/// @param load average of the machine when the run ended; negative if the system does not say
/// @param complaints the first violations, and what is wrong with the solution beside the instance
/// @param failure why there is no result; null if there is one
public record CellResult(String instance, String format, int visits, long seed, boolean feasible, double cost, int vehicles,
        int served,
        int requiredSkipped, Map<String, Double> lengths, @Nullable Double bestKnown, @Nullable Double gapPercent,
        @Nullable Double primalIntegralPercent, @Nullable Double firstSeconds, long iterations, double seconds,
        double cpuSeconds, double load, List<String> complaints, @Nullable String failure) {

    private static final int COMPLAINTS = 3;

    public CellResult {
        lengths = Map.copyOf(lengths);
        complaints = List.copyOf(complaints);
    }

    /// A run that ended without a result.
    public static CellResult failed(String instance, long seed, String why) {
        return new CellResult(instance, "", 0, seed, false, 0, 0, 0, 0, Map.of(), null, null, null, null, 0, 0, 0, -1, List.of(),
                why);
    }

    /// What the checker says of a plan, whoever made it; nothing about the effort.
    public static CellResult of(String instance, long seed, Verdict verdict, BestKnown best) {
        var report = verdict.report();
        var gap = verdict.gapPercent(best);
        var complaints = Stream.concat(report.violations().stream().limit(COMPLAINTS).map(Object::toString),
                best.notices().stream()).toList();
        return new CellResult(instance, verdict.problem().format().id(), verdict.problem().problem().visits().size(), seed,
                verdict.sound(), verdict.cost(), report.metrics().shifts(), report.metrics().visits(),
                report.requiredSkipped().size(), verdict.lengths(),
                best.cost().isPresent() ? best.cost().getAsDouble() : null, gap.isPresent() ? gap.getAsDouble() : null, null,
                null, 0, 0, 0, -1, complaints, null);
    }

    /// The same with the time that it took.
    public CellResult withSeconds(double taken) {
        return new CellResult(instance, format, visits, seed, feasible, cost, vehicles, served, requiredSkipped, lengths,
                bestKnown, gapPercent, primalIntegralPercent, firstSeconds, iterations, taken, cpuSeconds, load, complaints,
                failure);
    }

    /// The same with what our planner tells besides.
    CellResult withEffort(@Nullable Double primalIntegral, @Nullable Double first, long done, double cpu, double average) {
        return new CellResult(instance, format, visits, seed, feasible, cost, vehicles, served, requiredSkipped, lengths,
                bestKnown, gapPercent, primalIntegral, first, done, seconds, cpu, average, complaints, failure);
    }

    /// In one line.
    public String text() {
        if (failure != null)
            return "FAILED: " + failure;
        var gap = gapPercent == null ? "" : String.format(Locale.ROOT, ", gap %.3f %%", gapPercent);
        return String.format(Locale.ROOT, "%s, cost %.2f%s, %d vehicles, %d iterations, %.2f s",
                feasible ? "feasible" : "NOT feasible", cost, gap, vehicles, iterations, seconds);
    }
}

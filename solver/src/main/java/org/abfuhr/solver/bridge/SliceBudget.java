package org.abfuhr.solver.bridge;

import java.util.function.BooleanSupplier;
import org.abfuhr.solver.score.PlanScore;
import org.abfuhr.solver.search.SearchBudget;

/// How far an island may go: to a number of iterations or to an instant, in equal slices. The only place of the solver that reads
/// the clock.
public final class SliceBudget implements SearchBudget {

    /// Slices of a whole search; the plan is handed to the constraint streams after each.
    public static final int SLICES = 25;

    /// Parts of a slice; islands meet after each.
    static final int PARTS = 8;

    /// Told ten times a second, and after each slice.
    @FunctionalInterface
    public interface Report {

        void at(long iterations, PlanScore best, double share);
    }

    /// Share of the whole that is left to [Polish], where there is one.
    private static final double POLISH = 0.15;

    private static final int CLOCK_EVERY = 4; // iterations
    private static final long REPORT_NANOS = 100_000_000;

    private final long iterations; // or Long.MAX_VALUE
    private final long startNanos;
    private final long nanos; // or Long.MAX_VALUE
    private final long lookNanos; // or Long.MAX_VALUE
    private final BooleanSupplier cancelled;
    private final Report report;
    private double end = 1; // share of the whole at which the slices end
    private int part; // over all slices
    private long slicesNanos; // from which the slices count
    private double share; // of the time for the slices that was over at the last look at the clock
    private long reportedNanos = System.nanoTime();

    private SliceBudget(long iterations, long startNanos, long nanos, long lookNanos, BooleanSupplier cancelled, Report report) {
        this.iterations = iterations;
        this.startNanos = startNanos;
        slicesNanos = startNanos;
        this.nanos = nanos;
        this.lookNanos = lookNanos;
        this.cancelled = cancelled;
        this.report = report;
    }

    public static SliceBudget ofIterations(long iterations, BooleanSupplier cancelled, Report report) {
        return new SliceBudget(iterations, 0, Long.MAX_VALUE, Long.MAX_VALUE, cancelled, report);
    }

    /// Until a time after an instant.
    ///
    /// @param startNanos the [System#nanoTime()] from which the time counts
    /// @param nanos of the search
    /// @param lookNanos until the last look at what is left out must end, too
    public static SliceBudget ofTime(long startNanos, long nanos, long lookNanos, BooleanSupplier cancelled, Report report) {
        return new SliceBudget(Long.MAX_VALUE, startNanos, nanos, lookNanos, cancelled, report);
    }

    /// Leaves the end of the whole to [Polish].
    void leavePolish() {
        end = 1 - POLISH;
    }

    /// Whether to end the polish.
    ///
    /// @param proposals so far
    boolean polished(long proposals) {
        return cancelled.getAsBoolean() || (timed() ? elapsed() >= 1 : proposals >= Math.round(iterations * (1 - end)));
    }

    private boolean timed() {
        return nanos != Long.MAX_VALUE;
    }

    private double elapsed() {
        return (double) (System.nanoTime() - startNanos) / nanos;
    }

    /// Lets the slices, and the progress by which the search cools, begin only now: whatever the first plan took, improving it begins hot.
    void beginSlices() {
        slicesNanos = System.nanoTime();
    }

    /// Of the time from the first slice on, the share that is over.
    private double elapsedOfSlices() {
        long left = startNanos + nanos - slicesNanos;
        return left <= 0 ? 1 : (double) (System.nanoTime() - slicesNanos) / left;
    }

    void nextPart() {
        part++;
    }

    boolean lastSlice() {
        return part == SLICES * PARTS;
    }

    boolean lookOver() {
        return cancelled.getAsBoolean() || end < 1 || (timed() && System.nanoTime() - startNanos >= lookNanos);
    }

    @Override
    public void heartbeat(long iteration, PlanScore best) {
        if (iteration % CLOCK_EVERY == 0 && System.nanoTime() - reportedNanos >= REPORT_NANOS)
            report(iteration, best);
    }

    void report(long done, PlanScore best) {
        reportedNanos = System.nanoTime();
        report.at(done, best, Math.min(1, timed() ? elapsed() : iterations == 0 ? 1 : (double) done / iterations));
    }

    @Override
    public boolean stopped() {
        return cancelled.getAsBoolean() || (timed() && elapsed() >= 1);
    }

    @Override
    public boolean over(long iteration) {
        if (!timed())
            return iteration >= Math.round(iterations * end) * part / (SLICES * PARTS)
                    || (iteration % CLOCK_EVERY == 0 && cancelled.getAsBoolean());
        if (iteration % CLOCK_EVERY == 0)
            share = cancelled.getAsBoolean() ? 1 : elapsedOfSlices();
        return share >= end * Math.min(1, (double) part / (SLICES * PARTS));
    }

    @Override
    public double progress(long iteration) {
        return Math.min(1, (timed() ? share : (double) iteration / iterations) / end);
    }
}

package org.abfuhr.benchmarks.runs;

import java.util.ArrayList;
import java.util.List;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.score.PlanScore;

/// Listens to a planner and keeps when its best legal plan became cheaper. It hears of that as often as the planner reports, so that a
/// time is late by at most the pause between two reports.
final class CostTrace implements PlannerListener {

    /// A plan that is legal and leaves no required visit out.
    private record Point(double seconds, long cost) {}

    private static final double NO_PLAN_PERCENT = 100; // what having no legal plan yet counts as

    private final long startNanos = System.nanoTime();
    private final List<Point> points = new ArrayList<>();
    private volatile long iterations;

    @Override
    public synchronized void progress(long done, PlanScore best, double share) {
        iterations = done;
        if (best.feasible() && best.medium() == 0)
            improved(best.soft(), seconds());
    }

    /// A plan of this cost is there.
    synchronized void improved(long cost, double atSeconds) {
        if (points.isEmpty() || cost < points.getLast().cost)
            points.add(new Point(atSeconds, cost));
    }

    /// Since this trace was made.
    double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    long iterations() {
        return iterations;
    }

    /// When the first legal plan was heard of; infinite without one.
    synchronized double firstSeconds() {
        return points.isEmpty() ? Double.POSITIVE_INFINITY : points.getFirst().seconds;
    }

    /// Mean gap to the best known cost over the time from 0 to the end, in percent. Until there is a plan, and where a plan costs more
    /// than twice the best known, it counts as 100.
    synchronized double primalIntegral(long bestKnown, double endSeconds) {
        double gap = NO_PLAN_PERCENT;
        double from = 0;
        double area = 0;
        for (var point : points) {
            double to = Math.min(endSeconds, point.seconds);
            area += gap * (to - from);
            from = to;
            gap = Math.min(NO_PLAN_PERCENT, 100.0 * (point.cost - bestKnown) / bestKnown);
        }
        return (area + gap * (endSeconds - from)) / endSeconds;
    }
}

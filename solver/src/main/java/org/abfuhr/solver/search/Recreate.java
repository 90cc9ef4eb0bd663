package org.abfuhr.solver.search;

import java.util.SplittableRandom;
import org.abfuhr.solver.timeline.EvaluationProblem;

/// Puts visits back, one after the other, each at its cheapest place; the order is drawn anew each time.
final class Recreate {

    private final EvaluationProblem problem;
    private final long[] keys; // scratch, one per visit to insert

    Recreate(SearchPlan plan) {
        problem = plan.problem;
        keys = new long[problem.visits + 1];
    }

    /// Sorts the first `count` visits into an order of insertion: required ones first.
    void sort(SplittableRandom random, int[] visits, int count) {
        int rule = random.nextInt(11);
        for (int i = 0; i < count; i++) {
            long key = problem.required[visits[i]] ? 0 : 1L << 40;
            keys[i] = key + (key(rule, visits[i], random) & 0xFF_FFFF_FFFFL);
        }
        insertionSort(visits, count);
    }

    /// Sorts the first `count` visits: required ones first, then the farthest from the depot.
    void sortFarthestFirst(int[] visits, int count) {
        for (int i = 0; i < count; i++)
            keys[i] = (problem.required[visits[i]] ? 0 : 1L << 40) + (1L << 32) - remoteness(visits[i]);
        insertionSort(visits, count);
    }

    private long key(int rule, int visit, SplittableRandom random) {
        if (rule < 4)
            return random.nextInt(1 << 30);
        if (rule < 7)
            return (1L << 32) - problem.demand[visit * problem.days * problem.dimensions];
        if (rule < 9)
            return (1L << 32) - remoteness(visit);
        return rule == 9 ? remoteness(visit) : windowWidth(visit);
    }

    /// Seconds from the depot of the first shift that may serve it.
    private long remoteness(int visit) {
        for (var shift : problem.shifts)
            if (shift.allows(visit) && shift.reaches(visit) && shift.startPoints.length > 0)
                return shift.seconds(shift.startPoints[0], shift.visitPoints[visit][0]);
        return 0;
    }

    private long windowWidth(int visit) {
        long width = 0;
        int[] windows = problem.windows[visit];
        for (int w = 0; w < windows.length; w += 2)
            width += windows[w + 1] - windows[w];
        return width;
    }

    private void insertionSort(int[] visits, int count) {
        for (int i = 1; i < count; i++) {
            int visit = visits[i];
            long key = keys[i];
            int j = i - 1;
            for (; j >= 0 && keys[j] > key; j--) {
                visits[j + 1] = visits[j];
                keys[j + 1] = keys[j];
            }
            visits[j + 1] = visit;
            keys[j + 1] = key;
        }
    }
}

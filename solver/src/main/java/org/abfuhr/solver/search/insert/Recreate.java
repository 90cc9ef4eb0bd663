package org.abfuhr.solver.search.insert;

import java.util.SplittableRandom;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.timeline.EvaluationProblem;

/// In which order visits are put back: drawn anew each time among several rules, required ones always first.
public final class Recreate {

    private static final long OPTIONAL = 1L << 40; // more than any key

    private final EvaluationProblem problem;
    private final int[] remoteness; // [visit], seconds from the depot of the first shift that may serve it
    private final long[] keys; // scratch, one per visit to insert

    public Recreate(SearchPlan plan) {
        problem = plan.problem;
        keys = new long[problem.visits + 1];
        remoteness = new int[problem.visits];
        java.util.Arrays.setAll(remoteness, this::remoteness);
    }

    /// Sorts the first `count` visits into an order of insertion: required ones first.
    public void sort(SplittableRandom random, int[] visits, int count) {
        int rule = random.nextInt(11);
        for (int i = 0; i < count; i++)
            keys[i] = (key(rule, visits[i], random) & (OPTIONAL - 1)) | (problem.required[visits[i]] ? 0 : OPTIONAL);
        sort(visits, count);
    }

    /// Sorts the first `count` visits: required ones first, then the farthest from the depot.
    public void sortFarthestFirst(int[] visits, int count) {
        for (int i = 0; i < count; i++)
            keys[i] = ((1L << 32) - remoteness[visits[i]]) | (problem.required[visits[i]] ? 0 : OPTIONAL);
        sort(visits, count);
    }

    private long key(int rule, int visit, SplittableRandom random) {
        if (rule < 4)
            return random.nextInt(1 << 30);
        if (rule < 7)
            return (1L << 32) - problem.demand[visit * problem.days * problem.dimensions];
        if (rule < 9)
            return (1L << 32) - remoteness[visit];
        return rule == 9 ? remoteness[visit] : windowWidth(visit);
    }

    private int remoteness(int visit) {
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

    /// Shell sort: short lists are the rule, whole problems the exception.
    private void sort(int[] visits, int count) {
        int gap = 1;
        while (3 * gap + 1 < count)
            gap = 3 * gap + 1;
        for (; gap > 0; gap /= 3)
            for (int i = gap; i < count; i++)
                sink(visits, i, gap);
    }

    private void sink(int[] visits, int i, int gap) {
        int visit = visits[i];
        long key = keys[i];
        int j = i - gap;
        for (; j >= 0 && keys[j] > key; j -= gap) {
            visits[j + gap] = visits[j];
            keys[j + gap] = keys[j];
        }
        visits[j + gap] = visit;
        keys[j + gap] = key;
    }
}

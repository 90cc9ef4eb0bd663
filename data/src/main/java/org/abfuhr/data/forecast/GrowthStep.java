package org.abfuhr.data.forecast;

import org.abfuhr.data.forecast.history.FillHistory;
import java.util.ArrayList;
import java.util.List;

/// What a container gained between two of its readings, without an emptying in between. A step that ends at a full
/// container has two parts: what was seen up to the last reading before, and a gain of which only the least is known.
///
/// @param fromSecond epoch second of the first reading
/// @param seenSecond epoch second of the last reading below full
/// @param toSecond epoch second of the last reading; that of the last below full unless the step is cut
/// @param seenGain in level up to the last reading below full; sensor noise can make it negative
/// @param leastGain in level from there on, 0 unless the step is cut
record GrowthStep(long fromSecond, long seenSecond, long toSecond, double seenGain, double leastGain) {

    private static final double FULL = 0.97;
    private static final long DAY_SECONDS = 86_400;

    /// Steps from each reading to the next.
    static List<GrowthStep> shortest(FillHistory history) {
        return list(history, 1);
    }

    /// Steps of about a day: long enough that sensor noise matters little, short enough to see the days' ups and downs.
    static List<GrowthStep> daily(FillHistory history) {
        return list(history, DAY_SECONDS * 9 / 10);
    }

    /// Whether the container was full at the end, so that the true gain may be larger.
    boolean cut() {
        return toSecond > seenSecond;
    }

    /// The least gain of the whole step.
    double gain() {
        return seenGain + leastGain;
    }

    /// Steps of at least this length, or to the end of their segment; none begins at a full container.
    private static List<GrowthStep> list(FillHistory history, long minSeconds) {
        List<GrowthStep> steps = new ArrayList<>();
        int[] breaks = history.breaks();
        for (int s = 0; s <= breaks.length; s++) {
            int from = s == 0 ? 0 : breaks[s - 1];
            int end = s == breaks.length ? history.size() : breaks[s];
            addSteps(history, from, end, minSeconds, steps);
        }
        return steps;
    }

    private static void addSteps(FillHistory history, int from, int end, long minSeconds, List<GrowthStep> steps) {
        int start = from;
        for (int i = from + 1; i < end && history.level(start) < FULL; i++) {
            long seconds = history.epochSecond(i) - history.epochSecond(start);
            boolean full = history.level(i) >= FULL;
            if (seconds < minSeconds && !full && i + 1 < end)
                continue;
            steps.add(of(history, start, full ? i - 1 : i, i));
            start = i;
        }
    }

    private static GrowthStep of(FillHistory history, int from, int seen, int to) {
        return new GrowthStep(history.epochSecond(from), history.epochSecond(seen), history.epochSecond(to),
                history.level(seen) - history.level(from), history.level(to) - history.level(seen));
    }
}

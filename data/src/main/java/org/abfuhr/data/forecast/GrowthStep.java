package org.abfuhr.data.forecast;

import org.abfuhr.data.forecast.history.FillHistory;
import java.util.ArrayList;
import java.util.List;

/// What a container gained between two of its readings, without an emptying in between.
///
/// @param fromSecond epoch second of the first
/// @param toSecond epoch second of the second
/// @param gain in level; sensor noise can make it negative
/// @param cut whether the container was full at the end, so that the true gain may be larger
record GrowthStep(long fromSecond, long toSecond, double gain, boolean cut) {

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
            steps.add(new GrowthStep(history.epochSecond(start), history.epochSecond(i),
                    history.level(i) - history.level(start), full));
            start = i;
        }
    }
}

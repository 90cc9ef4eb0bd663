package org.abfuhr.data.backtest;

import java.time.Instant;
import java.util.OptionalDouble;
import org.abfuhr.data.forecast.history.FillHistory;

/// What really came at one container: its whole history, cleaned.
final class Truth {

    private static final long FRESH_SECONDS = 6 * 3600;
    private static final double DAY_SECONDS = 86_400;

    private final FillHistory history;
    private final int[] segment; // number of the segment of each reading
    private final double[] gains; // summed up to each reading, emptyings left out
    private final double[] days; // watched up to each reading, emptyings left out

    Truth(FillHistory history) {
        this.history = history;
        segment = new int[history.size()];
        gains = new double[history.size()];
        days = new double[history.size()];
        int[] breaks = history.breaks();
        for (int i = 1; i < history.size(); i++) {
            boolean begins = segment[i - 1] < breaks.length && breaks[segment[i - 1]] == i;
            segment[i] = segment[i - 1] + (begins ? 1 : 0);
            gains[i] = gains[i - 1] + (begins ? 0 : history.level(i) - history.level(i - 1));
            days[i] = days[i - 1] + (begins ? 0 : (history.epochSecond(i) - history.epochSecond(i - 1)) / DAY_SECONDS);
        }
    }

    /// Level at an instant, of a reading of the six hours before it that came after another instant, if the container only filled since that one.
    OptionalDouble level(Instant since, Instant at) {
        int first = last(since);
        int last = last(at);
        boolean fresh = last >= 0 && at.getEpochSecond() - history.epochSecond(last) <= FRESH_SECONDS;
        return fresh && first >= 0 && last > first && segment[first] == segment[last]
                ? OptionalDouble.of(Math.min(1, history.level(last)))
                : OptionalDouble.empty();
    }

    /// Level of the last reading up to an instant, at most 1; there must be one.
    double lastValue(Instant until) {
        return Math.min(1, history.level(last(until)));
    }

    /// Mean gain a day up to an instant.
    double plainRate(Instant until) {
        int last = last(until);
        return last < 0 || days[last] <= 0 ? 0 : Math.max(0, gains[last] / days[last]);
    }

    /// Index of the last reading up to an instant, -1 when there is none.
    private int last(Instant at) {
        int low = 0;
        int high = history.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (history.epochSecond(middle) <= at.getEpochSecond())
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}

package org.abfuhr.data.forecast;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.abfuhr.data.forecast.history.FillHistory;

/// How far the readings of one sensor scatter around the level, and what several of them say together.
///
/// The square of what two readings differ by grows with the time between them, by the variance of the gain; what is left where no time is between
/// them is twice the variance of a reading's error (the nugget of a variogram; Matheron 1963, doi:10.2113/gsecongeo.58.8.1246). Both are told
/// from steps of up to [#SHORT_SECONDS] and steps of a day. A sensor that reports less often cannot show it: then its rounding is all that is known.
///
/// @param variance of a reading's error, at least [#ROUNDING]
record SensorNoise(double variance) {

    /// Error variance of a level that is rounded to 2 points, and as much again.
    static final double ROUNDING = 2 * 0.02 * 0.02 / 12;

    private static final long SHORT_SECONDS = 3 * 3600;
    private static final int MIN_STEPS = 50;
    private static final double MOST = 0.1 * 0.1;
    private static final double DAY_SECONDS = 86_400;
    private static final long RECENT_SECONDS = 6 * 3600; // as long as the quarter of a day of a clock
    private static final int FEW = 3;
    private static final double MEDIAN_LOSS = Math.PI / 2; // variance of a median over that of a mean

    static final SensorNoise LEAST = new SensorNoise(ROUNDING);

    /// Of a history.
    static SensorNoise of(FillHistory history) {
        var daily = Squares.of(GrowthStep.daily(history).stream().filter(step -> seconds(step) > SHORT_SECONDS).toList());
        var brief = Squares.of(GrowthStep.shortest(history).stream().filter(step -> seconds(step) <= SHORT_SECONDS).toList());
        if (brief.steps < MIN_STEPS || daily.steps < 2)
            return LEAST;
        double nugget = (brief.square * daily.days - daily.square * brief.days) / (daily.days - brief.days);
        return new SensorNoise(Math.clamp(nugget / 2, ROUNDING, MOST));
    }

    private static long seconds(GrowthStep step) {
        return step.toSecond() - step.fromSecond();
    }

    /// Steps of about one length.
    ///
    /// @param days that one takes on average
    /// @param square mean square of its gain around the mean rate
    private record Squares(int steps, double days, double square) {

        static Squares of(List<GrowthStep> all) {
            var seen = all.stream().filter(step -> !step.cut()).toList();
            double days = seen.stream().mapToLong(SensorNoise::seconds).sum() / DAY_SECONDS;
            double rate = days > 0 ? seen.stream().mapToDouble(GrowthStep::seenGain).sum() / days : 0;
            double squares = seen.stream().mapToDouble(step -> square(step.seenGain() - rate * seconds(step) / DAY_SECONDS))
                    .sum();
            return new Squares(seen.size(), days / Math.max(1, seen.size()), squares / Math.max(1, seen.size()));
        }

        private static double square(double x) {
            return x * x;
        }
    }

    /// A level and the doubt about it.
    ///
    /// @param readings that it was told by
    record Level(double level, double variance, int readings) {

        /// Whether one echo error among the readings changes little.
        boolean outvotesEchoes() {
            return readings >= FEW;
        }
    }

    /// The level at the last reading: the median of the readings of the last six hours since an emptying, each with what was to be gained since;
    /// the last reading alone where the sensor is not known to scatter; nothing to doubt where the last that is known is a reported emptying.
    ///
    /// @param ratePerDay share of capacity
    Level last(FillHistory history, double ratePerDay, WeekClock clock) {
        if (history.isReported(history.size() - 1))
            return new Level(history.lastLevel(), 0, FEW);
        if (variance == ROUNDING)
            return new Level(history.lastLevel(), ROUNDING, 1);
        int end = history.size();
        int[] breaks = history.breaks();
        int from = breaks.length == 0 ? 0 : breaks[breaks.length - 1];
        long last = history.epochSecond(end - 1);
        while (from < end - 1 && last - history.epochSecond(from) >= RECENT_SECONDS)
            from++;
        var levels = new double[end - from];
        for (int i = from; i < end; i++)
            levels[i - from] = history.level(i)
                    + (i + 1 == end
                            ? 0
                            : ratePerDay * clock.days(Instant.ofEpochSecond(history.epochSecond(i)), history.lastInstant()));
        return new Level(median(levels),
                levels.length < FEW ? variance : Math.max(ROUNDING, variance * MEDIAN_LOSS / levels.length),
                levels.length);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}

package org.abfuhr.data.forecast.history;

import java.util.Arrays;
import org.abfuhr.data.readings.Calibration;
import org.abfuhr.data.readings.ReadingLimits;
import org.abfuhr.data.readings.ReadingSeries;

/// Makes levels of raw readings and drops those that cannot be true: out of range (no echo), from a fallen container, and
/// echo spikes. Levels beyond [#MAX_LEVEL] count as that: in the sensor's blind zone nobody can tell how full an overfull container is.
///
/// A spike is what a Hampel identifier calls an outlier (Hampel 1974, doi:10.1080/01621459.1974.10482962: farther from the
/// median of five neighbors than three scaled median deviations, and than [#MIN_SPIKE]) *and* leaves its two neighbors and
/// comes back: levels that fall or jump and stay are none. The last reading cannot show whether it comes back: a fall is
/// believed where it ends nearly empty or an emptying was due, a jump if the sensor has not echoed before.
///
/// What is reported of emptyings is believed. Between two reports the container only filled as far as anybody knows, so each such part is
/// looked at apart; and where emptyings are reported, a fall at its end is none. It is dropped, and is a spike unless a report follows, which
/// confirms it.
final class LevelFilter {

    static final double MIN_SPIKE = 0.12;
    static final double NEARLY_EMPTY = 0.15;

    private static final double MIN_LEVEL = -0.08;
    private static final double MAX_LEVEL = 1.25;
    private static final int HALF_WINDOW = 2;
    private static final double HAMPEL_FACTOR = 3 * 1.4826;
    private static final double RETURN_SHARE = 0.5;
    private static final int ECHOING_SPIKES = 2;

    private final DueTimes due;
    private final long[] seconds;
    private final double[] levels;
    private final boolean[] reported;
    private boolean emptyingsAreReported;
    private int size;
    private int impossible;
    private int spikes;

    LevelFilter(ReadingSeries series, Calibration calibration, DueTimes due) {
        this.due = due;
        seconds = new long[series.size()];
        levels = new double[series.size()];
        reported = new boolean[series.size()];
        for (int i = 0; i < series.size(); i++)
            take(series, i, calibration);
        dropSpikes();
    }

    long[] seconds() {
        return Arrays.copyOf(seconds, size);
    }

    double[] levels() {
        return Arrays.copyOf(levels, size);
    }

    /// Whether each level is no sensor's, but that of a reported emptying.
    boolean[] reported() {
        return Arrays.copyOf(reported, size);
    }

    /// Readings out of range or from a fallen container.
    int impossible() {
        return impossible;
    }

    int spikes() {
        return spikes;
    }

    private void take(ReadingSeries series, int i, Calibration calibration) {
        double level = Float.isNaN(series.fill(i)) ? calibration.level(series.distanceMm(i)) : series.fill(i);
        if (series.sensor(i).believable() && level >= MIN_LEVEL && level <= ReadingLimits.MOST_FILL) {
            seconds[size] = series.epochSecond(i);
            reported[size] = series.sensor(i).emptied();
            emptyingsAreReported |= reported[size];
            levels[size++] = Math.clamp(level, 0, MAX_LEVEL);
        } else
            impossible++;
    }

    private void dropSpikes() {
        var raw = levels();
        var times = seconds();
        var told = reported();
        int kept = 0;
        for (int from = 0, to; from < raw.length; from = to) {
            to = from + 1;
            while (to < raw.length && !told[to])
                to++;
            kept = dropSpikes(Arrays.copyOfRange(raw, from, to), Arrays.copyOfRange(times, from, to), told[from],
                    to < raw.length, kept);
        }
        size = kept;
    }

    /// @param raw levels up to the next report
    /// @param begins whether the first is one
    /// @param ends whether the next report follows
    /// @param before readings kept before these
    /// @return readings kept with these
    private int dropSpikes(double[] raw, long[] times, boolean begins, boolean ends, int before) {
        int kept = before;
        for (int i = 0; i < raw.length; i++) {
            boolean report = begins && i == 0;
            boolean fallAtEnd = isFallAtEnd(raw, i);
            if (!report && raw.length >= 3 && comesBack(raw, times, i) && (fallAtEnd || isOutlier(raw, i)))
                spikes += fallAtEnd && ends ? 0 : 1;
            else {
                seconds[kept] = times[i];
                reported[kept] = report;
                levels[kept++] = raw[i];
            }
        }
        return kept;
    }

    /// Waste does not fall: at the end, a fall without an explanation needs no comparison with its neighbors.
    private static boolean isFallAtEnd(double[] raw, int i) {
        return i > 0 && i == raw.length - 1 && raw[i] < raw[i - 1];
    }

    private static boolean isOutlier(double[] raw, int i) {
        int from = Math.max(0, Math.min(i - HALF_WINDOW, raw.length - 2 * HALF_WINDOW - 1));
        var window = Arrays.copyOfRange(raw, from, Math.min(raw.length, from + 2 * HALF_WINDOW + 1));
        double median = median(window);
        double deviation = Math.abs(raw[i] - median);
        Arrays.setAll(window, k -> Math.abs(window[k] - median));
        return deviation > Math.max(MIN_SPIKE, HAMPEL_FACTOR * median(window));
    }

    private boolean comesBack(double[] raw, long[] times, int i) {
        if (i == 0)
            return raw[0] > raw[1] + MIN_SPIKE && !due.dueBetween(times[0], times[1]) && raw[1] > NEARLY_EMPTY;
        double away = raw[i] - raw[i - 1];
        if (i == raw.length - 1)
            return away > 0
                    ? away > MIN_SPIKE && spikes >= ECHOING_SPIKES
                    : away < -MIN_SPIKE && !mayBeEmptied(raw[i]) && !due.dueBetween(times[i - 1], times[i]);
        if (away < 0 && raw[i] <= NEARLY_EMPTY && due.dueBetween(times[i - 1], times[i]))
            return false;
        double back = raw[i] - raw[i + 1];
        double least = Math.min(Math.abs(away), Math.abs(back));
        return away * back > 0 && least > MIN_SPIKE && Math.abs(raw[i + 1] - raw[i - 1]) <= RETURN_SHARE * least;
    }

    private boolean mayBeEmptied(double level) {
        return level <= NEARLY_EMPTY && !emptyingsAreReported;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

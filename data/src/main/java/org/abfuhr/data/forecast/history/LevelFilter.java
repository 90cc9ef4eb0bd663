package org.abfuhr.data.forecast.history;

import java.util.Arrays;
import org.abfuhr.data.readings.Calibration;
import org.abfuhr.data.readings.ReadingSeries;

/// Makes levels of raw readings and drops those that cannot be true: out of range (no echo), from a fallen container, and
/// echo spikes.
///
/// A spike is what a Hampel identifier calls an outlier (Hampel 1974, doi:10.1080/01621459.1974.10482962: farther from the
/// median of five neighbors than three scaled median deviations, and than [#MIN_SPIKE]) *and* an isolated peak or
/// trough: levels that rise after a gap are none. At the end of the series, a fall to nearly empty is believed.
final class LevelFilter {

    static final double MIN_SPIKE = 0.12;
    static final double NEARLY_EMPTY = 0.15;

    private static final double MIN_LEVEL = -0.08;
    private static final double MAX_LEVEL = 1.25;
    private static final int HALF_WINDOW = 2;
    private static final double HAMPEL_FACTOR = 3 * 1.4826;

    private final long[] seconds;
    private final double[] levels;
    private int size;
    private int impossible;
    private int spikes;

    LevelFilter(ReadingSeries series, Calibration calibration) {
        seconds = new long[series.size()];
        levels = new double[series.size()];
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

    /// Readings out of range or from a fallen container.
    int impossible() {
        return impossible;
    }

    int spikes() {
        return spikes;
    }

    private void take(ReadingSeries series, int i, Calibration calibration) {
        double level = Float.isNaN(series.fill(i)) ? calibration.level(series.distanceMm(i)) : series.fill(i);
        if (series.sensor(i).believable() && level >= MIN_LEVEL && level <= MAX_LEVEL) {
            seconds[size] = series.epochSecond(i);
            levels[size++] = Math.max(0, level);
        } else
            impossible++;
    }

    private void dropSpikes() {
        var raw = levels();
        int kept = 0;
        for (int i = 0; i < raw.length; i++)
            if (isSpike(raw, i))
                spikes++;
            else {
                seconds[kept] = seconds[i];
                levels[kept++] = raw[i];
            }
        size = kept;
    }

    private static boolean isSpike(double[] raw, int i) {
        if (raw.length < 3 || !isIsolated(raw, i))
            return false;
        int from = Math.max(0, Math.min(i - HALF_WINDOW, raw.length - 2 * HALF_WINDOW - 1));
        var window = Arrays.copyOfRange(raw, from, Math.min(raw.length, from + 2 * HALF_WINDOW + 1));
        double median = median(window);
        double deviation = Math.abs(raw[i] - median);
        Arrays.setAll(window, k -> Math.abs(window[k] - median));
        return deviation > Math.max(MIN_SPIKE, HAMPEL_FACTOR * median(window));
    }

    /// Whether the level differs from both neighbors in the same direction; an end has one neighbor only.
    private static boolean isIsolated(double[] raw, int i) {
        double fromBefore = i == 0 ? raw[0] - raw[1] : raw[i] - raw[i - 1];
        boolean last = i == raw.length - 1;
        double fromAfter = last ? fromBefore : raw[i] - raw[i + 1];
        if (last && fromBefore < 0 && raw[i] <= NEARLY_EMPTY)
            return false;
        return fromBefore * fromAfter > 0 && Math.min(Math.abs(fromBefore), Math.abs(fromAfter)) > MIN_SPIKE;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

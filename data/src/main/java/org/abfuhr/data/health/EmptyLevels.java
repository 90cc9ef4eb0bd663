package org.abfuhr.data.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.forecast.history.FillHistory;
import org.abfuhr.data.readings.Calibration;
import org.abfuhr.data.readings.ReadingSeries;

/// Levels that a sensor shows just after emptyings. An empty container is an empty container: if these levels move for good, the sensor
/// has. Works on raw levels, below zero too, smoothed by the median of three so that an echo is no emptying.
final class EmptyLevels {

    /// A move of so much, and of what comes in during [#UNSEEN_DAYS], is a drift.
    static final double DRIFT = 0.12;

    private static final double UNSEEN_DAYS = 0.25;
    private static final double DAY_SECONDS = 86_400;

    private static final double FARTHEST = 0.8; // beyond 0..1: no level of any sensor that still hangs in the container
    private static final int LEAST_EMPTYINGS = 4;
    private static final int MOST_COMPARED = 6;

    private final List<Instant> instants = new ArrayList<>();
    private final List<Double> levels = new ArrayList<>();

    private final double ratePerDay;

    private EmptyLevels(long[] seconds, double[] raw, int size, double ratePerDay) {
        this.ratePerDay = ratePerDay;
        for (int i = 1; i + 1 < size; i++)
            if (raw[i - 1] - Math.max(raw[i], raw[i + 1]) >= FillHistory.EMPTYING_FALL) {
                instants.add(Instant.ofEpochSecond(seconds[i]));
                levels.add(
                        Math.min(raw[i], raw[i + 1]) - ratePerDay * Math.min(1, (seconds[i] - seconds[i - 1]) / DAY_SECONDS) / 2);
            }
    }

    /// @param ratePerDay by which the container is expected to fill: half of what comes in between the readings before and after an
    ///     emptying came after it
    static EmptyLevels of(ReadingSeries series, Calibration calibration, double ratePerDay) {
        var seconds = new long[series.size()];
        var raw = new double[series.size()];
        int size = 0;
        for (int i = 0; i < series.size(); i++) {
            double level = Float.isNaN(series.fill(i)) ? calibration.level(series.distanceMm(i)) : series.fill(i);
            if (series.sensor(i).believable() && level >= -FARTHEST && level <= 1 + FARTHEST) {
                seconds[size] = series.epochSecond(i);
                raw[size++] = level;
            }
        }
        return new EmptyLevels(seconds, smoothed(raw, size), size, ratePerDay);
    }

    /// How far the levels after emptyings have moved.
    ///
    /// @param points of level, share of capacity; negative when an empty container now looks emptier
    /// @param since the first of the emptyings that show it
    record Drift(double points, Instant since) {}

    /// The last third of the emptyings compared with the first third, each by its least level: after one of them the next reading came
    /// soon. Empty when they agree or are too few.
    Optional<Drift> drift() {
        int size = levels.size();
        if (size < LEAST_EMPTYINGS)
            return Optional.empty();
        int compared = Math.clamp(size / 3, 2, MOST_COMPARED);
        double moved = Collections.min(levels.subList(size - compared, size)) - Collections.min(levels.subList(0, compared));
        return Math.abs(moved) < DRIFT + UNSEEN_DAYS * ratePerDay
                ? Optional.empty()
                : Optional.of(new Drift(moved, instants.get(size - compared)));
    }

    private static double[] smoothed(double[] raw, int size) {
        var smooth = raw.clone();
        for (int i = 1; i + 1 < size; i++)
            smooth[i] = middle(raw[i - 1], raw[i], raw[i + 1]);
        return smooth;
    }

    private static double middle(double... three) {
        Arrays.sort(three);
        return three[1];
    }
}

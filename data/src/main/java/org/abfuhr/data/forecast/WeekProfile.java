package org.abfuhr.data.forecast;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;

/// Learns how much of a week's waste each quarter of each weekday brings, over all containers of a fraction; used only
/// where it beats equal hours on the last quarter of the readings, which it has not seen.
///
/// A step over several cells is shared out by the profile of the round before (expectation maximization for a Poisson
/// mixture; Richardson 1972, doi:10.1364/JOSA.62.000055). Factors are drawn to 1 as if [#EVEN_DAYS] had been seen evenly.
final class WeekProfile {

    private static final int ROUNDS = 25;
    private static final double EVEN_DAYS = 10; // per cell
    private static final int MIN_STEPS = 700;
    private static final double TRAINING_SHARE = 0.75;
    private static final double MUST_WIN = 0.995;
    private static final double MIN_FACTOR = 0.02;
    private static final double DAY_SECONDS = 86_400;

    private final ZoneId zone;
    private final double[][] days; // per step and cell: days spent
    private final double[] gains; // per step, divided by the container's rate
    private final long[] ends; // per step, epoch second
    private int size;

    private WeekProfile(List<List<GrowthStep>> containers, ZoneId zone) {
        this.zone = zone;
        int capacity = containers.stream().mapToInt(List::size).sum();
        days = new double[capacity][];
        gains = new double[capacity];
        ends = new long[capacity];
        containers.forEach(this::add);
    }

    /// The fraction's clock.
    ///
    /// @param containers the shortest steps of each container
    static WeekClock learn(List<List<GrowthStep>> containers, ZoneId zone) {
        return new WeekProfile(containers, zone).clock();
    }

    private WeekClock clock() {
        if (size < MIN_STEPS)
            return WeekClock.even(zone);
        long cut = secondAtShare(TRAINING_SHARE);
        var even = new double[WeekClock.CELLS];
        Arrays.fill(even, 1);
        double learned = squaredError(factors(s -> s < cut), s -> s >= cut);
        return learned < MUST_WIN * squaredError(even, s -> s >= cut)
                ? new WeekClock(zone, factors(s -> true))
                : WeekClock.even(zone);
    }

    private void add(List<GrowthStep> steps) {
        double gain = steps.stream().mapToDouble(GrowthStep::gain).sum();
        double watched = steps.stream().mapToDouble(s -> (double) (s.toSecond() - s.fromSecond())).sum() / DAY_SECONDS;
        if (gain <= 0)
            return;
        for (var step : steps)
            if (!step.cut()) {
                days[size] = WeekClock.spentDays(Instant.ofEpochSecond(step.fromSecond()),
                        Instant.ofEpochSecond(step.toSecond()), zone);
                ends[size] = step.toSecond();
                gains[size++] = step.gain() * watched / gain;
            }
    }

    private long secondAtShare(double share) {
        var sorted = Arrays.copyOf(ends, size);
        Arrays.sort(sorted);
        return sorted[(int) (share * (size - 1))];
    }

    private double[] factors(LongPredicate chosen) {
        var factors = new double[WeekClock.CELLS];
        Arrays.fill(factors, 1);
        for (int round = 0; round < ROUNDS; round++)
            factors = improved(factors, chosen);
        return factors;
    }

    private double[] improved(double[] factors, LongPredicate chosen) {
        var gained = new double[WeekClock.CELLS];
        var spent = new double[WeekClock.CELLS];
        Arrays.fill(gained, EVEN_DAYS);
        Arrays.fill(spent, EVEN_DAYS);
        for (int i = 0; i < size; i++)
            if (chosen.test(ends[i]))
                share(i, factors, gained, spent);
        double sum = 0;
        for (int cell = 0; cell < WeekClock.CELLS; cell++) {
            gained[cell] = Math.max(MIN_FACTOR, gained[cell] / spent[cell]);
            sum += gained[cell];
        }
        double mean = sum / WeekClock.CELLS;
        Arrays.setAll(gained, cell -> gained[cell] / mean);
        return gained;
    }

    private void share(int i, double[] factors, double[] gained, double[] spent) {
        double expected = expected(i, factors);
        for (int cell = 0; cell < WeekClock.CELLS; cell++) {
            gained[cell] += gains[i] * days[i][cell] * factors[cell] / expected;
            spent[cell] += days[i][cell];
        }
    }

    private double squaredError(double[] factors, LongPredicate chosen) {
        double sum = 0;
        for (int i = 0; i < size; i++)
            if (chosen.test(ends[i])) {
                double off = gains[i] - expected(i, factors);
                sum += off * off;
            }
        return sum;
    }

    private double expected(int i, double[] factors) {
        double expected = 1e-12;
        for (int cell = 0; cell < WeekClock.CELLS; cell++)
            expected += days[i][cell] * factors[cell];
        return expected;
    }
}

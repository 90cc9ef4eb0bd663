package org.abfuhr.data.forecast;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;

/// Learns how much of a week's waste each weekday brings, over all containers of a fraction; used only where it beats
/// equal days on the last quarter of the readings, which it has not seen.
///
/// A step over several weekdays is shared out by the profile of the round before (expectation maximization for a Poisson
/// mixture; Richardson 1972, Lucy 1974). Factors are drawn to 1 as if [#EVEN_DAYS] equal days had been seen.
final class WeekProfile {

    private static final int WEEK = 7;
    private static final int ROUNDS = 25;
    private static final double EVEN_DAYS = 40;
    private static final int MIN_STEPS = 700;
    private static final double TRAINING_SHARE = 0.75;
    private static final double MUST_WIN = 0.99;

    private final ZoneId zone;

    WeekProfile(ZoneId zone) {
        this.zone = zone;
    }

    /// The fraction's clock.
    ///
    /// @param containers the shortest steps of each container
    WeekClock learn(List<List<GrowthStep>> containers) {
        var all = Samples.of(containers, zone);
        if (all.size < MIN_STEPS)
            return WeekClock.even(zone);
        long cut = all.secondAtShare(TRAINING_SHARE);
        var factors = all.factors(s -> s < cut);
        var even = new double[WEEK];
        Arrays.fill(even, 1);
        boolean wins = all.squaredError(factors, s -> s >= cut) < MUST_WIN * all.squaredError(even, s -> s >= cut);
        return wins ? new WeekClock(zone, all.factors(s -> true)) : WeekClock.even(zone);
    }

    /// Steps of all containers as columns.
    private static final class Samples {

        private final double[][] days; // per step and weekday: days spent
        private final double[] gains; // per step, divided by the container's rate
        private final long[] ends; // per step, epoch second
        private int size;

        private Samples(int capacity) {
            days = new double[capacity][];
            gains = new double[capacity];
            ends = new long[capacity];
        }

        static Samples of(List<List<GrowthStep>> containers, ZoneId zone) {
            var samples = new Samples(containers.stream().mapToInt(List::size).sum());
            for (var steps : containers)
                samples.add(steps, zone);
            return samples;
        }

        private void add(List<GrowthStep> steps, ZoneId zone) {
            double gain = steps.stream().mapToDouble(GrowthStep::gain).sum();
            double seconds = steps.stream().mapToDouble(s -> s.toSecond() - s.fromSecond()).sum();
            if (gain <= 0)
                return;
            for (var step : steps)
                if (!step.cut()) {
                    days[size] = daysByWeekday(step, zone);
                    ends[size] = step.toSecond();
                    gains[size++] = step.gain() * seconds / 86_400 / gain;
                }
        }

        private static double[] daysByWeekday(GrowthStep step, ZoneId zone) {
            var days = new double[WEEK];
            var now = Instant.ofEpochSecond(step.fromSecond()).atZone(zone);
            var end = Instant.ofEpochSecond(step.toSecond()).atZone(zone);
            while (now.isBefore(end)) {
                var midnight = now.toLocalDate().plusDays(1).atStartOfDay(zone);
                var next = midnight.isBefore(end) ? midnight : end;
                days[now.getDayOfWeek().getValue() - 1] += (next.toEpochSecond() - now.toEpochSecond()) / 86_400.0;
                now = next;
            }
            return days;
        }

        long secondAtShare(double share) {
            var sorted = Arrays.copyOf(ends, size);
            Arrays.sort(sorted);
            return sorted[(int) (share * (size - 1))];
        }

        double[] factors(LongPredicate chosen) {
            var factors = new double[WEEK];
            Arrays.fill(factors, 1);
            for (int round = 0; round < ROUNDS; round++)
                factors = improved(factors, chosen);
            return factors;
        }

        private double[] improved(double[] factors, LongPredicate chosen) {
            var gained = new double[WEEK];
            var spent = new double[WEEK];
            Arrays.fill(gained, EVEN_DAYS);
            Arrays.fill(spent, EVEN_DAYS);
            for (int i = 0; i < size; i++)
                if (chosen.test(ends[i]))
                    share(i, factors, gained, spent);
            double sum = 0;
            for (int d = 0; d < WEEK; d++)
                sum += gained[d] / spent[d];
            for (int d = 0; d < WEEK; d++)
                gained[d] = Math.max(0.1, gained[d] / spent[d] * WEEK / sum);
            return gained;
        }

        private void share(int i, double[] factors, double[] gained, double[] spent) {
            double expected = expected(i, factors);
            for (int d = 0; d < WEEK; d++) {
                gained[d] += gains[i] * days[i][d] * factors[d] / expected;
                spent[d] += days[i][d];
            }
        }

        double squaredError(double[] factors, LongPredicate chosen) {
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
            for (int d = 0; d < WEEK; d++)
                expected += days[i][d] * factors[d];
            return expected;
        }
    }
}

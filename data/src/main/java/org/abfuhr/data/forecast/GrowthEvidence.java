package org.abfuhr.data.forecast;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// What the steps of one container say of its growth, in effective days.
///
/// A step that ends at a full container shows only the least gain of its last part. Such a part counts with its mean and
/// variance as a gamma gain known to be that large (expectation maximization; Dempster, Laird and Rubin 1977): otherwise
/// the days of much waste, which fill containers, would be missing.
final class GrowthEvidence {

    /// No readings, nothing learned.
    static final GrowthEvidence NONE = new GrowthEvidence(List.of(), WeekClock.even(ZoneOffset.UTC), SensorNoise.LEAST);

    private static final int CENSORING_ROUNDS = 4;

    private final double[] days; // effective, per step
    private final double[] gains; // per step, its cut part left out
    private final double[] cutDays; // per step, effective; 0 unless its end is cut
    private final double[] leastGains; // per step, of the cut part

    private final SensorNoise noise;

    private GrowthEvidence(List<GrowthStep> steps, WeekClock clock, SensorNoise noise) {
        this.noise = noise;
        days = new double[steps.size()];
        gains = new double[days.length];
        cutDays = new double[days.length];
        leastGains = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            var step = steps.get(i);
            var to = Instant.ofEpochSecond(step.toSecond());
            days[i] = clock.days(Instant.ofEpochSecond(step.fromSecond()), to);
            gains[i] = step.seenGain();
            cutDays[i] = step.cut() ? clock.days(Instant.ofEpochSecond(step.seenSecond()), to) : 0;
            leastGains[i] = step.leastGain();
        }
    }

    /// @param noise of the levels between which the steps lie
    static GrowthEvidence of(List<GrowthStep> steps, WeekClock clock, SensorNoise noise) {
        return new GrowthEvidence(steps, clock, noise);
    }

    SensorNoise noise() {
        return noise;
    }

    /// Effective days watched.
    double days() {
        double sum = 0;
        for (double d : days)
            sum += d;
        return sum;
    }

    /// Rate seen, drawn to a prior rate as if that had been watched for so many days:
    /// (gains + prior · weight) / (days + weight).
    ///
    /// @param ratio variance of a gain over its mean
    double rate(double prior, double weightDays, double ratio) {
        double total = days() + weightDays;
        if (total <= 0)
            return prior;
        double rate = (sumOfGains(0, ratio) + prior * weightDays) / total;
        for (int round = 0; round < CENSORING_ROUNDS; round++)
            rate = (sumOfGains(rate, ratio) + prior * weightDays) / total;
        return rate;
    }

    /// Variance of a day's gain around a rate, drawn to a prior variance as if that had been watched for so many days.
    double variancePerDay(double rate, double prior, double weightDays) {
        double squares = prior * weightDays;
        double watched = weightDays;
        for (int i = 0; i < days.length; i++) {
            var cut = new CutGain(rate * cutDays[i], prior / rate, leastGains[i]);
            double off = gains[i] + cut.mean() - rate * days[i];
            squares += off * off + cut.variance() - 2 * noise.variance();
            watched += days[i];
        }
        return watched > 0 ? Math.max(squares / watched, 0.05 * prior) : prior;
    }

    private double sumOfGains(double rate, double ratio) {
        double sum = 0;
        for (int i = 0; i < gains.length; i++)
            sum += gains[i] + new CutGain(rate * cutDays[i], ratio, leastGains[i]).mean();
        return sum;
    }
}

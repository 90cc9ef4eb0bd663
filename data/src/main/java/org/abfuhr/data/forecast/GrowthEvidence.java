package org.abfuhr.data.forecast;

import java.time.Instant;
import java.util.List;

/// What the steps of one container say of its growth, in effective days.
final class GrowthEvidence {

    /// No readings, nothing learned.
    static final GrowthEvidence NONE = new GrowthEvidence(new double[0], new double[0], new boolean[0]);

    /// Error variance of one level: rounding to 2 points, and as much again.
    static final double LEVEL_VARIANCE = 2 * 0.02 * 0.02 / 12;

    private static final int CENSORING_ROUNDS = 4;

    private final double[] days; // effective, per step
    private final double[] gains; // per step
    private final boolean[] cuts; // per step: the true gain may be larger

    private GrowthEvidence(double[] days, double[] gains, boolean[] cuts) {
        this.days = days;
        this.gains = gains;
        this.cuts = cuts;
    }

    static GrowthEvidence of(List<GrowthStep> steps, WeekClock clock) {
        var days = new double[steps.size()];
        var gains = new double[steps.size()];
        var cuts = new boolean[steps.size()];
        for (int i = 0; i < days.length; i++) {
            var step = steps.get(i);
            days[i] = clock.days(Instant.ofEpochSecond(step.fromSecond()), Instant.ofEpochSecond(step.toSecond()));
            gains[i] = step.gain();
            cuts[i] = step.cut();
        }
        return new GrowthEvidence(days, gains, cuts);
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
    /// Steps that end at a full container count with what they would have gained at this rate, if that is more.
    double rate(double prior, double weightDays) {
        double total = days() + weightDays;
        double rate = total > 0 ? (sumOfGains(0) + prior * weightDays) / total : prior;
        for (int round = 0; round < CENSORING_ROUNDS && total > 0; round++)
            rate = (sumOfGains(rate) + prior * weightDays) / total;
        return rate;
    }

    /// Variance of a day's gain around a rate, drawn to a prior variance as if that had been watched for so many days.
    double variancePerDay(double rate, double prior, double weightDays) {
        double squares = prior * weightDays;
        double watched = weightDays;
        for (int i = 0; i < days.length; i++) {
            double off = gains[i] - rate * days[i];
            if (cuts[i] && off < 0)
                continue;
            squares += off * off - 2 * LEVEL_VARIANCE;
            watched += days[i];
        }
        return watched > 0 ? Math.max(squares / watched, 0.05 * prior) : prior;
    }

    private double sumOfGains(double rate) {
        double sum = 0;
        for (int i = 0; i < gains.length; i++)
            sum += cuts[i] ? Math.max(gains[i], rate * days[i]) : gains[i];
        return sum;
    }
}

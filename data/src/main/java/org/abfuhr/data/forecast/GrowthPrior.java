package org.abfuhr.data.forecast;

import java.util.List;
import org.abfuhr.data.city.FractionSettings;

/// What is believed of a container's growth before its own readings speak: its fraction's, learned from all containers of
/// the fraction (empirical Bayes).
///
/// A container watched for T effective days with gains of R in sum gets the rate (R + w·m) / (T + w), where m is the
/// fraction's rate and w = v / τ² is the prior's weight in pseudo-days: v is the variance of a day's gain, τ² the variance
/// of the rates between containers. Its rate is then known up to the variance v / (T + w), which without readings is τ².
/// The variance of a day's gain is drawn in the same way to the fraction's ratio of variance to rate.
/// Both m and τ² come from the containers by the method of moments (DerSimonian and Laird 1986,
/// doi:10.1016/0197-2456(86)90046-2), m together with [#PACK_DAYS] days of the city pack's own guess.
///
/// @param rate m, share of capacity a day
/// @param rateVariance τ²
/// @param varianceRatio v / m
record GrowthPrior(double rate, double rateVariance, double varianceRatio) {

    private static final double PACK_DAYS = 30;
    private static final double LEAST_VARIATION = 0.15;
    private static final double VARIANCE_WEIGHT_DAYS = 60;
    private static final double MIN_DAYS = 3;
    private static final int MIN_CONTAINERS = 5;
    private static final double MIN_RATE_SHARE = 0.02; // of m: nothing fills at no rate at all

    /// From the pack alone.
    static GrowthPrior of(FractionSettings fraction) {
        double rate = Math.max(1e-4, fraction.fillPerDay());
        double ratio = Math.max(1e-4, fraction.fillDeviationPerDay() * fraction.fillDeviationPerDay() / rate);
        return new GrowthPrior(rate, square(Math.max(LEAST_VARIATION, fraction.rateVariation()) * rate), ratio);
    }

    /// From the pack and what all containers of the fraction show.
    static GrowthPrior learned(FractionSettings fraction, List<GrowthEvidence> all) {
        var pack = of(fraction);
        var watched = all.stream().filter(e -> e.days() >= MIN_DAYS).toList();
        if (watched.size() < MIN_CONTAINERS)
            return pack;
        double days = watched.stream().mapToDouble(GrowthEvidence::days).sum();
        double gains = watched.stream().mapToDouble(e -> e.rate(0, 0) * e.days()).sum();
        double rate = Math.max(MIN_RATE_SHARE * pack.rate, (gains + PACK_DAYS * pack.rate) / (days + PACK_DAYS));
        double variance = watched.stream().mapToDouble(e -> e.variancePerDay(e.rate(0, 0), 0, 0) * e.days()).sum()
                * days / (days - watched.size()); // each container's own rate costs a degree of freedom
        double ratio = (variance + PACK_DAYS * pack.rate * pack.varianceRatio) / (gains + PACK_DAYS * pack.rate);
        return new GrowthPrior(rate, betweenVariance(watched, rate, ratio * rate, days), ratio);
    }

    private static double betweenVariance(List<GrowthEvidence> watched, double rate, double variance, double days) {
        double spread = 0;
        double squaredDays = 0;
        for (var evidence : watched) {
            spread += evidence.days() * square(evidence.rate(0, 0) - rate);
            squaredDays += square(evidence.days());
        }
        double between = (spread - (watched.size() - 1) * variance) / (days - squaredDays / days);
        return Math.max(between, square(LEAST_VARIATION * rate));
    }

    /// The law of one container.
    GrowthLaw law(GrowthEvidence evidence) {
        double weight = varianceRatio * rate / rateVariance;
        double own = Math.max(MIN_RATE_SHARE * rate, evidence.rate(rate, weight));
        double variance = evidence.variancePerDay(own, varianceRatio * own, VARIANCE_WEIGHT_DAYS);
        return new GrowthLaw(own, variance, variance / (evidence.days() + varianceRatio * rate / rateVariance));
    }

    private static double square(double x) {
        return x * x;
    }
}

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
/// doi:10.1016/0197-2456(86)90046-2), m together with the city pack's own guess as one more container, watched for
/// [#PACK_DAYS] days.
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
    private static final int ROUNDS = 4;
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
        var prior = pack;
        for (int round = 0; round < ROUNDS; round++)
            prior = prior.refined(pack, watched);
        return prior;
    }

    /// Learned again from the containers, their cut gains and weights being judged by this prior.
    private GrowthPrior refined(GrowthPrior pack, List<GrowthEvidence> watched) {
        double days = 0;
        double gains = 0;
        double variance = 0;
        double trust = trust(PACK_DAYS);
        double rates = pack.rate * trust;
        for (var evidence : watched) {
            double own = Math.max(MIN_RATE_SHARE * pack.rate, evidence.rate(0, 0, varianceRatio));
            days += evidence.days();
            gains += own * evidence.days();
            variance += evidence.variancePerDay(own, varianceRatio * own, 0) * evidence.days();
            rates += own * trust(evidence.days());
            trust += trust(evidence.days());
        }
        variance *= days / (days - watched.size()); // each container's own rate costs a degree of freedom
        double ratio = (variance + PACK_DAYS * pack.rate * pack.varianceRatio) / (gains + PACK_DAYS * pack.rate);
        return new GrowthPrior(rates / trust, betweenVariance(watched, rates / trust, ratio, days), ratio);
    }

    /// Share of a container's own rate in its estimate after so many days. As the weight of its rate in the fraction's it
    /// keeps slow containers, which are seen for longer before they are full, from counting for more.
    private double trust(double days) {
        return days / (days + weightDays());
    }

    private double weightDays() {
        return varianceRatio * rate / rateVariance;
    }

    private static double betweenVariance(List<GrowthEvidence> watched, double rate, double ratio, double days) {
        double spread = 0;
        double squaredDays = 0;
        for (var evidence : watched) {
            spread += evidence.days() * square(evidence.rate(0, 0, ratio) - rate);
            squaredDays += square(evidence.days());
        }
        double between = (spread - (watched.size() - 1) * ratio * rate) / (days - squaredDays / days);
        return Math.max(between, square(LEAST_VARIATION * rate));
    }

    /// The law of one container.
    GrowthLaw law(GrowthEvidence evidence) {
        double own = Math.max(MIN_RATE_SHARE * rate, evidence.rate(rate, weightDays(), varianceRatio));
        double variance = evidence.variancePerDay(own, varianceRatio * own, VARIANCE_WEIGHT_DAYS);
        return new GrowthLaw(own, variance, variance / (evidence.days() + weightDays()));
    }

    private static double square(double x) {
        return x * x;
    }
}

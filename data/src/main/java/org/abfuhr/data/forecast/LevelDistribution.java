package org.abfuhr.data.forecast;

/// How full a container may be at one instant: a level that is known, and a gamma distributed gain on top (waste only
/// comes in). Levels are shares of capacity; 1 is full, what lies above has overflowed.
///
/// @param base level gained upon
/// @param meanGain of the gain, at least 0
/// @param gainVariance of the gain, and of the doubt about the base
public record LevelDistribution(double base, double meanGain, double gainVariance) {

    private static final double NOTHING = 1e-9;

    public double mean() {
        return base + meanGain;
    }

    public double variance() {
        return gainVariance;
    }

    /// Probability that the container has overflowed.
    public double overflowProbability() {
        double room = 1 - base;
        if (isCertain())
            return mean() >= 1 ? 1 : 0;
        return room <= 0 ? 1 : GammaFunctions.upper(shape(), room / scale());
    }

    /// Expected share of capacity that does not fit: E[max(0, level − 1)].
    ///
    /// For a gamma gain X of shape k and scale θ: E[(X − c)⁺] = kθ·Q(k + 1, c/θ) − c·Q(k, c/θ).
    public double expectedExcess() {
        double room = 1 - base;
        if (isCertain() || room <= 0)
            return Math.max(0, mean() - 1);
        double x = room / scale();
        return Math.max(0, meanGain * GammaFunctions.upper(shape() + 1, x) - room * GammaFunctions.upper(shape(), x));
    }

    /// Level not exceeded with this probability, in (0, 1).
    public double quantile(double probability) {
        return isCertain() ? mean() : base + scale() * GammaFunctions.quantile(shape(), probability);
    }

    private boolean isCertain() {
        return meanGain < NOTHING || gainVariance < NOTHING * NOTHING;
    }

    private double shape() {
        return meanGain * meanGain / gainVariance;
    }

    private double scale() {
        return gainVariance / meanGain;
    }
}

package org.abfuhr.data.forecast;

/// How full a container may be at one instant: a level known up to a doubt, and a gamma distributed gain on top of it,
/// independent of that doubt (waste only comes in). Levels are shares of capacity; 1 is full, what lies above has
/// overflowed.
///
/// The doubt is even between two bounds, as that of a sensor that rounds. It is summed over the three points of
/// Gauss-Legendre quadrature, whose weights are positive: what grows with the gain at each point grows in sum.
///
/// @param base level gained upon
/// @param baseVariance doubt about it
/// @param meanGain of the gain, at least 0
/// @param gainVariance of the gain
public record LevelDistribution(double base, double baseVariance, double meanGain, double gainVariance) {

    private static final double NOTHING = 1e-9;
    private static final double CENTER_WEIGHT = 4.0 / 9;
    private static final double SIDE_WEIGHT = 5.0 / 18;
    private static final double SIDE_DEVIATIONS = Math.sqrt(1.8); // √(3/5) of a half width of √3 deviations
    private static final int HALVINGS = 60;

    public double mean() {
        return base + meanGain;
    }

    public double variance() {
        return baseVariance + gainVariance;
    }

    /// Probability that the container has overflowed.
    public double overflowProbability() {
        return reached(1);
    }

    /// Expected share of capacity that does not fit: E[max(0, level − 1)].
    public double expectedExcess() {
        return expectedAbove(1);
    }

    /// Expected part above a level: E[max(0, level − that)].
    public double expectedAbove(double level) {
        double side = side();
        return side > 0
                ? CENTER_WEIGHT * excess(level - base) + SIDE_WEIGHT * (excess(level - base - side) + excess(level - base + side))
                : excess(level - base);
    }

    /// Level not exceeded with this probability, in (0, 1).
    public double quantile(double probability) {
        double low = base - side();
        double high = base + side() + meanGain + (isCertain() ? 0 : scale() * GammaFunctions.quantile(shape(), probability));
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (reached(middle) > 1 - probability)
                low = middle;
            else
                high = middle;
        }
        return high;
    }

    /// Probability of this level or more.
    private double reached(double level) {
        double side = side();
        return side > 0
                ? CENTER_WEIGHT * gained(level - base) + SIDE_WEIGHT * (gained(level - base - side) + gained(level - base + side))
                : gained(level - base);
    }

    /// Probability of gaining this or more.
    private double gained(double gain) {
        if (gain <= 0)
            return 1;
        return isCertain() ? meanGain >= gain ? 1 : 0 : GammaFunctions.upper(shape(), gain / scale());
    }

    /// Expected gain beyond this one. For a gamma gain X of shape k and scale θ: E[(X − c)⁺] = kθ·Q(k + 1, c/θ) − c·Q(k, c/θ).
    private double excess(double gain) {
        if (isCertain() || gain <= 0)
            return Math.max(0, meanGain - gain);
        double x = gain / scale();
        return Math.max(0, meanGain * GammaFunctions.upper(shape() + 1, x) - gain * GammaFunctions.upper(shape(), x));
    }

    private double side() {
        return SIDE_DEVIATIONS * Math.sqrt(baseVariance);
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

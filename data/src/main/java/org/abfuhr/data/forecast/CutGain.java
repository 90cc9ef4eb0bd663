package org.abfuhr.data.forecast;

/// A gamma distributed gain of which only the least is known.
///
/// For a gamma variable X of shape k and scale θ: E[X | X > c] = kθ·Q(k + 1, c/θ) / Q(k, c/θ) and
/// E[X² | X > c] = k(k + 1)θ²·Q(k + 2, c/θ) / Q(k, c/θ).
///
/// @param expected mean without that knowledge; 0 when nothing was cut
/// @param ratio variance over mean: the scale
/// @param least what it was at least
record CutGain(double expected, double ratio, double least) {

    private static final double RARE = 1e-12;

    double mean() {
        if (isKnown())
            return least;
        double tail = GammaFunctions.upper(shape(), least / ratio);
        return tail < RARE ? least + ratio : expected * GammaFunctions.upper(shape() + 1, least / ratio) / tail;
    }

    double variance() {
        if (isKnown())
            return 0;
        double tail = GammaFunctions.upper(shape(), least / ratio);
        if (tail < RARE)
            return ratio * ratio;
        double square = expected * (expected + ratio) * GammaFunctions.upper(shape() + 2, least / ratio) / tail;
        return Math.max(0, square - mean() * mean());
    }

    private boolean isKnown() {
        return expected <= 0 || ratio <= 0;
    }

    private double shape() {
        return expected / ratio;
    }
}

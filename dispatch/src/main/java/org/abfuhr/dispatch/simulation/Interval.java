package org.abfuhr.dispatch.simulation;

import java.util.List;

/// A mean over seeds with its 95 % confidence interval by Student's t distribution.
///
/// @param half half of the interval's width; NaN for a single seed
public record Interval(double mean, double half) {

    /// 97.5 % quantiles of Student's t by degrees of freedom, 1 to 30.
    private static final double[] T = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
            2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045,
            2.042};

    static Interval of(List<Double> values) {
        int n = values.size();
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return new Interval(mean, n < 2 ? Double.NaN : T[Math.min(n - 1, T.length) - 1] * Math.sqrt(squares / (n - 1) / n));
    }
}

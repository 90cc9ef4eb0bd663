package org.abfuhr.data.forecast;

/// How a container fills: over t (effective) days its gain has mean `rate · t` and variance
/// `variancePerDay · t + rateVariance · t²`: the days' own ups and downs, and our doubt about the rate.
///
/// @param ratePerDay share of capacity, above 0
/// @param variancePerDay of the gain of one day
/// @param rateVariance of our estimate of the rate
public record GrowthLaw(double ratePerDay, double variancePerDay, double rateVariance) {

    /// Level after so many days from a level known up to a variance.
    public LevelDistribution after(double days, double base, double baseVariance) {
        return new LevelDistribution(base, ratePerDay * days, baseVariance + variancePerDay * days + rateVariance * days * days);
    }

    /// Level so many days after an emptying.
    public LevelDistribution afterEmptying(double days) {
        return after(days, 0, 0);
    }
}

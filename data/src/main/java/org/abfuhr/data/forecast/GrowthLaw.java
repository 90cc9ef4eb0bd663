package org.abfuhr.data.forecast;

/// How a container fills: over t (effective) days its gain has mean `rate · t` and variance
/// `variancePerDay · t + rateVariance · t²`: the days' own ups and downs, and our doubt about the rate.
///
/// The gain never falls in distribution as time goes on, and so neither do the probability of an overflow and the expected
/// litres: with mean m·t and variance v·t + ρ·t², a gamma gain has the shape m²·t / (v + ρ·t) and the scale (v + ρ·t) / m,
/// neither of which falls with t, and a gamma distribution of a larger shape or scale is stochastically larger. The doubt
/// about the level at the beginning is independent of the gain and stays apart from it ([LevelDistribution]): as a part of
/// the gain's variance it would make the scale fall while the first waste comes in.
///
/// @param ratePerDay share of capacity, above 0
/// @param variancePerDay of the gain of one day
/// @param rateVariance of our estimate of the rate
public record GrowthLaw(double ratePerDay, double variancePerDay, double rateVariance) {

    /// Level after so many days from a level known up to a variance.
    public LevelDistribution after(double days, double base, double baseVariance) {
        return new LevelDistribution(base, baseVariance, ratePerDay * days,
                variancePerDay * days + rateVariance * days * days);
    }
}

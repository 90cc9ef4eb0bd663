package org.abfuhr.data.readings.synthetic;

import java.time.Instant;
import java.time.ZoneId;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FractionSettings;

/// What people really throw into one container: gains hour by hour, around a rate of its own.
///
/// Depends on the seed and the container's id alone, and each hour on nothing but itself: containers and hours can be
/// asked in any order, and different policies can be tried on the same deposits (common random numbers).
///
/// The container's rate is gamma distributed around its fraction's with the fraction's variation of rates; the variance of
/// a day's gain keeps the fraction's ratio to its mean. Weekdays follow the glass containers of Frankfurt
/// (gain by weekday 6.0, 5.6, 5.7, 5.7, 4.7, 7.6, 3.8 points); hours follow the quiet hours for glass (7 to 20 h).
public final class DepositProcess {

    private static final double[] WEEKDAY = {1.074, 1.003, 1.020, 1.020, 0.841, 1.361, 0.681}; // Monday first, mean 1
    private static final double[] HOUR = hourShares(); // of a day's deposits, sum 1
    private static final int QUARTERS = 4; // of a day
    private static final int RATE_PART = -1;

    private final String container;
    private final DepositLaw law;
    private final Draws draws;
    private final ZoneId zone;
    private final double ratePerDay;
    private final double scale; // variance of a gain / its mean

    /// With gamma gains.
    public DepositProcess(long seed, Container container, FractionSettings fraction, ZoneId zone) {
        this(DepositLaw.GAMMA, seed, container, fraction, zone);
    }

    /// @param law by which gains scatter; the container's rate is the same with all
    public DepositProcess(DepositLaw law, long seed, Container container, FractionSettings fraction, ZoneId zone) {
        this(law, container.id(), Draws.of(seed, container.id(), 0), zone,
                ratePerDay(Draws.of(seed, container.id(), 0), fraction),
                fraction.fillDeviationPerDay() * fraction.fillDeviationPerDay() / fraction.fillPerDay());
    }

    private DepositProcess(DepositLaw law, String container, Draws draws, ZoneId zone, double ratePerDay, double scale) {
        this.law = law;
        this.container = container;
        this.draws = draws;
        this.zone = zone;
        this.ratePerDay = ratePerDay;
        this.scale = scale;
    }

    /// The same container, with the same rate, in another course of events: what its past years can teach.
    public DepositProcess otherwise(long seed) {
        return new DepositProcess(law, container, Draws.of(seed, container, 0), zone, ratePerDay, scale);
    }

    private static double ratePerDay(Draws draws, FractionSettings fraction) {
        if (fraction.rateVariation() <= 0)
            return fraction.fillPerDay();
        double shape = 1 / (fraction.rateVariation() * fraction.rateVariation());
        return draws.at(RATE_PART).gamma(shape, fraction.fillPerDay() / shape);
    }

    /// Mean gain, as share of capacity a day.
    public double ratePerDay() {
        return ratePerDay;
    }

    /// Variance of the gain of a mean day.
    public double variancePerDay() {
        return ratePerDay * scale;
    }

    /// What each quarter of a week brings on average, as share of a mean quarter: 28, from Monday's first six hours on.
    public double[] usualWeek() {
        var week = new double[7 * QUARTERS];
        for (int hour = 0; hour < 7 * 24; hour++)
            week[hour * QUARTERS / 24] += QUARTERS * WEEKDAY[hour / 24] * HOUR[hour % 24];
        return week;
    }

    /// Gain during one hour, as share of capacity.
    ///
    /// @param epochHour hours since 1970-01-01T00:00Z
    public double gain(long epochHour) {
        double mean = mean(epochHour);
        return scale > 0 ? law.gain(draws.at(epochHour), mean, scale) : mean;
    }

    private double mean(long epochHour) {
        var local = Instant.ofEpochSecond(epochHour * 3600).atZone(zone);
        return ratePerDay * WEEKDAY[local.getDayOfWeek().getValue() - 1] * HOUR[local.getHour()];
    }

    private static double[] hourShares() {
        var shares = new double[24];
        for (int hour = 0; hour < 24; hour++)
            shares[hour] = hour >= 7 && hour < 20 ? 0.07 : 0.09 / 11;
        return shares;
    }
}

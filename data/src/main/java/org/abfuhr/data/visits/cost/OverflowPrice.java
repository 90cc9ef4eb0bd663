package org.abfuhr.data.visits.cost;

import org.abfuhr.data.city.FractionSettings;

/// What an overflow and a visit cost, in euro.
///
/// @param perLitre of what finds no room
/// @param penalty for the beginning of an overflow
/// @param visit usual route cost of one emptying, ĉ
public record OverflowPrice(double perLitre, double penalty, double visit) {

    public static OverflowPrice of(FractionSettings fraction) {
        return of(fraction, fraction.usualVisitEuro().doubleValue());
    }

    /// Prices of a fraction, with a visit cost of its own.
    ///
    /// @param visitEuro ĉ of the container
    public static OverflowPrice of(FractionSettings fraction, double visitEuro) {
        return new OverflowPrice(fraction.overflowEuroPerLitre().doubleValue(), fraction.overflowPenaltyEuro().doubleValue(),
                visitEuro);
    }
}

package org.abfuhr.data.visits.cost;

import org.abfuhr.data.forecast.GrowthLaw;

/// What a container costs a day in the long run when it is always emptied after the best number of days: gᵢ of [DayCosts].
public final class LongRunCost {

    private static final int MAX_DAYS = 730;
    private static final double CERTAIN = 0.9999;

    private LongRunCost() {}

    /// gᵢ in euro a day. Once an overflow is certain, each further day costs the same, so that the average only drifts
    /// toward that cost: the search may end there.
    public static double euroPerDay(GrowthLaw law, int litres, OverflowPrice price) {
        double best = Double.POSITIVE_INFINITY;
        double sum = price.visit();
        double probability = 0;
        double excess = 0;
        for (int days = 1; days <= MAX_DAYS && probability < CERTAIN; days++) {
            var level = law.afterEmptying(days);
            sum += price.penalty() * (level.overflowProbability() - probability)
                    + price.perLitre() * litres * (level.expectedExcess() - excess);
            probability = level.overflowProbability();
            excess = level.expectedExcess();
            best = Math.min(best, sum / days);
        }
        return Math.min(best, price.perLitre() * litres * law.ratePerDay());
    }
}

package org.abfuhr.data.visits.cost;

import org.abfuhr.data.forecast.GrowthLaw;
import org.abfuhr.data.forecast.LevelDistribution;

/// What a container costs in the long run when it is always emptied at the best level: gᵢ and wᵢ of [DayCosts].
///
/// Levels from empty to full stand on a grid; a day's gain is shared out to its two neighbors there, so that its mean stays.
/// Let o(x) be what a day from level x on costs in overflow. Waste only comes in, so that the expected number of days u(x)
/// at each level after an emptying does not depend on when it is emptied next. Emptied from level L on, it costs
/// (ĉ + Σ_{x<L} u(x)·o(x)) / Σ_{x<L} u(x) a day (renewal reward); the best L gives g. What a level will cost above g a day
/// is w(x) = min(ĉ, o(x) − g + E[w(x + gain)]): emptied today, or waited for a day (optimal stopping). w(empty) is 0.
///
/// Levels are taken as seen every day; for a container without a sensor g and w are lower bounds.
public final class LongRunCost {

    private static final int LEVELS = 100;
    private static final double STEP = 1.0 / LEVELS;

    private final double[] overflowEuro = new double[LEVELS]; // o, by level below full
    private final double[] arriving = new double[LEVELS]; // share of days with a gain of so many levels
    private final double[] futureEuro = new double[LEVELS + 1]; // w, by level
    private final double visitEuro;
    private final double euroPerDay;

    public LongRunCost(GrowthLaw law, int litres, OverflowPrice price) {
        visitEuro = price.visit();
        prepareDay(law, price.penalty(), price.perLitre() * litres);
        double neverEmptied = price.perLitre() * litres * law.ratePerDay();
        double emptied = cheapest();
        euroPerDay = Math.min(emptied, neverEmptied);
        lookAhead(emptied < neverEmptied ? visitEuro : 0);
    }

    /// g in euro a day.
    public double euroPerDay() {
        return euroPerDay;
    }

    /// Expected w in euro of a level that is not sure.
    public double futureEuro(LevelDistribution level) {
        double expected = futureEuro[0];
        double above = level.expectedAbove(0);
        for (int i = 0; i < LEVELS; i++) {
            double next = level.expectedAbove((i + 1) * STEP);
            expected += (futureEuro[i + 1] - futureEuro[i]) / STEP * (above - next);
            above = next;
        }
        return expected;
    }

    private void prepareDay(GrowthLaw law, double penalty, double perCapacity) {
        var beyond = new double[LEVELS + 1]; // expected gain beyond so many levels
        for (int gain = 0; gain <= LEVELS; gain++) {
            var day = law.after(1, 1 - gain * STEP, 0);
            beyond[gain] = day.expectedExcess();
            if (gain > 0)
                overflowEuro[LEVELS - gain] = penalty * day.overflowProbability() + perCapacity * beyond[gain];
        }
        arriving[0] = 1 - (beyond[0] - beyond[1]) / STEP;
        for (int gain = 1; gain < LEVELS; gain++)
            arriving[gain] = (beyond[gain - 1] - 2 * beyond[gain] + beyond[gain + 1]) / STEP;
    }

    private double cheapest() {
        var days = new double[LEVELS]; // u, by level
        double best = Double.POSITIVE_INFINITY;
        double cost = visitEuro;
        double length = 0;
        for (int level = 0; level < LEVELS; level++) {
            days[level] = daysAt(level, days);
            cost += days[level] * overflowEuro[level];
            length += days[level];
            best = Math.min(best, cost / length);
        }
        return best;
    }

    private double daysAt(int level, double[] days) {
        double reached = level == 0 ? 1 : 0;
        for (int from = 0; from < level; from++)
            reached += days[from] * arriving[level - from];
        return reached / (1 - arriving[0]);
    }

    private void lookAhead(double atFullEuro) {
        futureEuro[LEVELS] = atFullEuro;
        for (int level = LEVELS - 1; level >= 0; level--)
            futureEuro[level] = Math.min(visitEuro, waitingEuro(level));
        double empty = futureEuro[0];
        for (int level = 0; level <= LEVELS; level++)
            futureEuro[level] -= empty;
    }

    private double waitingEuro(int level) {
        double sum = overflowEuro[level] - euroPerDay;
        double rest = 1 - arriving[0];
        for (int next = level + 1; next < LEVELS; next++) {
            sum += arriving[next - level] * futureEuro[next];
            rest -= arriving[next - level];
        }
        return (sum + rest * futureEuro[LEVELS]) / (1 - arriving[0]);
    }
}

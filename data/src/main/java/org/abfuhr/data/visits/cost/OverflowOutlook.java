package org.abfuhr.data.visits.cost;

import java.time.Instant;
import org.abfuhr.data.forecast.FillForecast;
import org.abfuhr.data.forecast.LevelDistribution;

/// What one container's overflow would cost on each coming day if nobody empties it: oᵢ(t) of [DayCosts].
public final class OverflowOutlook {

    private static final double CERTAIN = 0.99999;

    private final double[] costsEuro; // per day

    /// Looks ahead from the start of day 0.
    ///
    /// @param lengths effective days from each day's start to the next, by the forecast's clock
    public OverflowOutlook(FillForecast forecast, Instant start, double[] lengths, OverflowPrice price) {
        costsEuro = new double[lengths.length];
        double now = forecast.clock().days(forecast.known(), start);
        var level = level(forecast, now);
        double probability = level.overflowProbability();
        double excess = level.expectedExcess();
        for (int t = 0; t < lengths.length; t++) {
            now += lengths[t];
            double gained = forecast.law().ratePerDay() * lengths[t];
            if (probability < CERTAIN) {
                var next = level(forecast, now);
                gained = Math.max(0, next.expectedExcess() - excess);
                costsEuro[t] = price.penalty() * Math.max(0, next.overflowProbability() - probability);
                probability = next.overflowProbability();
                excess = next.expectedExcess();
            }
            costsEuro[t] += price.perLitre() * forecast.litres() * gained;
        }
    }

    /// oᵢ(t) in euro.
    public double costEuro(int day) {
        return costsEuro[day];
    }

    private static LevelDistribution level(FillForecast forecast, double days) {
        return forecast.law().after(days, forecast.knownLevel(), forecast.knownVariance());
    }
}

package org.abfuhr.data.visits.cost;

import java.util.HashMap;
import java.util.Map;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;

/// Usual route cost of a visit, ĉᵢ of [DayCosts], learned plan by plan from [RouteShares]. A container without a plan has its fraction's mean share; without
/// any plan, the pack's `usualVisitEuro`. The first ten shares make a mean; from then on a new one counts for a tenth.
public final class VisitCosts {

    private static final int MEMORY = 10; // plans

    private final CityPack pack;
    private final Map<String, Mean> byContainer = new HashMap<>();
    private final Map<String, Mean> byFraction = new HashMap<>();

    /// Nothing learned yet.
    public VisitCosts(CityPack pack) {
        this.pack = pack;
    }

    private static final class Mean {
        private double euro;
        private int count;

        void add(double value) {
            count = Math.min(MEMORY, count + 1);
            euro += (value - euro) / count;
        }
    }

    /// ĉ of a container, in euro.
    public double euro(Container container) {
        var own = byContainer.get(container.id());
        if (own != null)
            return own.euro;
        var same = byFraction.get(container.fraction());
        return same != null ? same.euro : pack.fractionOf(container).usualVisitEuro().doubleValue();
    }

    /// Learns from a day's plan.
    ///
    /// @param shares euro by container
    public void learn(Map<String, Double> shares) {
        Map<String, double[]> fractions = new HashMap<>(); // sum, count
        for (var container : pack.containers()) {
            var share = shares.get(container.id());
            if (share == null)
                continue;
            byContainer.computeIfAbsent(container.id(), _ -> new Mean()).add(share);
            var sums = fractions.computeIfAbsent(container.fraction(), _ -> new double[2]);
            sums[0] += share;
            sums[1]++;
        }
        fractions.forEach((fraction, sums) -> byFraction.computeIfAbsent(fraction, _ -> new Mean()).add(sums[0] / sums[1]));
    }
}

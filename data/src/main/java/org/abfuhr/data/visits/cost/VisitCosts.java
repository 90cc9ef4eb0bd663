package org.abfuhr.data.visits.cost;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;

/// Usual route cost of a visit, ĉᵢ of [DayCosts], learned plan by plan from [RouteShares]. A container without a plan has its fraction's mean share; without
/// any plan, the pack's `usualVisitEuro`. The first ten shares make a mean; from then on a new one counts for a tenth.
public final class VisitCosts {

    private static final int MEMORY = 10; // plans

    private final CityPack pack;
    private final SortedMap<String, Mean> byContainer = new TreeMap<>();
    private final SortedMap<String, Mean> byFraction = new TreeMap<>();

    /// Nothing learned yet.
    public VisitCosts(CityPack pack) {
        this.pack = pack;
    }

    /// A mean share of a route.
    ///
    /// @param plans that it is of, at most ten
    record Mean(double euro, int plans) {

        private static final Mean NONE = new Mean(0, 0);

        Mean {
            if (!(euro >= 0 && euro < Double.POSITIVE_INFINITY) || plans < 0 || plans > MEMORY)
                throw new IllegalArgumentException("mean " + euro + " of " + plans + " plans");
        }

        Mean and(double value) {
            int count = Math.min(MEMORY, plans + 1);
            return new Mean(euro + (value - euro) / count, count);
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
            add(byContainer, container.id(), share);
            var sums = fractions.computeIfAbsent(container.fraction(), _ -> new double[2]);
            sums[0] += share;
            sums[1]++;
        }
        fractions.forEach((fraction, sums) -> add(byFraction, fraction, sums[0] / sums[1]));
    }

    private static void add(Map<String, Mean> means, String id, double value) {
        means.put(id, means.getOrDefault(id, Mean.NONE).and(value));
    }

    SortedMap<String, Mean> containers() {
        return byContainer;
    }

    SortedMap<String, Mean> fractions() {
        return byFraction;
    }

    void putContainer(String id, Mean mean) {
        byContainer.put(id, mean);
    }

    void putFraction(String id, Mean mean) {
        byFraction.put(id, mean);
    }
}

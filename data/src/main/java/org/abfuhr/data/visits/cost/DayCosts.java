package org.abfuhr.data.visits.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// What it costs to empty one container on each day of the horizon, or not at all in it, without what the route pays.
///
/// Day t runs from one shift start to the next; H is the horizon. oᵢ(t) = price × E[litres overflowing in day t] +
/// penalty × P(first overflow in t), if container i is not emptied. ĉᵢ is the visit's usual route cost. gᵢ is what the
/// container costs a day in the long run when it is always emptied at the best level, and wᵢ(x) what level x will cost
/// above that ([LongRunCost]). Then
///
/// - dayCostᵢ(d) = Σ_{t<d} oᵢ(t) + gᵢ · (H − d), emptied at the start of day d;
/// - notServedᵢ = Σ_{t<H} oᵢ(t) + wᵢ expected at the end of the horizon.
///
/// An emptying inside the horizon is paid by its route, so nothing counts twice. Less gᵢ · H, each term is the cost of
/// emptying after d days, or after the horizon when its time has come: the choice for the first day does not depend on H.
/// At the usual route cost ĉᵢ that choice is the best policy's, since wᵢ is the value of best waiting.
///
/// Source: prize collecting with overflow probability, Wouda, Aerts-Veenstra and van Foreest 2024, arXiv 2409.13386;
/// inventory routing with overflow risk, Markov, Bierlaire, Cordeau, Maknoon and Varone 2020. They price one day's risk;
/// we add the long-run price gᵢ, so that a horizon of one day does not put off every emptying.
///
/// @param dayCostsEuro per day of the horizon
/// @param notServedEuro if not emptied in the horizon
public record DayCosts(List<Double> dayCostsEuro, double notServedEuro) {

    public DayCosts {
        dayCostsEuro = List.copyOf(dayCostsEuro);
    }

    /// Costs of one container.
    ///
    /// @param horizonDays H
    /// @param overflowEuro oᵢ(t)
    /// @param longRunEuroPerDay gᵢ
    /// @param futureEuro wᵢ expected at the end of the horizon
    public static DayCosts of(int horizonDays, IntToDoubleFunction overflowEuro, double longRunEuroPerDay, double futureEuro) {
        List<Double> dayCosts = new ArrayList<>(horizonDays);
        double overflowed = 0;
        for (int day = 0; day < horizonDays; day++) {
            dayCosts.add(overflowed + longRunEuroPerDay * (horizonDays - day));
            overflowed += overflowEuro.applyAsDouble(day);
        }
        return new DayCosts(dayCosts, overflowed + futureEuro);
    }

    /// Only the first days may be chosen; what follows them is still looked at.
    public DayCosts first(int days) {
        return new DayCosts(dayCostsEuro.subList(0, days), notServedEuro);
    }

    /// What emptying on the best day saves against not emptying in the horizon, the route not counted.
    public double bestSavingEuro() {
        return notServedEuro - dayCostsEuro.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }
}

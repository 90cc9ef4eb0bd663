package org.abfuhr.data.visits.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// What it costs to empty one container on each day of the horizon, or not at all in it, without what the route pays.
///
/// Day t runs from one shift start to the next; H is the horizon. oᵢ(t) = price × E[litres overflowing in day t] +
/// penalty × P(first overflow in t), if container i is not emptied; Oᵢ(t) the same, t days after an emptying. ĉᵢ is the
/// visit's usual route cost. gᵢ = min over T ≥ 1 of (ĉᵢ + Σ_{t<T} Oᵢ(t)) / T is what the container costs a day in the long
/// run (renewal reward). Then
///
/// - dayCostᵢ(d) = Σ_{t<d} oᵢ(t) + gᵢ · (H − d), emptied at the start of day d;
/// - notServedᵢ = Σ_{t<H} oᵢ(t) + min over τ ≥ 0 of (ĉᵢ + Σ_{t=H}^{H+τ−1} oᵢ(t) − gᵢ · τ).
///
/// An emptying inside the horizon is paid by its route, so nothing counts twice. Less gᵢ · H, each term is the cost of
/// stopping after d or H + τ days: the choice for the first day does not depend on H.
///
/// Source: prize collecting with overflow probability, Wouda, Aerts-Veenstra and van Foreest 2024, arXiv 2409.13386;
/// inventory routing with overflow risk, Markov, Bierlaire, Cordeau, Maknoon and Varone 2020. They price one day's risk;
/// we add the long-run price gᵢ, so that a horizon of one day does not put off every emptying.
///
/// @param dayCostsEuro per day of the horizon
/// @param notServedEuro if not emptied in the horizon
public record DayCosts(List<Double> dayCostsEuro, double notServedEuro) {

    /// How far ahead an emptying after the horizon is thought of.
    public static final int LOOK_AHEAD_DAYS = 60;

    public DayCosts {
        dayCostsEuro = List.copyOf(dayCostsEuro);
    }

    /// Costs of one container.
    ///
    /// @param horizonDays H
    /// @param overflowEuro oᵢ(t)
    /// @param longRunEuroPerDay gᵢ
    /// @param visitEuro ĉᵢ
    public static DayCosts of(int horizonDays, IntToDoubleFunction overflowEuro, double longRunEuroPerDay, double visitEuro) {
        List<Double> dayCosts = new ArrayList<>(horizonDays);
        double overflowed = 0;
        for (int day = 0; day < horizonDays; day++) {
            dayCosts.add(overflowed + longRunEuroPerDay * (horizonDays - day));
            overflowed += overflowEuro.applyAsDouble(day);
        }
        return new DayCosts(dayCosts, overflowed + afterwards(horizonDays, overflowEuro, longRunEuroPerDay, visitEuro));
    }

    private static double afterwards(int horizonDays, IntToDoubleFunction overflowEuro, double longRun, double visit) {
        double best = visit;
        double now = visit;
        for (int later = 1; later <= LOOK_AHEAD_DAYS; later++) {
            now += overflowEuro.applyAsDouble(horizonDays + later - 1) - longRun;
            best = Math.min(best, now);
        }
        return best;
    }

    /// What emptying on the best day saves against not emptying in the horizon, the route not counted.
    public double bestSavingEuro() {
        return notServedEuro - dayCostsEuro.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }
}

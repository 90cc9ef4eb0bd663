package org.abfuhr.model.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The task "serve this collection point once in the horizon".
///
/// @param id the user's
/// @param place index of its place
/// @param fraction index of the fraction collected
/// @param demand expected amount per day of the horizon and dimension: `demand.get(day).get(dimension)`
/// @param serviceSeconds at the point
/// @param lifts containers emptied
/// @param windows when service may begin; empty means any time
/// @param releaseSeconds the trip serving it leaves its depot or facility no earlier (0 for collection)
/// @param allowedDays indices of days, ascending
/// @param allowedVehicles indices of vehicles, ascending
/// @param required whether it must be served
/// @param dayCostsMicroEuro per day of the horizon: expected future cost if served that day, without what the route pays
/// @param notServedCostMicroEuro expected future cost if not served in the horizon
/// @param releasedOrNull the shift that vehicles already know, if they do
public record Visit(String id, int place, int fraction, List<List<Integer>> demand, int serviceSeconds, int lifts,
        List<TimeWindow> windows,
        int releaseSeconds, List<Integer> allowedDays, List<Integer> allowedVehicles, boolean required,
        List<Long> dayCostsMicroEuro,
        long notServedCostMicroEuro, @Nullable Release releasedOrNull) {

    public Visit {
        demand = demand.stream().map(List::copyOf).toList();
        windows = List.copyOf(windows);
        allowedDays = List.copyOf(allowedDays);
        allowedVehicles = List.copyOf(allowedVehicles);
        dayCostsMicroEuro = List.copyOf(dayCostsMicroEuro);
    }

    /// A visit that no vehicle knows yet.
    public Visit(String id, int place, int fraction, List<List<Integer>> demand, int serviceSeconds, int lifts,
            List<TimeWindow> windows, int releaseSeconds, List<Integer> allowedDays, List<Integer> allowedVehicles,
            boolean required,
            List<Long> dayCostsMicroEuro, long notServedCostMicroEuro) {
        this(id, place, fraction, demand, serviceSeconds, lifts, windows, releaseSeconds, allowedDays, allowedVehicles, required,
                dayCostsMicroEuro, notServedCostMicroEuro, null);
    }

    public Optional<Release> released() {
        return Optional.ofNullable(releasedOrNull);
    }

    /// The same visit, released to a shift or to none.
    public Visit withRelease(@Nullable Release release) {
        return new Visit(id, place, fraction, demand, serviceSeconds, lifts, windows, releaseSeconds, allowedDays,
                allowedVehicles,
                required, dayCostsMicroEuro, notServedCostMicroEuro, release);
    }

    /// The same visit, required.
    public Visit asRequired() {
        return new Visit(id, place, fraction, demand, serviceSeconds, lifts, windows, releaseSeconds, allowedDays,
                allowedVehicles,
                true, dayCostsMicroEuro, notServedCostMicroEuro, releasedOrNull);
    }
}

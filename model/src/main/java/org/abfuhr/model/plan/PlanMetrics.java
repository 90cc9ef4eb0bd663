package org.abfuhr.model.plan;

import java.util.List;

/// Sums over all routes of a plan.
///
/// @param visits served
/// @param skipped left out
/// @param shifts used
/// @param trips over all routes, see [Route#trips]
/// @param metres driven
/// @param drivingSeconds on legs
/// @param serviceSeconds at collection points
/// @param unloadingSeconds at facilities, charging included
/// @param breakSeconds of rest
/// @param waitingSeconds everything else between departure and return
/// @param wattHours used (each route's milliwatt-hours rounded down)
/// @param lifts containers emptied
/// @param collected per dimension
/// @param costMicroEuro money: everything on the soft level but day costs and not-served costs
/// @param futureMicroEuro day costs of served and not-served costs of skipped visits
public record PlanMetrics(int visits, int skipped, int shifts, int trips, long metres, long drivingSeconds, long serviceSeconds,
        long unloadingSeconds, long breakSeconds, long waitingSeconds, long wattHours, long lifts, List<Long> collected,
        long costMicroEuro,
        long futureMicroEuro) {

    /// Of a plan whose sums nobody has made.
    public static final PlanMetrics NONE = new PlanMetrics(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), 0, 0);

    public PlanMetrics {
        collected = List.copyOf(collected);
    }
}

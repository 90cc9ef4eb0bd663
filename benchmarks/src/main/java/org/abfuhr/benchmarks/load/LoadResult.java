package org.abfuhr.benchmarks.load;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.abfuhr.benchmarks.runs.Occasion;
import org.jspecify.annotations.Nullable;

/// What came of a load.
///
/// @param routes vehicles of the city that have a route; the polling ones share these
/// @param first answers to the first question of each vehicle: a whole route, from a service that was just started
/// @param unchanged answers 304
/// @param wholeRoutes answers 200 behind the first
/// @param routeBytes mean size of a route
/// @param errors other statuses and failed connections, by name
/// @param acknowledged readings that the service said it had taken
/// @param found acknowledged readings that the database has, read without the service
/// @param countedByService readings taken according to `/metrics`
/// @param postponed bodies refused with 429 and sent again
/// @param burstSeconds from the first body sent to the last answered
/// @param peakMib most memory of the service's process; null where the system does not say
/// @param cpuSeconds of the service's process in the measured time
record LoadResult(Occasion occasion, LoadOrder order, int routes, Percentiles first, Percentiles unchanged,
        Percentiles wholeRoutes, long routeBytes, Map<String, Long> errors, int acknowledged, int found, long countedByService,
        int postponed, double burstSeconds, @Nullable Long peakMib, double cpuSeconds) {

    /// Milliseconds that 99 of 100 answers may take.
    static final double MOST_UNCHANGED_MILLIS = 20;
    static final double MOST_ROUTE_MILLIS = 50;

    LoadResult {
        errors = Map.copyOf(errors);
    }

    /// Whether every vehicle got answers, and every reading was taken and is there.
    @JsonIgnore
    boolean complete() {
        return errors.isEmpty() && acknowledged == order.readings() && found == acknowledged && countedByService == acknowledged;
    }

    /// Whether the goals of docs/reliability.md are met.
    @JsonIgnore
    boolean quick() {
        return unchanged.p99() < MOST_UNCHANGED_MILLIS && wholeRoutes.p99() < MOST_ROUTE_MILLIS;
    }
}

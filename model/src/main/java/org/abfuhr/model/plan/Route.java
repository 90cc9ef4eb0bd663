package org.abfuhr.model.plan;

import java.util.List;

/// All stops of one shift in driving order, from depot start to depot end.
///
/// @param shift index of the shift
public record Route(int shift, List<Stop> stops) {

    public Route {
        stops = List.copyOf(stops);
    }

    /// Indices of the visits served, in order.
    public List<Integer> visits() {
        return stops.stream().filter(Stop.Collection.class::isInstance).map(s -> ((Stop.Collection) s).visit()).toList();
    }

    /// Number of trips: one per unloading, and one more when something was collected after the last.
    public int trips() {
        int trips = 0;
        boolean collecting = false;
        for (Stop stop : stops) {
            if (stop instanceof Stop.Unloading || stop instanceof Stop.DepotEnd) {
                trips += collecting ? 1 : 0;
                collecting = false;
            } else if (stop instanceof Stop.Collection)
                collecting = true;
        }
        return trips;
    }
}

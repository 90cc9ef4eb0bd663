package org.abfuhr.model.fleet;

import java.util.List;
import org.abfuhr.model.plan.Stop;

/// Driven or released stops of every kind at the head of a shift, which planning may not change. The first is the depot start.
///
/// @param stops as they are (or will be) carried out, with their times
/// @param state after the last of them
public record FixedStops(List<Stop> stops, ShiftState state) {

    public FixedStops {
        stops = List.copyOf(stops);
    }
}

package org.abfuhr.data.simulation;

import java.util.List;

/// What became of a planned route.
///
/// @param emptied ids of the emptied containers, in order
/// @param levels true levels found at them
/// @param missed planned stops that were not served for want of time
/// @param earlyUnloadings unloadings that were not planned: the load did not fit
/// @param microEuro by the vehicle's costs
public record DrivenRoute(int metres, int seconds, int lifts, List<String> emptied, List<Double> levels, int missed,
        int earlyUnloadings, long microEuro, double kgCo2) {

    public DrivenRoute {
        emptied = List.copyOf(emptied);
        levels = List.copyOf(levels);
    }

    /// Whether it went otherwise than planned: an unloading that was not planned, or a missed stop.
    boolean failed() {
        return missed > 0 || earlyUnloadings > 0;
    }
}

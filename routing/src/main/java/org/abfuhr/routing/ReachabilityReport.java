package org.abfuhr.routing;

import java.util.List;

/// Which places a profile cannot serve, and why: nothing is silently left out or replaced by a beeline. All indices are into the
/// list of places that was snapped.
///
/// @param unsnapped places without an access point
/// @param notReachedFromDepot indices of places whose access point cannot be reached from the depot
/// @param notReachingDepot indices of places from whose access point the depot cannot be reached
public record ReachabilityReport(List<Unsnapped> unsnapped, List<Integer> notReachedFromDepot, List<Integer> notReachingDepot) {

    public ReachabilityReport {
        unsnapped = List.copyOf(unsnapped);
        notReachedFromDepot = List.copyOf(notReachedFromDepot);
        notReachingDepot = List.copyOf(notReachingDepot);
    }

    /// A place without an access point.
    public record Unsnapped(int place, SnappedPlace.OffRoad why) {}

    /// Whether every place can be served.
    public boolean complete() {
        return unsnapped.isEmpty() && notReachedFromDepot.isEmpty() && notReachingDepot.isEmpty();
    }
}

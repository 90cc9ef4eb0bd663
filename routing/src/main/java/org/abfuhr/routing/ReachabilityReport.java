package org.abfuhr.routing;

import java.util.List;

/// Which places a profile cannot serve, and why, and which it serves otherwise than wished: nothing is silently left out, moved or replaced by a
/// beeline. All indices are into the list of places that was snapped.
///
/// @param unsnapped places without an access point
/// @param notReachedFromDepot places of which no access point can be reached from the depot
/// @param notReachingDepot places from no access point of which the depot can be reached
/// @param wrongSide places served from the other side of their street than the one asked for
/// @param carriedFarther places served from a farther road than the nearest, see [SnappedPlace#passed]
public record ReachabilityReport(List<Unsnapped> unsnapped, List<Integer> notReachedFromDepot, List<Integer> notReachingDepot,
        List<Integer> wrongSide, List<Integer> carriedFarther) {

    public ReachabilityReport {
        unsnapped = List.copyOf(unsnapped);
        notReachedFromDepot = List.copyOf(notReachedFromDepot);
        notReachingDepot = List.copyOf(notReachingDepot);
        wrongSide = List.copyOf(wrongSide);
        carriedFarther = List.copyOf(carriedFarther);
    }

    /// A place without an access point.
    public record Unsnapped(int place, SnappedPlace.OffRoad why) {}

    /// Whether every place can be served.
    public boolean complete() {
        return unsnapped.isEmpty() && notReachedFromDepot.isEmpty() && notReachingDepot.isEmpty();
    }
}

package org.abfuhr.routing.profile;

import org.abfuhr.routing.ClosedRoad.Reason;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.closure.ClosedEdges;
import org.abfuhr.routing.graph.ProfileGraph;
import org.abfuhr.routing.map.RoadGraph;
import org.jspecify.annotations.Nullable;

/// Why roads do not do for a profile. Tells dead ends without a turning place from other roads that are cut off, by asking what the
/// profile could use if it were allowed to reverse.
final class Obstacles {

    private static final int ANY_SECONDS = 1;

    private final RoadGraph roads;
    private final VehicleProfile profile;
    private final ClosedEdges closed;
    private final ProfileGraph graph;
    private @Nullable ProfileGraph reversing; // made when first needed

    Obstacles(ProfileGraph graph, VehicleProfile profile, ClosedEdges closed) {
        this.roads = graph.roads();
        this.graph = graph;
        this.profile = profile;
        this.closed = closed;
    }

    /// Why a drivable edge is not part of the profile's main network; null when it is.
    @Nullable
    Reason of(int edge) {
        Reason reason = graph.closure(edge);
        return reason == Reason.CUT_OFF && !profile.turning().mayReverse() && reversing().inMainPart(edge)
                ? Reason.DEAD_END
                : reason;
    }

    private synchronized ProfileGraph reversing() {
        if (reversing == null)
            reversing = ProfileGraph.of(roads, profile.withTurning(profile.turning().reversing(ANY_SECONDS)), closed);
        return reversing;
    }
}

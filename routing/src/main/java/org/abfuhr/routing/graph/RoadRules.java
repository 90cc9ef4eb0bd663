package org.abfuhr.routing.graph;

import java.util.BitSet;
import org.abfuhr.routing.ClosedRoad.Reason;
import org.abfuhr.routing.OperatingArea;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.VehicleProfile.Body;
import org.abfuhr.routing.closure.ClosedEdges;
import org.abfuhr.routing.map.RoadEdge;
import org.abfuhr.routing.map.RoadGraph;
import org.abfuhr.routing.map.RoadKind;
import org.abfuhr.routing.map.RoadKind.Access;
import org.abfuhr.routing.map.RoadKind.Limits;
import org.jspecify.annotations.Nullable;

/// What a profile may drive, and how fast: the only place where these rules are written.
final class RoadRules {

    /// A collection vehicle keeps to nine tenths of a car's average speed.
    private static final double SHARE_OF_CAR_SPEED = 0.9;

    private final RoadGraph roads;
    private final VehicleProfile profile;
    private final ClosedEdges closed;

    RoadRules(RoadGraph roads, VehicleProfile profile, ClosedEdges closed) {
        this.roads = roads;
        this.profile = profile;
        this.closed = closed;
    }

    /// Why a drivable road is closed to the profile; null when it is open.
    @Nullable
    Reason closure(int edge) {
        RoadKind kind = roads.edge(edge).kind();
        if (kind.access() == Access.PRIVATE)
            return Reason.PRIVATE;
        if (kind.unpavedTrack())
            return Reason.UNPAVED_TRACK;
        if (profile.heavy() && kind.heavyAccess() == Access.PRIVATE)
            return Reason.NO_HEAVY_VEHICLES;
        Reason size = tooLarge(kind.limits(), profile.body());
        if (size != null)
            return size;
        OperatingArea area = profile.area();
        Reason outside = area == null ? null : area.exclusion(roads.edge(edge));
        return outside == null && closed.isClosedAllDay(edge) ? Reason.CLOSURE : outside;
    }

    /// The junctions where a barrier or limit lets the profile not pass from one road to another.
    BitSet barredJunctions() {
        var barred = new BitSet(roads.nodes());
        for (int junction = 0; junction < roads.nodes(); junction++)
            barred.set(junction, tooLarge(roads.limitsAt(junction), profile.body()) != null);
        return barred;
    }

    private static @Nullable Reason tooLarge(Limits limits, Body body) {
        if (limits.tonnes() * 1000 < body.massKg())
            return Reason.MASS;
        if (limits.axleTonnes() * 1000 < body.axleLoadKg())
            return Reason.AXLE_LOAD;
        if (limits.heightMetres() * 1000 < body.heightMillimetres())
            return Reason.HEIGHT;
        if (limits.widthMetres() * 1000 < body.widthMillimetres())
            return Reason.WIDTH;
        return limits.lengthMetres() * 1000 < body.lengthMillimetres() ? Reason.LENGTH : null;
    }

    /// The edges on which the profile may serve places, but which it may not pass through.
    BitSet withoutThroughTraffic() {
        var served = new BitSet();
        for (int edge = 0; edge < roads.edges(); edge++) {
            RoadKind kind = roads.edge(edge).kind();
            if (kind.access() == Access.DESTINATION || (profile.heavy() && kind.heavyAccess() == Access.DESTINATION)
                    || closed.isClosed(edge))
                served.set(edge);
        }
        return served;
    }

    /// The cost of driving all of an edge in one direction; [Cost#INFINITE] when that direction is not allowed.
    long traverse(int edge, boolean forward) {
        RoadEdge road = roads.edge(edge);
        RoadKind kind = road.kind();
        double carKmh = forward ? kind.forwardKmh() : kind.backwardKmh();
        if (!(forward ? kind.forward() : kind.backward()) || carKmh <= 0)
            return Cost.INFINITE;
        double kmh = Math.min(carKmh * SHARE_OF_CAR_SPEED, profile.topSpeedKmh());
        return Cost.of(Math.round(road.lengthMm() * 3.6 / kmh), road.lengthMm());
    }
}

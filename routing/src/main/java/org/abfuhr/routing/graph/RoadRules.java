package org.abfuhr.routing.graph;

import org.abfuhr.routing.ClosedRoad.Reason;
import org.abfuhr.routing.OperatingArea;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.map.RoadEdge;
import org.abfuhr.routing.map.RoadKind;
import org.jspecify.annotations.Nullable;

/// What a profile may drive, and how fast: the only place where these rules are written.
final class RoadRules {

    /// A collection vehicle keeps to nine tenths of a car's average speed.
    private static final double SHARE_OF_CAR_SPEED = 0.9;

    private final VehicleProfile profile;

    RoadRules(VehicleProfile profile) {
        this.profile = profile;
    }

    /// Why a drivable road is closed to the profile; null when it is open.
    @Nullable
    Reason closure(RoadEdge road) {
        RoadKind kind = road.kind();
        if (kind.privateRoad())
            return Reason.PRIVATE;
        if (kind.unpavedTrack())
            return Reason.UNPAVED_TRACK;
        if (kind.noHeavyVehicles() && profile.heavy())
            return Reason.NO_HEAVY_VEHICLES;
        if (kind.maxTonnes() * 1000 < profile.massKg())
            return Reason.MASS;
        if (kind.maxAxleTonnes() * 1000 < profile.axleLoadKg())
            return Reason.AXLE_LOAD;
        return sizeOrArea(road, kind);
    }

    private @Nullable Reason sizeOrArea(RoadEdge road, RoadKind kind) {
        if (kind.maxHeightMetres() * 1000 < profile.heightMillimetres())
            return Reason.HEIGHT;
        if (kind.maxWidthMetres() * 1000 < profile.widthMillimetres())
            return Reason.WIDTH;
        if (kind.maxLengthMetres() * 1000 < profile.lengthMillimetres())
            return Reason.LENGTH;
        OperatingArea area = profile.area();
        return area == null || area.covers(road.latitudes(), road.longitudes()) ? null : Reason.OUTSIDE_AREA;
    }

    /// The cost of driving all of an edge in one direction; [Cost#INFINITE] when that direction is not allowed.
    long traverse(RoadEdge road, boolean forward) {
        RoadKind kind = road.kind();
        double carKmh = forward ? kind.forwardKmh() : kind.backwardKmh();
        if (!(forward ? kind.forward() : kind.backward()) || carKmh <= 0)
            return Cost.INFINITE;
        double kmh = Math.min(carKmh * SHARE_OF_CAR_SPEED, profile.topSpeedKmh());
        return Cost.of(Math.round(road.lengthMm() * 3.6 / kmh), road.lengthMm());
    }

    int uTurnMillis() {
        return profile.uTurnSeconds() * 1000;
    }

    boolean mayTurnRound() {
        return profile.uTurnSeconds() != VehicleProfile.NO_U_TURN;
    }
}

package org.abfuhr.routing.map;

/// What the map says about a piece of road; many pieces share one kind. Limits that are not set are infinite.
///
/// @param roadClass the `highway` value without `_link`
/// @param stoppable whether a vehicle may stop there: no motorway or trunk road, tunnel, bridge, ferry or ford
/// @param forward whether motor vehicles may drive it along its course
/// @param backward whether they may drive it against its course
/// @param forwardKmh average speed of a car, 0 where it may not drive
/// @param backwardKmh average speed of a car, 0 where it may not drive
/// @param privateRoad closed to the public
/// @param unpavedTrack a field or forest track without a paved surface
/// @param noHeavyVehicles closed to heavy goods vehicles, deliveries included
/// @param maxTonnes of gross mass, infinite where deliveries or residents' traffic are excepted, which collecting waste is
public record RoadKind(String roadClass, boolean stoppable, boolean forward, boolean backward, double forwardKmh,
        double backwardKmh,
        boolean privateRoad, boolean unpavedTrack, boolean noHeavyVehicles, double maxTonnes, double maxAxleTonnes,
        double maxHeightMetres,
        double maxWidthMetres,
        double maxLengthMetres) {

    /// Whether motor vehicles may drive it at all.
    public boolean drivable() {
        return forward || backward;
    }
}

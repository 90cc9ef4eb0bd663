package org.abfuhr.dispatch.roads;

import java.util.List;
import java.util.Optional;
import org.abfuhr.data.city.Container.KerbSide;
import org.abfuhr.data.visits.PlaceSpec;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.AccessPoint.Direction;
import org.abfuhr.routing.RoadNetwork;
import org.abfuhr.routing.SnappedPlace;

/// Chooses the driving direction in which a place lies on the side of the street from which it must be served.
final class KerbSides {

    private final RoadNetwork network;
    private final String profile;
    private final Optional<AccessPoint> depot;

    /// @param snapped all places, the first depot first
    KerbSides(RoadNetwork network, String profile, List<SnappedPlace> snapped) {
        this.network = network;
        this.profile = profile;
        this.depot = snapped.getFirst().findAccessPoint();
    }

    /// Access point of the place; empty off the road, or on a one-way street that passes it on the wrong side.
    Optional<AccessPoint> find(PlaceSpec place, SnappedPlace snapped) {
        var point = snapped.findAccessPoint();
        return place.kerbSide() == KerbSide.BOTH ? point : point.flatMap(p -> onSide(p, place));
    }

    private Optional<AccessPoint> onSide(AccessPoint point, PlaceSpec place) {
        var ahead = ahead(point);
        if (ahead.isEmpty())
            return Optional.of(point);
        boolean right = isRight(point.position(), ahead.get(), place.position());
        var first = point.direction() == Direction.BACKWARD ? Direction.BACKWARD : Direction.FORWARD;
        if (right == (place.kerbSide() == KerbSide.RIGHT))
            return Optional.of(point.towards(first));
        return point.direction() == Direction.BOTH ? Optional.of(point.towards(Direction.BACKWARD)) : Optional.empty();
    }

    /// The next corner of the street when passing the point forward (backward where only that is allowed).
    private Optional<Coordinate> ahead(AccessPoint point) {
        var passed = point.direction() == Direction.BOTH ? point.towards(Direction.FORWARD) : point;
        return depot.flatMap(home -> network.findPath(profile, passed, home))
                .flatMap(path -> path.course().stream().filter(corner -> !corner.equals(point.position())).findFirst());
    }

    private static boolean isRight(Coordinate from, Coordinate ahead, Coordinate place) {
        double shrink = Math.cos(Math.toRadians(from.latitude()));
        double east = (ahead.longitude() - from.longitude()) * shrink;
        double north = ahead.latitude() - from.latitude();
        double placeEast = (place.longitude() - from.longitude()) * shrink;
        double placeNorth = place.latitude() - from.latitude();
        return east * placeNorth - north * placeEast <= 0;
    }
}

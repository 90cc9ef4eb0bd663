package org.abfuhr.dispatch.city;

import java.util.List;
import java.util.Optional;
import org.abfuhr.data.derive.StreetPoints;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.RoadNetwork;

/// The streets of a road network as the derivation of a city sees them.
///
/// @param profile that must be able to stop there
record StreetsOfMap(RoadNetwork network, String profile) implements StreetPoints {

    @Override
    public Optional<StreetPoint> nearest(Coordinate from) {
        var point = network.nearestStreet(profile, from);
        return point.distanceMetres() > RoadNetwork.SNAP_LIMIT_METRES
                ? Optional.empty()
                : Optional.of(new StreetPoint(point.position(), point.wayId(), point.name(), point.distanceMetres()));
    }

    @Override
    public List<StreetSegment> segments() {
        return network.streets(profile).stream()
                .map(street -> new StreetSegment(street.wayId(), street.roadClass(), street.course(), street.metres())).toList();
    }
}

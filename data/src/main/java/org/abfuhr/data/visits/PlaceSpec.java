package org.abfuhr.data.visits;

import java.util.List;
import org.abfuhr.data.city.Container.KerbSide;
import org.abfuhr.model.geo.Coordinate;

/// A place that needs access points on the road before a problem can be assembled.
///
/// @param id unique: `depot:` or `facility:` and its id, or `point:` and the id of the first container there
/// @param name for people
/// @param position of the thing itself, beside the road
/// @param kerbSide from which side of the street it must be served
/// @param containers ids of the containers there, ascending; none at depots and facilities
public record PlaceSpec(String id, String name, Coordinate position, KerbSide kerbSide, List<String> containers) {

    public PlaceSpec {
        containers = List.copyOf(containers);
    }
}

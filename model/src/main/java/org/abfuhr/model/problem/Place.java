package org.abfuhr.model.problem;

import java.util.List;
import org.abfuhr.model.geo.Coordinate;

/// Where something is, and where each kind of vehicle reaches it from the road. Several visits may share a place.
///
/// @param id the user's, unique in the problem
/// @param name for people
/// @param position of the thing itself, beside the road
/// @param accessPoints per profile, the indices into that profile's matrix: none (it cannot be reached), one, or two (both kerbs serve)
public record Place(String id, String name, Coordinate position, List<List<Integer>> accessPoints) {

    public Place {
        accessPoints = accessPoints.stream().map(List::copyOf).toList();
    }
}

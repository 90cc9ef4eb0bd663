package org.abfuhr.routing.feature;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.abfuhr.model.geo.Coordinate;

/// One thing on the map with its tags.
///
/// @param id such as `way/123`, `node/5` or `relation/7`
/// @param tags all tags of the element
/// @param parts a point: its one position; a line: its course; an area: its outer rings, each closed, largest first
/// @param centre the position of a point, the middle of a line's course, the centroid of an area's largest ring
/// @param areaSquareMetres of an area, its holes left out; 0 for a point or line
public record OsmFeature(String id, SortedMap<String, String> tags, Kind kind, List<List<Coordinate>> parts, Coordinate centre,
        double areaSquareMetres) {

    /// What shape a feature has.
    public enum Kind {
        POINT, LINE, AREA
    }

    public OsmFeature {
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        parts = parts.stream().map(List::copyOf).toList();
    }

    /// The value of a tag, empty when it has none.
    public String tag(String key) {
        return tags.getOrDefault(key, "");
    }
}

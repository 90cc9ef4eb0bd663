package org.abfuhr.data.derive;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.abfuhr.model.geo.Coordinate;

/// Things with tags on a map, drivable streets apart: buildings, land use, amenities, shops, places, bus stops, pedestrian
/// streets.
public interface MapFeatures {

    /// All of them, in an order that does not change from call to call.
    List<MapFeature> list();

    /// What a feature's parts are.
    enum Kind {
        POINT, LINE, AREA
    }

    /// One thing on the map.
    ///
    /// @param id OpenStreetMap's, such as `way/123`
    /// @param tags OpenStreetMap's
    /// @param parts a point, the course of a line, or the closed rings of an area, the largest first
    /// @param centre somewhere in its middle
    /// @param areaSquareMetres 0 unless it is an area
    record MapFeature(String id, SortedMap<String, String> tags, Kind kind, List<List<Coordinate>> parts, Coordinate centre,
            double areaSquareMetres) {

        public MapFeature {
            tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
            parts = parts.stream().map(List::copyOf).toList();
        }

        /// Value of the tag, or the empty text.
        public String tag(String key) {
            return tags.getOrDefault(key, "");
        }

        boolean has(String key) {
            return tags.containsKey(key);
        }

        boolean is(String key, Set<String> values) {
            return values.contains(tag(key));
        }

        boolean is(String key, String value) {
            return tag(key).equals(value);
        }

        /// Short form of the id for files and command lines: `w123`, `n4`, `r5`.
        String shortId() {
            return id.toLowerCase(Locale.ROOT).charAt(0) + id.substring(id.indexOf('/') + 1);
        }
    }
}

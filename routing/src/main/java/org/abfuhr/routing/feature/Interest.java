package org.abfuhr.routing.feature;

import java.util.Map;
import java.util.Set;

/// Which tags make an element a feature worth reading.
final class Interest {

    private static final Set<String> ANY_VALUE = Set.of("building", "landuse", "amenity", "shop", "tourism", "leisure", "place",
            "man_made",
            "waterway");
    private static final Map<String, Set<String>> VALUES = Map.of("highway", Set.of("bus_stop", "pedestrian"), "boundary",
            Set.of("administrative"), "natural", Set.of("water"));

    private Interest() {}

    static boolean inNode(Map<String, String> tags) {
        return tags.containsKey("addr:housenumber") || inWay(tags);
    }

    static boolean inWay(Map<String, String> tags) {
        return tags.entrySet().stream().anyMatch(tag -> matters(tag.getKey(), tag.getValue()));
    }

    static boolean inRelation(Map<String, String> tags) {
        String type = tags.getOrDefault("type", "");
        return (type.equals("multipolygon") || type.equals("boundary")) && inWay(tags);
    }

    /// Whether a closed way with these tags is an area rather than a line that ends where it begins.
    static boolean isArea(Map<String, String> tags) {
        String area = tags.getOrDefault("area", "");
        if (area.equals("yes") || area.equals("no"))
            return area.equals("yes");
        boolean river = tags.containsKey("waterway") && !tags.getOrDefault("waterway", "").equals("riverbank");
        return !river && !tags.containsKey("highway");
    }

    /// Whether two elements say the same about themselves in a tag that matters, so that one of them is enough.
    static boolean same(Map<String, String> left, Map<String, String> right) {
        return left.entrySet().stream()
                .anyMatch(tag -> matters(tag.getKey(), tag.getValue()) && tag.getValue().equals(right.get(tag.getKey())));
    }

    private static boolean matters(String key, String value) {
        return ANY_VALUE.contains(key) || VALUES.getOrDefault(key, Set.of()).contains(value);
    }
}

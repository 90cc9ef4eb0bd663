package org.abfuhr.routing.graphhopper;

import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.Surface;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What values of tags become in a [org.abfuhr.routing.map.RoadKind]. GraphHopper knows fewer than OpenStreetMap: several become one, such as
/// the surfaces `sett` and `cobblestone`, and the rest becomes `other`.
public final class RoadTags {

    private static final String OTHER = "other";

    private RoadTags() {}

    /// All road classes that a kind may have.
    public static List<String> roadClasses() {
        return Stream.of(RoadClass.values()).map(RoadTags::word).sorted().toList();
    }

    /// All surfaces that a kind may have, but the one that is not mapped.
    public static List<String> surfaces() {
        return Stream.of(Surface.values()).filter(surface -> surface != Surface.MISSING).map(RoadTags::word).sorted().toList();
    }

    /// The road class of a value of `highway` without `_link`; empty where only `other` is left.
    public static Optional<String> roadClass(String value) {
        return known(RoadClass.find(value), value);
    }

    /// The surface of a value of `surface`; empty where only `other` is left.
    public static Optional<String> surface(String value) {
        return known(Surface.find(value), value).filter(surfaces()::contains);
    }

    private static Optional<String> known(Enum<?> found, String value) {
        return Optional.of(word(found)).filter(word -> !word.equals(OTHER) || value.equals(OTHER));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

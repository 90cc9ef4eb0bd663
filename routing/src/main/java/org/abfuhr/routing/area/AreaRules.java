package org.abfuhr.routing.area;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.routing.ClosedRoad.Reason;
import org.abfuhr.routing.graphhopper.RoadTags;
import org.abfuhr.routing.map.RoadKind;
import org.abfuhr.routing.map.RoadKind.Setting;
import org.jspecify.annotations.Nullable;

/// Which roads an approval allows inside its polygons.
///
/// Faults: E405 a rule is unknown or of the wrong type, or no road can have a value.
///
/// @param roadClasses as [RoadKind#roadClass]; empty: all
/// @param maxSpeedKmh of [RoadKind#expectedLimitKmh], the signed speed limit where there is one; infinite: any
/// @param surfaces as [RoadKind#surface]; empty: all. A road whose surface is not mapped counts as paved, unless it is a track
/// @param tunnels whether they are allowed
/// @param ferries whether they are allowed
public record AreaRules(Set<String> roadClasses, double maxSpeedKmh, Set<String> surfaces, boolean tunnels, boolean ferries) {

    /// Every road.
    public static final AreaRules NONE = new AreaRules(Set.of(), Double.POSITIVE_INFINITY, Set.of(), true, true);

    private static final Set<String> KEYS = Set.of("roadClasses", "maxSpeedKmh", "surfaces", "tunnels", "ferries");
    private static final String FIX = "Give roadClasses and surfaces as lists of texts, maxSpeedKmh as a number, tunnels and ferries as true or "
            + "false.";

    public AreaRules {
        roadClasses = Set.copyOf(roadClasses);
        surfaces = Set.copyOf(surfaces);
    }

    /// Why a road is not allowed, the first reason that applies; null when it is.
    public @Nullable Reason exclusion(RoadKind kind) {
        if (!roadClasses.isEmpty() && !roadClasses.contains(kind.roadClass()))
            return Reason.AREA_ROAD_CLASS;
        if (kind.expectedLimitKmh() > maxSpeedKmh)
            return Reason.AREA_SPEED;
        if (!surfaces.isEmpty() && !surfaceAllowed(kind))
            return Reason.AREA_SURFACE;
        if (kind.setting() == Setting.TUNNEL && !tunnels)
            return Reason.AREA_TUNNEL;
        return kind.setting() == Setting.FERRY && !ferries ? Reason.AREA_FERRY : null;
    }

    private boolean surfaceAllowed(RoadKind kind) {
        return kind.surface().equals("missing") ? !kind.roadClass().equals("track") : surfaces.contains(kind.surface());
    }

    /// Reads the property `rules` of a GeoJSON feature; empty when there is none.
    static Optional<AreaRules> read(JsonNode node, String file, String key, Faults faults) {
        if (node.isMissingNode() || node.isNull())
            return Optional.empty();
        node.fieldNames()
                .forEachRemaining(name -> faults.require(KEYS.contains(name) && fits(name, node.path(name)), "E405", file,
                        key + "." + name + " is " + node.path(name) + ".", FIX));
        faults.require(node.isObject(), "E405", file, key + " is " + node + ".", FIX);
        var roadClasses = values(node.path("roadClasses"), RoadTags::roadClass, value -> faults.add("E405", file,
                key + ".roadClasses holds " + value + ".", "Give some of " + String.join(", ", RoadTags.roadClasses()) + "."));
        var surfaces = values(node.path("surfaces"), RoadTags::surface, value -> faults.add("E405", file,
                key + ".surfaces holds " + value + ".", "Give some of " + String.join(", ", RoadTags.surfaces())
                        + ", or a value that counts as one of them, such as sett."));
        return Optional.of(new AreaRules(roadClasses, node.path("maxSpeedKmh").asDouble(Double.POSITIVE_INFINITY), surfaces,
                node.path("tunnels").asBoolean(true), node.path("ferries").asBoolean(true)));
    }

    private static boolean fits(String name, JsonNode value) {
        return switch (name) {
            case "maxSpeedKmh" -> value.isNumber() && value.asDouble() > 0;
            case "tunnels", "ferries" -> value.isBoolean();
            default -> value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
        };
    }

    /// What the texts of a list are in a [RoadKind].
    private static Set<String> values(JsonNode list, Function<String, Optional<String>> translation, Consumer<JsonNode> unknown) {
        var values = new TreeSet<String>();
        for (var text : list)
            if (text.isTextual())
                translation.apply(text.asText()).ifPresentOrElse(values::add, () -> unknown.accept(text));
        return values;
    }
}

package org.abfuhr.dispatch.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.abfuhr.dispatch.outcome.ContainerCard;

/// Containers as NGSI-LD entities `WasteContainer` of the Smart Data Models, normalized: location, last known level and what is expected.
/// `fillingLevel` is what was known last, from 0 to 1 as the model has it; what is only expected has names of our own, and so have the fraction and
/// the number of containers, which make a list of it that can be imported again.
///
/// Source: Smart Data Models, dataModel.WasteManagement, WasteContainer 0.3.0; ETSI GS CIM 009.
public final class WasteContainers {

    private static final List<String> CONTEXT = List.of(
            "https://raw.githubusercontent.com/smart-data-models/dataModel.WasteManagement/master/context.jsonld",
            "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld");

    private WasteContainers() {}

    /// One entity per collection point, in the order given.
    ///
    /// @param city id of the city, a part of the entities' ids
    /// @param dayStart when the expected levels hold
    public static ArrayNode of(String city, List<ContainerCard> containers, Instant dayStart) {
        var entities = JsonNodeFactory.instance.arrayNode();
        containers.forEach(container -> write(entities.addObject(), city, container, dayStart));
        return entities;
    }

    private static void write(ObjectNode entity, String city, ContainerCard container, Instant dayStart) {
        entity.put("id", "urn:ngsi-ld:WasteContainer:" + part(city) + ":" + part(container.id())).put("type", "WasteContainer");
        property(entity, "name").put("value", container.name().isBlank() ? container.id() : container.name());
        var point = entity.putObject("location").put("type", "GeoProperty").putObject("value").put("type", "Point");
        point.putArray("coordinates").add(container.position().longitude()).add(container.position().latitude());
        property(entity, "storedWasteKind").put("value", kind(container.fraction()));
        property(entity, "binCapacity").put("value", container.litres()).put("unitCode", "LTR");
        property(entity, "wasteFraction").put("value", container.fraction());
        property(entity, "containerCount").put("value", container.count());
        var state = container.state();
        property(entity, "fillingLevel").put("value", rounded(Math.clamp(state.knownLevel(), 0, 1)))
                .put("observedAt", instant(state.known()));
        state.lastEmptied().ifPresent(moment -> date(entity, "dateLastEmptying", moment));
        state.expectedFull().ifPresent(moment -> date(entity, "nextActuationDeadline", moment));
        property(entity, "fillingLevelForecast").put("value", rounded(container.fill())).put("observedAt", instant(dayStart));
        property(entity, "overflowProbability").put("value", rounded(container.overflowProbability())).put("observedAt",
                instant(dayStart.plus(1, ChronoUnit.DAYS)));
        var context = entity.putArray("@context");
        CONTEXT.forEach(context::add);
    }

    private static ObjectNode property(ObjectNode entity, String name) {
        return entity.putObject(name).put("type", "Property");
    }

    private static void date(ObjectNode entity, String name, Instant moment) {
        property(entity, name).putObject("value").put("@type", "DateTime").put("@value", instant(moment));
    }

    /// The model's words for what is in it, from the beginning of the fraction's id.
    static String kind(String fraction) {
        return switch (fraction.replaceFirst("-.*", "")) {
            case "glass" -> "glass";
            case "paper" -> "paper";
            case "packaging" -> "plastic";
            case "bio" -> "organic";
            default -> "other";
        };
    }

    /// What a URN must not hold is written as its octets.
    private static String part(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String instant(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}

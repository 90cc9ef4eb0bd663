package org.abfuhr.data.readings.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// Takes documents apart that hold many messages: a page of a SensorThings service (`value`), its Things with their `Datastreams` and
/// these with their `Observations`, a notification of a context broker (`data`).
final class DocumentParts {

    private static final List<String> NAMING = List.of("name", "@iot.id", "symbol");
    private static final int MOST_NAME = 300; // longer than any id that is taken, so that a cut one is refused

    private final List<JsonNode> parts = new ArrayList<>();

    private DocumentParts() {}

    static List<JsonNode> of(JsonNode document) {
        var all = new DocumentParts();
        all.take(document);
        return all.parts;
    }

    private void take(JsonNode document) {
        if (document.isArray())
            document.forEach(this::take);
        else if (document.path("value").isArray() && !document.has("type"))
            document.path("value").forEach(this::take);
        else if (isNotification(document) && document.path("data").isArray())
            document.path("data").forEach(this::take);
        else if (document.path("Datastreams").isArray())
            takeChildren(document, "Datastreams", "Thing");
        else if (document.path("Observations").isArray())
            takeChildren(document, "Observations", "Datastream");
        else
            parts.add(document);
    }

    private static boolean isNotification(JsonNode document) {
        return document.path("type").asText("").equals("Notification") || document.has("subscriptionId");
    }

    /// Children of an entity, each with what is read of its parent, as it would be expanded the other way round. Nothing else of the parent
    /// is repeated: a large one with many children would fill the memory.
    private void takeChildren(JsonNode document, String children, String parentName) {
        var parent = inShort(document, List.of("Sensor", "ObservedProperty", "unitOfMeasurement", "Thing"));
        for (var child : document.path(children))
            if (child instanceof ObjectNode object)
                take(JsonNodeFactory.instance.objectNode().<ObjectNode>setAll(object).<ObjectNode>set(parentName, parent));
            else
                parts.add(child);
    }

    private static ObjectNode inShort(JsonNode entity, List<String> related) {
        var kept = JsonNodeFactory.instance.objectNode();
        for (var field : NAMING)
            if (entity.path(field).isValueNode())
                kept.put(field, cut(entity.path(field).asText()));
        for (var name : related)
            if (entity.path(name).isObject())
                kept.set(name, inShort(entity.path(name), List.of()));
        return kept;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MOST_NAME));
    }
}

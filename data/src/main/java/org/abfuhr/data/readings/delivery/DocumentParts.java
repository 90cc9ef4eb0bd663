package org.abfuhr.data.readings.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// Takes documents apart that hold many messages: a page of a SensorThings service (`value`), its Things with their `Datastreams` and
/// these with their `Observations`, a notification of a context broker (`data`).
final class DocumentParts {

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
        else if (document.path("type").asText("").equals("Notification") || document.has("subscriptionId"))
            document.path("data").forEach(this::take);
        else if (document.path("Datastreams").isArray())
            takeChildren(document, "Datastreams", "Thing");
        else if (document.path("Observations").isArray())
            takeChildren(document, "Observations", "Datastream");
        else
            parts.add(document);
    }

    /// Children of an entity, each with its parent as it would be expanded the other way round.
    private void takeChildren(JsonNode document, String children, String parentName) {
        var parent = ((ObjectNode) document).deepCopy();
        parent.remove(children);
        for (var child : document.path(children))
            if (child instanceof ObjectNode object)
                take(object.deepCopy().set(parentName, parent));
            else
                parts.add(child);
    }
}

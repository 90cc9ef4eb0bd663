package org.abfuhr.data.readings.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Spoils deliveries: JSON as a tree, so that most of it is still read, everything else as a text.
///
/// @param choose gives a number from 0 below the one that it is given
record Spoiler(IntUnaryOperator choose) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// JSON as it stands in a text.
    private static final List<String> VALUES = List.of("null", "true", "-1", "0", "-0.0", "1e308", "1e999", "1e-320", "255",
            "256",
            "65535", "20001", "4294967296", "9223372036854775807", "-9223372036854775808", "1" + "0".repeat(400), "[]", "{}",
            "\"\"",
            "\"NaN\"", "\"0x1p3\"", "\"1d\"", "\"٣\"", "\"\\u0000\"", "\"a\\u0000\"", "\"\\ud800\"", "\"C\\udc00\"",
            "\"\\ufeff\"",
            "\"\\u2028\"", "\"2026-11-01T06:00:00Z/\"", "\"+999999999-12-31T23:59:59-18:00\"", "\"2026-11-01T06:00:60Z\"",
            "\"AXX/A4L//w==\"", "\"BIL//wN/AP8=\"", "\"" + "C".repeat(3_000) + "\"", "[".repeat(960) + "]".repeat(960),
            "\"P1\"", "\"%\"", "\"m\"", "\"Abstand\"", "\"Notification\"", "\"WasteContainer\"");

    private static final List<String> SNIPPETS = List.of("\0", "\"", ",", "\n", "\r", "\uFEFF", "{", "[", "}", "\uD800", "\u2028",
            "-",
            "e9", "NaN", "0x", " ", "é", "9".repeat(30), "A".repeat(2_500));

    String spoil(String delivery) {
        var spoiled = delivery;
        for (int i = choose.applyAsInt(3); i >= 0; i--)
            spoiled = choose.applyAsInt(4) > 0 ? spoilDocument(spoiled) : spoilText(spoiled);
        return spoiled;
    }

    private String spoilDocument(String delivery) {
        var documents = documents(delivery);
        if (documents.isEmpty())
            return spoilText(delivery);
        var root = NODES.arrayNode().addAll(documents);
        spoilOne(root);
        var texts = root.valueStream().map(JsonNode::toString).toList();
        return String.join(choose.applyAsInt(5) == 0 ? " " : "\n", texts);
    }

    private static List<JsonNode> documents(String text) {
        try (var all = JSON.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return all.readAll().stream().filter(JsonNode::isContainerNode).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private void spoilOne(ArrayNode root) {
        List<JsonNode> containers = new ArrayList<>();
        gather(root, containers);
        var container = containers.get(choose.applyAsInt(containers.size()));
        if (container.isEmpty())
            return;
        int place = choose.applyAsInt(container.size());
        if (container instanceof ObjectNode object) {
            var name = new ArrayList<>(object.propertyStream().map(e -> e.getKey()).toList()).get(place);
            spoilField(object, name, containers);
        } else if (container instanceof ArrayNode array)
            spoilElement(array, place, containers);
    }

    private static void gather(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode())
            containers.add(node);
        node.forEach(child -> gather(child, containers));
    }

    private void spoilField(ObjectNode object, String name, List<JsonNode> containers) {
        switch (choose.applyAsInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "x", object.remove(name));
            default -> object.set(name, other(object.get(name), containers));
        }
    }

    private void spoilElement(ArrayNode array, int place, List<JsonNode> containers) {
        switch (choose.applyAsInt(4)) {
            case 0 -> array.remove(place);
            case 1 -> array.add(array.get(place).deepCopy());
            default -> array.set(place, other(array.get(place), containers));
        }
    }

    private JsonNode other(JsonNode value, List<JsonNode> containers) {
        return switch (choose.applyAsInt(6)) {
            case 0 -> NODES.arrayNode().add(value.deepCopy());
            case 1 -> NODES.objectNode().set("value", value.deepCopy());
            case 2 -> containers.get(choose.applyAsInt(containers.size())).deepCopy();
            case 3 -> value.isTextual() ? NODES.textNode(spoilText(value.asText())) : NODES.textNode(value.asText());
            default -> raw(VALUES.get(choose.applyAsInt(VALUES.size())));
        };
    }

    private static JsonNode raw(String json) {
        try {
            return json.contains("e") || json.startsWith("1") ? NODES.rawValueNode(new RawValue(json)) : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private String spoilText(String text) {
        int from = choose.applyAsInt(text.length() + 1);
        int to = Math.min(text.length(), from + choose.applyAsInt(12));
        return switch (choose.applyAsInt(4)) {
            case 0 -> text.substring(0, from);
            case 1 -> text.substring(0, from) + text.substring(to);
            case 2 -> text.substring(0, to) + text.substring(from);
            default -> text.substring(0, from) + SNIPPETS.get(choose.applyAsInt(SNIPPETS.size())) + text.substring(to);
        };
    }
}

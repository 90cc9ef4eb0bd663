package org.abfuhr.data.city.yaml;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.fault.FileFailure;
import org.abfuhr.model.fault.ParserMessage;

/// Builds the tree of one YAML text and notes the line of each key path. A key given twice is a fault; the first counts.
final class YamlTree {

    private static final YAMLFactory YAML = new YAMLFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Path file;
    private final Faults faults;
    private final Map<String, Integer> lines = new TreeMap<>();

    YamlTree(Path file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    Map<String, Integer> lines() {
        return lines;
    }

    /// The tree, empty for an empty text, or nothing and a fault when the text is not YAML.
    Optional<JsonNode> parse(String text) {
        try (var parser = YAML.createParser(text)) {
            var first = parser.nextToken();
            return Optional.of(first == null ? NODES.objectNode() : node(parser, ""));
        } catch (JacksonException e) {
            faults.add("E303", file + ":" + lineOf(e.getLocation()),
                    "is not YAML: " + ParserMessage.words(e.getOriginalMessage()) + ".",
                    "Check indentation, colons and quotes on and above this line.");
        } catch (IOException e) {
            faults.add("E302", file.toString(), "cannot be read: " + FileFailure.reason(e) + ".", "Check the file.");
        }
        return Optional.empty();
    }

    private static int lineOf(JsonLocation location) {
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    private JsonNode node(JsonParser parser, String path) throws IOException {
        lines.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path);
            case START_ARRAY -> array(parser, path);
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(parser.getText());
        };
    }

    private ObjectNode object(JsonParser parser, String path) throws IOException {
        var object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            addOnce(object, path, key, line, parser);
        }
        return object;
    }

    private void addOnce(ObjectNode object, String path, String key, int line, JsonParser parser) throws IOException {
        String childPath = YamlFile.child(path, key);
        if (object.has(key)) {
            faults.add("E311", file + ":" + line + " " + childPath, "is given twice.", "Keep one of the two.");
            parser.skipChildren();
        } else {
            lines.put(childPath, line);
            var value = node(parser, childPath);
            if (!value.isNull())
                object.set(key, value);
        }
    }

    private ArrayNode array(JsonParser parser, String path) throws IOException {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY)
            array.add(node(parser, path + "[" + array.size() + "]"));
        return array;
    }
}

package org.abfuhr.data.city.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.abfuhr.model.fault.Faults;

/// One of the JSON Schemas of a city pack. Its descriptions end up in the faults, so that a person learns what belongs there.
public final class YamlSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<String, String> TYPES = Map.of("string", "a text", "integer", "a whole number", "number", "a number",
            "boolean", "true or false", "array", "a list", "object", "a mapping");

    private final JsonNode tree;
    private final Schema schema;

    private YamlSchema(String text) throws IOException {
        tree = JSON.readTree(text);
        schema = REGISTRY.getSchema(text, InputFormat.JSON);
    }

    /// Schema of a file of the pack: `city`, `fleet` or `facilities`.
    public static YamlSchema of(String name) {
        try {
            return new YamlSchema(textOf(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Text of the schema with this name; besides those of [#of], `area` for editors.
    public static String textOf(String name) {
        return resource("/schema/city/" + name + ".schema.json");
    }

    /// Text of a resource of the program.
    public static String resource(String path) {
        try (InputStream in = YamlSchema.class.getResourceAsStream(path)) {
            if (in == null)
                throw new IOException("no resource " + path);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Notes a fault for everything that the schema forbids, in the order of the lines.
    void check(YamlFile yaml, Faults faults) {
        var found = new Faults();
        schema.validate(yaml.root().toString(), InputFormat.JSON).forEach(error -> note(error, yaml, found));
        faults.addAll(found.list().stream().distinct().toList());
    }

    private void note(Error error, YamlFile yaml, Faults faults) {
        List<String> steps = steps(error.getInstanceLocation().toString());
        String path = path(steps, yaml.root());
        String where = yaml.where(path);
        JsonNode value = at(yaml.root(), steps);
        JsonNode rule = at(tree, steps(error.getSchemaLocation().getFragment().toString()));
        JsonNode about = parentOf(error);
        switch (error.getKeyword()) {
            case "additionalProperties" ->
                unknownKey(yaml.where(YamlFile.child(path, error.getProperty())), error, about, faults);
            case "required" -> missingKey(yaml.where(YamlFile.child(path, error.getProperty())), error, about, faults);
            case "type" ->
                faults.add("E306", where, "is " + kind(value) + ", not " + TYPES.getOrDefault(rule.asText(), rule.asText()) + ".",
                        fix(about, value));
            case "minimum" -> range(where, value, "of at least " + rule.asText(), about, faults);
            case "exclusiveMinimum" -> range(where, value, "above " + rule.asText(), about, faults);
            case "maximum" -> range(where, value, "of at most " + rule.asText(), about, faults);
            case "minItems", "minProperties" -> faults.add("E307", where, "is empty.", description(about));
            case "minLength" -> faults.add("E308", where, "is empty.", description(about));
            case "propertyNames" ->
                faults.add("E308", where, "has a name that is no id.", "Use small letters, digits and hyphens.");
            case "pattern", "enum" -> faults.add("E308", where, "is " + value + ".", description(about));
            case "if", "then", "else", "allOf" -> {
            }
            default -> faults.add("E308", where, "does not belong beside the other keys there.", "Remove it, or them.");
        }
    }

    private static void unknownKey(String where, Error error, JsonNode about, Faults faults) {
        List<String> known = new ArrayList<>();
        about.path("properties").fieldNames().forEachRemaining(known::add);
        String meant = Suggestion.nearest(error.getProperty(), known).map(key -> "Did you mean " + key + "?")
                .orElse("Known keys are " + String.join(", ", known) + ".");
        faults.add("E304", where, "is an unknown key.", meant);
    }

    private void missingKey(String where, Error error, JsonNode about, Faults faults) {
        JsonNode property = resolve(about.path("properties").path(error.getProperty()));
        faults.add("E305", where, "is missing.", property.isMissingNode() ? "Add it." : "Add it: " + description(property));
    }

    private static void range(String where, JsonNode value, String bound, JsonNode about, Faults faults) {
        faults.add("E307", where, "is " + value + ".", "Give a number " + bound + ": " + description(about));
    }

    private static String fix(JsonNode about, JsonNode value) {
        boolean quotes = about.path("type").asText().equals("string") && value.isValueNode();
        return (quotes ? "Put it into quotes: " : "") + description(about);
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "a mapping";
            case ARRAY -> "a list";
            default -> value.toString();
        };
    }

    private static String description(JsonNode about) {
        return about.path("description").asText("See the schema.");
    }

    private JsonNode parentOf(Error error) {
        List<String> steps = steps(error.getSchemaLocation().getFragment().toString());
        JsonNode parent = at(tree, steps.subList(0, Math.max(0, steps.size() - 1)));
        boolean branch = steps.size() > 1 && List.of("then", "else").contains(steps.get(steps.size() - 2));
        return branch ? at(tree, steps.subList(0, steps.size() - 2)) : parent;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? at(tree, steps(node.get("$ref").asText().substring(1))) : node;
    }

    private static List<String> steps(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : List.of(pointer.substring(1).split("/", -1)).stream().map(s -> s.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    private static JsonNode at(JsonNode from, List<String> steps) {
        JsonNode node = from;
        for (String step : steps)
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        return node;
    }

    private static String path(List<String> steps, JsonNode root) {
        String path = "";
        JsonNode node = root;
        for (String step : steps) {
            path = node.isArray() ? path + "[" + step + "]" : YamlFile.child(path, step);
            node = at(node, List.of(step));
        }
        return path;
    }
}

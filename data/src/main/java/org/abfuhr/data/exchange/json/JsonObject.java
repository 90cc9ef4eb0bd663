package org.abfuhr.data.exchange.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// The fields of a [JsonValue]. A field that is asked for and missing is a fault (E603); one that is there and was never
/// asked for is a fault (E604) once [#done] is called.
public final class JsonObject {

    private final JsonValue value;
    private final Map<String, JsonTree> fields;
    private final Set<String> known = new TreeSet<>();

    JsonObject(JsonValue value, Map<String, JsonTree> fields) {
        this.value = value;
        this.fields = fields;
    }

    public Optional<JsonValue> find(String name) {
        known.add(name);
        return Optional.ofNullable(fields.get(name))
                .map(tree -> new JsonValue(value.document(), value.pointer() + "/" + name.replace("~", "~0").replace("/", "~1"),
                        tree));
    }

    /// Reads a field that must be there.
    public <T> T get(String name, Function<JsonValue, T> reader, T placeholder) {
        var field = find(name);
        if (field.isEmpty() && value.tree() instanceof JsonTree.Fields)
            value.fault("E603", "has no \"" + name + "\".", "Add the field.");
        return field.isPresent() ? reader.apply(field.get()) : placeholder;
    }

    public String text(String name) {
        return get(name, JsonValue::text, "");
    }

    public int integer(String name) {
        return get(name, JsonValue::integer, 0);
    }

    public long whole(String name) {
        return get(name, JsonValue::whole, 0L);
    }

    public boolean flag(String name) {
        return get(name, JsonValue::flag, false);
    }

    public <T> List<T> list(String name, Function<JsonValue, T> reader) {
        return get(name, field -> field.list(reader), List.of());
    }

    public List<Integer> integers(String name) {
        return list(name, JsonValue::integer);
    }

    /// Reads an object and sees that nothing unknown is in it.
    public <T> T object(String name, Function<JsonObject, T> reader, T placeholder) {
        return get(name, field -> field.object().whole(reader), placeholder);
    }

    /// A number, or null for none: then the limit never binds.
    public int limit(String name) {
        return get(name, JsonObject::limit, Integer.MAX_VALUE);
    }

    public static int limit(JsonValue value) {
        return value.unlessNull().map(JsonValue::integer).orElse(Integer.MAX_VALUE);
    }

    /// Names of all fields, in order; each then counts as known.
    public Set<String> names() {
        known.addAll(fields.keySet());
        return fields.keySet();
    }

    /// Fields that are written for readers only.
    public JsonObject ignoring(String... names) {
        known.addAll(Arrays.asList(names));
        return this;
    }

    /// Reads the object and sees that nothing unknown is in it.
    public <T> T whole(Function<JsonObject, T> reader) {
        T read = reader.apply(this);
        done();
        return read;
    }

    public void done() {
        fields.forEach((name, tree) -> {
            if (!known.contains(name))
                new JsonValue(value.document(), value.pointer() + "/" + name, tree).fault("E604",
                        "there is no field \"" + name + "\" here.",
                        "Remove it, or name one of: " + String.join(", ", known) + ".");
        });
    }

    public JsonValue value() {
        return value;
    }
}

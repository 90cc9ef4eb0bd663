package org.abfuhr.data.city.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.abfuhr.model.fault.Faults;

/// Reads typed values from a YAML file whose structure the schema has checked. What the schema refused is replaced by a
/// harmless value, so that reading goes on and finds every other fault.
public final class SettingsNode {

    private final YamlFile yaml;
    private final String path;
    private final JsonNode node;
    private final Faults faults;

    private SettingsNode(YamlFile yaml, String path, JsonNode node, Faults faults) {
        this.yaml = yaml;
        this.path = path;
        this.node = node;
        this.faults = faults;
    }

    /// The whole file.
    public static SettingsNode of(YamlFile yaml, Faults faults) {
        return new SettingsNode(yaml, "", yaml.root(), faults);
    }

    public SettingsNode at(String key) {
        return new SettingsNode(yaml, YamlFile.child(path, key), node.path(key), faults);
    }

    public boolean has(String key) {
        return node.has(key);
    }

    /// File, line and key path of a key here.
    public String where(String key) {
        return yaml.where(YamlFile.child(path, key));
    }

    /// Text of the key, or the empty text.
    public String text(String key) {
        return node.path(key).isTextual() ? node.path(key).asText() : "";
    }

    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    public double number(String key, double otherwise) {
        return node.path(key).asDouble(otherwise);
    }

    public OptionalDouble findNumber(String key) {
        return has(key) ? OptionalDouble.of(number(key, 0)) : OptionalDouble.empty();
    }

    public int whole(String key, int otherwise) {
        return node.path(key).asInt(otherwise);
    }

    public boolean flag(String key, boolean otherwise) {
        return node.path(key).asBoolean(otherwise);
    }

    /// Money, 0 when absent.
    public BigDecimal euro(String key) {
        return node.path(key).isNumber() ? node.path(key).decimalValue() : BigDecimal.ZERO;
    }

    /// Value that the parser makes of the key's text, or another one when it is absent or refused with a fault.
    public <T> T parsed(String key, Function<String, T> parser, T otherwise, String fix) {
        return text(key).isEmpty() ? otherwise : parse(where(key), text(key), parser, otherwise, fix);
    }

    private <T> T parse(String where, String text, Function<String, T> parser, T otherwise, String fix) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException _) {
            faults.add("E308", where, "is \"" + text + "\".", fix);
            return otherwise;
        }
    }

    /// Texts of the list, as far as they are texts.
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        node.path(key).forEach(item -> texts.add(item.isTextual() ? item.asText() : ""));
        return texts;
    }

    /// Values that the parser makes of the list's texts; refused ones are left out with a fault.
    public <T> List<T> parsedList(String key, Function<String, T> parser, String fix) {
        List<String> texts = texts(key);
        List<T> values = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++)
            if (!texts.get(i).isEmpty())
                parse(where(key + "[" + i + "]"), texts.get(i), text -> values.add(parser.apply(text)), false, fix);
        return values;
    }

    /// Items of the list.
    public List<SettingsNode> items(String key) {
        List<SettingsNode> items = new ArrayList<>();
        for (JsonNode item : node.path(key))
            items.add(new SettingsNode(yaml, YamlFile.child(path, key) + "[" + items.size() + "]", item, faults));
        return items;
    }

    /// Entries of the mapping, in the order of the file.
    public Map<String, SettingsNode> entries(String key) {
        Map<String, SettingsNode> entries = new LinkedHashMap<>();
        node.path(key).fieldNames().forEachRemaining(name -> entries.put(name, at(key).at(name)));
        return entries;
    }
}

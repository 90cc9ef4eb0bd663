package org.abfuhr.data.city.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.abfuhr.model.fault.Faults;

/// A YAML file as a tree whose nodes know their lines. A key path reads `vehicles.R1.shifts[0]`.
///
/// @param file that was read
/// @param readable whether there was a tree at all; else the tree is empty and a fault tells why
/// @param lines 1-based, by key path
/// @param comments at the ends of lines, by the key path that begins on the line
public record YamlFile(Path file, boolean readable, JsonNode root, Map<String, Integer> lines, Map<String, String> comments) {

    /// Reads the file and checks it against the schema. Faults are noted; the result can be used all the same.
    public static YamlFile read(Path file, YamlSchema schema, Faults faults) {
        return TextFile.read(file, faults).map(text -> parse(file, text, schema, faults)).orElseGet(() -> unreadable(file));
    }

    /// Reads the text of a file and checks it against the schema.
    public static YamlFile parse(Path file, String text, YamlSchema schema, Faults faults) {
        var parser = new YamlTree(file, faults);
        var root = parser.parse(text);
        if (root.isEmpty())
            return unreadable(file);
        var yaml = new YamlFile(file, true, root.get(), parser.lines(), YamlComments.of(text, parser.lines()));
        schema.check(yaml, faults);
        return yaml;
    }

    private static YamlFile unreadable(Path file) {
        return new YamlFile(file, false, JsonNodeFactory.instance.objectNode(), new TreeMap<>(), new TreeMap<>());
    }

    /// File, line and key path for a fault; the line of the nearest parent where the path itself is missing.
    public String where(String path) {
        String known = path;
        while (!known.isEmpty() && !lines.containsKey(known))
            known = known.substring(0, Math.max(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['))));
        return file + ":" + lines.getOrDefault(known, 1) + (path.isEmpty() ? "" : " " + path);
    }

    /// Path of a key below another path.
    public static String child(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}

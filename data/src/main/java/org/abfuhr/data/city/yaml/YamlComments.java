package org.abfuhr.data.city.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds the comments at the ends of a YAML text's lines, so that a source or an assumption stays beside its figure when a
/// pack is written again.
final class YamlComments {

    private YamlComments() {}

    /// Comments by key path, of the shortest path to a key that begins on each line.
    static Map<String, String> of(String text, Map<String, Integer> linesByPath) {
        Map<Integer, String> paths = new TreeMap<>();
        linesByPath.forEach((path, line) -> {
            if (!path.isEmpty() && !path.endsWith("]"))
                paths.merge(line, path, (a, b) -> a.length() <= b.length() ? a : b);
        });
        Map<String, String> comments = new TreeMap<>();
        String[] lines = text.split("\\R", -1);
        paths.forEach((line, path) -> find(lines[line - 1]).ifPresent(comment -> comments.put(path, comment)));
        return comments;
    }

    private static Optional<String> find(String line) {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0)
                quote = c == quote ? 0 : quote;
            else if (c == '#' && i > 0 && line.charAt(i - 1) == ' ')
                return Optional.of(line.substring(i + 1).strip());
            else if (c == '"' || c == '\'')
                quote = c;
        }
        return Optional.empty();
    }
}

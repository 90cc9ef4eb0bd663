package org.abfuhr.data.city.yaml;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Writes YAML in block style, with a comment behind each key path that has one.
public final class YamlText {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> comments;
    private final Deque<String> paths = new ArrayDeque<>(List.of(""));
    private String indent = "";
    private boolean itemBegins;

    public YamlText(Map<String, String> comments) {
        this.comments = comments;
    }

    /// A line of comment, with the schema for editors or an explanation.
    public YamlText note(String note) {
        text.append(indent).append("# ").append(note).append('\n');
        return this;
    }

    public YamlText put(String key, String value) {
        return line(key, scalar(value));
    }

    /// Writes text only when there is some.
    public YamlText putIfPresent(String key, String value) {
        return value.isEmpty() ? this : put(key, value);
    }

    public YamlText put(String key, Optional<?> value) {
        return value.isPresent() ? line(key, value.get().toString()) : this;
    }

    public YamlText put(String key, double value) {
        return put(key, BigDecimal.valueOf(value));
    }

    public YamlText put(String key, OptionalDouble value) {
        return value.isPresent() ? put(key, value.getAsDouble()) : this;
    }

    public YamlText put(String key, BigDecimal value) {
        var plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return line(key, plain.toPlainString());
    }

    public YamlText put(String key, boolean value) {
        return line(key, Boolean.toString(value));
    }

    /// A list on one line; nothing when it is empty.
    public YamlText put(String key, List<?> values) {
        return values.isEmpty()
                ? this
                : line(key, values.stream().map(v -> scalar(v.toString())).collect(Collectors.joining(", ", "[", "]")));
    }

    /// A mapping below the key.
    public YamlText map(String key, Consumer<YamlText> content) {
        line(key, "");
        nest(YamlFile.child(paths.getFirst(), key), () -> content.accept(this));
        return this;
    }

    /// A list of mappings below the key; nothing when it is empty.
    public <T> YamlText items(String key, List<T> items, Consumer<T> content) {
        if (items.isEmpty())
            return this;
        line(key, "");
        for (int i = 0; i < items.size(); i++)
            item(YamlFile.child(paths.getFirst(), key) + "[" + i + "]", items.get(i), content);
        return this;
    }

    private <T> void item(String path, T item, Consumer<T> content) {
        String outer = indent;
        indent = outer + "  ";
        text.append(indent).append("- ");
        itemBegins = true;
        nest(path, () -> content.accept(item));
        indent = outer;
    }

    private void nest(String path, Runnable content) {
        String outer = indent;
        indent = outer + "  ";
        paths.push(path);
        content.run();
        paths.pop();
        indent = outer;
    }

    private YamlText line(String key, String value) {
        text.append(itemBegins ? "" : indent).append(scalar(key)).append(':').append(value.isEmpty() ? "" : " ").append(value);
        String comment = comments.get(YamlFile.child(paths.getFirst(), key));
        text.append(comment == null ? "" : "  # " + comment).append('\n');
        itemBegins = false;
        return this;
    }

    /// Plain where YAML cannot misread it, else in double quotes.
    private static String scalar(String value) {
        boolean date = value.matches("\\d{4}-\\d{2}-\\d{2}");
        boolean words = value.matches("[\\p{L}_][\\p{L}\\d_./()+-]*( [\\p{L}\\d_./()+-]+)*");
        boolean plain = date || (words && !value.matches("(?i)true|false|null|yes|no|on|off|y|n"));
        return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

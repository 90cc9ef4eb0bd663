package org.abfuhr.data.exchange.json;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A value of a [JsonDocument] at its JSON pointer. Reading it as what it is not notes a fault (E605) and returns a
/// placeholder, so that reading goes on and finds all faults.
public record JsonValue(JsonDocument document, String pointer, JsonTree tree) {

    public JsonObject object() {
        if (tree instanceof JsonTree.Fields(int _, Map<String, JsonTree> byName))
            return new JsonObject(this, byName);
        wrong("an object");
        return new JsonObject(this, Map.of());
    }

    public String text() {
        if (tree instanceof JsonTree.Text(int _, String value))
            return value;
        wrong("a text");
        return "";
    }

    public long whole() {
        if (tree instanceof JsonTree.Whole(int _, long value))
            return value;
        wrong("a whole number");
        return 0;
    }

    public int integer() {
        long value = whole();
        if (value == (int) value)
            return (int) value;
        wrong("a number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
        return 0;
    }

    public double decimal() {
        if (tree instanceof JsonTree.Decimal(int _, double value))
            return value;
        if (tree instanceof JsonTree.Whole(int _, long value))
            return value;
        wrong("a number");
        return 1;
    }

    public boolean flag() {
        if (tree instanceof JsonTree.Flag(int _, boolean value))
            return value;
        wrong("true or false");
        return false;
    }

    public boolean isNull() {
        return tree instanceof JsonTree.Nothing;
    }

    /// The value, or nothing for null.
    public Optional<JsonValue> unlessNull() {
        return isNull() ? Optional.empty() : Optional.of(this);
    }

    public <T> List<T> list(Function<JsonValue, T> reader) {
        return items().stream().map(reader).toList();
    }

    public List<Integer> integers() {
        return list(JsonValue::integer);
    }

    public List<JsonValue> items() {
        return switch (tree) {
            case JsonTree.Items(int _, List<JsonTree> list) ->
                IntStream.range(0, list.size()).mapToObj(i -> at(i, list.get(i))).toList();
            case JsonTree.Wholes wholes -> IntStream.range(0, wholes.size())
                    .mapToObj(i -> at(i, new JsonTree.Whole(wholes.line(), wholes.get(i)))).toList();
            default -> {
                wrong("a list");
                yield List.of();
            }
        };
    }

    private JsonValue at(int index, JsonTree item) {
        return new JsonValue(document, pointer + "/" + index, item);
    }

    /// What the parser makes of the text; its complaint becomes a fault.
    public <T> T parsed(Function<String, T> parser, String wanted, T placeholder) {
        try {
            return parser.apply(text());
        } catch (DateTimeException | IllegalArgumentException _) {
            wrong(wanted);
            return placeholder;
        }
    }

    public void wrong(String wanted) {
        fault("E605", "is " + tree.kind() + ".", "Give " + wanted + ".");
    }

    public void fault(String code, String message, String fix) {
        document.faults.add(code, document.where(pointer, tree.line()), message, fix);
    }
}

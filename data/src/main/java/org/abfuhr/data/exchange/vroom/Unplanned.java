package org.abfuhr.data.exchange.vroom;

import java.util.List;
import java.util.stream.IntStream;
import org.abfuhr.data.exchange.json.JsonObject;
import org.abfuhr.data.exchange.json.JsonTree;
import org.abfuhr.data.exchange.json.JsonValue;

/// What a VROOM file may ask for and is not planned here (E617).
final class Unplanned {

    static final String CODE = "E617";

    private Unplanned() {}

    /// Notes a fault where the field says something; empty lists and zeros say nothing.
    static void refuse(JsonObject object, String field, String fix) {
        object.find(field).filter(value -> says(value.tree())).ifPresent(value -> refuse(value, field, fix));
    }

    private static void refuse(JsonValue value, String field, String fix) {
        value.fault(CODE, "asks for " + field + ", which is not planned here.", fix);
    }

    private static boolean says(JsonTree tree) {
        return switch (tree) {
            case JsonTree.Items(int _, List<JsonTree> list) -> !list.isEmpty();
            case JsonTree.Wholes wholes -> IntStream.range(0, wholes.size()).anyMatch(i -> wholes.get(i) != 0);
            case JsonTree.Fields(int _, var byName) -> !byName.isEmpty();
            case JsonTree.Whole(int _, long number) -> number != 0;
            case JsonTree.Nothing _ -> false;
            default -> true;
        };
    }
}

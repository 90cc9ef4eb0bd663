package org.abfuhr.data.exchange;

import org.abfuhr.data.exchange.json.JsonValue;
import org.abfuhr.data.exchange.json.JsonTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.abfuhr.model.problem.CollectionProblem;

/// Names of one kind of part in the order of their indices; files name parts, the model numbers them.
///
/// @param kind for faults, such as `vehicle`
record Ids(String kind, List<String> names, Map<String, Integer> indices) {

    /// Code of the fault that a name names nothing.
    static final String UNKNOWN = "E606";

    private static final int NAMES_SHOWN = 8;

    static Ids of(String kind, List<String> names) {
        Map<String, Integer> indices = new HashMap<>();
        for (int i = 0; i < names.size(); i++)
            indices.putIfAbsent(names.get(i), i);
        return new Ids(kind, names, indices);
    }

    /// Index of the named part; a name that nobody has is a fault (E606).
    int index(JsonValue value) {
        var name = value.text();
        Integer index = indices.get(name);
        if (index != null)
            return index;
        if (value.tree() instanceof JsonTree.Text)
            value.fault(UNKNOWN, "there is no " + kind + " \"" + name + "\".", fix());
        return CollectionProblem.NO_INDEX;
    }

    private String fix() {
        if (names.isEmpty())
            return "There is none to name.";
        return "Name one of: " + names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "))
                + (names.size() > NAMES_SHOWN ? ", … (" + names.size() + " in all)." : ".");
    }

    /// Index of the named part, or [CollectionProblem#NO_INDEX] for null.
    int indexOrNone(JsonValue value) {
        return value.isNull() ? CollectionProblem.NO_INDEX : index(value);
    }

    List<Integer> indices(JsonValue value) {
        return value.list(this::index);
    }

    String name(int index) {
        return names.get(index);
    }

    List<String> names(List<Integer> some) {
        return some.stream().map(names::get).toList();
    }
}

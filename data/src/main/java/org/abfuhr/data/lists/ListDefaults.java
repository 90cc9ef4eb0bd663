package org.abfuhr.data.lists;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.abfuhr.data.city.CollectionRules;
import org.abfuhr.data.city.Weekdays;

/// What holds where a list says nothing, by kind; where a kind is not named, the figures of [WasteKind].
///
/// @param fractions ids in the city, among which the containers of a kind are dealt out; none leaves the kind out
/// @param litres capacity of one container
/// @param calendars weekdays of today's fixed collection
/// @param rules of containers that have neither sensor nor calendar
public record ListDefaults(Map<WasteKind, List<String>> fractions, Map<WasteKind, Integer> litres,
        Map<WasteKind, Weekdays> calendars, Map<WasteKind, CollectionRules> rules) {

    /// Nothing said.
    public static final ListDefaults USUAL = new ListDefaults(Map.of(), Map.of(), Map.of(), Map.of());

    public ListDefaults {
        fractions = Map.copyOf(fractions);
        litres = Map.copyOf(litres);
        calendars = Map.copyOf(calendars);
        rules = Map.copyOf(rules);
    }

    List<String> fractionsOf(WasteKind kind) {
        return fractions.getOrDefault(kind, kind.fractions());
    }

    int litresOf(WasteKind kind) {
        return litres.getOrDefault(kind, kind.litres());
    }

    Weekdays calendarOf(WasteKind kind) {
        return calendars.getOrDefault(kind, Weekdays.NONE);
    }

    CollectionRules rulesOf(WasteKind kind) {
        return rules.getOrDefault(kind,
                new CollectionRules(Weekdays.NONE, OptionalInt.of(kind.maxAgeDays()), OptionalDouble.empty()));
    }
}

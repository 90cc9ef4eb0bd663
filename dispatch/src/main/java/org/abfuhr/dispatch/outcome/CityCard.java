package org.abfuhr.dispatch.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The city as people read of it.
///
/// @param id of the pack
/// @param name for people
/// @param locale language of everything written for people
/// @param attribution of the map
/// @param mapNote licence, date and gaps of the map
/// @param names for people of fractions, vehicles, depots and facilities, by id
/// @param environmentSource who says what a kilowatt-hour does to the climate
public record CityCard(String id, String name, Locale locale, String attribution, String mapNote, Map<String, String> names,
        String environmentSource) {

    public CityCard {
        names = Map.copyOf(names);
    }

    /// Name of a part of the city for people, or its id.
    public String nameOf(String part) {
        return names.getOrDefault(part, part);
    }

    /// The same for several ids.
    public String namesOf(List<String> parts) {
        return String.join(", ", parts.stream().map(this::nameOf).toList());
    }
}

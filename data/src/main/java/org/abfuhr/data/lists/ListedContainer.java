package org.abfuhr.data.lists;

import java.util.Optional;
import java.util.OptionalInt;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.model.geo.Coordinate;

/// Containers of one kind at one place, as a list has them; what it does not say is empty.
///
/// @param where file and line, or number of the feature
/// @param site id of the place, from which ids of its rows are made: with the fraction behind it, unless it is one container
/// @param single whether the id names one container and is its row's
/// @param fraction id in the city, where the list says even that
/// @param litres of one container, or of all together if nobody says how many there are
/// @param calendar weekdays of fixed collection
public record ListedContainer(String where, String site, boolean single, Coordinate position, String name, WasteKind kind,
        Optional<String> fraction, OptionalInt litres, OptionalInt count, Weekdays calendar, Optional<String> sensor) {

    /// One kind at a place of several.
    public static ListedContainer at(String where, String site, Coordinate position, String name, WasteKind kind,
            OptionalInt litres, OptionalInt count) {
        return new ListedContainer(where, site, false, position, name, kind, Optional.empty(), litres, count, Weekdays.NONE,
                Optional.empty());
    }

    String id(String ofFraction) {
        return single ? site : site + "-" + ofFraction;
    }
}

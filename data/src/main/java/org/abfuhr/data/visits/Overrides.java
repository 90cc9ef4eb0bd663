package org.abfuhr.data.visits;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;

/// What a person decides over the plan of the first day.
///
/// @param withoutVehicles ids of vehicles that stay in
/// @param require ids of containers that must be emptied
/// @param exclude ids of containers that must not be emptied
/// @param reason for the audit log
public record Overrides(SortedSet<String> withoutVehicles, SortedSet<String> require, SortedSet<String> exclude, String reason) {

    public static final Overrides NONE = new Overrides(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), "");

    public Overrides {
        withoutVehicles = Collections.unmodifiableSortedSet(new TreeSet<>(withoutVehicles));
        require = Collections.unmodifiableSortedSet(new TreeSet<>(require));
        exclude = Collections.unmodifiableSortedSet(new TreeSet<>(exclude));
    }

    /// Who takes names from people refuses wrong ones before, and says which were meant.
    ///
    /// @throws IllegalArgumentException when vehicles or containers are not the city's, or a container is both required and
    ///     excluded
    void requireFitting(CityPack pack) {
        var vehicles = pack.fleet().vehicleIds();
        var containers = pack.containers().stream().map(Container::id).collect(Collectors.toSet());
        requireNone("vehicles unknown", withoutVehicles.stream().filter(id -> !vehicles.contains(id)));
        requireNone("containers unknown",
                Stream.concat(require.stream(), exclude.stream()).filter(id -> !containers.contains(id)));
        requireNone("containers required and excluded", require.stream().filter(id -> exclude.contains(id)));
    }

    private void requireNone(String what, Stream<String> ids) {
        var found = ids.toList();
        if (!found.isEmpty())
            throw new IllegalArgumentException(what + ": " + found + " in " + this);
    }
}

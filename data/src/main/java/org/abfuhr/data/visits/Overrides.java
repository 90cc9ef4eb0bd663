package org.abfuhr.data.visits;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FleetSettings.VehicleSettings;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;

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

    /// Refuses names that the city does not have (E520, E521, E522), and a container both required and excluded (E523).
    ///
    /// @throws org.abfuhr.model.fault.FaultException INPUT with all of them
    void validate(CityPack pack) {
        var faults = new Faults();
        var vehicles = pack.fleet().vehicles().stream().map(VehicleSettings::id).collect(Collectors.toSet());
        var containers = pack.containers().stream().map(Container::id).collect(Collectors.toSet());
        requireKnown(withoutVehicles, vehicles, "E520", "--without", "vehicle", faults);
        requireKnown(require, containers, "E521", "--require", "container", faults);
        requireKnown(exclude, containers, "E522", "--exclude", "container", faults);
        Set<String> both = new HashSet<>(require);
        both.retainAll(exclude);
        both.stream().sorted().forEach(id -> faults.add("E523", "--require " + id, "is excluded, too.", "Decide for one."));
        faults.throwIfAny(FaultKind.INPUT);
    }

    private static void requireKnown(Set<String> ids, Set<String> known, String code, String where, String what, Faults faults) {
        for (var id : ids)
            faults.require(known.contains(id), code, where + " " + id, "names no " + what + " of this city.",
                    "Give the id of one of its " + known.size() + " " + what + "s.");
    }
}

package org.abfuhr.dispatch.night;

import java.util.List;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FleetSettings.VehicleSettings;
import org.abfuhr.dispatch.outcome.Overrides;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;

/// Refuses decisions about vehicles and containers that the city does not have, and says which it may have meant.
final class OverrideCheck {

    private final Faults faults = new Faults();

    /// @throws org.abfuhr.model.fault.FaultException INPUT with E820 to E822, all of them
    static void check(CityPack pack, Overrides overrides) {
        var check = new OverrideCheck();
        var vehicles = pack.fleet().vehicles().stream().map(VehicleSettings::id).toList();
        var containers = pack.containers().stream().map(Container::id).toList();
        overrides.without().forEach(id -> check.requireKnown("E820", "--without", "vehicle", id, vehicles));
        overrides.required().forEach(id -> check.requireKnown("E821", "--require", "container", id, containers));
        overrides.excluded().forEach(id -> check.requireKnown("E821", "--exclude", "container", id, containers));
        overrides.required().stream().filter(overrides.excluded()::contains).forEach(id -> check.faults.add("E822",
                "--require " + id, "The container is also excluded.", "Decide for one of the two."));
        check.faults.throwIfAny(FaultKind.INPUT);
    }

    private void requireKnown(String code, String option, String what, String id, List<String> known) {
        if (known.contains(id))
            return;
        var near = NearMatches.of(id, known);
        var fix = near.isEmpty()
                ? "Give the id of one of its " + known.size() + " " + what + "s."
                : "Did you mean " + String.join(" or ", near) + "?";
        faults.add(code, option, "The city has no " + what + " " + id + ".", fix);
    }
}

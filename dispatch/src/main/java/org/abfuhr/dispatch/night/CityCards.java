package org.abfuhr.dispatch.night;

import java.util.HashMap;
import java.util.Map;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.dispatch.outcome.CityCard;

/// Describes a city pack as people read of it.
final class CityCards {

    private CityCards() {}

    static CityCard of(CityPack pack) {
        var settings = pack.settings();
        return new CityCard(pack.name(), settings.displayName(), settings.language().locale(), settings.map().attribution(),
                settings.map().note(), names(pack), settings.environment().source(settings.language()));
    }

    private static Map<String, String> names(CityPack pack) {
        Map<String, String> names = new HashMap<>();
        pack.settings().fractions().forEach((id, fraction) -> names.put(id, fraction.name(pack.settings().language())));
        pack.fleet().depots().forEach(depot -> names.put(depot.id(), depot.name()));
        pack.facilities().forEach(facility -> names.put(facility.id(), facility.name()));
        for (var vehicle : pack.fleet().vehicles())
            names.put(vehicle.id(), vehicle.id() + " (" + pack.fleet().typeOf(vehicle).name() + ")");
        return names;
    }
}

package org.abfuhr.dispatch.service.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.model.geo.Coordinate;

/// A city as the API shows it: names, fleet and places, without its readings.
final class CityJson {

    private CityJson() {}

    static ObjectNode of(CityPack pack) {
        var settings = pack.settings();
        var language = settings.language().locale().getLanguage();
        var json = Json.object().put("city", pack.name()).put("name", settings.displayName()).put("zone", settings.zone().getId())
                .put("language", language).put("attribution", settings.map().attribution()).put("mapNote", settings.map().note());
        settings.service().nightRun().ifPresent(night -> json.put("nightRun", night.cron().toString()));
        var fractions = json.putArray("fractions");
        settings.fractions().keySet().forEach(fractions::add);
        var vehicles = json.putArray("vehicles");
        for (var vehicle : pack.fleet().vehicles()) {
            var type = pack.fleet().typeOf(vehicle);
            vehicles.addObject().put("vehicle", vehicle.id()).put("type", type.name()).put("autonomous", type.autonomous());
        }
        var depots = json.putArray("depots");
        pack.fleet().depots().forEach(depot -> place(depots.addObject(), depot.id(), depot.name(), depot.position()));
        var facilities = json.putArray("facilities");
        pack.facilities().forEach(facility -> place(facilities.addObject(), facility.id(), facility.name(), facility.position()));
        var containers = json.putArray("containers");
        for (var container : pack.containers())
            place(containers.addObject().put("fraction", container.fraction()).put("litres", container.litres()).put("count",
                    container.count()), container.id(), container.name(), container.position());
        return json;
    }

    private static void place(ObjectNode json, String id, String name, Coordinate position) {
        json.put("id", id).put("name", name).putArray("at").add(position.longitude()).add(position.latitude());
    }
}

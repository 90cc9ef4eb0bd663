package org.abfuhr.dispatch.handover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.Visit;

/// What a vehicle does at a stop, as VDA 5050 actions of our own types, in order: `waitUntil`, then `emptyContainer`,
/// `unloadAtFacility`, `charge` or `takeBreak`, then `waitUntil` where it is held. All block: the vehicle stands meanwhile.
final class StopActions {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final VehicleRoute route;
    private final Vda5050Version version;
    private final String idPrefix;
    private final Stop stop;
    private final ArrayNode actions;

    /// @param idPrefix makes the actions' ids unique in the order
    StopActions(VehicleRoute route, Vda5050Version version, String idPrefix, Stop stop, ArrayNode actions) {
        this.route = route;
        this.version = version;
        this.idPrefix = idPrefix;
        this.stop = stop;
        this.actions = actions;
    }

    void write() {
        var at = stop.at();
        int needed = route.facts().neededSeconds(route.route(), stop);
        if (at.waitingSeconds() > 0)
            add("waitUntil", Map.of("until", instant(at.beginSeconds())));
        switch (stop) {
            case Stop.DepotStart _ -> add("waitUntil", Map.of("until", instant(at.departureSeconds())));
            case Stop.Collection(int visit, _) -> add("emptyContainer", container(route.problem().visits().get(visit)));
            case Stop.Unloading _ -> add("unloadAtFacility", site("facility", needed));
            case Stop.Charging _ -> add("charge", site("facility", needed));
            case Stop.Break _ -> add("takeBreak", Map.of("seconds", needed));
            case Stop.DepotEnd _ -> {
            }
        }
        boolean held = !(stop instanceof Stop.DepotStart || stop instanceof Stop.DepotEnd)
                && at.departureSeconds() > at.beginSeconds() + needed;
        if (held)
            add("waitUntil", Map.of("until", instant(at.departureSeconds())));
    }

    private Map<String, Object> container(Visit visit) {
        var parameters = site("container", visit.serviceSeconds());
        parameters.put("fraction", route.problem().fractions().get(visit.fraction()));
        parameters.put("lifts", visit.lifts());
        return parameters;
    }

    private Map<String, Object> site(String kind, int seconds) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(kind, route.facts().id(stop));
        parameters.put("seconds", seconds);
        return parameters;
    }

    private String instant(int seconds) {
        return instant(route.problem().start().plusSeconds(seconds));
    }

    /// As the standard writes moments.
    static String instant(Instant moment) {
        return UTC.format(moment);
    }

    private void add(String type, Map<String, Object> parameters) {
        ObjectNode action = actions.addObject();
        action.put("actionType", type).put("actionId", idPrefix + "/" + actions.size());
        action.put(version.describing("action"), type).put("blockingType", "HARD");
        var list = action.putArray("actionParameters");
        parameters.forEach((key, value) -> list.addObject().put("key", key).set("value", node(value)));
    }

    private static JsonNode node(Object value) {
        return value instanceof Integer number
                ? JsonNodeFactory.instance.numberNode(number)
                : JsonNodeFactory.instance.textNode(value.toString());
    }
}

package org.abfuhr.dispatch.service.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FacilitySettings;
import org.abfuhr.data.store.operations.VehicleEvent;
import org.abfuhr.dispatch.service.http.Fields;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.routing.closure.ClosureList;

/// Reads events that a vehicle sends, each for itself: one that is wrong does not keep the others out.
public final class EventReader {

    private static final List<String> CODES = List.of("blocked", "broken", "contaminated", "not_out", "overfull", "other");
    private static final int LONGEST_ID = 100;
    private static final int MOST_METRES = 2_000_000;
    private static final Duration NEAR = Duration.ofDays(2);

    private final Set<String> containers;
    private final Set<String> facilities;
    private final ZoneId zone;

    public EventReader(CityPack pack) {
        containers = pack.containers().stream().map(Container::id).collect(Collectors.toSet());
        facilities = pack.facilities().stream().map(FacilitySettings::id).collect(Collectors.toSet());
        zone = pack.settings().zone();
    }

    /// An event, or what is wrong with it.
    ///
    /// @param faults empty if the event counts
    public record Verdict(String id, List<Fault> faults, Optional<VehicleEvent> event) {}

    /// Reads one event of a vehicle.
    ///
    /// @param days which day an event is about, by when it happened
    public Verdict read(JsonNode sent, String vehicle, Function<Instant, LocalDate> days, Instant receivedAt) {
        if (!(sent instanceof ObjectNode object))
            return new Verdict("", List.of(new Fault("E905", "It is no JSON object.", "event", "Send an object in braces.")),
                    Optional.empty());
        var fields = new Fields(object);
        var id = fields.text("id");
        if (id.length() > LONGEST_ID)
            fields.wrong("id", "is longer than " + LONGEST_ID + " characters.", "Give a shorter one, such as a UUID.");
        var type = fields.text("type");
        var found = EventType.find(type);
        if (found.isEmpty() && !type.isEmpty())
            fields.wrong("type", "is " + type + ".", "See the API's description for the types there are.");
        var at = fields.instant("at");
        var date = days.apply(at);
        var near = date.atStartOfDay(zone).toInstant();
        if (at.isBefore(near.minus(NEAR)) || at.isAfter(near.plus(NEAR)))
            fields.wrong("at", "is " + at + ".", "Give an instant of the day that is driven, " + date + ".");
        found.map(EventType::fields).orElse(List.of()).forEach(field -> check(fields, field, found.orElseThrow()));
        fields.optionalText("note");
        if (found.isPresent() && !found.get().fields().contains("kg") && object.has("kg"))
            fields.number("kg", 0, 100_000);
        var faults = fields.faults();
        return new Verdict(id, faults, faults.isEmpty()
                ? Optional.of(new VehicleEvent(0, vehicle, id, date, at, receivedAt, type, Json.text(object)))
                : Optional.empty());
    }

    private void check(Fields fields, String field, EventType type) {
        switch (field) {
            case "visit" -> known(fields, field, containers);
            case "facility" -> known(fields, field, facilities);
            case "place" -> place(fields);
            case "code" -> code(fields);
            case "break" -> fields.integer(field, 0, 100, 0);
            case "kg" -> fields.number(field, 0, 100_000);
            case "metres?" -> fields.integer("metres", 0, MOST_METRES, 0);
            case "share" -> fields.number(field, 0, 1);
            case "lat" -> fields.number(field, -90, 90);
            case "lon" -> fields.number(field, -180, 180);
            case "street" -> street(fields);
            default -> throw new IllegalArgumentException(type + " has no field " + field);
        }
    }

    private static void known(Fields fields, String field, Set<String> known) {
        var id = fields.text(field);
        if (!id.isEmpty() && !known.contains(id))
            fields.wrong(field, "is " + id + ", which the city does not have.", "Give an id of the route.");
    }

    private void place(Fields fields) {
        fields.optionalText("visit").filter(id -> !containers.contains(id))
                .ifPresent(
                        id -> fields.wrong("visit", "is " + id + ", which the city does not have.", "Give an id of the route."));
        fields.optionalText("facility").filter(id -> !facilities.contains(id))
                .ifPresent(id -> fields.wrong("facility", "is " + id + ", which the city does not have.",
                        "Give an id of the route."));
    }

    private static void code(Fields fields) {
        var code = fields.text("code");
        if (!code.isEmpty() && !CODES.contains(code))
            fields.wrong("code", "is " + code + ".", "Give one of " + String.join(", ", CODES) + ".");
    }

    private static void street(Fields fields) {
        try {
            ClosureList.parse(List.of(fields.text("street")));
        } catch (FaultException e) {
            e.faults().forEach(fault -> fields.wrong("street", fault.message(), fault.fix()));
        }
    }
}

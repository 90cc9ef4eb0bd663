package org.abfuhr.dispatch.service.day;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.city.FacilitySettings;
import org.abfuhr.data.store.operations.Decision;
import org.abfuhr.dispatch.service.http.Fields;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.http.Refusal;
import org.abfuhr.model.fault.FaultException;

/// Reads a decision that somebody sends about a day, and refuses one that names what the city does not have.
public final class DecisionReader {

    private static final int MOST_DAYS = 366;
    private static final double MOST_OF_A_LIMIT = 1e9;

    private final CityPack pack;
    private final LocalDate date;
    private final Fields fields;
    private final ObjectNode body = Json.object();

    private DecisionReader(CityPack pack, LocalDate date, ObjectNode sent) {
        this.pack = pack;
        this.date = date;
        this.fields = new Fields(sent);
    }

    /// The decision, not stored yet.
    ///
    /// @param date first day unless it says another
    /// @throws Refusal E905 with everything that is wrong
    public static Decision read(CityPack pack, LocalDate date, ObjectNode sent, String who, Instant now) {
        return new DecisionReader(pack, date, sent).read(who, now);
    }

    private Decision read(String who, Instant now) {
        var kind = DecisionKind.find(fields.text("kind"));
        if (kind.isEmpty())
            fields.wrong("kind", "is none that there is.", "Give one of " + String.join(", ", DecisionKind.ids()) + ".");
        kind.map(DecisionKind::fields).orElse(List.of()).forEach(this::take);
        if (kind.equals(Optional.of(DecisionKind.CREW_ABSENT)))
            requireCrew(body.path("vehicle").asText());
        var reason = fields.text("reason");
        fields.sentId(); // whoever keeps the decision asks for it
        var from = fields.optionalDate("from").orElse(date);
        var to = fields.optionalDate("to").orElse(from);
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS)))
            fields.wrong("to", "is " + to + ".", "Give a day from " + from + ", at most " + MOST_DAYS + " days later.");
        fields.finish();
        return new Decision(0, from, to, kind.orElseThrow().id(), body.toString(), reason, who, now, Optional.empty());
    }

    private void take(String field) {
        switch (field) {
            case "container" -> takeKnown(field, pack.containers().stream().map(Container::id).toList());
            case "vehicle" -> takeKnown(field, pack.fleet().vehicleIds());
            case "facility" -> takeKnown(field, pack.facilities().stream().map(FacilitySettings::id).toList());
            case "position" -> body.put(field, fields.integer(field, 1, 10_000, 1));
            case "hours" -> takeHours(fields.text(field));
            case "hours?" -> fields.optionalText("hours").ifPresent(this::takeHours);
            case "mostEuro?", "mostKm?" -> takeLimit(field.substring(0, field.length() - 1));
            case "kg" -> body.put(field, fields.number(field, 0, 100_000));
            case "at" -> body.put(field, fields.instant(field).toString());
            case "street|area" -> takeStreet();
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }

    private void takeKnown(String field, List<String> known) {
        var id = fields.text(field);
        if (!id.isEmpty() && !known.contains(id))
            fields.wrong(field, "The city has no " + field + " " + id + ".", "Give the id of one of its " + known.size() + ".");
        body.put(field, id);
    }

    private void requireCrew(String id) {
        pack.fleet().vehicles().stream().filter(vehicle -> vehicle.id().equals(id) && pack.fleet().typeOf(vehicle).autonomous())
                .forEach(_ -> fields.wrong("vehicle", id + " drives without a crew.", "Give kind vehicle_absent."));
    }

    private void takeLimit(String field) {
        if (!fields.any(field).isMissingNode())
            body.put(field, fields.number(field, 0, MOST_OF_A_LIMIT));
    }

    private void takeHours(String text) {
        body.put("hours", text);
        try {
            DayWindow.parse(text);
        } catch (IllegalArgumentException _) {
            fields.wrong("hours", "is " + text + ".", "Write them like 06:00-14:30.");
        }
    }

    private void takeStreet() {
        fields.optionalText("street").ifPresent(street -> body.put("street", street));
        if (fields.any("area").isObject())
            body.set("area", fields.any("area"));
        if (body.isEmpty())
            fields.wrong("street", "Neither street nor area is given.",
                    "Give street: \"way/123@08:00-12:00\", or a GeoJSON feature as area.");
        try {
            StreetClosures.of(body);
        } catch (FaultException e) {
            e.faults().forEach(fault -> fields.wrong("street", fault.message(), fault.fix()));
        }
    }
}

package org.abfuhr.data.exchange;

import org.abfuhr.data.exchange.json.JsonValue;
import org.abfuhr.data.exchange.json.JsonOut;
import org.abfuhr.data.exchange.json.JsonObject;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Place;

/// Stops of a route, in plans and among a shift's fixed stops. Name, position and local times are there for people and vehicles;
/// reading takes the ids and seconds.
final class StopJson {

    private static final String[] FOR_READERS = {"name", "position", "arrival", "begin", "departure"};
    private static final StopState NO_STATE = new StopState(0, 0, 0, 0, List.of(), 0, 0);

    private final ProblemIds ids;
    private final int dimensions;

    StopJson(ProblemIds ids, int dimensions) {
        this.ids = ids;
        this.dimensions = Math.max(1, dimensions);
    }

    void write(JsonGenerator json, CollectionProblem problem, Shift shift, List<Stop> stops) throws IOException {
        json.writeArrayFieldStart("stops");
        var place = problem.places().get(problem.depots().get(shift.startDepot()).place());
        for (var stop : stops) {
            place = placeOf(problem, stop, place);
            write(json, problem, stop, place);
        }
        json.writeEndArray();
    }

    private static Place placeOf(CollectionProblem problem, Stop stop, Place before) {
        return switch (stop) {
            case Stop.DepotStart(int depot, _) -> problem.places().get(problem.depots().get(depot).place());
            case Stop.DepotEnd(int depot, _) -> problem.places().get(problem.depots().get(depot).place());
            case Stop.Collection(int visit, _) -> problem.places().get(problem.visits().get(visit).place());
            case Stop.Unloading(int facility, _) -> problem.places().get(problem.facilities().get(facility).place());
            case Stop.Charging(int facility, _) -> problem.places().get(problem.facilities().get(facility).place());
            case Stop.Break _ -> before;
        };
    }

    private void write(JsonGenerator json, CollectionProblem problem, Stop stop, Place place) throws IOException {
        json.writeStartObject();
        writeKind(json, stop);
        json.writeStringField("name", place.name());
        JsonOut.position(json, place.position());
        var at = stop.at();
        json.writeNumberField("accessPoint", at.accessPoint());
        writeTime(json, problem, "arrival", at.arrivalSeconds());
        writeTime(json, problem, "begin", at.beginSeconds());
        writeTime(json, problem, "departure", at.departureSeconds());
        writeLoad(json, at.load());
        json.writeNumberField("batteryWattHours", at.batteryWattHours());
        json.writeNumberField("drivenMetres", at.drivenMetres());
        json.writeEndObject();
    }

    private void writeKind(JsonGenerator json, Stop stop) throws IOException {
        switch (stop) {
            case Stop.DepotStart(int depot, _) -> kind(json, "depotStart", "depot", ids.depots().name(depot));
            case Stop.DepotEnd(int depot, _) -> kind(json, "depotEnd", "depot", ids.depots().name(depot));
            case Stop.Collection(int visit, _) -> kind(json, "collection", "visit", ids.visits().name(visit));
            case Stop.Unloading(int facility, _) -> kind(json, "unloading", "facility", ids.facilities().name(facility));
            case Stop.Charging(int facility, _) -> kind(json, "charging", "facility", ids.facilities().name(facility));
            case Stop.Break(int shiftBreak, _) -> {
                json.writeStringField("kind", "break");
                json.writeNumberField("break", shiftBreak);
            }
        }
    }

    private static void kind(JsonGenerator json, String kind, String field, String id) throws IOException {
        json.writeStringField("kind", kind);
        json.writeStringField(field, id);
    }

    private static void writeTime(JsonGenerator json, CollectionProblem problem, String field, int seconds) throws IOException {
        json.writeNumberField(field + "Seconds", seconds);
        json.writeStringField(field, ZonedDateTime.ofInstant(problem.start().plusSeconds(seconds), problem.zone())
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    /// One list per compartment, one amount per dimension.
    private void writeLoad(JsonGenerator json, List<Integer> load) throws IOException {
        json.writeArrayFieldStart("load");
        for (int from = 0; from < load.size(); from += dimensions)
            JsonOut.numbers(json, load.subList(from, Math.min(load.size(), from + dimensions)));
        json.writeEndArray();
    }

    /// The field `stops`.
    List<Stop> read(JsonObject object) {
        return object.list("stops", value -> value.object().ignoring(FOR_READERS).whole(this::stop));
    }

    private Stop stop(JsonObject object) {
        var kind = object.text("kind");
        var at = at(object);
        return switch (kind) {
            case "depotStart" -> new Stop.DepotStart(object.get("depot", ids.depots()::index, 0), at);
            case "depotEnd" -> new Stop.DepotEnd(object.get("depot", ids.depots()::index, 0), at);
            case "collection" -> new Stop.Collection(object.get("visit", ids.visits()::index, 0), at);
            case "unloading" -> new Stop.Unloading(object.get("facility", ids.facilities()::index, 0), at);
            case "charging" -> new Stop.Charging(object.get("facility", ids.facilities()::index, 0), at);
            case "break" -> new Stop.Break(object.integer("break"), at);
            default -> {
                object.find("kind").ifPresent(v -> v.wrong("depotStart, collection, unloading, charging, break or depotEnd"));
                object.names();
                yield new Stop.DepotStart(0, NO_STATE);
            }
        };
    }

    private static StopState at(JsonObject object) {
        List<Integer> load = new ArrayList<>();
        object.list("load", JsonValue::integers).forEach(load::addAll);
        return new StopState(object.integer("accessPoint"), object.integer("arrivalSeconds"), object.integer("beginSeconds"),
                object.integer("departureSeconds"), load, object.integer("batteryWattHours"), object.integer("drivenMetres"));
    }
}

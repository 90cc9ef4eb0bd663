package org.abfuhr.dispatch.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.store.ReadingStore;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PublishedRoute;
import org.abfuhr.data.store.operations.VehicleEvent;
import org.abfuhr.dispatch.service.access.Access;
import org.abfuhr.dispatch.service.day.EventReader;
import org.abfuhr.dispatch.service.day.EventType;
import org.abfuhr.dispatch.service.day.VehicleRoutes;
import org.abfuhr.dispatch.service.http.Answer;
import org.abfuhr.dispatch.service.http.Call;
import org.abfuhr.dispatch.service.http.Conditional;
import org.abfuhr.dispatch.service.http.Endpoint;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.http.Metrics;
import org.abfuhr.dispatch.service.http.Refusal;
import org.abfuhr.dispatch.service.plan.Announcements;
import org.abfuhr.dispatch.service.plan.RepairDesk;

/// What vehicles need: their route, a place to report to, word of a new version.
public record VehicleEndpoints(CityPack pack, OperationsStore store, ReadingStore readings, RepairDesk repairs,
        Announcements announcements, Metrics metrics,
        EventReader reader, VehicleRoutes routes, InstantSource clock) implements Endpoint.Group {

    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_EVENTS = 1_000;

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/api/v1/vehicles", Access.VIEWER, _ -> list()),
                Endpoint.get("/api/v1/vehicles/{vehicle}/route", Access.VEHICLE_OR_VIEWER, this::route),
                Endpoint.post("/api/v1/vehicles/{vehicle}/events", Access.VEHICLE, this::events),
                Endpoint.get("/api/v1/vehicles/{vehicle}/route/events", Access.VEHICLE_OR_VIEWER, this::listen));
    }

    private Answer list() {
        var vehicles = Json.object();
        var array = vehicles.putArray("vehicles");
        for (var vehicle : pack.fleet().vehicles()) {
            var type = pack.fleet().typeOf(vehicle);
            var json = array.addObject().put("vehicle", vehicle.id()).put("type", vehicle.type()).put("autonomous",
                    type.autonomous());
            routes.given(vehicle.id())
                    .ifPresent(route -> json.put("date", route.date().toString()).put("route", route.version()));
        }
        return Answer.json(vehicles);
    }

    /// The vehicle of the address.
    ///
    /// @throws Refusal E903
    static String vehicle(CityPack pack, Call call) {
        var id = call.name("vehicle");
        if (!pack.fleet().vehicleIds().contains(id))
            throw Refusal.notFound("vehicle " + id, "The city has no such vehicle.");
        return id;
    }

    private PublishedRoute published(Call call) {
        var id = vehicle(pack, call);
        return routes.given(id).orElseThrow(() -> Refusal.notFound("vehicle " + id, "No route was released for it yet."));
    }

    private Answer route(Call call) {
        var route = published(call);
        return Conditional.answer(call, route.etag(), "private, no-cache", Answer.JSON, () -> store.document(route.content()));
    }

    private Answer events(Call call) {
        var vehicle = vehicle(pack, call);
        var sent = batch(Json.read(call.body().read(MOST_BYTES)));
        var given = published(call);
        var days = routes.reported(given);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<EventReader.Verdict> verdicts = new ArrayList<>();
        sent.forEach(each -> verdicts.add(reader.read(each, vehicle, days, now)));
        return answer(given, verdicts);
    }

    private static JsonNode batch(JsonNode body) {
        var events = body.isArray() ? body : body.path("events");
        if (!events.isArray() || events.isEmpty() || events.size() > MOST_EVENTS)
            throw Refusal.badBody("events", "It is no list of 1 to " + MOST_EVENTS + " events.", "Send {\"events\": [ … ]}.");
        return events;
    }

    /// Keeps all that are right in one transaction, then has the plan mended. What was emptied is a reading of its container, too: whoever sends
    /// again because no answer came has it kept once.
    private Answer answer(PublishedRoute given, List<EventReader.Verdict> verdicts) {
        var vehicle = given.vehicle();
        List<VehicleEvent> fresh = new ArrayList<>();
        var answer = Json.object();
        var results = answer.putArray("events");
        store.change(changes -> {
            fresh.clear();
            results.removeAll();
            for (var verdict : verdicts) {
                boolean isNew = verdict.event().map(changes::add).orElse(false);
                if (isNew)
                    verdict.event().ifPresent(fresh::add);
                var result = results.addObject().put("id", verdict.id()).put("verdict",
                        verdict.event().isEmpty() ? "rejected" : isNew ? "taken" : "known");
                if (!verdict.faults().isEmpty())
                    result.set("errors", Json.tree(verdict.faults()));
            }
            byDay(fresh).forEach((date, events) -> changes.audit(clock.instant(), "vehicle " + vehicle, "vehicle.report",
                    "day " + date, Json.text(events.stream().map(VehicleEvent::body).map(Json::own).toList())));
            return fresh.size();
        });
        fresh.forEach(event -> {
            metrics.count("abfuhr_vehicle_events_total{type=\"" + event.type() + "\"}", 1);
            announcements.tell("planners", "vehicle",
                    Map.of("vehicle", vehicle, "date", event.date(), "event", Json.own(event.body())));
        });
        if (!fresh.isEmpty())
            routes.given(vehicle).filter(now -> !now.equals(given)).ifPresent(announcements::tell); // it is home, perhaps
        byDay(fresh).forEach(repairs::eventsCame);
        readings.add(emptied(verdicts));
        return Answer.json(answer);
    }

    private static Map<LocalDate, List<VehicleEvent>> byDay(List<VehicleEvent> events) {
        return events.stream().collect(Collectors.groupingBy(VehicleEvent::date, TreeMap::new, Collectors.toList()));
    }

    private static ReadingsSet emptied(List<EventReader.Verdict> verdicts) {
        return ReadingsSet.of(verdicts.stream().flatMap(verdict -> verdict.event().stream())
                .filter(event -> event.type().equals(EventType.SERVED.id()))
                .map(event -> Reading.emptied(Json.own(event.body()).path("visit").asText(), event.at())).toList());
    }

    private Answer listen(Call call) {
        return announcements.listen(published(call));
    }
}

package org.abfuhr.dispatch.service.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PublishedRoute;
import org.abfuhr.dispatch.service.day.DayDecisions;
import org.abfuhr.dispatch.service.day.DrivenDay;
import org.abfuhr.dispatch.service.http.Json;

/// The plan against what vehicles reported: per vehicle its stops as last published, with the times planned and real, and the sums.
public final class ActualDay {

    private final DrivenDay driven;
    private final Map<String, Double> weighedKg;
    private int served;
    private int failed;
    private int open;

    private ActualDay(DrivenDay driven, Map<String, Double> weighedKg) {
        this.driven = driven;
        this.weighedKg = weighedKg;
    }

    /// The day so far.
    public static ObjectNode of(OperationsStore store, LocalDate date) {
        return of(store, date, DrivenDay.of(store.events(date, 0)));
    }

    /// The same by what vehicles reported.
    static ObjectNode of(OperationsStore store, LocalDate date, DrivenDay driven) {
        var day = new ActualDay(driven, DayDecisions.standing(store.decisions(date)).weighedKg());
        Map<String, PublishedRoute> last = new HashMap<>();
        store.routes(date).forEach(route -> last.put(route.vehicle(), route));
        var json = Json.object().put("date", date.toString());
        var vehicles = json.putArray("vehicles");
        last.values().stream().sorted((a, b) -> a.vehicle().compareTo(b.vehicle()))
                .forEach(route -> vehicles.add(day.vehicle(route, Json.own(new String(store.document(route.content()), UTF_8)))));
        json.put("served", day.served).put("failed", day.failed).put("open", day.open);
        json.set("failures", Json.tree(day.driven.failed()));
        json.set("weighedKg", Json.tree(day.weighedKg));
        return json;
    }

    private ObjectNode vehicle(PublishedRoute route, JsonNode document) {
        var vehicle = driven.find(route.vehicle());
        var json = Json.object().put("vehicle", route.vehicle()).put("route", route.version()).put("plannedMetres",
                document.path("metres").asLong());
        vehicle.flatMap(DrivenDay.Vehicle::departed).ifPresent(at -> json.put("departed", at.toString()));
        vehicle.flatMap(DrivenDay.Vehicle::returned).ifPresent(at -> json.put("returned", at.toString()));
        vehicle.flatMap(DrivenDay.Vehicle::battery).ifPresent(share -> json.put("battery", share));
        vehicle.flatMap(DrivenDay.Vehicle::position).ifPresent(at -> json.putArray("at").add(at.path("lon")).add(at.path("lat")));
        vehicle.ifPresent(each -> json.put("lastHeard", each.last().toString()).put("lost", each.lost()));
        Optional.ofNullable(weighedKg.get(route.vehicle())).ifPresent(kg -> json.put("weighedKg", kg));
        stops(json.putArray("stops"), document, vehicle.map(DrivenDay.Vehicle::done).orElse(List.of()))
                .ifPresent(seconds -> json.put("lateSeconds", seconds));
        return json.put("drivenMetres", drivenMetres(document, json.path("stops"), vehicle))
                .put("plannedKg", kg(json.path("stops"), "served", "failed", "open"))
                .put("servedKg", kg(json.path("stops"), "served"));
    }

    /// What the plan expected in the containers of stops in these states.
    private static int kg(JsonNode stops, String... states) {
        int kg = 0;
        for (var stop : stops)
            if (List.of(states).contains(stop.path("state").asText()))
                kg += stop.path("kg").asInt();
        return kg;
    }

    /// What the vehicle counted, or else the planned way as far as it has come.
    private static long drivenMetres(JsonNode document, JsonNode stops, Optional<DrivenDay.Vehicle> vehicle) {
        var counted = vehicle.map(DrivenDay.Vehicle::metres).orElse(OptionalLong.empty());
        if (counted.isPresent())
            return counted.getAsLong();
        if (vehicle.flatMap(DrivenDay.Vehicle::returned).isPresent())
            return document.path("metres").asLong();
        return IntStream.range(0, stops.size()).filter(i -> stops.path(i).has("finished"))
                .mapToLong(i -> document.path("stops").path(i).path("metres").asLong()).max().orElse(0);
    }

    /// Adds the stops and returns how late the last finished one was.
    private Optional<Long> stops(ArrayNode to, JsonNode document, List<DrivenDay.Done> done) {
        List<DrivenDay.Done> left = new ArrayList<>(done);
        Optional<Long> late = Optional.empty();
        for (var planned : document.path("stops")) {
            var kind = planned.path("kind").asText();
            var stop = to.addObject().put("kind", kind).put("id", planned.path("id").asText())
                    .put("name", planned.path("name").asText())
                    .put("planned", planned.path("departure").asText());
            var real = take(left, kind, planned.path("id").asText());
            if (real.isPresent()) {
                real.get().arrived().ifPresent(at -> stop.put("arrived", at.toString()));
                stop.put("finished", real.get().finished().toString());
                late = Optional.of(lateSeconds(planned, real.get().finished()));
            }
            if (kind.equals("collection"))
                stop.put("state", state(planned.path("id").asText(), real.isPresent())).put("kg", planned.path("kg").asInt());
        }
        return late;
    }

    private static long lateSeconds(JsonNode planned, Instant finished) {
        return Duration.between(OffsetDateTime.parse(planned.path("departure").asText()).toInstant(), finished).toSeconds();
    }

    private String state(String visit, boolean real) {
        if (real || driven.served().contains(visit)) {
            served++;
            return "served";
        }
        if (driven.failed().containsKey(visit)) {
            failed++;
            return "failed";
        }
        open++;
        return "open";
    }

    private static Optional<DrivenDay.Done> take(List<DrivenDay.Done> left, String kind, String id) {
        var what = kind.equals("collection") ? "visit" : kind;
        var found = left.stream().filter(each -> each.what().equals(what) && each.id().equals(id)).findFirst();
        found.ifPresent(left::remove);
        return found;
    }
}

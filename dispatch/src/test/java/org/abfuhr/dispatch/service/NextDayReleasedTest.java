package org.abfuhr.dispatch.service;

import static org.abfuhr.dispatch.service.RunningService.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.data.store.Database;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PublishedRoute;
import org.abfuhr.data.store.operations.VehicleEvent;
import org.junit.jupiter.api.Test;

/// Wednesday's plan goes to the vehicles while Tuesday's is being driven.
final class NextDayReleasedTest extends InRunningTown {

    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final String LISTEN = "/api/v1/vehicles/T1/route/events";

    private int events;

    private JsonNode route(String vehicle) {
        return town.get("/api/v1/vehicles/" + vehicle + "/route").json();
    }

    private String event(String type, String at, String more) {
        events++;
        return "{\"id\":\"e-" + events + "\",\"type\":\"" + type + "\",\"at\":\"" + at + "\"" + more + "}";
    }

    private void report(String... sent) {
        var reply = town.post("/api/v1/vehicles/T1/events", "{\"events\":[" + String.join(",", sent) + "]}", town.tokenOf("T1"));
        assertThat(reply.json().path("events").findValuesAsText("verdict")).as(reply.response().body()).containsOnly("taken");
    }

    private List<JsonNode> collections() {
        List<JsonNode> stops = new ArrayList<>();
        route("T1").path("stops").forEach(stop -> {
            if (stop.path("kind").asText().equals("collection"))
                stops.add(stop);
        });
        return stops;
    }

    private static String visit(JsonNode stop) {
        return ",\"visit\":\"" + stop.path("id").asText() + "\"";
    }

    @Test
    void vehiclesThatAreOutKeepTheirDay() {
        town.releaseForBoth();
        report(event("departed", route("T1").path("departure").asText(), ""));
        town.releaseForBoth(NEXT);
        assertThat(route("T1").path("date").asText()).isEqualTo(DAY.toString());
        assertThat(town.get("/api/v1/vehicles").json().path("vehicles").findValuesAsText("date"))
                .containsOnly(DAY.toString());
        var stops = collections();
        var before = next();
        int version = before.stream().mapToInt(PublishedRoute::version).max().orElseThrow();
        town.listen(LISTEN, data -> data.path("version").asInt() > version, () -> report(
                event("served", stops.get(0).path("departure").asText(), visit(stops.get(0))),
                event("failed", stops.get(1).path("departure").asText(), visit(stops.get(1)) + ",\"code\":\"blocked\"")));
        assertThat(route("T1").path("date").asText()).isEqualTo(DAY.toString());
        assertThat(types(DAY)).containsExactly("departed", "served", "failed");
        assertThat(types(NEXT)).isEmpty();
        assertThat(next()).isEqualTo(before);
    }

    /// What was done before reaches the service in a batch with what comes later, as from a dead spot.
    @Test
    void aVehicleThatIsHomeHearsOfItsNextDay() {
        town.releaseForBoth();
        var departure = route("T1").path("departure").asText();
        var home = route("T1").path("return").asText();
        var first = collections().getFirst();
        town.releaseForBoth(NEXT);
        int version = next().stream().filter(route -> route.vehicle().equals("T1")).findFirst().orElseThrow().version();
        town.listen(LISTEN, data -> data.path("version").asInt() == version, () -> report(event("departed", departure, ""),
                event("served", first.path("departure").asText(), visit(first)), event("returned", home, ""),
                event("battery", NEXT + "T05:00:00+01:00", ",\"share\":0.9")));
        assertThat(route("T1").path("date").asText()).isEqualTo(NEXT.toString());
        assertThat(route("A1").path("date").asText()).isEqualTo(DAY.toString());
        assertThat(types(DAY)).containsExactly("departed", "served", "returned");
        assertThat(types(NEXT)).containsExactly("battery");
        report(event("load", first.path("departure").asText(), ",\"kg\":900"));
        assertThat(types(DAY)).contains("load");
        assertThat(town.get("/api/v1/audit").json().path("entries").findValuesAsText("subject")).contains("day " + NEXT);
    }

    private List<PublishedRoute> next() {
        try (var store = store()) {
            return store.routes(NEXT);
        }
    }

    private List<String> types(LocalDate date) {
        try (var store = store()) {
            return store.events(date, 0).stream().map(VehicleEvent::type).toList();
        }
    }

    private OperationsStore store() {
        return OperationsStore.on(Database.open(folder.resolve("service.db").toString()));
    }
}

package org.abfuhr.dispatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.SensorAlarm;
import org.abfuhr.data.store.ReadingStores;
import org.junit.jupiter.api.Test;

/// Readings come in by HTTP.
final class ReadingsInTest extends InRunningTown {

    private static final String GOOD = "{\"container\":\"res-1\",\"instant\":\"2026-11-23T06:00:00Z\",\"fill\":0.62}";
    private static final String PERCENT = "{\"container\":\"res-1\",\"instant\":\"2026-11-23T07:00:00Z\",\"fill\":62}";

    @Test
    void everyRowHasAVerdictAndCountsOnce() {
        var sensors = town.keyOf("sensors");
        var first = town.post("/api/v1/readings", "[" + GOOD + "," + PERCENT + "]", sensors).json();
        assertThat(first.path("taken").asInt()).isEqualTo(1);
        assertThat(first.path("rows").findValuesAsText("verdict")).containsExactly("taken", "rejected");
        assertThat(first.path("rows").path(1).path("reason").asText()).isEqualTo("range");
        var again = town.post("/api/v1/readings", GOOD, sensors).json();
        assertThat(again.path("taken").asInt()).isZero();
        assertThat(again.path("known").asInt()).isEqualTo(1);
    }

    /// Alarms as a word or as a list; a report of an emptying needs no level.
    @Test
    void whatADeviceSaysOfItselfIsKept() {
        var first = "{\"container\":\"res-1\",\"instant\":\"2026-11-23T09:00:00Z\",\"alarms\":\"emptied\"}";
        var second = "{\"container\":\"res-1\",\"instant\":\"2026-11-23T10:00:00Z\",\"fill\":0.1,\"batteryShare\":0.25,\"alarms\":[\"fire\",\"tilt\"]}";
        assertThat(town.post("/api/v1/readings", "[" + first + "," + second + "]").json().path("taken").asInt()).isEqualTo(2);
        var at = Instant.parse("2026-11-23T09:00:00Z");
        try (var store = ReadingStores.open(folder.resolve("service.db").toString())) {
            var kept = store.find("res-1", at, at.plusSeconds(7_200)).orElseThrow();
            assertThat(kept.get(0)).isEqualTo(Reading.emptied("res-1", at));
            assertThat(kept.get(1).sensor().batteryShare()).isEqualTo(0.25f);
            assertThat(kept.get(1).sensor().alarms()).containsExactly(SensorAlarm.FIRE, SensorAlarm.TILT);
        }
    }

    @Test
    void linesOfJsonAreRowsToo() {
        var reply = town.send(town.request("/api/v1/readings").setHeader("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + town.key).POST(BodyPublishers.ofString(PERCENT + "\n" + GOOD + "\n")));
        assertThat(reply.json().path("rows").findValuesAsText("verdict")).containsExactly("rejected", "taken");
        assertThat(town.post("/api/v1/readings", "no json").code()).isEqualTo("E905");
    }

    /// s-101 is the sensor of res-1; 0.4 of its container is filled.
    @Test
    void aNotificationOfAContextBrokerIsTaken() {
        var notification = "{\"type\":\"Notification\",\"data\":[{\"id\":\"urn:ngsi-ld:WasteContainer:res-1\",\"type\":\"WasteContainer\","
                + "\"fillingLevel\":{\"type\":\"Property\",\"value\":0.4,\"observedAt\":\"2026-11-23T08:00:00Z\"}}]}";
        var reply = town.post("/api/v1/readings/ngsi-ld", notification).json();
        assertThat(reply.path("taken").asInt()).as(reply.toString()).isEqualTo(1);
        assertThat(town.post("/api/v1/readings/chirpstack", "{\"x\":1}").json().path("rows").path(0).path("reason").asText())
                .isEqualTo("unknown_message");
    }
}

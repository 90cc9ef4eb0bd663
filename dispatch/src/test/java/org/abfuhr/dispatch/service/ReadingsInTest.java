package org.abfuhr.dispatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.SensorAlarm;
import org.abfuhr.data.readings.delivery.Quarantined;
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
        var rows = lines("/api/v1/readings", PERCENT, GOOD);
        assertThat(rows.findValuesAsText("verdict")).containsExactly("rejected", "taken");
        assertThat(town.post("/api/v1/readings", "no json").code()).isEqualTo("E905");
    }

    private JsonNode lines(String path, String... lines) {
        return town.send(town.request(path).setHeader("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + town.key).POST(BodyPublishers.ofString(String.join("\n", lines) + "\n")))
                .json().path("rows");
    }

    @Test
    void aBrokenLineSpoilsNoOther() {
        var rows = lines("/api/v1/readings", GOOD, "{\"cont", "", PERCENT, GOOD.replace("06:00", "06:30"));
        assertThat(rows.findValuesAsText("verdict")).containsExactly("taken", "rejected", "rejected", "taken");
        assertThat(rows.findValuesAsText("reason")).containsExactly("json", "range");
        var messages = lines("/api/v1/readings/ngsi-ld", "{\"cont", "{\"x\":1}", entity("res-1"));
        assertThat(messages.findValuesAsText("verdict")).containsExactly("rejected", "rejected", "taken");
        assertThat(messages.findValuesAsText("reason")).containsExactly("json", "unknown_message");
        assertThat(lines("/api/v1/readings/ngsi-ld", "{\"cont").findValuesAsText("reason")).containsExactly("json");
        try (var store = ReadingStores.open(folder.resolve("service.db").toString())) {
            assertThat(store.quarantined()).extracting(Quarantined::payload).contains("{\"cont");
        }
    }

    /// However many come before it.
    @Test
    void whatIsNoMessageSpoilsNoOther() {
        var rows = town.post("/api/v1/readings/ngsi-ld", "[1,null,\"a\",4,[5],6," + entity("res-1") + "]").json().path("rows");
        assertThat(rows.findValuesAsText("verdict")).hasSize(7).endsWith("rejected", "taken");
        assertThat(rows.findValuesAsText("reason")).hasSize(6).containsOnly("unknown_message");
        assertThat(town.post("/api/v1/readings/ngsi-ld", "[1]").json().path("rejected").asInt()).isEqualTo(1);
    }

    /// Nor is it passed over: a distance that is none does not let the fill stand alone.
    @Test
    void aListIsAValueOfNothingButAlarms() {
        var rows = town.post("/api/v1/readings", "[" + GOOD.replace("\"res-1\"", "[\"res-1\"]") + ","
                + GOOD.replace("0.62", "0.62,\"distanceMm\":[500]") + "," + GOOD.replace("0.62", "{\"value\":0.62}") + "]").json()
                .path("rows");
        assertThat(rows.findValuesAsText("reason")).containsExactly("container", "number", "number");
    }

    private static String entity(String container) {
        return "{\"id\":\"urn:ngsi-ld:WasteContainer:" + container + "\",\"type\":\"WasteContainer\","
                + "\"fillingLevel\":{\"type\":\"Property\",\"value\":0.4,\"observedAt\":\"2026-11-23T08:00:00Z\"}}";
    }

    /// s-101 is the sensor of res-1; 0.4 of its container is filled.
    @Test
    void aNotificationOfAContextBrokerIsTaken() {
        var notification = "{\"type\":\"Notification\",\"data\":[" + entity("res-1") + "]}";
        var reply = town.post("/api/v1/readings/ngsi-ld", notification).json();
        assertThat(reply.path("taken").asInt()).as(reply.toString()).isEqualTo(1);
        assertThat(town.post("/api/v1/readings/chirpstack", "{\"x\":1}").json().path("rows").path(0).path("reason").asText())
                .isEqualTo("unknown_message");
    }
}

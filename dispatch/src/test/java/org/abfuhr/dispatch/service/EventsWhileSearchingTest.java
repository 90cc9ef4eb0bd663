package org.abfuhr.dispatch.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens on the way does not wait until a search has ended. The searches of these tests would go on for hours.
final class EventsWhileSearchingTest {

    private static final int HOURS = 100_000_000; // iterations

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEventEndsTheSearchBehindTheRepairBefore() throws Exception {
        try (var town = RunningService.of(folder, HOURS)) {
            town.releaseForBoth();
            var token = town.tokenOf("T1");
            var stops = collections(town);
            fail(town, token, stops.get(0), 2);
            fail(town, token, stops.get(1), 3);
            assertThat(collections(town)).extracting(stop -> stop.path("id").asText())
                    .doesNotContain(stops.get(0).path("id").asText(), stops.get(1).path("id").asText());
        }
    }

    @Test
    void anEventIsSeenToWhileARunIsGoing() throws Exception {
        try (var town = RunningService.of(folder)) {
            town.releaseForBoth();
            var run = town.post("/api/v1/runs", "{\"kind\":\"night\",\"iterations\":" + HOURS + ",\"reason\":\"long\"}").json()
                    .path("run").asText();
            fail(town, town.tokenOf("T1"), collections(town).getFirst(), 2);
            assertThat(town.get("/api/v1/runs/" + run).json().path("state").asText()).isIn("waiting", "running");
            town.delete("/api/v1/runs/" + run);
            town.listen("/api/v1/runs/" + run + "/events", data -> data.path("state").asText().equals("done"), () -> {});
        }
    }

    /// Reports a stop of T1 as blocked, and waits for the version of its route without it.
    private static void fail(RunningService town, String token, JsonNode stop, int version) {
        var event = "{\"events\":[{\"id\":\"" + version + "\",\"type\":\"failed\",\"visit\":\"" + stop.path("id").asText()
                + "\",\"code\":\"blocked\",\"at\":\"" + stop.path("departure").asText() + "\"}]}";
        var reply = town.post("/api/v1/vehicles/T1/events", event, token);
        assertThat(reply.json().path("events").findValuesAsText("verdict")).containsExactly("taken");
        town.listen("/api/v1/vehicles/T1/route/events", data -> data.path("version").asInt() >= version, () -> {});
    }

    private static List<JsonNode> collections(RunningService town) {
        List<JsonNode> stops = new ArrayList<>();
        town.get("/api/v1/vehicles/T1/route").json().path("stops").forEach(stop -> {
            if (stop.path("kind").asText().equals("collection"))
                stops.add(stop);
        });
        return stops;
    }
}

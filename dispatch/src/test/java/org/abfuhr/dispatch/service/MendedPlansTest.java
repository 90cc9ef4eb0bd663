package org.abfuhr.dispatch.service;

import static org.abfuhr.dispatch.service.RunningService.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of a released plan that the service mends by itself.
final class MendedPlansTest extends InRunningTown {

    private void report(String vehicle, String event) {
        var reply = town.post("/api/v1/vehicles/" + vehicle + "/events", "{\"events\":[" + event + "]}", town.tokenOf(vehicle));
        assertThat(reply.json().path("events").findValuesAsText("verdict")).as(reply.response().body()).containsExactly("taken");
    }

    private List<JsonNode> collections(String vehicle) {
        List<JsonNode> stops = new ArrayList<>();
        town.get("/api/v1/vehicles/" + vehicle + "/route").json().path("stops").forEach(stop -> {
            if (stop.path("kind").asText().equals("collection"))
                stops.add(stop);
        });
        return stops;
    }

    /// Two stops of T1 fail, one after the other.
    @Test
    void whoLetItGoIsNamedWithTheServiceOnce() {
        town.releaseForBoth();
        var stops = collections("T1");
        for (int i = 0; i < 2; i++) {
            var stop = stops.get(i);
            int before = town.get("/api/v1/vehicles/T1/route").json().path("version").asInt();
            report("T1", "{\"id\":\"" + i + "\",\"type\":\"failed\",\"visit\":\"" + stop.path("id").asText()
                    + "\",\"code\":\"blocked\",\"at\":\"" + stop.path("departure").asText() + "\"}");
            town.listen("/api/v1/vehicles/T1/route/events", data -> data.path("version").asInt() > before, () -> {});
        }
        var plans = town.get("/api/v1/plans?date=" + DAY).json().path("plans");
        assertThat(plans.findValuesAsText("releasedBy")).hasSizeGreaterThanOrEqualTo(3).containsOnly("Anna (first key)",
                "Anna (first key) (abfuhr)");
    }

    /// Nothing is left to mend, and nobody to wait for.
    @Test
    void theDayEndsWithTheLastVehicleThatBreaksDown() {
        town.releaseForBoth();
        var end = town.listen("/api/v1/events",
                data -> data.path("state").asText().equals("driven") || data.path("what").asText().equals("repair"), () -> {
                    for (var vehicle : List.of("T1", "A1"))
                        report(vehicle, "{\"id\":\"1\",\"type\":\"broken_down\",\"at\":\"" + DAY + "T08:00:00+01:00\"}");
                });
        assertThat(end.path("errors").findValuesAsText("code")).isEmpty();
        assertThat(end.path("state").asText()).isEqualTo("driven");
    }

    @Test
    void whoLetsItGoHasAShortName() {
        var plan = town.run("{\"iterations\":200}");
        var reply = town.post("/api/v1/plans/" + plan + "/release", "{\"name\":\"" + "A".repeat(91) + "\",\"reason\":\"fine\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").findValuesAsText("where")).containsExactly("name");
        var key = town.post("/api/v1/keys", "{\"name\":\"" + "A".repeat(91) + "\",\"role\":\"planner\"}");
        assertThat(key.json().path("errors").findValuesAsText("where")).containsExactly("name");
        assertThat(town.post("/api/v1/keys", "{\"name\":\"" + "A".repeat(90) + "\",\"role\":\"planner\"}").status())
                .isEqualTo(201);
    }
}

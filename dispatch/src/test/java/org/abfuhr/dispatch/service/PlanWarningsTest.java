package org.abfuhr.dispatch.service;

import static org.abfuhr.dispatch.service.RunningService.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/// What a version says against its own release.
final class PlanWarningsTest extends InRunningTown {

    private static final String NIGHT = "{\"iterations\":200}";
    private static final String REPAIR = "{\"kind\":\"replan\",\"seconds\":0}";

    private JsonNode warnings(String plan) {
        return town.get("/api/v1/plans/" + plan).json().path("warnings");
    }

    private void decide(String kind, String field, String value) {
        assertThat(town.post("/api/v1/days/" + DAY + "/decisions",
                "{\"kind\":\"" + kind + "\",\"" + field + "\":\"" + value + "\",\"reason\":\"test\"}").status()).isEqualTo(201);
    }

    @Test
    void nothingSpeaksAgainstAPlanThatServesWhatItMust() {
        assertThat(warnings(town.run(NIGHT))).isEmpty();
        assertThat(warnings(town.run(REPAIR))).isEmpty();
    }

    /// Only T1 takes glass.
    @Test
    void requiredEmptyingsThatAreLeftOutAreNamed() {
        decide("require", "container", "gc-1");
        decide("vehicle_absent", "vehicle", "T1");
        assertThat(warnings(town.run(NIGHT))).hasToString(
                "[{\"code\":\"required_not_served\",\"text\":\"1 required emptying is not in the plan.\",\"amount\":1,\"containers\":[\"gc-1\"]}]");
    }

    /// Without res-4 and lit-1 two of four stops are left.
    @Test
    void farFewerStopsThanBeforeAreTold() {
        var before = town.run(NIGHT);
        decide("exclude", "container", "res-4");
        decide("exclude", "container", "lit-1");
        var warning = warnings(town.run(REPAIR)).path(0);
        assertThat(warning.path("code").asText()).isEqualTo("fewer_visits");
        assertThat(warning.path("text").asText()).isEqualTo("Only 2 stops; version 1 has 4.");
        assertThat(warning.path("with").asText()).isEqualTo(before);
    }

    @Test
    void aSearchThatWasEndedIsTold() {
        var run = town.post("/api/v1/runs", "{\"seconds\":3600}").json().path("run").asText();
        town.listen("/api/v1/runs/" + run + "/events", data -> data.path("state").asText().equals("done"),
                () -> assertThat(town.delete("/api/v1/runs/" + run).status()).isEqualTo(202));
        assertThat(warnings(DAY + ".1").findValuesAsText("code")).contains("search_ended_early");
    }
}

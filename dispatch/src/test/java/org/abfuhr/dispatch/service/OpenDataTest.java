package org.abfuhr.dispatch.service;

import static org.abfuhr.dispatch.service.RunningService.DAY;
import static org.abfuhr.dispatch.service.RunningService.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/// GridTown gives away the figures of days before today, and where its glass and litter containers stand.
final class OpenDataTest extends InRunningTown {

    private JsonNode open(String document) {
        var reply = town.send(town.request("/api/v1/public/" + document));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        return reply.json();
    }

    private void closeDay() {
        town.post("/api/v1/plans/" + DAY + ".1/close", "{\"reason\":\"all home\"}");
    }

    private void nextDay() {
        town = town.again(NOW.plusSeconds(24 * 3_600));
    }

    @Test
    void aDrivenDayIsToldTheNextDay() {
        town.releaseForBoth();
        var planned = town.get("/api/v1/plans/" + DAY + ".1").json().path("figures");
        long metres = town.drive("T1") + town.drive("A1");
        closeDay();
        assertThat(open("days").path("days")).isEmpty(); // it is still the same day
        assertThat(open("environment-clock").has("day")).isFalse();
        nextDay();
        var days = open("days");
        assertThat(days.path("license").asText()).isEqualTo("CC0-1.0");
        assertThat(days.path("method").asText()).isEqualTo("abfuhr-environment-clock-1");
        var day = days.path("days").path(0);
        assertThat(day.path("state").asText()).isEqualTo("closed");
        assertThat(day.path("planned").path("collections").asInt()).isEqualTo(planned.path("visits").asInt());
        assertThat(day.path("driven").path("collections").asInt()).isEqualTo(planned.path("visits").asInt());
        assertThat(day.path("driven").path("km").asDouble()).isEqualTo(Math.round(metres / 100.0) / 10.0);
        assertThat(day.path("driven").path("containers").asInt()).isEqualTo(planned.path("lifts").asInt());
        assertThat(day.path("open").asInt()).isZero();
        var clock = open("environment-clock");
        assertThat(clock.path("day").path("basis").asText()).isEqualTo("driven");
        assertThat(clock.path("day").path("driven").path("km").asDouble()).isEqualTo(metres / 1e3);
        assertThat(clock.path("year").path("days").asInt()).isEqualTo(1);
        assertThat(clock.path("year").path("kgCo2Saved").asDouble()).isEqualTo(clock.path("day").path("kgCo2Saved").asDouble());
    }

    @Test
    void containersTellWhenTheyWereEmptied() {
        town.releaseForBoth();
        town.drive("T1");
        closeDay();
        nextDay();
        var features = open("containers.geojson").path("features");
        assertThat(features.findValuesAsText("fraction")).containsOnly("glass-clear", "litter");
        for (var feature : features)
            assertThat(feature.path("properties").path("lastEmptied").asText(""))
                    .isEqualTo(feature.path("id").asText().equals("gc-1") ? DAY.toString() : "");
    }

    @Test
    void theTableHasARowForEachDay() {
        town.releaseForBoth();
        town.drive("T1");
        closeDay();
        nextDay();
        var lines = town.send(town.request("/api/v1/public/days.csv")).response().body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .isEqualTo("date,state,plannedKm,plannedCollections,plannedContainers,plannedVehicles,plannedTrips,"
                        + "drivenKm,drivenCollections,drivenContainers,drivenVehicles,drivenTrips,failed,open,"
                        + "seconds,uncertaintySeconds,kgCo2Saved,uncertaintyKgCo2,method,source");
        assertThat(lines.getLast()).startsWith(DAY + ",closed,").endsWith(",abfuhr-environment-clock-1,invented");
    }

    @Test
    void aDocumentThatHasNotChangedIsNotSentAgain() {
        var first = town.send(town.request("/api/v1/public/days"));
        assertThat(town.send(town.request("/api/v1/public/days").header("If-None-Match", first.header("ETag"))).status())
                .isEqualTo(304);
    }
}

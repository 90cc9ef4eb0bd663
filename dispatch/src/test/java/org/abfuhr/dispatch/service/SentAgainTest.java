package org.abfuhr.dispatch.service;

import static org.abfuhr.dispatch.service.RunningService.DAY;
import static org.abfuhr.dispatch.service.RunningService.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.store.Database;
import org.abfuhr.data.store.ReadingStores;
import org.abfuhr.data.store.operations.KeptRun;
import org.abfuhr.data.store.operations.OperationsStore;
import org.junit.jupiter.api.Test;

/// A client that got no answer sends again; a service that was killed finishes what it had begun.
final class SentAgainTest extends InRunningTown {

    private static final String DECISIONS = "/api/v1/days/" + DAY + "/decisions";

    @Test
    void aDecisionWithAnIdCountsOnce() {
        var decision = "{\"id\":\"d-1\",\"kind\":\"complaint\",\"container\":\"res-1\",\"reason\":\"by phone\"}";
        var first = town.post(DECISIONS, decision);
        var second = town.post(DECISIONS, decision);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(town.get(DECISIONS).json().path("decisions")).hasSize(1);
        assertThat(town.post(DECISIONS, decision, town.keyOf("planner")).status()).isEqualTo(201); // another sender's d-1
        assertThat(town.post(DECISIONS, decision.replace("d-1", "d".repeat(101))).code()).isEqualTo("E905");
    }

    @Test
    void aRunWithAnIdIsBegunOnceAndKnownToTheNextProcess() {
        var order = "{\"id\":\"r-1\",\"kind\":\"night\",\"iterations\":200}";
        assertThat(town.run(order)).isEqualTo(DAY + ".1");
        assertThat(town.run(order)).isEqualTo(DAY + ".1");
        town = town.again();
        assertThat(town.run(order)).isEqualTo(DAY + ".1");
        var runs = town.get("/api/v1/runs").json().path("runs");
        assertThat(runs).hasSize(1);
        assertThat(runs.path(0).path("state").asText()).isEqualTo("done");
        assertThat(town.run("{\"kind\":\"night\",\"iterations\":200}")).isEqualTo(DAY + ".2");
        assertThat(town.get("/api/v1/runs/2").json().path("plan").asText()).isEqualTo(DAY + ".2");
    }

    @Test
    void aRunThatWasCutOffIsBegunAgain() {
        cutOff(1);
        town = town.again();
        assertThat(ended().path("state").asText()).isEqualTo("done");
        assertThat(town.get("/api/v1/plans/" + DAY + ".1").json().path("createdBy").asText()).isEqualTo("Anna");
    }

    /// It may be what kills the service.
    @Test
    void aRunThatWasCutOffThreeTimesHasFailed() {
        cutOff(3);
        town = town.again();
        assertThat(ended().path("errors").path(0).path("code").asText()).isEqualTo("E922");
        town = town.again();
        assertThat(ended().path("errors").path(0).path("code").asText()).isEqualTo("E922");
    }

    /// Whoever empties a container tells its level. A vehicle that got no answer reports again, and the readings are there then, too.
    @Test
    void whatAVehicleEmptiedIsAReadingOnce() {
        town.releaseForBoth();
        var event = "{\"events\":[{\"id\":\"e-1\",\"at\":\"" + DAY + "T08:30:00+01:00\",\"type\":\"served\",\"visit\":\"res-1\"},"
                + "{\"id\":\"e-2\",\"at\":\"" + DAY
                + "T08:40:00+01:00\",\"type\":\"failed\",\"visit\":\"res-2\",\"code\":\"blocked\"}]}";
        for (int i = 0; i < 2; i++)
            town.post("/api/v1/vehicles/T1/events", event, town.tokenOf("T1"));
        var at = Instant.parse(DAY + "T07:30:00Z");
        try (var store = ReadingStores.open(folder.resolve("service.db").toString())) {
            var reported = store.load(at.minusSeconds(60), at.plusSeconds(3_600));
            assertThat(reported.size()).isEqualTo(1);
            assertThat(reported.find("res-1").orElseThrow().get(0)).isEqualTo(Reading.emptied("res-1", at));
        }
    }

    private void cutOff(int times) {
        var content = "{\"night\":true,\"date\":\"" + DAY + "\",\"reason\":\"\",\"iterations\":200,\"millis\":0}";
        try (var store = OperationsStore.on(Database.open(folder.resolve("service.db").toString()))) {
            store.change(changes -> {
                var kept = changes.add(new KeptRun("Anna", NOW, content), Optional.empty());
                for (int i = 1; i < times; i++) {
                    kept = kept.begunAgain();
                    changes.update(kept);
                }
                return kept;
            });
        }
    }

    private JsonNode ended() {
        return town.listen("/api/v1/runs/1/events",
                data -> data.path("state").asText().equals("done") || data.path("state").asText().equals("failed"), () -> {});
    }

    /// Whoever was killed before anybody could read the key shows another.
    @Test
    void theFirstKeyIsShownUntilItIsUsed() {
        var unused = town.key;
        town = town.again();
        assertThat(town.key).isNotEqualTo(unused);
        assertThat(town.get("/api/v1/plans", unused).code()).isEqualTo("E901");
        assertThat(town.get("/api/v1/plans").status()).isEqualTo(200);
        town = town.again();
        assertThat(town.service.firstKey()).isEmpty();
        assertThat(town.get("/api/v1/plans").status()).isEqualTo(200);
    }

    /// Vehicles share the address of their mobile network: what strangers behind it do, and what each of them does, is counted apart.
    @Test
    void vehiclesOfOneAddressAreCountedEachForItself() {
        town.releaseForBoth();
        var first = town.tokenOf("T1");
        var second = town.tokenOf("A1");
        while (town.send(town.request("/health/live")).status() != 429)
            Thread.onSpinWait();
        assertThat(town.get("/api/v1/vehicles/T1/route", first).status()).isEqualTo(200);
        while (town.get("/api/v1/vehicles/T1/route", first).status() != 429)
            Thread.onSpinWait();
        assertThat(town.get("/api/v1/vehicles/A1/route", second).status()).isEqualTo(200);
    }
}

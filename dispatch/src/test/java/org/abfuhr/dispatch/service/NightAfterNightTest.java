package org.abfuhr.dispatch.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.abfuhr.dispatch.service.RunningService.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.city.ServiceRules.Nights;
import org.abfuhr.data.store.Database;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.dispatch.service.http.Json;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two nights in a row, of Tuesday 2026-11-24 and of Wednesday, in a GridTown whose nights look three days ahead and learn what visits cost.
final class NightAfterNightTest {

    private static final LocalDate MONDAY = DAY.minusDays(1);
    private static final LocalDate NEXT = DAY.plusDays(1);

    @TempDir
    private Path folder = Path.of("");
    @AutoClose
    private RunningService town;

    @BeforeEach
    void start() throws IOException {
        town = RunningService.of(folder, 200, pack -> RunningService.nights(pack, new Nights(3, true)));
    }

    private JsonNode night(LocalDate date) {
        return town.get("/api/v1/plans/" + town.run("{\"kind\":\"night\",\"iterations\":200,\"date\":\"" + date + "\"}")).json();
    }

    private void close(LocalDate date) {
        town.post("/api/v1/plans/" + date + ".1/close", "{\"reason\":\"all home\"}");
    }

    @Test
    void aNightAfterADrivenDayBeginsWithItsPlan() {
        town.releaseForBoth();
        town.drive("T1");
        town.drive("A1");
        close(DAY);
        assertThat(night(NEXT).path("begunWith").asText()).isEqualTo(DAY + ".1");
    }

    @Test
    void aNightAfterADayThatNobodyDroveBeginsAnew() {
        town.releaseForBoth();
        close(DAY);
        assertThat(night(NEXT).has("begunWith")).isFalse();
    }

    /// Vehicles and people deal with the day; the days behind it are for the next night. Tuesday is the fixed day of res-3.
    @Test
    void onlyTheFirstDayGoesToVehicles() {
        var plan = night(MONDAY).path("plan").asText();
        assertThat(days(plan)).as("it does look ahead").contains(1);
        int planned = 0;
        for (var route : plan(plan).path("routes"))
            planned += route.path("day").asInt() == 0 ? collections(route) : 0;
        int given = 0;
        for (var route : town.get("/api/v1/plans/" + plan + "/routes").json())
            given += collections(route);
        assertThat(given).isEqualTo(planned).isEqualTo(town.get("/api/v1/plans/" + plan).json().at("/figures/visits").asInt());
        var repaired = town.run("{\"kind\":\"replan\",\"date\":\"" + MONDAY + "\",\"seconds\":0,\"reason\":\"nothing new\"}");
        assertThat(days(repaired)).isSubsetOf(0);
        assertThat(town.get("/api/v1/plans/" + repaired + "/comparison?with=" + plan).json().path("containers")).isEmpty();
    }

    /// Nothing of a later day counts as emptied, nor is it left out of the number of what is not: GridTown has eight containers.
    @Test
    void whatIsPlannedForALaterDayIsNotEmptiedToday() {
        var night = night(MONDAY);
        var skipped = town.get("/api/v1/plans/" + night.path("plan").asText() + "/page").json().path("skipped");
        assertThat(skipped.findValuesAsText("reason")).contains("LATER");
        assertThat(night.path("skipped").asInt()).isEqualTo(skipped.size()).isEqualTo(8 - night.at("/figures/visits").asInt());
    }

    private List<Integer> days(String plan) {
        List<Integer> days = new ArrayList<>();
        for (var route : plan(plan).path("routes"))
            days.add(route.path("day").asInt());
        return days;
    }

    private static int collections(JsonNode route) {
        int count = 0;
        for (var stop : route.path("stops"))
            count += stop.path("kind").asText().equals("collection") ? 1 : 0;
        return count;
    }

    private JsonNode plan(String id) {
        return town.get("/api/v1/plans/" + id + "/plan").json();
    }

    /// A1 is the cheaper vehicle for Tuesday's res-3.
    @Test
    void aVehicleThatIsAbsentTodayIsThereTomorrow() {
        absent("A1", MONDAY);
        var ill = night(MONDAY);
        assertThat(ill.path("feasible").asBoolean()).isTrue();
        assertThat(driven(ill)).contains("A1 on day 1").doesNotContain("A1 on day 0");
    }

    @Test
    void aVehicleThatIsAbsentTomorrowIsNotCountedOn() {
        absent("A1", DAY);
        assertThat(driven(night(MONDAY))).contains("T1 on day 1").doesNotContain("A1 on day 1");
    }

    private void absent(String vehicle, LocalDate date) {
        var decided = town.post("/api/v1/days/" + date + "/decisions",
                "{\"kind\":\"vehicle_absent\",\"vehicle\":\"" + vehicle + "\",\"reason\":\"in the workshop\"}");
        assertThat(decided.status()).isEqualTo(201);
    }

    private List<String> driven(JsonNode night) {
        List<String> driven = new ArrayList<>();
        for (var route : plan(night.path("plan").asText()).path("routes"))
            driven.add(route.path("vehicle").asText() + " on day " + route.path("day").asInt());
        return driven;
    }

    @Test
    void whatVisitsCostIsLearnedOfDrivenDays() {
        assertThat(costs()).isEmpty();
        town.releaseForBoth();
        assertThat(costs()).hasValueSatisfying(text -> assertThat(text).startsWith("of,id,euro,plans\nfraction,")
                .doesNotContainPattern(",[02-9]\n"));
        town.drive("T1");
        town.drive("A1");
        close(DAY);
        town.post("/api/v1/days/" + NEXT + "/decisions", "{\"kind\":\"require\",\"container\":\"res-1\",\"reason\":\"full\"}");
        night(NEXT);
        assertThat(costs()).hasValueSatisfying(text -> assertThat(text).containsPattern("fraction,residual,.*,2\n"));
    }

    /// Kept with the last night.
    private Optional<String> costs() {
        try (var store = OperationsStore.on(Database.open(folder.resolve("service.db").toString()))) {
            return store.plans(1).stream().map(plan -> Json.own(plan.summary()).path("visitCosts").asText())
                    .map(digest -> new String(store.document(digest), UTF_8)).findFirst();
        }
    }
}

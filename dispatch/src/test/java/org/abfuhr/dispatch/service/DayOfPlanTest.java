package org.abfuhr.dispatch.service;

import static org.abfuhr.dispatch.service.RunningService.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A day from the night's run to the evening, as planners and vehicles see it.
final class DayOfPlanTest extends InRunningTown {

    private static final String NIGHT = "{\"kind\":\"night\",\"iterations\":200,\"reason\":\"every night\"}";
    private static final String REPAIR = "{\"kind\":\"replan\",\"seconds\":0,\"reason\":\"decided anew\"}";

    private String decide(String decision) {
        var reply = town.post("/api/v1/days/" + DAY + "/decisions", decision);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        return reply.json().path("decision").asText();
    }

    private JsonNode release(String plan) {
        var reply = town.post("/api/v1/plans/" + plan + "/release", "{\"name\":\"Anna\",\"reason\":\"fine\"}");
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply.json();
    }

    /// Containers on a vehicle's route in a plan, in order.
    private List<String> collections(String plan, String vehicle) {
        List<String> ids = new ArrayList<>();
        for (var stop : town.get("/api/v1/plans/" + plan + "/routes").json().path(vehicle).path("stops"))
            if (stop.path("kind").asText().equals("collection"))
                ids.add(stop.path("id").asText());
        return ids;
    }

    @Test
    void aPlanIsMadeComparedReleasedAndFetched() {
        assertThat(town.get("/api/v1/vehicles/A1/route").code()).isEqualTo("E903"); // nothing released yet
        assertThat(town.run(NIGHT)).isEqualTo(DAY + ".1");
        var plan = town.get("/api/v1/plans/" + DAY + ".1").json();
        assertThat(plan.path("state").asText()).isEqualTo("checked");
        assertThat(plan.path("figures").path("visits").asInt()).isPositive();
        assertThat(town.get("/api/v1/vehicles/A1/route").code()).isEqualTo("E903");
        var released = release(DAY + ".1");
        assertThat(released.path("releasedBy").asText()).isEqualTo("Anna (first key)");
        var token = town.tokenOf("A1");
        var route = town.get("/api/v1/vehicles/A1/route", token);
        assertThat(route.json().path("stops").path(0).path("kind").asText()).isEqualTo("depot_start");
        var again = town.send(town.request("/api/v1/vehicles/A1/route").header("Authorization", "Bearer " + token)
                .header("If-None-Match", route.header("ETag")));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(town.get("/api/v1/plans/" + DAY + ".1/page").json().path("vehicles").size()).isEqualTo(2);
        assertThat(town.post("/api/v1/plans/" + DAY + ".1/release", "{\"name\":\"Anna\",\"reason\":\"twice\"}").code())
                .isEqualTo("E909");
    }

    @Test
    void decisionsChangeThePlanAndAreUndone() {
        var first = town.run(NIGHT);
        assertThat(collections(first, "A1")).contains("res-3"); // its fixed day is Tuesday
        var exclude = decide("{\"kind\":\"exclude\",\"container\":\"res-3\",\"reason\":\"road works\"}");
        assertThat(town.post("/api/v1/days/" + DAY + "/decisions",
                "{\"kind\":\"complaint\",\"container\":\"res-3\",\"reason\":\"smells\"}").code()).isEqualTo("E909");
        var without = town.run(REPAIR);
        assertThat(collections(without, "A1")).doesNotContain("res-3");
        assertThat(collections(without, "T1")).doesNotContain("res-3");
        var comparison = town.get("/api/v1/plans/" + without + "/comparison?with=" + first).json();
        assertThat(comparison.path("containers").findValuesAsText("container")).contains("res-3");
        assertThat(
                town.post("/api/v1/days/" + DAY + "/decisions/" + exclude + "/undo", "{\"reason\":\"works are over\"}").status())
                .isEqualTo(200);
        decide("{\"kind\":\"require\",\"container\":\"res-3\",\"reason\":\"after all\"}");
        var back = new ArrayList<>(collections(town.run(REPAIR), "T1"));
        back.addAll(collections(DAY + ".3", "A1"));
        assertThat(back).contains("res-3");
    }

    /// In either order; what the day hears of others is not held up by it.
    @Test
    void aDecisionOverSeveralDaysContradictsNoneOfThem() {
        var today = "/api/v1/days/" + DAY + "/decisions";
        var friday = "/api/v1/days/" + DAY.plusDays(3) + "/decisions";
        var complaint = "{\"kind\":\"complaint\",\"container\":\"res-3\",\"reason\":\"smells\"}";
        var away = "{\"kind\":\"out_of_service\",\"container\":\"res-3\",\"to\":\"2026-12-31\",\"reason\":\"burnt\"}";
        var first = town.post(friday, complaint).json().path("decision").asText();
        var refused = town.post(today, away).json();
        assertThat(refused.path("code").asText()).isEqualTo("E909");
        assertThat(refused.path("title").asText()).contains("res-3", "2026-11-27", "decision " + first + " (complaint)");
        assertThat(town.get(today).json().path("decisions")).isEmpty();
        town.post(friday + "/" + first + "/undo", "{\"reason\":\"another one's\"}");
        assertThat(town.post(today, away).status()).isEqualTo(201);
        assertThat(town.post(friday, complaint).code()).isEqualTo("E909");
        assertThat(town.post(friday, "{\"kind\":\"vehicle_absent\",\"vehicle\":\"T1\",\"reason\":\"brakes\"}").status())
                .isEqualTo(201);
    }

    @Test
    void aPinnedContainerGoesToItsVehicleAtItsPosition() {
        town.run(NIGHT);
        decide("{\"kind\":\"move\",\"container\":\"res-1\",\"vehicle\":\"T1\",\"position\":1,\"reason\":\"market day\"}");
        assertThat(collections(town.run(REPAIR), "T1").getFirst()).isEqualTo("res-1");
        decide("{\"kind\":\"vehicle_absent\",\"vehicle\":\"A1\",\"reason\":\"workshop\"}");
        assertThat(collections(town.run(REPAIR), "A1")).isEmpty();
    }

    /// Before anything is served nothing is expected on the scales; both tickets of the truck count.
    @Test
    void whatWasWeighedStandsBesideWhatWasExpected() {
        town.releaseForBoth();
        for (int kg : new int[]{1_200, 800})
            decide("{\"kind\":\"weighbridge_ticket\",\"vehicle\":\"T1\",\"facility\":\"transfer\",\"kg\":" + kg + ",\"at\":\""
                    + DAY
                    + "T12:00:00+01:00\",\"reason\":\"ticket\"}");
        var truck = truck();
        assertThat(truck.path("weighedKg").asInt()).isEqualTo(2_000);
        assertThat(truck.path("servedKg").asInt()).isZero();
        int planned = truck.path("plannedKg").asInt();
        assertThat(planned).isPositive();
        var first = firstCollection(town.get("/api/v1/vehicles/T1/route").json());
        town.post("/api/v1/vehicles/T1/events", "{\"events\":[" + served("1", first) + "]}", town.tokenOf("T1"));
        assertThat(truck().path("servedKg").asInt()).isEqualTo(first.path("kg").asInt()).isPositive();
        assertThat(truck().path("plannedKg").asInt()).isEqualTo(planned);
    }

    private JsonNode truck() {
        for (var vehicle : town.get("/api/v1/days/" + DAY + "/actual").json().path("vehicles"))
            if (vehicle.path("vehicle").asText().equals("T1"))
                return vehicle;
        throw new AssertionError("T1 has no route");
    }

    /// The truck's shift is from 6:00 to 14:30: without a crew until 8:00 it leaves later, without one all day it stays at home.
    @Test
    void aVehicleWithoutACrewWaitsForOne() {
        town.run(NIGHT);
        decide("{\"kind\":\"pin\",\"container\":\"res-1\",\"vehicle\":\"T1\",\"reason\":\"test\"}");
        decide("{\"kind\":\"crew_absent\",\"vehicle\":\"T1\",\"hours\":\"05:00-08:00\",\"reason\":\"doctor\"}");
        var route = town.get("/api/v1/plans/" + town.run(REPAIR) + "/routes").json().path("T1");
        assertThat(OffsetDateTime.parse(route.path("departure").asText()))
                .isAfterOrEqualTo(OffsetDateTime.parse(DAY + "T08:00+01:00"));
        decide("{\"kind\":\"crew_absent\",\"vehicle\":\"T1\",\"reason\":\"ill\"}");
        assertThat(collections(town.run(REPAIR), "T1")).isEmpty();
        assertThat(town.post("/api/v1/days/" + DAY + "/decisions",
                "{\"kind\":\"crew_absent\",\"vehicle\":\"A1\",\"reason\":\"ill\"}").json().path("errors")
                .findValuesAsText("message"))
                .containsExactly("A1 drives without a crew.");
    }

    @Test
    void whatTheCityDoesNotHaveIsRefusedAllAtOnce() {
        var reply = town.post("/api/v1/days/" + DAY + "/decisions",
                "{\"kind\":\"pin\",\"container\":\"res-9\",\"vehicle\":\"T9\",\"why\":\"x\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").findValuesAsText("where")).containsExactlyInAnyOrder("container", "vehicle",
                "reason",
                "why");
        assertThat(town.post("/api/v1/days/2026-13-01/decisions", "{}").code()).isEqualTo("E903");
        assertThat(town.post("/api/v1/runs", REPAIR).code()).isEqualTo("E909"); // no plan to go on from
    }

    /// T1 finds its first container blocked: it gets a new route without it, while A1 keeps its own.
    @Test
    void aFailedStopMendsOneRouteAndLeavesTheOther() {
        town.releaseForBoth();
        var first = town.get("/api/v1/vehicles/T1/route").json();
        var other = town.get("/api/v1/vehicles/A1/route").header("ETag");
        var blocked = firstCollection(first);
        var token = town.tokenOf("T1");
        var events = "{\"events\":[{\"id\":\"a\",\"type\":\"departed\",\"at\":\"" + first.path("departure").asText() + "\"},"
                + "{\"id\":\"b\",\"type\":\"failed\",\"visit\":\"" + blocked.path("id").asText()
                + "\",\"code\":\"blocked\",\"at\":\""
                + blocked.path("departure").asText() + "\"}]}";
        town.listen("/api/v1/vehicles/T1/route/events", data -> data.path("version").asInt() == 2,
                () -> assertThat(
                        town.post("/api/v1/vehicles/T1/events", events, token).json().path("events").findValuesAsText("verdict"))
                        .containsExactly("taken", "taken"));
        var second = town.get("/api/v1/vehicles/T1/route").json();
        assertThat(second.findValuesAsText("id")).doesNotContain(blocked.path("id").asText());
        assertThat(second.path("stops").path(0).path("done").asBoolean()).isTrue();
        assertThat(town.get("/api/v1/vehicles/A1/route").header("ETag")).isEqualTo(other);
        var actual = town.get("/api/v1/days/" + DAY + "/actual").json();
        assertThat(actual.path("failures").path(blocked.path("id").asText()).asText()).isEqualTo("blocked");
        assertThat(town.post("/api/v1/vehicles/T1/events", events, token).json().path("events").findValuesAsText("verdict"))
                .containsExactly("known", "known");
    }

    private static JsonNode firstCollection(JsonNode route) {
        for (var stop : route.path("stops"))
            if (stop.path("kind").asText().equals("collection"))
                return stop;
        throw new AssertionError("no collection in " + route);
    }

    /// Served stops come in late and in the wrong order: they count by their own time, and stay at the head of the next version.
    @Test
    void lateEventsFitInByTheirOwnTime() {
        town.releaseForBoth();
        var route = town.get("/api/v1/vehicles/T1/route").json();
        List<JsonNode> stops = new ArrayList<>();
        route.path("stops").forEach(stop -> {
            if (stop.path("kind").asText().equals("collection"))
                stops.add(stop);
        });
        var token = town.tokenOf("T1");
        town.listen("/api/v1/vehicles/T1/route/events", data -> data.path("version").asInt() == 2, () -> {
            town.post("/api/v1/vehicles/T1/events", "{\"events\":[" + served("2", stops.get(1)) + "]}", token);
            town.post("/api/v1/vehicles/T1/events", "{\"events\":[" + served("1", stops.get(0)) + "]}", token);
            town.post("/api/v1/vehicles/T1/events", "{\"events\":[{\"id\":\"3\",\"type\":\"skipped\",\"visit\":\""
                    + stops.get(2).path("id").asText() + "\",\"at\":\"" + stops.get(2).path("departure").asText() + "\"}]}",
                    token);
        });
        List<String> done = new ArrayList<>();
        town.get("/api/v1/vehicles/T1/route").json().path("stops").forEach(stop -> {
            if (stop.path("done").asBoolean() && stop.path("kind").asText().equals("collection"))
                done.add(stop.path("id").asText());
        });
        assertThat(done).containsExactly(stops.get(0).path("id").asText(), stops.get(1).path("id").asText());
    }

    private static String served(String id, JsonNode stop) {
        return "{\"id\":\"" + id + "\",\"type\":\"served\",\"visit\":\"" + stop.path("id").asText() + "\",\"at\":\""
                + stop.path("departure").asText() + "\"}";
    }

    /// The service ends after the events are taken; the next one mends the plan, and whoever looks finds everything.
    @Test
    void whatWasAcknowledgedOutlivesTheProcess() {
        town.releaseForBoth();
        var token = town.tokenOf("T1");
        var blocked = firstCollection(town.get("/api/v1/vehicles/T1/route").json());
        town.post("/api/v1/vehicles/T1/events",
                "{\"events\":[{\"id\":\"b\",\"type\":\"failed\",\"visit\":\"" + blocked.path("id").asText()
                        + "\",\"code\":\"blocked\",\"at\":\"" + blocked.path("departure").asText() + "\"}]}",
                token);
        town = town.again();
        town.listen("/api/v1/vehicles/T1/route/events", data -> data.path("version").asInt() == 2, () -> {});
        assertThat(town.get("/api/v1/audit/check").json().path("sound").asBoolean()).isTrue();
        assertThat(town.get("/api/v1/audit").json().path("entries").findValuesAsText("action")).contains("plan.run",
                "plan.release",
                "route.publish", "vehicle.report", "plan.repair");
    }
}

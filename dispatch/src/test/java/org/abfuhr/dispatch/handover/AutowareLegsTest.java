package org.abfuhr.dispatch.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.geo.UtmGrid;
import org.junit.jupiter.api.Test;

/// The route of [SampleRoutes]: everything lies on one parallel, a block is 0.0015 degrees or 99.3 m on the grid.
class AutowareLegsTest {

    private static final JsonNode LEGS = AutowareLegs.of(SampleRoutes.tiny());

    private static JsonNode request(int leg) {
        return LEGS.get("legs").get(leg).get("request");
    }

    @Test
    void eachLegIsARequestOfItsOwn() {
        assertThat(StreamSupport.stream(LEGS.get("legs").spliterator(), false).map(leg -> leg.get("from").textValue() + " > "
                + leg.get("to").textValue() + " " + leg.get("at").textValue() + " " + leg.get("arrival").textValue()))
                .containsExactly("D > P1 collection 2026-03-02T06:00:10.000Z", "P1 > P2 collection 2026-03-02T06:01:20.000Z",
                        "P2 > F1 unloading 2026-03-02T06:02:30.000Z", "F1 > D depotEnd 2026-03-02T06:13:00.000Z");
    }

    /// The fields of SetRoutePoints, and of Header, RouteOption and Pose inside it.
    @Test
    void aRequestHasTheFieldsOfTheInterface() {
        assertThat(names(request(0))).containsExactly("header", "option", "goal", "waypoints");
        assertThat(names(request(0).get("header"))).containsExactly("frame_id", "stamp");
        assertThat(names(request(0).get("option"))).containsExactly("allow_goal_modification");
        for (var pose : List.of(request(0).get("goal"), request(0).get("waypoints").get(0))) {
            assertThat(names(pose)).containsExactly("position", "orientation");
            assertThat(names(pose.get("position"))).containsExactly("x", "y", "z");
            assertThat(names(pose.get("orientation"))).containsExactly("x", "y", "z", "w");
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /// P1 is a block east of the depot, which is the origin. East is yaw 0 but for the grid's convergence, here -1.8° x sin 53.5° = -1.447°:
    /// the meridian of 13.2° leans to the right of the grid's north... and the parallel likewise.
    @Test
    void theGoalLooksAlongTheStreet() {
        var goal = request(0).get("goal");
        var grid = new UtmGrid(33, true);
        var depot = grid.project(new Coordinate(53.5, 13.2));
        var p1 = grid.project(new Coordinate(53.5, 13.2015));
        assertThat(goal.get("position").get("x").doubleValue()).isCloseTo(p1.east() - depot.east(), within(.01));
        assertThat(goal.get("position").get("y").doubleValue()).isCloseTo(p1.north() - depot.north(), within(.01));
        assertThat(yawDegrees(goal)).isCloseTo(-1.447, within(.01));
        assertThat(yawDegrees(request(3).get("goal"))).isCloseTo(180 - 1.447, within(.01));
    }

    private static double yawDegrees(JsonNode pose) {
        var turned = pose.get("orientation");
        return Math.toDegrees(2 * Math.atan2(turned.get("z").doubleValue(), turned.get("w").doubleValue()));
    }

    /// One corner per leg makes two stretches; the way point is in the middle of the first, a quarter of the leg.
    @Test
    void wayPointsAreInTheMiddleOfStretches() {
        assertThat(request(0).get("waypoints")).hasSize(1);
        double quarter = request(0).get("goal").get("position").get("x").doubleValue() / 4;
        assertThat(request(0).get("waypoints").get(0).get("position").get("x").doubleValue()).isCloseTo(quarter, within(.02));
    }

    @Test
    void theMapBeginsAtTheDepot() {
        assertThat(LEGS.get("map_projector_info").toString()).isEqualTo("""
                {"projector_type":"LocalCartesianUTM","vertical_datum":"WGS84",\
                "map_origin":{"latitude":53.5,"longitude":13.2,"altitude":0.0}}""");
    }
}

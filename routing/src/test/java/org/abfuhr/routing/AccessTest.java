package org.abfuhr.routing;

import static org.abfuhr.routing.GridTown.VEHICLE;
import static org.abfuhr.routing.turning.Turning.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.abfuhr.routing.AccessPoint.Direction;
import org.abfuhr.routing.ClosedRoad.Reason;
import org.abfuhr.routing.turning.Turning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom streets are open to. In the middle of a straight street of three blocks, `Shortcut` from B0 to C0 takes 10 s; round it, over B1 and C1,
/// takes 30 s.
class AccessTest {

    private static final VehicleProfile LIGHT = StockProfiles.LITTER_3_5T.withId("light").withTurning(VEHICLE.turning());

    @TempDir
    Path folder;

    private RoadNetwork town(String... tags) {
        return new GridTown().street("West", "A0 B0").street("Shortcut", "B0 C0", tags).street("East", "C0 D0")
                .street("Round", "B0 B1 C1 C0").open(folder, VEHICLE, LIGHT);
    }

    private static AccessPoint at(RoadNetwork town, double east) {
        return GridTown.point(town, VEHICLE, east, 0).towards(Direction.FORWARD);
    }

    private static int seconds(RoadNetwork town, VehicleProfile profile, AccessPoint from, AccessPoint to) {
        RoadPath path = town.path(profile.id(), from, to);
        assertThat(town.matrix(profile.id(), List.of(from, to), 1, rows -> {}).seconds(0, 1)).isEqualTo(path.seconds());
        return path.seconds();
    }

    @Test
    void aPublicStreetIsPassed() {
        RoadNetwork town = town();

        assertThat(seconds(town, VEHICLE, at(town, 0.5), at(town, 2.5))).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"access=destination", "motor_vehicle=destination", "motor_vehicle=customers", "hgv=destination",
            "hgv=delivery", "access=delivery", "motor_vehicle=delivery"})
    void destinationTrafficServesAndDoesNotPass(String tag) {
        RoadNetwork town = town(tag);
        AccessPoint on = at(town, 1.5);

        assertThat(on.street()).isEqualTo("Shortcut");
        assertThat(seconds(town, VEHICLE, at(town, 0.5), at(town, 2.5))).isEqualTo(40);
        assertThat(seconds(town, VEHICLE, at(town, 0.5), on)).isEqualTo(10);
        assertThat(seconds(town, VEHICLE, on, at(town, 2.5))).isEqualTo(10);
        assertThat(town.closedRoads(VEHICLE.id())).isEmpty();
    }

    @Test
    void aSignForTrucksDoesNotBindLightVehicles() {
        RoadNetwork town = town("hgv=destination");

        // 100 m at 80 km/h, the vehicle's top speed: two halves and a whole block are 9 s
        assertThat(seconds(town, LIGHT, at(town, 0.5), at(town, 2.5))).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"motor_vehicle=no", "access=no", "access=forestry"})
    void someStreetsAreNoRoadsForMotorVehicles(String tag) {
        RoadNetwork town = town(tag);

        assertThat(seconds(town, VEHICLE, at(town, 0.5), at(town, 2.5))).isEqualTo(40);
        assertThat(town.roads()).extracting(RoadLine::name).doesNotContain("Shortcut");
        assertThat(town.closedRoads(VEHICLE.id())).isEmpty();
    }

    @Test
    void tellsHowLongPrivateStreetsAre() {
        RoadNetwork town = town("access=private");

        // one block of 99.9 m
        assertThat(town.closedRoads(VEHICLE.id())).singleElement().satisfies(road -> {
            assertThat(road.name()).isEqualTo("Shortcut");
            assertThat(road.metres()).isCloseTo(99.9, within(0.05));
        });
    }

    @ParameterizedTest
    @CsvSource({"access=private, PRIVATE", "motor_vehicle=private, PRIVATE", "hgv=no, NO_HEAVY_VEHICLES", "maxweight=7.5, MASS",
            "maxweightrating=7.5, MASS", "maxaxleload=5, AXLE_LOAD", "maxheight=2.5, HEIGHT", "maxwidth=2.2, WIDTH",
            "maxlength=7, LENGTH"})
    void closedStreetsAreNeitherPassedNorServed(String tag, String reason) {
        RoadNetwork town = town(tag);

        assertThat(seconds(town, VEHICLE, at(town, 0.5), at(town, 2.5))).isEqualTo(40);
        assertThat(town.closedRoads(VEHICLE.id())).singleElement()
                .satisfies(road -> assertThat(road.reason()).isEqualTo(Reason.valueOf(reason)));
    }

    @ParameterizedTest
    @CsvSource({"maxweight=7.5 maxweight:conditional=none @ delivery", "maxweight=7.5 maxweight:conditional=none @ destination"})
    void limitsWithAnExceptionForDeliveriesDoNotHold(String tags) {
        int end = tags.indexOf(' ');
        RoadNetwork town = town(tags.substring(0, end), tags.substring(end + 1));

        assertThat(seconds(town, VEHICLE, at(town, 0.5), at(town, 2.5))).isEqualTo(20);
    }

    /// `VEHICLE` weighs 12 t, 8 t on an axle, and is 3 m high, 2.5 m wide and 8 m long.
    @ParameterizedTest
    @CsvSource({"barrier=height_restrictor maxheight=2.8, HEIGHT", "barrier=gate maxwidth=2.3, WIDTH",
            "traffic_sign=maxweight maxweight=7.5, MASS", "maxheight:physical=2.9, HEIGHT", "maxweightrating=3.5, MASS",
            "maxaxleload=6, AXLE_LOAD", "maxlength=7, LENGTH", "maxwidth:physical=2, WIDTH"})
    void limitsAtASpotCloseTheWayThroughAndNotTheStreet(String tags, String reason) {
        RoadNetwork town = townWithSpot(tags);

        // through two blocks and two halves: 30 s; round it (one up, two along, one down, two halves): 50 s
        assertThat(seconds(town, VEHICLE, at(town, 0.5), at(town, 3.5))).isEqualTo(50);
        // up to the spot it is served: half a block, a block less 10 m
        assertThat(seconds(town, VEHICLE, at(town, 0.5), at(town, 1.9))).isEqualTo(14);
        assertThat(town.closedRoads(VEHICLE.id())).singleElement()
                .satisfies(road -> assertThat(road.reason()).isEqualTo(Reason.valueOf(reason)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"barrier=height_restrictor maxheight=3.2", "barrier=height_restrictor maxheight=default",
            "maxweight=12"})
    void limitsAtASpotThatDoNotConcernTheVehicleCostNothing(String tags) {
        RoadNetwork town = townWithSpot(tags);

        assertThat(seconds(town, VEHICLE, at(town, 0.5), at(town, 3.5))).isEqualTo(30);
    }

    /// A shortcut of two blocks from B0 over C0, inside the way, to D0, and a way round it.
    private RoadNetwork townWithSpot(String tags) {
        return spot(new GridTown(), tags).open(folder, VEHICLE);
    }

    private static GridTown spot(GridTown town, String tags) {
        town.street("West", "A0 B0").street("Shortcut", "B0 C0 D0").street("East", "D0 E0")
                .street("Round", "B0 B1 D1 D0");
        for (String tag : tags.split(" ", -1))
            town.node("C0", tag);
        return town;
    }

    /// Whoever does not pass the junction turns round there as at a dead end.
    @ParameterizedTest
    @ValueSource(strings = {"barrier=bollard", "barrier=height_restrictor maxheight=2.8", "maxweight=7.5", "maxwidth=2.3",
            "barrier=gate access=private", "barrier=gate motor_vehicle=no"})
    void whatStandsWhereRoadsMeetStopsTheWayThrough(String tags) {
        RoadNetwork town = townWithJunction(tags);

        // through two blocks and two halves: 30 s; round it (one up, two along, one down, two halves): 50 s
        assertThat(seconds(town, VEHICLE, at(town, 0.5), at(town, 3.5))).isEqualTo(50);
        // up to the junction it is served from both sides: half a block, a block less 10 m, and 10 m on to turn round and back
        assertThat(seconds(town, VEHICLE, at(town, 0.5), at(town, 1.9))).isEqualTo(14);
        assertThat(seconds(town, VEHICLE, at(town, 2.1), at(town, 3.5))).isEqualTo(14);
        assertThat(seconds(town, VEHICLE, at(town, 1.9).towards(Direction.FORWARD), at(town, 1.9).towards(Direction.BACKWARD)))
                .isEqualTo(2 + GridTown.TURN_ROUND_SECONDS);
        // what only that junction leads to is not served
        assertThat(town.closedRoads(VEHICLE.id())).singleElement().satisfies(road -> {
            assertThat(road.name()).isEqualTo("Side");
            assertThat(road.reason()).isEqualTo(Reason.CUT_OFF);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"barrier=height_restrictor maxheight=3.2", "maxweight=12", "barrier=gate",
            "barrier=bollard access=yes"})
    void whatLetsTheVehiclePassWhereRoadsMeetCostsNothing(String tags) {
        RoadNetwork town = townWithJunction(tags);

        assertThat(seconds(town, VEHICLE, at(town, 0.5), at(town, 3.5))).isEqualTo(30);
        assertThat(town.closedRoads(VEHICLE.id())).isEmpty();
    }

    @Test
    void aBarrierWhereRoadsMeetIsADeadEndForWhoMayNotReverse() {
        var forwardOnly = VEHICLE.withId("forward-only").withTurning(new Turning(false, 12_000, 12_000, 0, 30, 50, NEVER, NEVER));
        RoadNetwork town = spot(new GridTown().street("Side", "C0 C1").street("Loop", "A0 A1 B1"), "barrier=bollard")
                .open(folder, forwardOnly);

        assertThat(town.closedRoads("forward-only")).filteredOn(road -> road.name().equals("Shortcut")).hasSize(2)
                .allMatch(road -> road.reason() == Reason.DEAD_END);
    }

    private RoadNetwork townWithJunction(String tags) {
        return spot(new GridTown().street("Side", "C0 C1"), tags).open(folder, VEHICLE);
    }

    @ParameterizedTest
    @CsvSource({"barrier=bollard, 50", "barrier=block, 50", "barrier=cycle_barrier, 50", "barrier=jersey_barrier, 50",
            "barrier=gate locked=yes, 50", "barrier=gate access=private, 50", "barrier=gate motor_vehicle=delivery, 50",
            "barrier=lift_gate access=yes, 30",
            "barrier=gate access=yes, 30", "barrier=gate, 30", "barrier=kerb, 30"})
    void barriersStopATruck(String tags, int seconds) {
        RoadNetwork network = townWithSpot(tags);

        // through two blocks and two halves: 30 s; round it (one up, two along, one down, two halves): 50 s
        assertThat(seconds(network, VEHICLE, at(network, 0.5), at(network, 3.5))).isEqualTo(seconds);
    }
}

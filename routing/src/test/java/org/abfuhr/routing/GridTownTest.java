package org.abfuhr.routing;

import static org.abfuhr.routing.GridTown.VEHICLE;
import static org.abfuhr.routing.GridTown.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint.Direction;
import org.abfuhr.routing.ClosedRoad.Reason;
import org.abfuhr.routing.kerb.Approach;
import org.abfuhr.routing.turning.Turning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each rule of the road in a town of a few blocks: 10 s and 100 m a block, 20 s to turn round.
class GridTownTest {

    @TempDir
    Path folder;

    @Test
    void drivesStraightOn() {
        RoadNetwork town = new GridTown().street("Long Street", "A0 B0 C0 D0").open(folder, VEHICLE);

        // from the middle of the first block to the middle of the third
        assertWay(town, at(town, 0.5, 0), at(town, 2.5, 0), 20, 200);
    }

    @Test
    void sameStreetBackwardsNeedsNoTurn() {
        RoadNetwork town = new GridTown().street("Long Street", "A0 B0 C0 D0").open(folder, VEHICLE);

        assertWay(town, at(town, 0.75, 0), at(town, 0.25, 0), 5, 50);
    }

    @Test
    void goesRoundTheBlockOnOneWayStreets() {
        RoadNetwork town = new GridTown().street("South", "A0 B0", "oneway=yes").street("East", "B0 B1", "oneway=yes")
                .street("North", "B1 A1", "oneway=yes").street("West", "A1 A0", "oneway=yes").open(folder, VEHICLE);

        assertThat(at(town, 0.5, 0).direction()).isEqualTo(Direction.FORWARD);
        assertWay(town, at(town, 0.25, 0), at(town, 0.75, 0), 5, 50);
        // backwards: the other half of the way round, 4 blocks less half a block
        assertWay(town, at(town, 0.75, 0), at(town, 0.25, 0), 35, 350);
    }

    @Test
    void obeysTurnRestrictions() {
        RoadNetwork free = new GridTown().grid(3, 2).open(folder, VEHICLE);
        RoadNetwork town = new GridTown().grid(3, 2).restriction("restriction=no_left_turn", "Row 0 A", "node B0", "Column B 0")
                .open(folder,
                        VEHICLE);

        assertWay(free, at(free, 0.5, 0).towards(Direction.FORWARD), at(free, 1, 0.5), 10, 100);
        // now on through C0, C1 and B1 from above
        assertWay(town, at(town, 0.5, 0).towards(Direction.FORWARD), at(town, 1, 0.5), 40, 400);
        // coming from the other side, or going straight on, is not forbidden
        assertWay(town, at(town, 1.5, 0), at(town, 1, 0.5), 10, 100);
        assertWay(town, at(town, 0.5, 0), at(town, 1.5, 0), 10, 100);
    }

    @Test
    void obeysTurnRestrictionsOverAWay() {
        GridTown town = new GridTown().grid(3, 2).restriction("restriction=no_u_turn", "Column A 0", "Row 0 A", "Column B 0");
        RoadNetwork network = town.open(folder, VEHICLE);

        // down column A, along row 0, up column B is forbidden only as a whole: row 1 is as short
        assertThat(path(network, at(network, 0, 0.5), at(network, 1, 0.5)).seconds()).isEqualTo(20);
        assertThat(streets(path(network, at(network, 0, 0.5), at(network, 1, 0.5)))).contains("Row 1 A");
        // from the middle of row 0 it may be entered
        assertWay(network, at(network, 0.5, 0), at(network, 1, 0.5), 10, 100);
        // and the middle of row 0 can be reached from column A
        assertWay(network, at(network, 0, 0.5), at(network, 0.5, 0), 10, 100);
    }

    @Test
    void knowsForWhichVehiclesTurnsAreForbidden() {
        RoadNetwork town = new GridTown().grid(3, 2)
                .restriction("restriction:hgv=no_left_turn", "Row 0 A", "node B0", "Column B 0")
                .open(folder, VEHICLE, StockProfiles.LITTER_3_5T);

        assertThat(town.figures(VEHICLE.id()).forbiddenTurns()).isEqualTo(1);
        assertThat(town.figures(StockProfiles.LITTER_3_5T.id()).forbiddenTurns()).isZero();
    }

    @Test
    void countsTheTimeOfTurningRound() {
        RoadNetwork town = new GridTown().street("Cul-de-sac", "A0 B0").open(folder, VEHICLE);
        AccessPoint eastbound = at(town, 0.5, 0).towards(Direction.FORWARD);
        AccessPoint westbound = at(town, 0.2, 0).towards(Direction.BACKWARD);

        // 5 s to the end, 20 s to turn round, 8 s back; the same place reached eastward needs another turn at the western end
        assertWay(town, eastbound, westbound, 33, 130);
        assertWay(town, eastbound, westbound.towards(Direction.FORWARD), 5 + 20 + 10 + 20 + 2, 170);
        // a vehicle that may leave either way needs no turn
        assertWay(town, at(town, 0.5, 0), westbound, 3, 30);
    }

    @Test
    void closesDeadEndsToVehiclesThatNeverTurnRound() {
        var neverTurns = VEHICLE.withId("never-turns").withTurning(Turning.uniform(Turning.NEVER));
        RoadNetwork town = new GridTown().grid(2, 2).street("Cul-de-sac", "B0 C0").open(folder, VEHICLE, neverTurns);

        assertThat(town.closedRoads(VEHICLE.id())).isEmpty();
        assertThat(town.closedRoads("never-turns")).singleElement()
                .satisfies(road -> assertThat(road.reason()).isEqualTo(Reason.CUT_OFF))
                .satisfies(road -> assertThat(road.name()).isEqualTo("Cul-de-sac"));
        assertThat(GridTown.container(town, neverTurns, 1.5, 0, Approach.EITHER).accessPoints())
                .extracting(AccessPoint::street).doesNotContain("Cul-de-sac");
    }

    @Test
    void doesNotPassBollards() {
        RoadNetwork town = new GridTown().grid(2, 2).node("B2", "barrier=bollard").street("Blocked", "B1 B2 B3")
                .street("Round", "B1 C1 C2 C3 B3")
                .open(folder, VEHICLE);

        // from half a block below the bollard to half a block above it: the four other sides, and the rest of the blocked street twice
        assertWay(town, at(town, 1, 1.5), at(town, 1, 2.5), 5 + 40 + 5, 500);
    }

    @Test
    void passesOpenGates() {
        RoadNetwork town = new GridTown().node("B0", "barrier=gate").street("Gated", "A0 B0 C0").open(folder, VEHICLE);

        assertWay(town, at(town, 0.5, 0), at(town, 1.5, 0), 10, 100);
    }

    @Test
    void respectsLimits() {
        RoadNetwork town = new GridTown().grid(2, 2).street("Light", "B0 C0", "maxweight=7.5")
                .street("Delivery", "B1 C1", "maxweight=7.5",
                        "maxweight:conditional=none @ delivery")
                .street("Low", "A1 A2", "maxheight=2.5").street("Narrow", "B1 B2", "maxwidth=2.2")
                .street("Short", "A0 A3", "maxlength=7").street("Axle", "B0 B3", "maxaxleload=5")
                .street("No lorries", "C0 C3", "hgv=no")
                .street("Mine", "C1 D1", "access=private").street("Field", "C0 D0", "highway=track").open(folder, VEHICLE);

        assertThat(town.closedRoads(VEHICLE.id())).extracting(ClosedRoad::name, ClosedRoad::reason).contains(
                org.assertj.core.groups.Tuple.tuple("Light", Reason.MASS),
                org.assertj.core.groups.Tuple.tuple("Low", Reason.HEIGHT),
                org.assertj.core.groups.Tuple.tuple("Narrow", Reason.WIDTH),
                org.assertj.core.groups.Tuple.tuple("Short", Reason.LENGTH),
                org.assertj.core.groups.Tuple.tuple("Axle", Reason.AXLE_LOAD),
                org.assertj.core.groups.Tuple.tuple("No lorries", Reason.NO_HEAVY_VEHICLES),
                org.assertj.core.groups.Tuple.tuple("Field", Reason.UNPAVED_TRACK));
        assertThat(town.closedRoads(VEHICLE.id())).extracting(ClosedRoad::name).doesNotContain("Delivery");
    }

    @Test
    void snapsToTheMainPartOnly() {
        RoadNetwork town = new GridTown().grid(2, 2).street("Island", "A3 B3").open(folder, VEHICLE);

        // the place stands on the island's street; the main part is two blocks south
        assertThat(at(town, 0.5, 3).street()).isEqualTo("Row 1 A");
        assertThat(town.closedRoads(VEHICLE.id())).extracting(ClosedRoad::reason).containsExactly(Reason.CUT_OFF);
    }

    @Test
    void saysHowFarTheNearestRoadIs() {
        RoadNetwork town = new GridTown().grid(2, 2).open(folder, VEHICLE);

        assertThat(town.snap(VEHICLE.id(), List.of(place(0.5, 6.4)))).singleElement()
                .isInstanceOfSatisfying(SnappedPlace.OffRoad.class, off -> {
                    assertThat(off.reason()).isEqualTo(SnappedPlace.Reason.NO_ROAD_NEARBY);
                    assertThat(Math.round(off.nearest().distanceMetres())).isEqualTo(539); // 5.4 blocks of 99.9 m
                });
    }

    @Test
    void doesNotStopOnMotorwaysBridgesAndTunnels() {
        RoadNetwork town = new GridTown().grid(2, 4).street("Bridge", "B1 C1 C2 B2", "bridge=yes")
                .street("Tunnel", "A1 B4 B3", "tunnel=yes")
                .street("Motorway", "B0 C0 D0 D3 B3", "highway=motorway", "oneway=no").open(folder, VEHICLE);

        assertThat(at(town, 1.5, 1).street()).startsWith("Column B");
        assertThat(at(town, 2, 0).street()).doesNotContain("Motorway");
    }

    @Test
    void saysWhatCannotBeReached() {
        RoadNetwork town = new GridTown().grid(2, 2).street("Trap", "B0 C0", "oneway=yes").street("Source", "C1 B1", "oneway=yes")
                .open(folder,
                        VEHICLE);
        AccessPoint depot = at(town, 0.5, 0);
        List<SnappedPlace> places = List.of(on(town, "Row 1 A"), on(town, "Trap"), on(town, "Source"),
                town.snap(VEHICLE.id(), List.of(place(0, 8))).getFirst());

        ReachabilityReport report = town.reachability(VEHICLE.id(), depot, places);

        assertThat(report.notReachingDepot()).containsExactly(1);
        assertThat(report.notReachedFromDepot()).containsExactly(2);
        assertThat(report.unsnapped()).extracting(ReachabilityReport.Unsnapped::place).containsExactly(3);
        AccessPoint trap = places.get(1).findAccessPoint().orElseThrow();
        TravelMatrix matrix = town.matrix(VEHICLE.id(), List.of(depot, trap), 1, rows -> {});
        assertThat(List.of(matrix.seconds(0, 1), matrix.metres(0, 1))).isEqualTo(List.of(10, 100));
        assertThat(matrix.reachable(1, 0)).isFalse();
        assertThat(town.findPath(VEHICLE.id(), trap, depot)).isEmpty();
    }

    /// An access point in the middle of a street outside the main part, which snapping would never give. All roads of these towns are drivable,
    /// so that their list is in the order of their numbers.
    private static SnappedPlace on(RoadNetwork town, String street) {
        List<String> names = town.roads().stream().map(RoadLine::name).toList();
        RoadLine road = town.roads().get(names.indexOf(street));
        var point = new AccessPoint(names.indexOf(street), (int) (road.metres() * 500), Direction.BOTH, road.wayId(), street,
                road.course().getFirst());
        return new SnappedPlace.OnRoad(point.position(), List.of(point), 0, false, Optional.empty());
    }

    @Test
    void holdsPlacesAHandApartForOne() {
        RoadNetwork town = new GridTown().street("South", "A0 B0", "oneway=yes").street("East", "B0 B1", "oneway=yes")
                .street("North", "B1 A1", "oneway=yes").street("West", "A1 A0", "oneway=yes").open(folder, VEHICLE);
        AccessPoint first = at(town, 0.5, 0);
        var behind = new AccessPoint(first.edge(), first.offsetMillimetres() - 100, first.direction(), first.wayId(),
                first.street(),
                first.position());
        var fartherBehind = new AccessPoint(first.edge(), first.offsetMillimetres() - 150, first.direction(), first.wayId(),
                first.street(),
                first.position());

        assertWay(town, first, behind, 0, 0);
        // 15 cm behind on a one-way street is once round the block
        assertWay(town, first, fartherBehind, 40, 400);
    }

    private AccessPoint at(RoadNetwork town, double east, double north) {
        return GridTown.point(town, VEHICLE, east, north);
    }

    private static RoadPath path(RoadNetwork town, AccessPoint from, AccessPoint to) {
        return town.path(VEHICLE.id(), from, to);
    }

    private static List<String> streets(RoadPath path) {
        return path.streets().stream().map(RoadPath.Street::name).toList();
    }

    private static void assertWay(RoadNetwork town, AccessPoint from, AccessPoint to, int seconds, int metres) {
        TravelMatrix matrix = town.matrix(VEHICLE.id(), List.of(from, to), 1, rows -> {});
        RoadPath path = path(town, from, to);
        assertThat(List.of(matrix.seconds(0, 1), matrix.metres(0, 1))).isEqualTo(List.of(seconds, metres));
        assertThat(List.of(path.seconds(), path.metres())).isEqualTo(List.of(seconds, metres));
        assertThat(path.streets().stream().mapToInt(RoadPath.Street::metres).sum()).isEqualTo(metres);
    }
}

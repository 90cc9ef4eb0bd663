package org.abfuhr.routing;

import static org.abfuhr.routing.GridTown.VEHICLE;
import static org.abfuhr.routing.GridTown.container;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint.Direction;
import org.abfuhr.routing.kerb.Approach;
import org.abfuhr.routing.kerb.Traffic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On which side of the street a place is served. `Street` leads east from A0 to B0, so that forward is eastbound and a place at `north` -0.05
/// (five metres south of it) lies on the right of an eastbound vehicle.
class KerbTest {

    @TempDir
    Path folder;

    private RoadNetwork town(String... tags) {
        return new GridTown().street("Street", "A0 B0", tags).street("West", "A0 A1").street("North", "A1 B1")
                .street("East", "B1 B0")
                .open(folder, VEHICLE, VEHICLE.withId("left-hand").withTraffic(Traffic.LEFT_HAND));
    }

    private static List<Direction> directions(SnappedPlace place) {
        return place.accessPoints().stream().map(AccessPoint::direction).toList();
    }

    private static List<Direction> south(RoadNetwork town, Approach approach) {
        return directions(container(town, VEHICLE, 0.5, -0.05, approach));
    }

    private static List<Direction> north(RoadNetwork town, Approach approach) {
        return directions(container(town, VEHICLE, 0.5, 0.05, approach));
    }

    @Test
    void servesAMainRoadFromTheContainersSide() {
        RoadNetwork town = town("highway=primary");

        assertThat(south(town, Approach.BY_STREET)).containsExactly(Direction.FORWARD);
        assertThat(north(town, Approach.BY_STREET)).containsExactly(Direction.BACKWARD);
    }

    @Test
    void keepsLeftWhereTrafficDoes() {
        RoadNetwork town = town("highway=primary");
        var leftHand = VEHICLE.withId("left-hand");

        assertThat(directions(container(town, leftHand, 0.5, -0.05, Approach.BY_STREET))).containsExactly(Direction.BACKWARD);
        assertThat(directions(container(town, leftHand, 0.5, 0.05, Approach.BY_STREET))).containsExactly(Direction.FORWARD);
    }

    @ParameterizedTest
    @CsvSource({"highway=residential maxspeed=30, 2", "highway=living_street maxspeed=10, 2", "highway=service maxspeed=20, 2",
            "highway=unclassified maxspeed=50, 2", "highway=residential maxspeed=30 lanes=4, 1",
            "highway=residential maxspeed=70, 1", "highway=tertiary maxspeed=50, 1", "highway=secondary maxspeed=30, 1"})
    void crossesOnlyNarrowAndSlowStreets(String tags, int sides) {
        RoadNetwork town = town(tags.split(" ", -1));

        assertThat(south(town, Approach.BY_STREET)).hasSize(sides);
    }

    @Test
    void servesBothSidesOfAOneWayStreetInItsDirection() {
        RoadNetwork town = town("highway=primary", "oneway=yes");

        assertThat(south(town, Approach.BY_STREET)).containsExactly(Direction.FORWARD);
        assertThat(north(town, Approach.BY_STREET)).containsExactly(Direction.FORWARD);
    }

    @Test
    void obeysTheSideThatIsAskedFor() {
        RoadNetwork town = town("highway=living_street");

        assertThat(south(town, Approach.RIGHT)).containsExactly(Direction.FORWARD);
        assertThat(south(town, Approach.LEFT)).containsExactly(Direction.BACKWARD);
        assertThat(south(town, Approach.EITHER)).containsExactly(Direction.FORWARD, Direction.BACKWARD);
        assertThat(south(town, Approach.SITE)).containsExactly(Direction.BOTH);
    }

    @Test
    void fallsBackToTheWrongSideAndSaysSo() {
        RoadNetwork town = town("oneway=yes");

        SnappedPlace wrong = container(town, VEHICLE, 0.5, 0.05, Approach.RIGHT);
        SnappedPlace right = container(town, VEHICLE, 0.5, -0.05, Approach.RIGHT);

        assertThat(directions(wrong)).containsExactly(Direction.FORWARD);
        assertThat(((SnappedPlace.OnRoad) wrong).wrongSide()).isTrue();
        assertThat(((SnappedPlace.OnRoad) right).wrongSide()).isFalse();
        ReachabilityReport report = town.reachability(VEHICLE.id(), right.accessPoints().getFirst(), List.of(right, wrong));
        assertThat(report.wrongSide()).containsExactly(1);
        assertThat(report.complete()).isTrue();
    }

    @Test
    void doesNotTurnRoundAtAStop() {
        RoadNetwork town = town("highway=primary");
        AccessPoint eastbound = container(town, VEHICLE, 0.5, -0.05, Approach.BY_STREET).accessPoints().getFirst();
        AccessPoint westbound = container(town, VEHICLE, 0.5, 0.05, Approach.BY_STREET).accessPoints().getFirst();
        TravelMatrix matrix = town.matrix(VEHICLE.id(), List.of(eastbound, westbound), 1, rows -> {});

        // across the street: 5 s to the end of the block, 20 s to turn round, 5 s back; the way round three blocks and two halves takes 40 s
        assertThat(matrix.seconds(0, 1)).isEqualTo(30);
        assertThat(matrix.seconds(1, 0)).isEqualTo(30);
    }

    @Test
    void aPlaceOnTheRoadHasNoSide() {
        RoadNetwork town = town("highway=primary");

        assertThat(directions(container(town, VEHICLE, 0.5, 0, Approach.BY_STREET))).hasSize(2);
    }
}

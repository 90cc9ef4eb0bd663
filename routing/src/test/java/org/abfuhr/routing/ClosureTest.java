package org.abfuhr.routing;

import static org.abfuhr.routing.GridTown.VEHICLE;
import static org.abfuhr.routing.GridTown.latitude;
import static org.abfuhr.routing.GridTown.longitude;
import static org.abfuhr.routing.GridTown.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint.Direction;
import org.abfuhr.routing.ClosedRoad.Reason;
import org.abfuhr.routing.closure.ClosedHours;
import org.abfuhr.routing.closure.Closure;
import org.abfuhr.routing.closure.ClosureList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Closed streets in a town of three blocks in a row: `Low` from A0 over B0, C0 to D0, `High` in parallel one block north, 10 s a block.
class ClosureTest {

    private static final int EIGHT = 8 * 3600;
    private static final int NOON = 12 * 3600;

    @TempDir
    Path folder;

    /// Ways 1 to 3: the blocks of Low; 4: High with both ends; 5 and 6: the streets between.
    private RoadNetwork town() {
        return new GridTown().street("Low 1", "A0 B0").street("Low 2", "B0 C0").street("Low 3", "C0 D0")
                .street("High", "A0 A1 B1 C1 D1 D0").street("Between B", "B0 B1").street("Between C", "C0 C1")
                .open(folder, VEHICLE);
    }

    private static AccessPoint at(RoadNetwork town, double east, double north, Direction direction) {
        return GridTown.point(town, VEHICLE, east, north).towards(direction);
    }

    private static int seconds(RoadNetwork town, AccessPoint from, AccessPoint to) {
        int seconds = town.matrix(VEHICLE.id(), List.of(from, to), 1, rows -> {}).seconds(0, 1);
        assertThat(town.findPath(VEHICLE.id(), from, to).map(RoadPath::seconds).orElse(TravelMatrix.UNREACHABLE))
                .isEqualTo(seconds);
        return seconds;
    }

    @Test
    void throughTrafficGoesRound() {
        RoadNetwork town = town();
        RoadNetwork closed = town.withClosures(List.of(Closure.ofWays(Set.of(2L), EIGHT, NOON)));
        AccessPoint from = at(town, 0.5, 0, Direction.FORWARD);
        AccessPoint to = at(town, 2.5, 0, Direction.FORWARD);

        assertThat(seconds(town, from, to)).isEqualTo(20);
        // up at B, along High, down at C: three blocks instead of one
        assertThat(seconds(closed, from, to)).isEqualTo(40);
    }

    @Test
    void servesAPlaceOutsideTheHours() {
        RoadNetwork closed = town().withClosures(List.of(Closure.ofWays(Set.of(2L), EIGHT, NOON)));
        AccessPoint west = at(closed, 0.5, 0, Direction.FORWARD);
        AccessPoint east = at(closed, 2.5, 0, Direction.FORWARD);
        AccessPoint on = at(closed, 1.5, 0, Direction.FORWARD);

        assertThat(seconds(closed, west, on)).isEqualTo(10);
        assertThat(seconds(closed, on, east)).isEqualTo(10);
        assertThat(closed.closedHours(VEHICLE.id(), west)).isEmpty();
        assertThat(closed.closedRoads(VEHICLE.id())).isEmpty();
        // it can be entered at either end
        assertThat(seconds(closed, at(closed, 2.5, 0, Direction.BACKWARD), on.towards(Direction.BACKWARD))).isEqualTo(10);
    }

    @Test
    void nobodyIsOnAClosedStreet() {
        RoadNetwork closed = town().withClosures(List.of(Closure.ofWays(Set.of(2L), EIGHT, NOON)));

        // eastbound at 0.3 of the block: 3 s from its west end in, 7 s out to its east end; westbound the other way round
        assertThat(closed.closedHours(VEHICLE.id(), at(closed, 1.3, 0, Direction.FORWARD)))
                .containsExactly(new ClosedHours(EIGHT - 7, NOON + 3));
        assertThat(closed.closedHours(VEHICLE.id(), at(closed, 1.3, 0, Direction.BACKWARD)))
                .containsExactly(new ClosedHours(EIGHT - 3, NOON + 7));
    }

    @Test
    void hoursThatMeetAreOne() {
        var east = Closure.ofWays(Set.of(3L), NOON, NOON + 3600);
        RoadNetwork closed = town().withClosures(
                List.of(Closure.ofWays(Set.of(2L), EIGHT, NOON), Closure.ofWays(Set.of(2L), NOON, NOON + 3600), east));

        assertThat(closed.closedHours(VEHICLE.id(), at(closed, 1.3, 0, Direction.FORWARD)))
                .containsExactly(new ClosedHours(EIGHT - 7, NOON + 3600 + 3));
        assertThat(closed.closedHours(VEHICLE.id(), at(closed, 2.5, 0, Direction.FORWARD)))
                .containsExactly(new ClosedHours(NOON - 5, NOON + 3600 + 5));
    }

    @Test
    void servesNothingThatIsClosedAllDay() {
        RoadNetwork town = town();
        RoadNetwork closed = town.withClosures(ClosureList.parse(List.of("way/2")));
        AccessPoint west = at(town, 0.5, 0, Direction.FORWARD);
        AccessPoint on = at(town, 1.5, 0, Direction.FORWARD);

        assertThat(seconds(closed, west, on)).isEqualTo(TravelMatrix.UNREACHABLE);
        assertThat(closed.closedRoads(VEHICLE.id())).singleElement().satisfies(road -> {
            assertThat(road.name()).isEqualTo("Low 2");
            assertThat(road.reason()).isEqualTo(Reason.CLOSURE);
            assertThat(Math.round(road.metres())).isEqualTo(100);
        });
        SnappedPlace moved = closed.snap(VEHICLE.id(), List.of(place(1.5, 0))).getFirst();
        assertThat(moved.passed()).hasValueSatisfying(passed -> assertThat(passed.reason()).isEqualTo(Reason.CLOSURE));
    }

    @Test
    void whatLiesBehindAClosureIsServed() {
        // the only way to the eastern half is closed from 8 to 12: it is reached outside these hours
        RoadNetwork town = new GridTown().grid(3, 2).street("Neck", "C0 D0").street("Behind", "D0 E0").open(folder, VEHICLE);
        long neck = town.roads().stream().filter(road -> road.name().equals("Neck")).findFirst().orElseThrow().wayId();
        RoadNetwork closed = town.withClosures(ClosureList.parse(List.of("way/" + neck + "@08:00-12:00")));

        assertThat(closed.closedRoads(VEHICLE.id())).isEmpty();
        // half a block and the neck are 15 s; in again, it may turn round behind the neck: 20 s, and half a block on the way out
        assertThat(closed.closedHours(VEHICLE.id(), at(closed, 3.5, 0, Direction.BACKWARD)))
                .containsExactly(new ClosedHours(EIGHT - 15, NOON + 10 + 10 + 20 + 5));
        assertThat(closed.closedHours(VEHICLE.id(), at(closed, 1.5, 0, Direction.BACKWARD))).isEmpty();
        assertThat(seconds(closed, at(closed, 1.5, 0, Direction.FORWARD), at(closed, 3.5, 0, Direction.FORWARD))).isEqualTo(20);
        assertThat(seconds(closed, at(closed, 3.5, 0, Direction.BACKWARD), at(closed, 1.5, 0, Direction.BACKWARD))).isEqualTo(20);
    }

    @Test
    void closesTheRoadsThroughAnArea() throws IOException {
        RoadNetwork town = town();
        // a square around the middle of Low 2, touching nothing else
        List<Closure> closures = ClosureList.read(file(feature(1.2, -0.2, 1.8, 0.2, "\"from\":\"08:00\",\"to\":\"24:00\"")));
        RoadNetwork closed = town.withClosures(closures);

        assertThat(closures.getFirst().toSecond()).isEqualTo(Closure.DAY_SECONDS);
        assertThat(seconds(closed, at(town, 0.5, 0, Direction.FORWARD), at(town, 2.5, 0, Direction.FORWARD))).isEqualTo(40);
        assertThat(town.withClosures(List.of()).closedHours(VEHICLE.id(), at(town, 1.5, 0, Direction.FORWARD))).isEmpty();
    }

    @Test
    void tellsAllFaultsAtOnce() throws IOException {
        assertThat(codes(() -> ClosureList.parse(List.of("way/1", "street", "way/2@12:00-08:00", "way/3@08:00-25:00"))))
                .containsExactly("E420", "E420", "E420");
        Path file = file(feature(0, 0, 1, 1, "\"from\":\"8\",\"to\":\"12:00\"") + "," + feature(0, 0, 1, 1, "\"ways\":[\"a\"]")
                + ",{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[0,0]}},{}");
        assertThat(codes(() -> ClosureList.read(file))).containsExactly("E421", "E421", "E403", "E421");
        Path empty = file("{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[]}},"
                + "{\"type\":\"Feature\",\"properties\":{\"ways\":[2]},\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":[]}}");
        assertThat(codes(() -> ClosureList.read(empty))).containsExactly("E403", "E403");
        Path none = file("");
        assertThat(codes(() -> ClosureList.read(none))).containsExactly("E421");
        Path missing = Files.writeString(none, "{\"type\":\"FeatureCollection\"}");
        assertThat(codes(() -> ClosureList.read(missing))).containsExactly("E421");
    }

    @Test
    void readsWaysFromAFile() throws IOException {
        Path file = file("{\"type\":\"Feature\",\"properties\":{\"ways\":[2,3]},\"geometry\":null}");

        assertThat(ClosureList.read(file)).containsExactly(Closure.ofWays(Set.of(2L, 3L), 0, Closure.DAY_SECONDS));
    }

    private Path file(String features) throws IOException {
        return Files.writeString(folder.resolve("closures.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
    }

    private static String feature(double west, double south, double east, double north, String properties) {
        return "{\"type\":\"Feature\",\"properties\":{%5$s},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}}"
                .formatted(longitude(west), latitude(south), longitude(east), latitude(north), properties);
    }

    private static List<String> codes(ThrowingCallable call) {
        return catchThrowableOfType(FaultException.class, call).faults().stream().map(Fault::code).toList();
    }
}

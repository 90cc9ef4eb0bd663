package org.abfuhr.routing;

import static org.abfuhr.routing.GridTown.VEHICLE;
import static org.abfuhr.routing.GridTown.container;
import static org.abfuhr.routing.GridTown.place;
import static org.abfuhr.routing.turning.Turning.NEVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.abfuhr.routing.AccessPoint.Direction;
import org.abfuhr.routing.ClosedRoad.Reason;
import org.abfuhr.routing.kerb.Approach;
import org.abfuhr.routing.turning.Turning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What turning costs in a town of 10 s blocks: 4 s a right angle; turning round 30 s at a head, 50 s at a junction, 90 s at a dead end.
class TurningTest {

    private static final VehicleProfile REVERSES = VEHICLE.withId("reverses")
            .withTurning(new Turning(true, 18_000, NEVER, 4_000, 30, 50, 90, NEVER));
    private static final VehicleProfile FORWARD_ONLY = VEHICLE.withId("forward-only")
            .withTurning(new Turning(false, 18_000, NEVER, 4_000, 30, 50, NEVER, NEVER));

    @TempDir
    Path folder;

    private RoadNetwork open(GridTown town) {
        return town.open(folder, REVERSES, FORWARD_ONLY);
    }

    private static AccessPoint at(RoadNetwork town, double east, double north, Direction direction) {
        return GridTown.point(town, REVERSES, east, north).towards(direction);
    }

    private static int seconds(RoadNetwork town, VehicleProfile profile, AccessPoint from, AccessPoint to) {
        int cell = town.matrix(profile.id(), List.of(from, to), 1, rows -> {}).seconds(0, 1);
        assertThat(town.findPath(profile.id(), from, to).map(RoadPath::seconds).orElse(cell)).isEqualTo(cell);
        return cell;
    }

    private static GridTown crossing() {
        return new GridTown().street("Main", "A1 B1 C1").street("Side", "B0 B1 B2").street("Slant", "B1 C2");
    }

    @Test
    void costsTheTimeOfTheAngle() {
        RoadNetwork town = open(crossing());
        AccessPoint eastbound = at(town, 0.5, 1, Direction.FORWARD);

        assertThat(seconds(town, REVERSES, eastbound, at(town, 1.5, 1, Direction.FORWARD))).isEqualTo(10);
        // 4 s for a right angle to either side
        assertThat(seconds(town, REVERSES, eastbound, at(town, 1, 1.5, Direction.FORWARD))).isEqualTo(14);
        assertThat(seconds(town, REVERSES, eastbound, at(town, 1, 0.5, Direction.BACKWARD))).isEqualTo(14);
        // 45°: 4 s × (1 - cos 45°) = 1.17 s; half a block and half of a diagonal block are 5 + 7.07 s; 13.24 s, rounded up
        assertThat(seconds(town, REVERSES, eastbound, at(town, 1.5, 1.5, Direction.FORWARD))).isEqualTo(14);
        // 135°, up the side street into the slant: 4 s × (1 + 0.7071) = 6.83 s, with 12.07 s of driving 18.90 s
        assertThat(seconds(town, REVERSES, at(town, 1, 1.5, Direction.BACKWARD), at(town, 1.5, 1.5, Direction.FORWARD)))
                .isEqualTo(19);
    }

    @Test
    void bendsCostNothing() {
        RoadNetwork town = open(new GridTown().street("First", "A0 B0").street("Second", "B0 B1"));

        assertThat(seconds(town, REVERSES, at(town, 0.5, 0, Direction.FORWARD), at(town, 1, 0.5, Direction.FORWARD)))
                .isEqualTo(10);
    }

    @Test
    void turnsRoundByPlace() {
        RoadNetwork town = open(crossing().node("C1", "highway=turning_circle"));
        AccessPoint toHead = at(town, 1.5, 1, Direction.FORWARD);
        AccessPoint toJunction = at(town, 1.5, 1, Direction.BACKWARD);
        AccessPoint toDeadEnd = at(town, 1, 0.5, Direction.BACKWARD);

        // half a block there, half a block back, and the turn between
        assertThat(seconds(town, REVERSES, toHead, toJunction)).isEqualTo(10 + 30);
        assertThat(seconds(town, REVERSES, toJunction, toHead)).isEqualTo(10 + 50);
        assertThat(seconds(town, REVERSES, toDeadEnd, at(town, 1, 0.5, Direction.FORWARD))).isEqualTo(10 + 90);
    }

    @ParameterizedTest
    @ValueSource(strings = {"turning_circle", "turning_loop", "mini_roundabout"})
    void turnsRoundAtAHeadInsideAStreet(String head) {
        RoadNetwork town = open(
                new GridTown().grid(2, 2).street("Dead End", "B0 C0 D0", "highway=service").node("C0", "highway=" + head));

        // half a block to the head, 30 s round it, half a block back; whoever may not reverse does not go on to the end
        assertThat(seconds(town, FORWARD_ONLY, at(town, 1.5, 0, Direction.FORWARD), at(town, 1.5, 0, Direction.BACKWARD)))
                .isEqualTo(10 + 30);
        assertThat(town.closedRoads("forward-only")).filteredOn(road -> road.metres() > 1).singleElement().satisfies(road -> {
            assertThat(road.reason()).isEqualTo(Reason.DEAD_END);
            assertThat(Math.round(road.metres())).isEqualTo(100);
        });
        // driving on past the head is straight on and costs nothing: two halves of a block
        assertThat(seconds(town, REVERSES, at(town, 1.5, 0, Direction.FORWARD), at(town, 2.5, 0, Direction.FORWARD)))
                .isEqualTo(10);
    }

    @Test
    void doesNotTurnRoundInMidStreet() {
        // the name changes at B0: a bend, not a junction
        RoadNetwork town = open(new GridTown().street("First", "A0 B0").street("Second", "B0 C0"));

        // on to C0, out of the dead end, and back: 5 + 10 s, 90 s, 10 + 5 s
        assertThat(seconds(town, REVERSES, at(town, 0.5, 0, Direction.FORWARD), at(town, 0.5, 0, Direction.BACKWARD)))
                .isEqualTo(120);
    }

    private static GridTown blockWithBranches() {
        return new GridTown().grid(2, 2).street("Dead End", "B0 C0").street("With Head", "B1 C1").node("C1",
                "highway=turning_loop");
    }

    @Test
    void whoMayNotReverseEntersNoDeadEndWithoutAHead() {
        RoadNetwork town = open(blockWithBranches());

        assertThat(town.closedRoads("reverses")).isEmpty();
        assertThat(town.closedRoads("forward-only")).singleElement().satisfies(road -> {
            assertThat(road.name()).isEqualTo("Dead End");
            assertThat(road.reason()).isEqualTo(Reason.DEAD_END);
            assertThat(Math.round(road.metres())).isEqualTo(100);
        });
        SnappedPlace container = container(town, FORWARD_ONLY, 1.6, 0.05, Approach.BY_STREET);
        assertThat(container.passed()).hasValueSatisfying(passed -> {
            assertThat(passed.name()).isEqualTo("Dead End");
            assertThat(passed.reason()).isEqualTo(Reason.DEAD_END);
        });
        assertThat(container.accessPoints().getFirst().street()).isEqualTo("Column B 0");
        ReachabilityReport report = town.reachability("forward-only", GridTown.point(town, FORWARD_ONLY, 0.5, 0),
                List.of(container));
        assertThat(report.carriedFarther()).containsExactly(0);
    }

    @Test
    void aSiteAtADeadEndIsPlaceToTurn() {
        RoadNetwork town = open(blockWithBranches());
        AccessPoint yard = GridTown.point(town, FORWARD_ONLY, 1.6, 0.05);

        assertThat(yard.street()).isEqualTo("Dead End");
        assertThat(yard.direction()).isEqualTo(Direction.BOTH);
        // half a block and 0.6 of one, straight on at B0; back the same way
        assertThat(seconds(town, FORWARD_ONLY, at(town, 0.5, 0, Direction.FORWARD), yard)).isEqualTo(11);
        assertThat(seconds(town, FORWARD_ONLY, yard, at(town, 0.5, 0, Direction.BACKWARD))).isEqualTo(11);
        assertThat(town.reachability("forward-only", yard, town.snap("forward-only", List.of(place(0.5, 1)))).complete())
                .isTrue();
    }

    @Test
    void aSiteBehindAStreetForResidentsIsReached() {
        RoadNetwork town = open(new GridTown().grid(2, 2).street("Lane", "B0 C0", "motor_vehicle=destination")
                .street("Works", "C0 D0"));
        AccessPoint yard = GridTown.point(town, FORWARD_ONLY, 2.5, 0.05);

        assertThat(yard.street()).isEqualTo("Works");
        // half a block, the lane and half a block, straight on at B0; back the same way
        assertThat(seconds(town, FORWARD_ONLY, at(town, 0.5, 0, Direction.FORWARD), yard)).isEqualTo(20);
        assertThat(seconds(town, FORWARD_ONLY, yard, at(town, 0.5, 0, Direction.BACKWARD))).isEqualTo(20);
    }

    @Test
    void whoMayNotReverseTurnsAtTheHead() {
        RoadNetwork town = open(blockWithBranches());
        SnappedPlace container = container(town, FORWARD_ONLY, 1.5, 0.95, Approach.RIGHT);

        assertThat(container.passed()).isEmpty();
        // eastbound past the container, round the loop and back: 5 + 30 + 5 s
        assertThat(seconds(town, FORWARD_ONLY, at(town, 1.5, 1, Direction.FORWARD), at(town, 1.5, 1, Direction.BACKWARD)))
                .isEqualTo(40);
    }

    @Test
    void whoMayNotReverseTurnsAtWideJunctions() {
        // 18 m turning circle: four lanes of 3.25 m and 6 m of corners are 19 m, two lanes 12.5 m
        RoadNetwork wide = open(blockWithBranches().street("Wide", "B1 B3 A3 A1", "lanes=4"));

        assertThat(seconds(wide, FORWARD_ONLY, at(wide, 1.5, 1, Direction.BACKWARD), at(wide, 1.5, 1, Direction.FORWARD)))
                .isEqualTo(10 + 50);
    }

    @Test
    void whoSetsBackTurnsInAHammer() {
        var setsBack = VEHICLE.withId("sets-back").withTurning(new Turning(false, 18_000, 12_000, 0, 30, 50, NEVER, NEVER));
        // a dead end that forks after a block: the arms are dead ends, but the fork is a turning hammer
        GridTown fork = new GridTown().grid(2, 2).street("Stem", "B1 C1").street("Arm", "C1 C2").street("Other Arm", "C1 C0");
        RoadNetwork town = fork.open(folder, setsBack, FORWARD_ONLY);

        assertThat(town.closedRoads("sets-back")).extracting(ClosedRoad::name).containsExactlyInAnyOrder("Arm", "Other Arm");
        assertThat(town.closedRoads("forward-only")).extracting(ClosedRoad::name)
                .containsExactlyInAnyOrder("Stem", "Arm", "Other Arm");
        AccessPoint stem = GridTown.point(town, setsBack, 1.5, 1);
        assertThat(seconds(town, setsBack, stem.towards(Direction.FORWARD), stem.towards(Direction.BACKWARD))).isEqualTo(10 + 50);
    }

    @Test
    void nobodySetsBackFromOneArmOfANarrowForkIntoTheOther() {
        var setsBack = VEHICLE.withId("sets-back").withTurning(new Turning(false, 18_000, 12_000, 0, 30, 50, NEVER, NEVER));
        // from the stem eastwards the arms leave by 0° and 45°: from one into the other is a turn of 135°
        GridTown narrow = new GridTown().grid(2, 2).street("Stem", "B1 C1").street("Arm", "C1 D1").street("Slant Arm", "C1 D2");
        // by 0° and 90°: from the first back into the second is 90°, and home 90°
        GridTown square = new GridTown().grid(2, 2).street("Stem", "B1 C1").street("Arm", "C1 D1").street("Square Arm", "C1 C2");

        assertThat(narrow.open(folder, setsBack).closedRoads("sets-back")).extracting(ClosedRoad::name)
                .containsExactlyInAnyOrder("Stem", "Arm", "Slant Arm");
        assertThat(square.open(folder, setsBack).closedRoads("sets-back")).extracting(ClosedRoad::name)
                .containsExactlyInAnyOrder("Arm", "Square Arm");
    }

    @Test
    void whoMayNotReverseGoesRoundTheBlockElsewhere() {
        RoadNetwork narrow = open(blockWithBranches().street("Narrow", "B1 B3 A3 A1", "lanes=2"));

        // to B1, left round the block (B0, A0, A1) and on to the east: 5 + 40 + 5 s, and four right angles: left into column B, two at the
        // corners without other roads cost nothing, B0 meets the dead end: right angle; A1: right angle; straight on at B1
        assertThat(seconds(narrow, FORWARD_ONLY, at(narrow, 1.5, 1, Direction.BACKWARD), at(narrow, 1.5, 1, Direction.FORWARD)))
                .isEqualTo(50 + 3 * 4);
    }

    @Test
    void aLoopStreetNeedsNoHead() {
        RoadNetwork town = open(new GridTown().grid(2, 2).street("Stem", "B1 C1").street("Loop", "C1 D1 D2 C2 C1"));

        assertThat(town.closedRoads("forward-only")).isEmpty();
        assertThat(town.snap("forward-only", List.of(place(2.5, 2))).getFirst().accessPoints().getFirst().street())
                .isEqualTo("Loop");
    }

    @Test
    void refusesContradictions() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Turning(false, 18_000, NEVER, 0, 1, 1, 1, 1))
                .withMessageContaining("reverse");
        assertThatIllegalArgumentException().isThrownBy(() -> new Turning(true, 18_000, NEVER, 0, -2, 1, 1, 1))
                .withMessageContaining("head");
    }
}

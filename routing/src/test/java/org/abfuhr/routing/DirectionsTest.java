package org.abfuhr.routing;

import static org.abfuhr.routing.GridTown.VEHICLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.abfuhr.routing.AccessPoint.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a driver is told, in a town of 100 m blocks.
class DirectionsTest {

    @TempDir
    Path folder;

    private static String told(RoadNetwork town, AccessPoint from, AccessPoint to) {
        RoadPath path = town.path(VEHICLE.id(), from, to);
        List<String> turns = path.turns().stream()
                .map(turn -> turn.atMetres() + " " + turn.instruction() + " " + turn.street()).toList();
        if (!turns.isEmpty())
            assertThat(path.turns().getLast().atMetres()).isEqualTo(path.metres());
        return String.join(" | ", turns);
    }

    private static AccessPoint at(RoadNetwork town, double east, double north, Direction direction) {
        return GridTown.point(town, VEHICLE, east, north).towards(direction);
    }

    private RoadNetwork town() {
        return new GridTown().street("Main", "A1 B1 C1").street("Side", "B0 B1 B2").street("Slant", "B1 C2")
                .street("East", "C1 D1")
                .open(folder, VEHICLE);
    }

    @Test
    void saysWhereToTurn() {
        RoadNetwork town = town();
        AccessPoint start = at(town, 0.5, 1, Direction.FORWARD);

        assertThat(told(town, start, at(town, 1, 1.5, Direction.FORWARD)))
                .isEqualTo("0 DEPART Main | 50 LEFT Side | 100 ARRIVE Side");
        assertThat(told(town, start, at(town, 1, 0.5, Direction.BACKWARD)))
                .isEqualTo("0 DEPART Main | 50 RIGHT Side | 100 ARRIVE Side");
        // half of a diagonal block is 71 m
        assertThat(told(town, start, at(town, 1.5, 1.5, Direction.FORWARD)))
                .isEqualTo("0 DEPART Main | 50 SLIGHT_LEFT Slant | 121 ARRIVE Slant");
        assertThat(told(town, at(town, 1, 1.5, Direction.BACKWARD), at(town, 1.5, 1.5, Direction.FORWARD)))
                .isEqualTo("0 DEPART Side | 50 SHARP_LEFT Slant | 121 ARRIVE Slant");
    }

    @Test
    void saysNothingWhereTheStreetGoesOn() {
        RoadNetwork town = town();

        assertThat(told(town, at(town, 0.5, 1, Direction.FORWARD), at(town, 1.5, 1, Direction.FORWARD)))
                .isEqualTo("0 DEPART Main | 100 ARRIVE Main");
        assertThat(told(town, at(town, 1.5, 1, Direction.FORWARD), at(town, 2.5, 1, Direction.FORWARD)))
                .isEqualTo("0 DEPART Main | 50 STRAIGHT_ON East | 100 ARRIVE East");
    }

    @Test
    void saysToTurnRound() {
        RoadNetwork town = town();

        assertThat(told(town, at(town, 0.5, 1, Direction.BACKWARD), at(town, 0.5, 1, Direction.FORWARD)))
                .isEqualTo("0 DEPART Main | 50 TURN_ROUND Main | 100 ARRIVE Main");
    }

    @Test
    void samePlaceNeedsNoWords() {
        RoadNetwork town = town();

        assertThat(told(town, at(town, 0.5, 1, Direction.FORWARD), at(town, 0.5, 1, Direction.FORWARD))).isEmpty();
    }
}

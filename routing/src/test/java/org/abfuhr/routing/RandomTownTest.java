package org.abfuhr.routing;

import static org.abfuhr.routing.GridTown.BLOCK_SECONDS;
import static org.abfuhr.routing.GridTown.VEHICLE;
import static org.abfuhr.routing.GridTown.junction;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.abfuhr.model.matrix.TravelMatrix;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random towns with one-way streets and turn restrictions, against a plain Dijkstra of this test that shares nothing with the program:
/// it knows the town as it was drawn, not as it was imported.
class RandomTownTest {

    private static final int COLUMNS = 5;
    private static final int ROWS = 4;

    @TempDir
    Path folder;

    /// A block from one junction to the next, drivable in that direction.
    private record Move(String from, String to, String street) {

        Move back() {
            return new Move(to, from, street);
        }
    }

    private record Turn(Move in, Move out) {}

    private static final Move NOWHERE = new Move("", "", "");

    private final GridTown town = new GridTown();
    private final Map<String, Move> blocks = new HashMap<>(); // by street name, as drawn
    private final Set<Move> moves = new HashSet<>();
    private final Set<Turn> forbidden = new HashSet<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void matrixEqualsAPlainDijkstra(long seed) {
        draw(new SplittableRandom(seed));
        RoadNetwork network = town.open(folder, VEHICLE);
        List<AccessPoint> points = new ArrayList<>();
        for (String street : blocks.keySet().stream().sorted().toList())
            addMiddle(network, street, points);
        TravelMatrix matrix = network.matrix(VEHICLE.id(), points, 1, rows -> {});

        assertThat(points).hasSizeGreaterThan(15);
        for (int from = 0; from < points.size(); from++) {
            Map<Move, Integer> arrival = arrivals(points.get(from));
            for (int to = 0; to < points.size(); to++)
                assertThat(matrix.seconds(from, to)).as("%s to %s", points.get(from), points.get(to))
                        .isEqualTo(from == to ? 0 : seconds(arrival, points.get(to)));
        }
    }

    private void draw(SplittableRandom random) {
        for (int row = 0; row < ROWS; row++)
            for (int column = 0; column < COLUMNS; column++) {
                if (column + 1 < COLUMNS)
                    drawBlock(random, junction(column, row), junction(column + 1, row));
                if (row + 1 < ROWS)
                    drawBlock(random, junction(column, row), junction(column, row + 1));
            }
        List<Turn> turns = new ArrayList<>();
        for (Move in : sorted())
            for (Move out : sorted())
                if (in.to.equals(out.from) && !out.equals(in.back()))
                    turns.add(new Turn(in, out));
        for (int i = 0; i < 15; i++)
            forbid(turns.get(random.nextInt(turns.size())));
    }

    private List<Move> sorted() {
        return moves.stream().sorted((a, b) -> (a.from + a.to).compareTo(b.from + b.to)).toList();
    }

    private void drawBlock(SplittableRandom random, String from, String to) {
        var block = new Move(from, to, from + "-" + to);
        blocks.put(block.street, block);
        moves.add(block);
        boolean oneWay = random.nextInt(4) == 0;
        if (oneWay)
            town.street(block.street, from + " " + to, "oneway=yes");
        else {
            town.street(block.street, from + " " + to);
            moves.add(block.back());
        }
    }

    private void forbid(Turn turn) {
        if (forbidden.add(turn))
            town.restriction("restriction=no_left_turn", turn.in.street, "node " + turn.in.to, turn.out.street);
    }

    /// A street outside the main part of the town has no access point: the place goes to another street and is left out here.
    private void addMiddle(RoadNetwork network, String street, List<AccessPoint> points) {
        Move block = blocks.getOrDefault(street, NOWHERE);
        AccessPoint point = GridTown.point(network, VEHICLE, (column(block.from) + column(block.to)) / 2.0,
                (row(block.from) + row(block.to)) / 2.0);
        if (point.street().equals(street))
            points.add(point);
    }

    private static int column(String junction) {
        return junction.charAt(0) - 'A';
    }

    private static int row(String junction) {
        return junction.charAt(1) - '0';
    }

    /// When each move ends, by Bellman-Ford over moves; it takes half a block to leave the source.
    private Map<Move, Integer> arrivals(AccessPoint from) {
        Map<Move, Integer> arrival = new HashMap<>();
        for (Move move : directions(from))
            arrival.put(move, BLOCK_SECONDS / 2);
        boolean better = true;
        while (better) {
            better = false;
            for (Move in : List.copyOf(arrival.keySet()))
                for (Move out : moves)
                    better |= improve(arrival, in, out);
        }
        return arrival;
    }

    /// The target lies half a block before the end of the moves that pass it.
    private int seconds(Map<Move, Integer> arrival, AccessPoint to) {
        int best = TravelMatrix.UNREACHABLE;
        for (Move move : directions(to))
            if (arrival.containsKey(move))
                best = Math.min(best, arrival.getOrDefault(move, 0) - BLOCK_SECONDS / 2);
        return best;
    }

    private boolean improve(Map<Move, Integer> arrival, Move in, Move out) {
        if (!in.to.equals(out.from) || forbidden.contains(new Turn(in, out)))
            return false;
        int turning = out.equals(in.back()) ? GridTown.TURN_ROUND_SECONDS : 0;
        int seconds = arrival.getOrDefault(in, 0) + turning + BLOCK_SECONDS;
        if (seconds >= arrival.getOrDefault(out, Integer.MAX_VALUE))
            return false;
        arrival.put(out, seconds);
        return true;
    }

    /// The moves over the point's block that are open and that the access point allows.
    private List<Move> directions(AccessPoint point) {
        Move drawn = blocks.getOrDefault(point.street(), NOWHERE);
        return List.of(drawn, drawn.back()).stream().filter(moves::contains).toList();
    }
}

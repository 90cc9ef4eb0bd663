package org.abfuhr.routing.path;

import java.util.ArrayList;
import java.util.List;
import org.abfuhr.routing.RoadPath.Instruction;
import org.abfuhr.routing.RoadPath.Street;
import org.abfuhr.routing.RoadPath.Turn;
import org.abfuhr.routing.graph.ProfileGraph;
import org.abfuhr.routing.map.RoadEdge;
import org.abfuhr.routing.map.RoadGraph;
import org.jspecify.annotations.Nullable;

/// Puts the pieces of a way into words: its streets and turns. Where nothing is to decide and the name stays, nothing is said.
final class Directions {

    private static final double SLIGHT_DEGREES = 30;
    private static final double TURN_DEGREES = 60;
    private static final double SHARP_DEGREES = 120;

    private final ProfileGraph graph;
    private final List<Street> streets = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private String name = "";
    private long streetBegunMm;
    private long drivenMm;

    /// @param pieces in driving order
    Directions(ProfileGraph graph, List<Piece> pieces) {
        this.graph = graph;
        for (int i = 0; i < pieces.size(); i++) {
            enter(i == 0 ? null : pieces.get(i - 1), pieces.get(i));
            drivenMm += pieces.get(i).toMm() - pieces.get(i).fromMm();
        }
        if (!pieces.isEmpty()) {
            endStreet();
            turns.add(new Turn(Instruction.ARRIVE, name, metres(drivenMm)));
        }
    }

    /// A piece of one state from one offset to another, in driving direction.
    record Piece(int state, int fromMm, int toMm) {}

    List<Street> streets() {
        return streets;
    }

    List<Turn> turns() {
        return turns;
    }

    private void enter(@Nullable Piece before, Piece next) {
        String street = road(next.state).name();
        if (before != null && !street.equals(name))
            endStreet();
        Instruction instruction = before == null ? Instruction.DEPART : turn(before.state, next.state);
        boolean choice = before != null && graph.firstArc(before.state + 1) - graph.firstArc(before.state) > 1;
        boolean telling = instruction != Instruction.STRAIGHT_ON && (choice || instruction == Instruction.TURN_ROUND);
        if (before == null || telling || !street.equals(name))
            turns.add(new Turn(instruction, street, metres(drivenMm)));
        name = street;
    }

    private void endStreet() {
        streets.add(new Street(name, metres(drivenMm) - metres(streetBegunMm)));
        streetBegunMm = drivenMm;
    }

    private static int metres(long millimetres) {
        return (int) Math.ceilDiv(millimetres, 1000L);
    }

    private RoadEdge road(int state) {
        return graph.roads().edge(RoadGraph.edgeOf(graph.keyOf(state)));
    }

    private Instruction turn(int from, int to) {
        int inKey = graph.keyOf(from);
        int outKey = graph.keyOf(to);
        return outKey == RoadGraph.reverse(inKey) ? Instruction.TURN_ROUND : byAngle(degrees(inKey, outKey));
    }

    private static Instruction byAngle(double leftDegrees) {
        double angle = Math.abs(leftDegrees);
        boolean left = leftDegrees > 0;
        if (!(angle >= SLIGHT_DEGREES))
            return Instruction.STRAIGHT_ON;
        if (angle < TURN_DEGREES)
            return left ? Instruction.SLIGHT_LEFT : Instruction.SLIGHT_RIGHT;
        if (angle <= SHARP_DEGREES)
            return left ? Instruction.LEFT : Instruction.RIGHT;
        return left ? Instruction.SHARP_LEFT : Instruction.SHARP_RIGHT;
    }

    /// From -180 to 180, positive to the left; NaN where a road has no length.
    private double degrees(int inKey, int outKey) {
        double back = departure(RoadGraph.reverse(inKey));
        return Math.toDegrees(Math.IEEEremainder(departure(outKey) - back - Math.PI, 2 * Math.PI));
    }

    private double departure(int key) {
        return graph.roads().edge(RoadGraph.edgeOf(key)).departureRadians(RoadGraph.isForward(key));
    }
}

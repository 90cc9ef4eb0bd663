package org.abfuhr.dispatch.outcome;

import java.util.ArrayList;
import java.util.List;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.RoadPath;
import org.abfuhr.routing.RoadPath.Instruction;
import org.abfuhr.routing.RoadPath.Turn;

/// A way turn by turn: each says where it is, what to do there, and how far to go from there to the next. Its metres sum to those of the way.
public final class TurnList {

    private static final double METRES_PER_DEGREE = 111_195;

    private final RoadPath path;
    private final double[] drivenMetres; // [point of the course] along the line from its start

    private TurnList(RoadPath path) {
        this.path = path;
        this.drivenMetres = drivenMetres(path.course());
    }

    /// A turn, or the departure.
    ///
    /// @param street that begins there; empty when it has no name
    /// @param metres to the next turn or the end
    /// @param coursePoint index of the point of the course where to do it
    /// @param at where that is
    public record Step(Instruction instruction, String street, int metres, int coursePoint, Coordinate at) {}

    /// All turns from the departure to the last before the arrival; none where the vehicle stays.
    public static List<Step> of(RoadPath path) {
        return new TurnList(path).steps();
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i + 1 < path.turns().size(); i++) {
            var turn = path.turns().get(i);
            int metres = path.turns().get(i + 1).atMetres() - turn.atMetres();
            int point = coursePoint(turn);
            steps.add(new Step(turn.instruction(), turn.street(), metres, point, path.course().get(point)));
        }
        return steps;
    }

    /// Turns are at junctions, and those are points of the course: the one nearest by the metres driven.
    private int coursePoint(Turn turn) {
        double share = path.metres() == 0 ? 0 : (double) turn.atMetres() / path.metres();
        double wanted = share * drivenMetres[drivenMetres.length - 1];
        int nearest = 0;
        for (int i = 1; i < drivenMetres.length; i++)
            if (Math.abs(drivenMetres[i] - wanted) < Math.abs(drivenMetres[nearest] - wanted))
                nearest = i;
        return nearest;
    }

    private static double[] drivenMetres(List<Coordinate> course) {
        var driven = new double[course.size()];
        for (int i = 1; i < driven.length; i++)
            driven[i] = driven[i - 1] + metres(course.get(i - 1), course.get(i));
        return driven;
    }

    private static double metres(Coordinate from, Coordinate to) {
        double east = (to.longitude() - from.longitude()) * Math.cos(Math.toRadians(from.latitude()));
        return METRES_PER_DEGREE * Math.hypot(east, to.latitude() - from.latitude());
    }
}

package org.abfuhr.dispatch.handover;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.abfuhr.dispatch.handover.VehicleRoute.Stretch;
import org.abfuhr.dispatch.outcome.RouteFacts;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.geo.UtmGrid;

/// A route as requests to the routing interface of Autoware (`SetRoutePoints` of its AD API), one per leg: Autoware drives to one goal, and
/// gets the next when the stop is done. The goal may be moved along the road; way points in the middle of the stretches between turns keep the
/// vehicle on the planned streets.
///
/// Poses are metres from `map_origin` on the UTM zone that it lies in (Autoware's projector `LocalCartesianUTM`), turned as the vehicle
/// drives.
public final class AutowareLegs {

    /// On shorter stretches a point may well lie inside a junction, on a lane of another way.
    private static final int LEAST_STRETCH_METRES = 20;

    private final VehicleRoute route;
    private final UtmGrid grid;
    private final Coordinate origin;

    private AutowareLegs(VehicleRoute route) {
        this.route = route;
        this.grid = route.grid();
        var problem = route.problem();
        this.origin = problem.places().get(problem.depots().getFirst().place()).position();
    }

    /// All legs of a route on which the vehicle moves, in driving order.
    public static ObjectNode of(VehicleRoute route) {
        return new AutowareLegs(route).write();
    }

    private ObjectNode write() {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("vehicle", route.facts().vehicleOf(route.route()).id());
        var map = document.putObject("map_projector_info").put("projector_type", "LocalCartesianUTM").put("vertical_datum",
                "WGS84");
        map.putObject("map_origin").put("latitude", origin.latitude()).put("longitude", origin.longitude()).put("altitude", 0.0);
        var legs = document.putArray("legs");
        for (int position = 1; position < route.route().stops().size(); position++)
            if (moves(position))
                write(legs.addObject(), position);
        return document;
    }

    private boolean moves(int position) {
        return route.path().legs().get(position - 1).course().stream().distinct().count() > 1;
    }

    private void write(ObjectNode leg, int position) {
        var stop = route.stop(position);
        leg.put("leg", position).put("from", route.facts().id(route.stop(position - 1))).put("to", route.facts().id(stop));
        leg.put("at", RouteFacts.kind(stop)).put("arrival", StopActions.instant(
                route.problem().start().plusSeconds(stop.at().arrivalSeconds())));
        var request = leg.putObject("request");
        request.putObject("header").put("frame_id", "map").putObject("stamp").put("sec", 0).put("nanosec", 0);
        request.putObject("option").put("allow_goal_modification", true);
        var stretches = route.stretches(position);
        writePose(request.putObject("goal"), Pose.atEnd(stretches.getLast().course(), grid));
        writeWayPoints(request.putArray("waypoints"), stretches.subList(0, stretches.size() - 1));
    }

    private void writeWayPoints(ArrayNode points, List<Stretch> stretches) {
        stretches.stream().filter(stretch -> stretch.metres() >= LEAST_STRETCH_METRES && stretch.course().size() > 1)
                .forEach(stretch -> writePose(points.addObject(), Pose.inTheMiddle(stretch.course(), grid)));
    }

    private void writePose(ObjectNode to, Pose pose) {
        var zero = grid.project(origin);
        to.putObject("position").put("x", centimetres(pose.east() - zero.east()))
                .put("y", centimetres(pose.north() - zero.north()))
                .put("z", 0.0);
        to.putObject("orientation").put("x", 0.0).put("y", 0.0).put("z", Math.sin(pose.yaw() / 2)).put("w",
                Math.cos(pose.yaw() / 2));
    }

    private static double centimetres(double metres) {
        return Math.round(metres * 100) / 100.0;
    }
}

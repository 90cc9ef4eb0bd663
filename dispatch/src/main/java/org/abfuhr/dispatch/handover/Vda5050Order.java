package org.abfuhr.dispatch.handover;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.abfuhr.dispatch.handover.VehicleRoute.Stretch;
import org.abfuhr.dispatch.outcome.RouteFacts;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.geo.UtmGrid;
import org.abfuhr.model.plan.Stop;

/// A route as an `order` in the style of VDA 5050: a node per stop and per turn, an edge per stretch between them. In the *style* of it, since
/// the standard is for halls and says nothing of public roads.
///
/// Nodes have even sequence ids, edges odd ones; they count from the route's beginning, so that an update numbers the rest as before. Positions
/// are metres on the [UtmGrid] that `mapId` names.
public final class Vda5050Order {

    /// The points of the map lie in the middle of the road, the vehicle drives and stops beside it.
    private static final double DEVIATION_METRES = 10;

    private final VehicleRoute route;
    private final OrderPart part;
    private final Vda5050Version version;
    private final UtmGrid grid;
    private final ObjectNode order = JsonNodeFactory.instance.objectNode();
    private final ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode edges = JsonNodeFactory.instance.arrayNode();
    private int sequence;

    private Vda5050Order(VehicleRoute route, OrderPart part, Vda5050Version version) {
        this.route = route;
        this.part = part;
        this.version = version;
        this.grid = route.grid();
    }

    /// The order for a part of a route.
    ///
    /// @throws IllegalArgumentException when the route does not have the stops that the part names
    public static ObjectNode of(VehicleRoute route, OrderPart part, MessageHeader header, Vda5050Version version) {
        if (part.released() >= route.route().stops().size())
            throw new IllegalArgumentException("no stop " + part.released() + " among " + route.route().stops().size());
        return new Vda5050Order(route, part, version).write(header);
    }

    private ObjectNode write(MessageHeader header) {
        order.put("headerId", header.headerId()).put("timestamp", StopActions.instant(header.timestamp()))
                .put("version", version.number()).put("manufacturer", header.manufacturer())
                .put("serialNumber", header.serialNumber()).put("orderId", part.orderId()).put("orderUpdateId", part.updateId());
        for (int position = 0; position < route.route().stops().size(); position++)
            write(position);
        order.set("nodes", nodes);
        order.set("edges", edges);
        return order;
    }

    /// What leads to a stop, and the stop; before the part's beginning it is counted only.
    private void write(int position) {
        if (position > 0)
            writeWay(position);
        if (position >= part.from())
            writeStop(position);
        sequence++;
    }

    private void writeWay(int position) {
        var stretches = route.stretches(position);
        for (int i = 0; i < stretches.size(); i++) {
            boolean last = i + 1 == stretches.size();
            if (position > part.from())
                writeEdge(stretches.get(i), last ? nodeId(position) : turnId(stretches.get(i).to()), position);
            sequence++;
            if (!last && position > part.from())
                addNode(turnId(stretches.get(i).to()), stretches.get(i + 1).street(), stretches.get(i).to(), position);
            sequence += last ? 0 : 1;
        }
    }

    private void writeStop(int position) {
        var node = addNode(nodeId(position), RouteFacts.kind(route.stop(position)), route.standing(position), position);
        new StopActions(route, version, part.orderId() + "/" + sequence, route.stop(position), node.withArray("actions")).write();
    }

    /// Places are nodes: a stop of the city's ids, a turn of its whole metres on the grid.
    private String nodeId(int position) {
        var stop = route.stop(position);
        return switch (stop) {
            case Stop.DepotStart _,Stop.DepotEnd _ -> "depot/" + route.facts().id(stop);
            case Stop.Collection _ -> "container/" + route.facts().id(stop);
            case Stop.Unloading _,Stop.Charging _ -> "facility/" + route.facts().id(stop);
            case Stop.Break _ -> nodeId(position - 1);
        };
    }

    private String turnId(Coordinate at) {
        var point = grid.project(at);
        return "turn/" + Math.round(point.east()) + "/" + Math.round(point.north());
    }

    private ObjectNode addNode(String id, String description, Coordinate at, int position) {
        var node = nodes.addObject().put("nodeId", id).put("sequenceId", sequence);
        node.put(version.describing("node"), description).put("released", released(position));
        writePosition(node.putObject("nodePosition"), at);
        node.putArray("actions");
        return node;
    }

    private boolean released(int position) {
        return position <= part.released();
    }

    private void writePosition(ObjectNode to, Coordinate at) {
        var point = grid.project(at);
        to.put("x", centimetres(point.east())).put("y", centimetres(point.north())).put("mapId", grid.name());
        if (version == Vda5050Version.V2_1_0)
            to.put("allowedDeviationXY", DEVIATION_METRES);
        else
            to.putObject("allowedDeviationXY").put("a", DEVIATION_METRES).put("b", DEVIATION_METRES).put("theta", 0.0);
    }

    private static double centimetres(double metres) {
        return Math.round(metres * 100) / 100.0;
    }

    private void writeEdge(Stretch stretch, String endNode, int position) {
        var edge = edges.addObject().put("edgeId", part.orderId() + "/" + sequence).put("sequenceId", sequence);
        edge.put(version.describing("edge"), stretch.street()).put("released", released(position));
        if (version.edgesNameNodes())
            edge.put("startNodeId", nodes.get(nodes.size() - 1).get("nodeId").textValue()).put("endNodeId", endNode);
        edge.put("length", (double) stretch.metres()).putArray("actions");
    }
}

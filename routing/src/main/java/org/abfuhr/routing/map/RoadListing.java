package org.abfuhr.routing.map;

import java.util.List;
import java.util.stream.IntStream;
import org.abfuhr.routing.RoadLine;

/// Lists the roads of a graph for people and maps, copies for turn restrictions left out.
public final class RoadListing {

    private final RoadGraph roads;

    public RoadListing(RoadGraph roads) {
        this.roads = roads;
    }

    /// All roads motor vehicles may drive, private ones too, in the order of their numbers.
    public List<RoadLine> roads() {
        return roads(IntStream.range(0, roads.edges()));
    }

    /// Those of the edges that are listed, in the order given.
    public List<RoadLine> roads(IntStream edges) {
        return edges.filter(edge -> isListed(roads, edge)).mapToObj(edge -> line(roads.edge(edge))).toList();
    }

    /// Whether an edge is a road of its own that motor vehicles may drive.
    public static boolean isListed(RoadGraph roads, int edge) {
        return !roads.isCopy(edge) && roads.edge(edge).kind.drivable();
    }

    private static RoadLine line(RoadEdge road) {
        return new RoadLine(road.wayId, road.name, road.kind.roadClass(), new Course(road).points(), road.lengthMm / 1000.0);
    }
}

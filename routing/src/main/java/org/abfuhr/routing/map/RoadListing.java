package org.abfuhr.routing.map;

import java.util.ArrayList;
import java.util.List;
import org.abfuhr.routing.RoadLine;

/// Lists the roads of a graph for people and maps, copies for turn restrictions left out.
public final class RoadListing {

    private final RoadGraph roads;

    public RoadListing(RoadGraph roads) {
        this.roads = roads;
    }

    /// All roads motor vehicles may drive, in the order of their numbers.
    public List<RoadLine> roads() {
        List<RoadLine> lines = new ArrayList<>();
        for (int edge = 0; edge < roads.edges(); edge++)
            if (isListed(roads, edge))
                lines.add(line(roads.edge(edge)));
        return List.copyOf(lines);
    }

    /// Whether an edge is a road of its own that motor vehicles may drive.
    public static boolean isListed(RoadGraph roads, int edge) {
        return !roads.isCopy(edge) && roads.edge(edge).kind.drivable();
    }

    private static RoadLine line(RoadEdge road) {
        return new RoadLine(road.wayId, road.name, road.kind.roadClass(), new Course(road).points(), road.lengthMm / 1000.0);
    }
}

package org.abfuhr.routing.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.ClosedRoad;
import org.abfuhr.routing.ClosedRoad.Reason;
import org.abfuhr.routing.MatrixSink;
import org.abfuhr.routing.NetworkFigures;
import org.abfuhr.routing.OperatingArea;
import org.abfuhr.routing.RoadNetwork;
import org.abfuhr.routing.RoadPath;
import org.abfuhr.routing.SnappedPlace;
import org.abfuhr.routing.SnappedPlace.OffRoad;
import org.abfuhr.routing.SnappedPlace.OnRoad;
import org.abfuhr.routing.StreetPoint;
import org.abfuhr.routing.StreetSegment;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.cache.HierarchyCache;
import org.abfuhr.routing.map.Course;
import org.abfuhr.routing.map.RoadEdge;
import org.abfuhr.routing.map.RoadGraph;
import org.abfuhr.routing.map.RoadListing;

/// Everything a network answers for one profile.
public final class ProfileRoads {

    private final RoadGraph roads;
    private final VehicleProfile profile;
    private final ProfileGraph graph;
    private final Snapper snapper;
    private final ProfileHierarchy hierarchy;

    /// @param cache where the profile's hierarchy is kept, prepared at the first matrix
    public ProfileRoads(RoadGraph roads, VehicleProfile profile, HierarchyCache cache) {
        this.roads = roads;
        this.profile = profile;
        this.graph = ProfileGraph.of(roads, profile);
        this.snapper = new Snapper(graph);
        this.hierarchy = new ProfileHierarchy(graph, cache);
    }

    public boolean hasRoads() {
        return !snapper.isEmpty();
    }

    public SnappedPlace snap(Coordinate place) {
        Snapper.Snapped nearest = snapper.nearest(place);
        OperatingArea area = profile.area();
        if (area != null && !area.contains(place))
            return new OffRoad(place, SnappedPlace.Reason.OUTSIDE_AREA, nearest.distanceMetres());
        if (nearest.distanceMetres() > RoadNetwork.SNAP_LIMIT_METRES)
            return new OffRoad(place, SnappedPlace.Reason.NO_ROAD_NEARBY, nearest.distanceMetres());
        return new OnRoad(place, nearest.point(), nearest.distanceMetres());
    }

    /// All that a cell depends on but its two points, as a digest in hexadecimal digits.
    public String digest() {
        return graph.digest();
    }

    /// Prepares the hierarchy, or loads it, unless that is done.
    public void prepare() {
        hierarchy.get();
    }

    public void fill(List<AccessPoint> from, List<AccessPoint> to, int threads, MatrixSink sink) {
        new MatrixCalculation(graph, hierarchy.get(), from, to, threads).fill(sink, threads);
    }

    public Optional<RoadPath> findPath(AccessPoint from, AccessPoint to) {
        return new PathFinder(graph).find(from, to);
    }

    /// Adds the indices of the points that cannot be reached from the depot, and of those from which it cannot be reached.
    public void unreachable(AccessPoint depot, List<Optional<AccessPoint>> points, List<Integer> notReached,
            List<Integer> notReaching) {
        List<AccessPoint> known = points.stream().flatMap(Optional::stream).toList();
        var targets = new Targets(graph, known);
        var home = new Targets(graph, List.of(depot));
        var search = new TurnSearch(graph);
        search.run(depot);
        int next = 0;
        for (int i = 0; i < points.size(); i++)
            if (points.get(i).isPresent() && targets.cost(search, depot, next++) == Cost.INFINITE)
                notReached.add(i);
        for (int i = 0; i < points.size(); i++)
            if (points.get(i).isPresent() && !reaches(points.get(i).get(), depot, home, search))
                notReaching.add(i);
    }

    private boolean reaches(AccessPoint from, AccessPoint depot, Targets home, TurnSearch search) {
        if (graph.inMainPart(from) && graph.inMainPart(depot))
            return true;
        search.runTo(from, depot);
        return home.cost(search, from, 0) != Cost.INFINITE;
    }

    public List<ClosedRoad> closedRoads() {
        List<ClosedRoad> closed = new ArrayList<>();
        for (int edge = 0; edge < roads.edges(); edge++) {
            Reason reason = RoadListing.isListed(roads, edge) ? graph.closure(edge) : null;
            if (reason != null)
                closed.add(closed(roads.edge(edge), reason));
        }
        return List.copyOf(closed);
    }

    private static ClosedRoad closed(RoadEdge road, Reason reason) {
        return new ClosedRoad(road.wayId(), road.name(), reason, road.lengthMm() / 1000.0);
    }

    public List<StreetSegment> streets() {
        List<StreetSegment> streets = new ArrayList<>();
        for (int edge = 0; edge < roads.edges(); edge++)
            if (snapper.mayStop(edge))
                streets.add(street(roads.edge(edge)));
        return List.copyOf(streets);
    }

    private static StreetSegment street(RoadEdge road) {
        return new StreetSegment(road.wayId(), road.kind().roadClass(), new Course(road).points(), road.lengthMm() / 1000.0);
    }

    public StreetPoint nearestStreet(Coordinate place) {
        Snapper.Snapped nearest = snapper.nearest(place);
        AccessPoint point = nearest.point();
        return new StreetPoint(point.wayId(), point.street(), nearest.roadClass(), point.position(), nearest.distanceMetres());
    }

    public NetworkFigures figures() {
        long drivable = 0;
        long open = 0;
        long main = 0;
        for (int edge = 0; edge < roads.edges(); edge++)
            if (RoadListing.isListed(roads, edge)) {
                Reason reason = graph.closure(edge);
                int length = roads.edge(edge).lengthMm();
                drivable += length;
                open += reason == null || reason == Reason.CUT_OFF ? length : 0;
                main += reason == null ? length : 0;
            }
        return new NetworkFigures(drivable / 1000.0, open / 1000.0, main / 1000.0, graph.states(), graph.turns(),
                roads.bans(profile.heavy()).size());
    }
}

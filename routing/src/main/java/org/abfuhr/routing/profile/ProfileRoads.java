package org.abfuhr.routing.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
import org.abfuhr.routing.StreetPoint;
import org.abfuhr.routing.StreetSegment;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.cache.HierarchyCache;
import org.abfuhr.routing.closure.ClosedEdges;
import org.abfuhr.routing.closure.ClosedHours;
import org.abfuhr.routing.graph.Cost;
import org.abfuhr.routing.graph.ProfileGraph;
import org.abfuhr.routing.kerb.Approach;
import org.abfuhr.routing.kerb.KerbRule;
import org.abfuhr.routing.kerb.RoadsidePlace;
import org.abfuhr.routing.map.Course;
import org.abfuhr.routing.map.RoadEdge;
import org.abfuhr.routing.map.RoadGraph;
import org.abfuhr.routing.map.RoadListing;
import org.abfuhr.routing.path.MatrixCalculation;
import org.abfuhr.routing.path.PathFinder;
import org.abfuhr.routing.path.ProfileHierarchy;
import org.abfuhr.routing.path.Targets;
import org.abfuhr.routing.path.TurnSearch;
import org.jspecify.annotations.Nullable;

/// Everything a network answers for one profile.
public final class ProfileRoads {

    private final RoadGraph roads;
    private final VehicleProfile profile;
    private final ClosedEdges closed;
    private final ProfileGraph graph;
    private final Obstacles obstacles;
    private final Snapper snapper;
    private final ProfileHierarchy hierarchy;
    private @Nullable BlockedRoads blocked; // made when first needed

    /// @param cache where the profile's hierarchy is kept, prepared at the first matrix
    public ProfileRoads(RoadGraph roads, VehicleProfile profile, ClosedEdges closed, HierarchyCache cache) {
        this(roads, profile, closed, graph -> ProfileHierarchy.kept(graph, cache));
    }

    private ProfileRoads(RoadGraph roads, VehicleProfile profile, ClosedEdges closed,
            Function<ProfileGraph, ProfileHierarchy> hierarchy) {
        this.roads = roads;
        this.profile = profile;
        this.closed = closed;
        this.graph = ProfileGraph.of(roads, profile, closed);
        this.obstacles = new Obstacles(graph, profile, closed);
        this.snapper = new Snapper(graph, new KerbRule(profile.traffic()), obstacles);
        this.hierarchy = hierarchy.apply(graph);
    }

    public boolean hasRoads() {
        return !snapper.isEmpty();
    }

    /// The same roads with other closures; their hierarchy is prepared in the order of this one's.
    public ProfileRoads with(ClosedEdges others) {
        return new ProfileRoads(roads, profile, others, hierarchy::inSameOrder);
    }

    /// When the place at an access point cannot be served because of closures.
    public List<ClosedHours> closedHours(AccessPoint point) {
        return blocked().hours(point);
    }

    private synchronized BlockedRoads blocked() {
        if (blocked == null)
            blocked = new BlockedRoads(graph, profile, closed);
        return blocked;
    }

    public SnappedPlace snap(RoadsidePlace place) {
        Snapper.Snapped nearest = snapper.nearest(place.position(), place.approach() == Approach.SITE);
        OperatingArea area = profile.area();
        if (area != null && !area.contains(place.position()))
            return offRoad(place, SnappedPlace.Reason.OUTSIDE_AREA, nearest);
        if (nearest.distanceMetres() > RoadNetwork.SNAP_LIMIT_METRES)
            return offRoad(place, SnappedPlace.Reason.NO_ROAD_NEARBY, nearest);
        return snapper.onRoad(place, nearest);
    }

    private OffRoad offRoad(RoadsidePlace place, SnappedPlace.Reason reason, Snapper.Snapped nearest) {
        return new OffRoad(place.position(), reason, nearest.passed(), streetPoint(nearest));
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

    /// The indices of the snapped places that cannot be reached from the depot.
    public List<Integer> notReached(AccessPoint depot, List<SnappedPlace> places) {
        var search = new TurnSearch(graph);
        search.run(depot);
        return indices(places, point -> new Targets(graph, List.of(point)).cost(search, depot, 0) != Cost.INFINITE);
    }

    /// The indices of the snapped places from which the depot cannot be reached.
    public List<Integer> notReaching(AccessPoint depot, List<SnappedPlace> places) {
        var home = new Targets(graph, List.of(depot));
        var search = new TurnSearch(graph);
        return indices(places, point -> reaches(point, depot, home, search));
    }

    private static List<Integer> indices(List<SnappedPlace> places, Predicate<AccessPoint> served) {
        return IntStream.range(0, places.size())
                .filter(i -> !places.get(i).accessPoints().isEmpty() && places.get(i).accessPoints().stream().noneMatch(served))
                .boxed()
                .toList();
    }

    private boolean reaches(AccessPoint from, AccessPoint depot, Targets home, TurnSearch search) {
        if (graph.inMainPart(from) && graph.inMainPart(depot))
            return true;
        search.runTo(from, depot);
        return home.cost(search, from, 0) != Cost.INFINITE;
    }

    public List<ClosedRoad> closedRoads() {
        List<ClosedRoad> found = new ArrayList<>();
        for (int edge = 0; edge < roads.edges(); edge++) {
            Reason reason = RoadListing.isListed(roads, edge) ? obstacles.of(edge) : null;
            if (reason != null)
                found.add(closed(roads.edge(edge), reason));
        }
        return List.copyOf(found);
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
        return streetPoint(snapper.nearest(place, false));
    }

    private StreetPoint streetPoint(Snapper.Snapped nearest) {
        RoadEdge road = roads.edge(nearest.edge());
        return new StreetPoint(road.wayId(), road.name(), road.kind().roadClass(), nearest.foot().position(),
                nearest.distanceMetres());
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

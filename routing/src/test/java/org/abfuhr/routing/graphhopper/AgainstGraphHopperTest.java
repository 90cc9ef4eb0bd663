package org.abfuhr.routing.graphhopper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.AccessPoint.Direction;
import org.abfuhr.routing.MatrixSink;
import org.abfuhr.routing.Progress;
import org.abfuhr.routing.StockProfiles;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.cache.HierarchyCache;
import org.abfuhr.routing.closure.ClosedEdges;
import org.abfuhr.routing.graph.Cost;
import org.abfuhr.routing.graph.ProfileGraph;
import org.abfuhr.routing.map.Course;
import org.abfuhr.routing.map.RoadEdge;
import org.abfuhr.routing.map.RoadGraph;
import org.abfuhr.routing.map.RoadKind;
import org.abfuhr.routing.path.Targets;
import org.abfuhr.routing.path.TurnSearch;
import org.abfuhr.routing.profile.ProfileRoads;
import org.abfuhr.routing.turning.Turning;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our matrix against GraphHopper's own `route()` on a real map: [TheirRoutes]. Any road may be an end of a way, islands and traps too.
///
/// All pieces of road between the ends of a way are equal to the last digit. The two pieces at which it begins and ends are cut there: ours
/// into whole milliseconds and millimetres, theirs into parts that are not rounded. So an end adds
///
/// - less than 1 ms by cutting down to whole milliseconds, and up to 0.5 ms because the whole was rounded: (-0.5, 1.5) at the start, the same
///   with the other sign at the end, together within 2 ms;
/// - up to 0.5 ms when the way passes all of that piece again, as from kerb to kerb without turning round;
/// - 2.5 mm, and the time they take there: we round the place to whole millimetres, and [TheirRoutes#meets] lets both the places and the lengths
///   of the piece be 1 mm apart.
class AgainstGraphHopperTest {

    /// Another map and number of points: `mvn -pl routing -am test -Dtest=AgainstGraphHopperTest -Dsurefire.failIfNoSpecifiedTests=false
    /// -Dabfuhr.map=FILE -Dabfuhr.points=101`; 101 points make 10,100 pairs.
    private static final Path MAP = Path
            .of(System.getProperty("abfuhr.map", "../data/src/main/resources/cities/neubrandenburg/roads.osm.pbf"));
    private static final int POINTS = Integer.getInteger("abfuhr.points", 23);
    private static final double CUT_MILLIS = 1 + 0.5; // per end
    private static final double CUT_METRES = 0.0025; // per end
    private static final double BESIDE_METRES = 3;

    @TempDir
    static Path folder;

    private static final VehicleProfile TURNS = StockProfiles.REAR_LOADER_26T.withId("turns").withTurning(Turning.uniform(60));
    private static final VehicleProfile NEVER_TURNS = TURNS.withId("never_turns").withTurning(Turning.uniform(Turning.NEVER));

    private static RoadGraph roads;
    private static TheirRoutes theirs;

    @BeforeAll
    static void importMap() {
        GraphImport.run(MAP, folder.resolve("ours"));
        roads = GraphImport.load(folder.resolve("ours"));
        theirs = new TheirRoutes(MAP, folder.resolve("theirs"), List.of(TURNS, NEVER_TURNS));
    }

    @AfterAll
    static void close() {
        theirs.close();
    }

    /// Where a way begins or ends.
    ///
    /// @param place beside the point, or on it
    private record End(AccessPoint point, Coordinate place) {}

    @Test
    void turnsRoundForAMinute() {
        compare(TURNS, false);
    }

    @Test
    void keepsToTheKerbAndNeverTurnsRound() {
        compare(NEVER_TURNS, true);
    }

    private static void compare(VehicleProfile profile, boolean kerbs) {
        var closed = ClosedEdges.none(roads);
        ProfileGraph graph = ProfileGraph.of(roads, profile, closed);
        List<End> ends = ends(graph, profile, kerbs);
        List<AccessPoint> points = ends.stream().map(End::point).toList();
        var pairs = new Pairs(graph, profile, points,
                (from, to) -> theirs.route(profile.id(), ends.get(from).place, ends.get(to).place,
                        kerbs ? List.of("right", "right") : List.of()));
        new ProfileRoads(roads, profile, closed, new HierarchyCache(folder, Progress.silent())).fill(points, points, 1, pairs);
        assertThat(pairs.reachable).isGreaterThan(POINTS);
        assertThat(pairs.reachable + pairs.unreachable).isEqualTo(POINTS * (POINTS - 1));
        // whoever never turns round does not get out of dead ends
        assertThat(!kerbs || pairs.unreachable > 0).isTrue();
    }

    private interface Peer {

        Optional<TheirRoutes.Route> route(int from, int to);
    }

    /// Compares each cell with the plain search, whose milliseconds and millimetres the cell was rounded up from, and those with the peer's.
    private static final class Pairs implements MatrixSink {

        private final VehicleProfile profile;
        private final List<AccessPoint> points;
        private final Peer peer;
        private final TurnSearch search;
        private final Targets targets;
        private int reachable;
        private int unreachable;

        Pairs(ProfileGraph graph, VehicleProfile profile, List<AccessPoint> points, Peer peer) {
            this.profile = profile;
            this.points = points;
            this.peer = peer;
            this.search = new TurnSearch(graph);
            this.targets = new Targets(graph, points);
        }

        @Override
        public void row(int row, int[] seconds, int[] metres) {
            search.run(points.get(row));
            for (int column = 0; column < POINTS; column++)
                if (row != column) {
                    long cost = targets.cost(search, points.get(row), column);
                    assertThat(seconds[column]).isEqualTo(cost == Cost.INFINITE ? TravelMatrix.UNREACHABLE : Cost.seconds(cost));
                    assertThat(metres[column]).isEqualTo(cost == Cost.INFINITE ? TravelMatrix.UNREACHABLE : Cost.metres(cost));
                    compare(cost, peer.route(row, column), points.get(row), points.get(column));
                }
        }

        private void compare(long cost, Optional<TheirRoutes.Route> theirs, AccessPoint from, AccessPoint to) {
            String pair = from + " to " + to;
            assertThat(theirs.isPresent()).as("a way from %s", pair).isEqualTo(cost != Cost.INFINITE);
            reachable += theirs.isPresent() ? 1 : 0;
            unreachable += theirs.isPresent() ? 0 : 1;
            theirs.ifPresent(route -> {
                assertThat((double) Cost.millis(cost)).as("milliseconds from %s", pair).isCloseTo(route.millis(),
                        within(nearMillis(from) + nearMillis(to)));
                assertThat(Cost.millimetres(cost) / 1000.0).as("metres from %s", pair).isCloseTo(route.metres(),
                        within(2 * CUT_METRES));
            });
        }

        private double nearMillis(AccessPoint end) {
            RoadKind kind = roads.edge(end.edge()).kind();
            double slowestKmh = Math.min(profile.topSpeedKmh(), 0.9 * Stream.of(kind.forwardKmh(), kind.backwardKmh())
                    .filter(kmh -> kmh > 0).min(Double::compare).orElseThrow());
            return CUT_MILLIS + CUT_METRES * 3_600 / slowestKmh;
        }
    }

    private static List<End> ends(ProfileGraph graph, VehicleProfile profile, boolean kerbs) {
        var random = new SplittableRandom(4);
        List<End> ends = new ArrayList<>();
        while (ends.size() < POINTS)
            end(graph, random, kerbs)
                    .filter(end -> theirs.meets(profile.id(), end.place, end.point.wayId(), end.point.position()))
                    .ifPresent(ends::add);
        return ends;
    }

    /// A random place beside or on a random road, if it can be an end: roads without through traffic have two states in a direction.
    private static Optional<End> end(ProfileGraph graph, SplittableRandom random, boolean beside) {
        int key = random.nextInt(graph.keys());
        RoadEdge road = roads.edge(RoadGraph.edgeOf(key));
        if (roads.isCopy(RoadGraph.edgeOf(key)) || graph.addStates(key, new int[2], 0) != 1)
            return Optional.empty();
        int segment = random.nextInt(road.latitudes().length - 1);
        if (road.latitudes()[segment] == road.latitudes()[segment + 1]
                && road.longitudes()[segment] == road.longitudes()[segment + 1])
            return Optional.empty();
        Coordinate place = place(road, segment, random.nextDouble(),
                beside ? (RoadGraph.isForward(key) ? 1 : -1) * BESIDE_METRES : 0);
        Course.Foot foot = new Course(road).nearest(place);
        var direction = !beside ? Direction.BOTH : foot.rightMetres() > 0 ? Direction.FORWARD : Direction.BACKWARD;
        var point = new AccessPoint(RoadGraph.edgeOf(key), foot.offsetMm(), direction, road.wayId(), road.name(),
                foot.position());
        return Optional.of(new End(point, place));
    }

    private static Coordinate place(RoadEdge road, int segment, double share, double rightMetres) {
        double latitude = road.latitudes()[segment];
        double longitude = road.longitudes()[segment];
        double north = road.latitudes()[segment + 1] - latitude;
        double shrink = Math.cos(Math.toRadians(latitude));
        double east = (road.longitudes()[segment + 1] - longitude) * shrink;
        double degrees = Math.toDegrees(rightMetres / 6_371_000) / Math.hypot(east, north);
        return new Coordinate(latitude + share * north - east * degrees, longitude + (share * east + north * degrees) / shrink);
    }
}

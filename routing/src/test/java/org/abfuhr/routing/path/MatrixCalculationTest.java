package org.abfuhr.routing.path;

import static org.abfuhr.routing.GridTown.VEHICLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.AccessPoint.Direction;
import org.abfuhr.routing.GridTown;
import org.abfuhr.routing.Progress;
import org.abfuhr.routing.StockProfiles;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.cache.HierarchyCache;
import org.abfuhr.routing.cache.OsmFile;
import org.abfuhr.routing.cache.RoadCache;
import org.abfuhr.routing.closure.ClosedEdges;
import org.abfuhr.routing.graph.Cost;
import org.abfuhr.routing.graph.ProfileGraph;
import org.abfuhr.routing.hierarchy.Contraction;
import org.abfuhr.routing.hierarchy.Hierarchy;
import org.abfuhr.routing.map.RoadEdge;
import org.abfuhr.routing.map.RoadGraph;
import org.abfuhr.routing.turning.Turning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every cell of the matrix against plain searches: on small towns that have one trap each, from every road to every other in every
/// direction, and on the map of the sample city.
class MatrixCalculationTest {

    private static final Path MAP = Path.of("../data/src/main/resources/cities/neubrandenburg/roads.osm.pbf");
    private static final VehicleProfile NEVER_TURNS = VEHICLE.withId("never-turns").withTurning(Turning.uniform(Turning.NEVER));
    /// Along a road of about 100 m: its ends, and places ahead, behind, a hand apart and a little more.
    private static final double[] OFFSETS = {0, 0.4, 0.401, 0.4025, 0.8, 1};

    private static final List<Direction> DIRECTIONS = List.of(Direction.values());

    @TempDir
    static Path cityFolder;

    @TempDir
    Path folder;

    @Test
    void drivesRoundOneWayStreets() {
        assertEveryWay(new GridTown().street("South", "A0 B0", "oneway=yes").street("East", "B0 B1", "oneway=yes")
                .street("North", "B1 A1", "oneway=yes").street("West", "A1 A0").street("Out", "A0 A2"));
    }

    @Test
    void obeysTurnBans() {
        assertEveryWay(new GridTown().grid(3, 2).restriction("restriction=no_left_turn", "Row 0 A", "node B0", "Column B 0")
                .restriction("restriction=only_straight_on", "Row 1 B", "node B1", "Row 1 A"));
    }

    @Test
    void obeysTurnBansOverARoad() {
        GridTown town = new GridTown().grid(3, 2).restriction("restriction=no_u_turn", "Column A 0", "Row 0 A", "Column B 0")
                .restriction("restriction=no_u_turn", "Column C 0", "Row 1 B", "Column B 0");

        assertThat(copies(roads(town))).isPositive();
        assertEveryWay(town);
    }

    @Test
    void drivesThroughLoops() {
        assertEveryWay(
                new GridTown().grid(2, 2).street("Loop", "B0 C0 C1 D0 B0").street("One-way loop", "B1 C2 B3 B1", "oneway=yes")
                        .street("Stub", "A1 A2"));
    }

    @Test
    void turnsInDeadEnds() {
        assertEveryWay(new GridTown().grid(2, 2).street("Cul-de-sac", "B0 C0 D0").street("Stub", "C0 C1"));
    }

    @Test
    void knowsWhatCannotBeReached() {
        assertEveryWay(new GridTown().grid(2, 2).street("Trap", "B0 C0", "oneway=yes").street("Source", "C1 B1", "oneway=yes")
                .street("Island", "A4 B4"));
    }

    /// For a vehicle that turns round in dead ends, and for one that never does.
    private void assertEveryWay(GridTown town) {
        RoadGraph roads = roads(town);
        int reachable = assertEveryCell(ProfileGraph.of(roads, VEHICLE, ClosedEdges.none(roads)), roads);
        assertThat(assertEveryCell(ProfileGraph.of(roads, NEVER_TURNS, ClosedEdges.none(roads)), roads)).isLessThan(reachable);
    }

    private static int assertEveryCell(ProfileGraph graph, RoadGraph roads) {
        List<AccessPoint> points = everywhere(roads);
        TravelMatrix matrix = matrix(graph, hierarchy(graph), points);
        var plain = new PlainWays(graph);
        int reachable = 0;
        for (int from = 0; from < points.size(); from++) {
            int[][] expected = plain.from(points.get(from), points);
            expected[from] = new int[]{0, 0};
            int row = from;
            int[][] found = IntStream.range(0, expected.length)
                    .mapToObj(to -> new int[]{matrix.seconds(row, to), matrix.metres(row, to)}).toArray(int[][]::new);
            assertThat(found).as("from %s", points.get(from)).isDeepEqualTo(expected);
            reachable += (int) IntStream.range(0, expected.length).filter(to -> matrix.reachable(row, to)).count();
        }
        return reachable;
    }

    /// Places on every road, also on copies, in every direction, open or not.
    private static List<AccessPoint> everywhere(RoadGraph roads) {
        List<AccessPoint> points = new ArrayList<>();
        for (int edge = 0; edge < roads.edges(); edge++)
            for (double offset : OFFSETS)
                for (Direction direction : DIRECTIONS)
                    points.add(point(roads, edge, (int) (offset * roads.edge(edge).lengthMm()), direction));
        return points;
    }

    private static AccessPoint point(RoadGraph roads, int edge, int offsetMm, Direction direction) {
        RoadEdge road = roads.edge(edge);
        return new AccessPoint(edge, offsetMm, direction, road.wayId(), road.name(),
                new Coordinate(road.latitudes()[0], road.longitudes()[0]));
    }

    private static int copies(RoadGraph roads) {
        return (int) IntStream.range(0, roads.edges()).filter(roads::isCopy).count();
    }

    @Test
    void equalsThePlainSearchInTheSampleCity() {
        RoadGraph roads = sampleCity();
        for (VehicleProfile profile : StockProfiles.list()) {
            ProfileGraph graph = ProfileGraph.of(roads, profile, ClosedEdges.none(roads));
            // 110 x 110 - 110 = 11,990 pairs per profile
            List<AccessPoint> points = random(roads, 110);
            assertThat(matrix(graph, hierarchy(graph), points)).as(profile.id()).isEqualTo(searched(graph, points));
        }
    }

    @Test
    void closuresInTheOldOrderGiveTheSameMatrix() {
        RoadGraph roads = sampleCity();
        ProfileGraph open = ProfileGraph.of(roads, StockProfiles.LITTER_3_5T, ClosedEdges.none(roads));
        ProfileGraph closed = ProfileGraph.of(roads, StockProfiles.REAR_LOADER_26T, ClosedEdges.none(roads));
        List<AccessPoint> points = random(roads, 60);
        var cache = new HierarchyCache(folder, Progress.silent());

        assertThat(closed.states()).isLessThan(open.states());
        assertThat(matrix(closed, ProfileHierarchy.kept(open, cache).inSameOrder(closed).get(), points))
                .isEqualTo(searched(closed, points));
        assertThat(matrix(open, ProfileHierarchy.kept(closed, cache).inSameOrder(open).get(), points))
                .isEqualTo(searched(open, points));
    }

    private static TravelMatrix searched(ProfileGraph graph, List<AccessPoint> points) {
        int[] seconds = new int[points.size() * points.size()];
        int[] metres = new int[seconds.length];
        var targets = new Targets(graph, points);
        var search = new TurnSearch(graph);
        for (int from = 0; from < points.size(); from++) {
            search.run(points.get(from));
            for (int to = 0; to < points.size(); to++) {
                long cost = from == to ? 0 : targets.cost(search, points.get(from), to);
                seconds[from * points.size() + to] = cost == Cost.INFINITE ? TravelMatrix.UNREACHABLE : Cost.seconds(cost);
                metres[from * points.size() + to] = cost == Cost.INFINITE ? TravelMatrix.UNREACHABLE : Cost.metres(cost);
            }
        }
        return TravelMatrix.of(points.size(), seconds, metres);
    }

    private static List<AccessPoint> random(RoadGraph roads, int count) {
        var random = new SplittableRandom(count);
        List<AccessPoint> points = new ArrayList<>();
        while (points.size() < count) {
            int edge = random.nextInt(roads.edges());
            if (roads.edge(edge).kind().drivable())
                points.add(point(roads, edge, random.nextInt(roads.edge(edge).lengthMm() + 1),
                        DIRECTIONS.get(random.nextInt(3))));
        }
        return points;
    }

    private static Hierarchy hierarchy(ProfileGraph graph) {
        return Contraction.of(graph.stateGraph());
    }

    private static TravelMatrix matrix(ProfileGraph graph, Hierarchy hierarchy, List<AccessPoint> points) {
        int size = points.size();
        int[] seconds = new int[size * size];
        int[] metres = new int[size * size];
        new MatrixCalculation(graph, hierarchy, points, points, 1).fill((row, rowSeconds, rowMetres) -> {
            System.arraycopy(rowSeconds, 0, seconds, row * size, size);
            System.arraycopy(rowMetres, 0, metres, row * size, size);
        }, 1);
        return TravelMatrix.of(size, seconds, metres);
    }

    private RoadGraph roads(GridTown town) {
        return new RoadCache(folder, Progress.silent()).roads(OsmFile.open(town.write(folder)));
    }

    private static RoadGraph sampleCity() {
        return new RoadCache(cityFolder, Progress.silent()).roads(OsmFile.open(MAP)); // imported once
    }
}

package org.abfuhr.routing.graphhopper;

import static com.graphhopper.json.Statement.If;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.isochrone.algorithm.ShortestPathTree.IsoLabel;
import com.graphhopper.json.Statement.Op;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.PMap;
import com.graphhopper.util.TurnCostsConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.Progress;
import org.abfuhr.routing.RoadNetwork;
import org.abfuhr.routing.StockProfiles;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.turning.Turning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our matrix against GraphHopper's own edge-based Dijkstra on the real map. GraphHopper gets our rules as a custom model, an import of its
/// own, its own snapping and its own turn costs, so that nothing but the map is shared. What it cannot say is left out: turns cost nothing,
/// turning round costs the same everywhere, and roads without through traffic are closed to it: none of the points lies on or behind one.
class AgainstGraphHopperTest {

    /// Another map: `mvn -pl routing -am test -Dtest=AgainstGraphHopperTest -Dsurefire.failIfNoSpecifiedTests=false -Dabfuhr.map=FILE`.
    private static final Path MAP = Path
            .of(System.getProperty("abfuhr.map", "../data/src/main/resources/cities/neubrandenburg/roads.osm.pbf"));
    private static final VehicleProfile TRUCK = StockProfiles.REAR_LOADER_26T.withTurning(Turning.uniform(60));
    private static final int POINTS = 101; // 10,100 pairs

    @TempDir
    Path folder;

    @Test
    void everyWayTakesAsLongAndIsAsLong() {
        GraphHopper hopper = hopper();
        Weighting weighting = hopper.createWeighting(hopper.getProfile("truck"), new PMap());
        RoadNetwork network = RoadNetwork.open(MAP, folder.resolve("ours"), List.of(TRUCK), Progress.silent());
        List<AccessPoint> points = points(network, hopper, weighting);
        TravelMatrix matrix = network.matrix(TRUCK.id(), points, 1, rows -> {});

        int equalLengths = 0;
        var trees = new Trees(hopper, weighting, points);
        for (int from = 0; from < POINTS; from++) {
            IsoLabel[] theirs = trees.from(from);
            for (int to = 0; to < POINTS; to++)
                if (from != to) {
                    // their weight is seconds with U-turns; both round each of some hundred edges to milliseconds, and we round up once
                    assertThat((double) matrix.seconds(from, to)).as("%s to %s", points.get(from), points.get(to))
                            .isCloseTo(theirs[to].weight + 0.5, within(0.65));
                    equalLengths += Math.abs(matrix.metres(from, to) - theirs[to].distance - 0.5) < 0.7 ? 1 : 0;
                }
        }
        // where two ways take the same time to a millisecond, the rounding of edges may decide
        assertThat(equalLengths).isGreaterThanOrEqualTo(POINTS * (POINTS - 1) * 99 / 100);
        hopper.close();
    }

    /// GraphHopper's shortest path trees over one graph that holds all points as junctions.
    private static final class Trees {

        private final QueryGraph graph;
        private final Weighting weighting;
        private final int[] nodes; // [point]

        Trees(GraphHopper hopper, Weighting weighting, List<AccessPoint> points) {
            List<Snap> snaps = points.stream().map(point -> snap(hopper, weighting, point)).toList();
            this.graph = QueryGraph.create(hopper.getBaseGraph(), snaps);
            this.weighting = graph.wrapWeighting(weighting);
            this.nodes = snaps.stream().mapToInt(Snap::getClosestNode).toArray();
        }

        /// The least label of every point.
        IsoLabel[] from(int source) {
            var tree = new ShortestPathTree(graph, weighting, false, TraversalMode.EDGE_BASED);
            tree.setWeightLimit(Double.MAX_VALUE);
            Map<Integer, IsoLabel> least = new HashMap<>();
            tree.search(nodes[source],
                    label -> least.merge(label.node, label, (old, next) -> next.weight < old.weight ? next : old));
            return Arrays.stream(nodes).mapToObj(least::get).toArray(IsoLabel[]::new);
        }
    }

    private GraphHopper hopper() {
        QuietProtobuf.hush();
        var model = new CustomModel().addToSpeed(If("true", Op.LIMIT, "car_average_speed * 0.9"))
                .addToSpeed(If("true", Op.LIMIT, String.valueOf(TRUCK.topSpeedKmh())));
        for (String closed : List.of("!car_access", "road_access != YES",
                "hgv == NO || hgv == AGRICULTURAL || hgv == DESTINATION || hgv == DELIVERY",
                "max_weight < 26 && max_weight_except == MISSING", "max_axle_load < 11.5", "max_height < 3.6", "max_width < 2.55",
                "max_length < 10", "road_class == TRACK && track_type != GRADE1"))
            model.addToPriority(If(closed, Op.MULTIPLY, "0"));
        var hopper = new GraphHopper();
        hopper.setOSMFile(MAP.toString()).setGraphHopperLocation(folder.resolve("theirs").toString())
                .setEncodedValuesString(
                        "car_access,car_average_speed,road_access,hgv,max_weight,max_weight_except,max_axle_load,max_height,"
                                + "max_width,max_length,road_class,track_type,road_environment,osm_way_id")
                .setProfiles(new Profile("truck").setCustomModel(model)
                        .setTurnCostsConfig(
                                new TurnCostsConfig(List.of("hgv", "motorcar", "motor_vehicle"), 60)));
        return hopper.importOrLoad();
    }

    /// Random access points off the junctions: GraphHopper leaves a junction in any direction, which we hold for a place on one of its roads.
    private static List<AccessPoint> points(RoadNetwork network, GraphHopper hopper, Weighting weighting) {
        var random = new SplittableRandom(4);
        var streets = network.streets(TRUCK.id());
        List<AccessPoint> points = new ArrayList<>();
        while (points.size() < POINTS) {
            var street = streets.get(random.nextInt(streets.size())).course();
            var place = between(street.getFirst(), street.getLast(), random.nextDouble());
            network.snap(TRUCK.id(), List.of(place)).getFirst().findAccessPoint()
                    .filter(point -> isMidStreet(snap(hopper, weighting, point)))
                    .filter(point -> points.isEmpty() || areConnected(hopper, weighting, points.getFirst(), point))
                    .ifPresent(points::add);
        }
        return points;
    }

    private static Coordinate between(Coordinate one, Coordinate other, double share) {
        return new Coordinate(one.latitude() + share * (other.latitude() - one.latitude()),
                one.longitude() + share * (other.longitude() - one.longitude()));
    }

    private static boolean areConnected(GraphHopper hopper, Weighting weighting, AccessPoint one, AccessPoint other) {
        var trees = new Trees(hopper, weighting, List.of(one, other));
        return trees.from(0)[1] != null && trees.from(1)[0] != null;
    }

    private static boolean isMidStreet(Snap snap) {
        return snap.isValid() && snap.getSnappedPosition() != Snap.Position.TOWER;
    }

    private static Snap snap(GraphHopper hopper, Weighting weighting, AccessPoint point) {
        var wayId = hopper.getEncodingManager().getIntEncodedValue("osm_way_id");
        return hopper.getLocationIndex().findClosest(point.position().latitude(), point.position().longitude(),
                edge -> edge.get(wayId) == point.wayId() && Double.isFinite(
                        Math.min(weighting.calcEdgeWeight(edge, false), weighting.calcEdgeWeight(edge, true))));
    }
}

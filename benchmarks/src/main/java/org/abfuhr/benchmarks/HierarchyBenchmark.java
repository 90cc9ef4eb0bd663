package org.abfuhr.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.abfuhr.benchmarks.sample.BuildFolder;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.RoadNetwork;
import org.abfuhr.routing.SnappedPlace;
import org.abfuhr.routing.StockProfiles;
import org.abfuhr.routing.cache.OsmFile;
import org.abfuhr.routing.cache.RoadCache;
import org.abfuhr.routing.closure.ClosedEdges;
import org.abfuhr.routing.graph.ProfileGraph;
import org.abfuhr.routing.hierarchy.Contraction;
import org.abfuhr.routing.hierarchy.Hierarchy;
import org.abfuhr.routing.hierarchy.StateGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What comes before the first matrix of a 26 t truck on the map of [MapFile].
///
/// - floor, `look`: looks once at each arc of the graph, for the digest by which the cache knows it;
/// - ours, `prepare`: contracts all states in an order of its own;
/// - ours, `rebuild`: contracts them in the order known from before, as after a closure;
/// - ours, `snap`: finds the access points of all containers, or of one place in each street.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class HierarchyBenchmark {

    private StateGraph graph;
    private Hierarchy hierarchy;
    private RoadNetwork network;
    private List<Coordinate> places;

    /// Opens the roads and contracts them once.
    @Setup
    public void setUp() {
        var map = MapFile.get();
        graph = graph(map.path());
        hierarchy = Contraction.of(graph);
        network = RoadNetwork.open(map.path(), BuildFolder.cache(), List.of(StockProfiles.REAR_LOADER_26T), _ -> {});
        places = map.containers().isEmpty()
                ? network.streets(StockProfiles.REAR_LOADER_26T.id()).stream().map(street -> street.course().getFirst()).toList()
                : map.containers();
    }

    private static StateGraph graph(Path map) {
        var roads = new RoadCache(BuildFolder.cache(), _ -> {}).roads(OsmFile.open(map));
        return ProfileGraph.of(roads, StockProfiles.REAR_LOADER_26T, ClosedEdges.none(roads)).stateGraph();
    }

    /// Floor.
    @Benchmark
    public byte[] look() {
        return graph.digest();
    }

    /// Ours.
    @Benchmark
    public Hierarchy prepare() {
        return Contraction.of(graph);
    }

    /// Ours.
    @Benchmark
    public Hierarchy rebuild() {
        return Contraction.inOrder(graph, hierarchy.order());
    }

    /// Ours.
    @Benchmark
    public List<SnappedPlace> snap() {
        return network.snap(StockProfiles.REAR_LOADER_26T.id(), places);
    }

    int places() {
        return places.size();
    }

    @TearDown(Level.Trial)
    public void correctness() {
        System.out.printf(Locale.ROOT, "%ncorrectness: %d states, %d arcs and shortcuts, %d rebuilt, %d of %d places on a road%n",
                hierarchy.states(), hierarchy.arcs(), rebuild().arcs(), snapped(), places());
    }

    long snapped() {
        return snap().stream().filter(SnappedPlace.OnRoad.class::isInstance).count();
    }
}

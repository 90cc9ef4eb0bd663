package org.abfuhr.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.abfuhr.benchmarks.sample.BuildFolder;
import org.abfuhr.benchmarks.sample.SampleCity;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.RoadNetwork;
import org.abfuhr.routing.SnappedPlace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What the travel matrix costs, on one thread: turn costs and turn bans of a 26 t truck on the map of [MapFile], once its hierarchy is
/// prepared.
///
/// - floor of a plain search, `searchPerRow`: one search to all roads for [#ROWS] random points; the whole matrix takes `points` / [#ROWS]
///   times as long;
/// - baseline, `pathPerPair`: one path search per cell, for [#PAIRS] random cells; the whole matrix takes
///   `points` × `points` / [#PAIRS] times as long;
/// - baseline, `routePerPair`: the same by GraphHopper's `route()` on its own edge-based hierarchy with the same turn costs;
/// - ours, `matrix`: all cells.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class MatrixBenchmark {

    /// Path searches of one call of `pathPerPair`.
    static final int PAIRS = 100;

    /// Plain searches of one call of `searchPerRow`.
    static final int ROWS = 10;

    private static final String PROFILE = TruckRoutes.TRUCK.id();

    @Param({"10", "100", "1000", "2000"})
    int points;

    private RoadNetwork network;
    private List<AccessPoint> access;
    private List<SnappedPlace> snapped; // of the access points
    private int[] from; // [pair], index of a point
    private int[] to; // [pair], index of a point
    private TruckRoutes routes;

    /// Opens the roads and draws points and pairs.
    @Setup
    public void setUp() {
        var map = MapFile.get();
        network = RoadNetwork.open(map.path(), BuildFolder.cache(), List.of(TruckRoutes.TRUCK), _ -> {});
        access = spread(map.containers());
        snapped = access.stream().<SnappedPlace>map(point -> new SnappedPlace.OnRoad(point.position(), List.of(point), 0,
                false, Optional.empty())).toList();
        var random = new SplittableRandom(SampleCity.SEED);
        from = random.ints(PAIRS, 0, points).toArray();
        to = random.ints(PAIRS, 0, points).toArray();
        routes = TruckRoutes.of(map);
        network.prepare(PROFILE);
    }

    /// Different access points, evenly over the list of containers, and over the streets, too, if there are not enough containers.
    private List<AccessPoint> spread(List<Coordinate> containers) {
        Set<AccessPoint> different = new LinkedHashSet<>();
        add(containers, different);
        if (different.size() < points)
            add(network.streets(PROFILE).stream().map(street -> street.course().getFirst()).toList(), different);
        var all = List.copyOf(different);
        if (all.size() < points)
            throw new IllegalStateException("the city has only " + all.size() + " access points");
        List<AccessPoint> chosen = new ArrayList<>();
        for (int i = 0; i < points; i++)
            chosen.add(all.get((int) ((long) i * all.size() / points)));
        return chosen;
    }

    private void add(List<Coordinate> places, Set<AccessPoint> different) {
        network.snap(PROFILE, places).forEach(place -> place.findAccessPoint().ifPresent(different::add));
    }

    /// Ours.
    @Benchmark
    public TravelMatrix matrix() {
        return network.computeMatrix(PROFILE, access, 1, _ -> {});
    }

    /// Baseline.
    ///
    /// @return sum of the seconds
    @Benchmark
    public long pathPerPair() {
        long sum = 0;
        for (int i = 0; i < PAIRS; i++)
            sum += seconds(i);
        return sum;
    }

    /// Baseline.
    ///
    /// @return sum of the seconds
    @Benchmark
    public double routePerPair() {
        double sum = 0;
        for (int i = 0; i < PAIRS; i++)
            sum += routes.seconds(access.get(from[i]).position(), access.get(to[i]).position());
        return sum;
    }

    /// Floor of a plain search.
    ///
    /// @return how many places were not reached
    @Benchmark
    public int searchPerRow() {
        int missed = 0;
        for (int i = 0; i < ROWS; i++)
            missed += network.reachability(PROFILE, access.get(from[i]), snapped).notReachedFromDepot().size();
        return missed;
    }

    private int seconds(int pair) {
        return network.path(PROFILE, access.get(from[pair]), access.get(to[pair])).seconds();
    }

    /// How many of the pairs have the seconds of their matrix cell.
    long equalCells() {
        var matrix = matrix();
        long equal = 0;
        for (int i = 0; i < PAIRS; i++)
            if (matrix.seconds(from[i], to[i]) == seconds(i))
                equal++;
        return equal;
    }

    /// How many of the pairs GraphHopper's route takes within 2 % and a second of their cell: its route() may turn round at the start for
    /// nothing, rounds positions, and holds a junction for a place on all of its roads.
    long closeRoutes() {
        var matrix = matrix();
        long close = 0;
        for (int i = 0; i < PAIRS; i++) {
            double theirs = routes.seconds(access.get(from[i]).position(), access.get(to[i]).position());
            close += Math.abs(theirs - matrix.seconds(from[i], to[i])) <= 1 + theirs * 0.02 ? 1 : 0;
        }
        return close;
    }

    @TearDown(Level.Trial)
    public void correctness() {
        System.out.printf(Locale.ROOT,
                "%ncorrectness: %d access points, %d of %d paths as long as their cell, %d of GraphHopper's close%n",
                access.size(), equalCells(), PAIRS, closeRoutes());
        routes.close();
    }
}

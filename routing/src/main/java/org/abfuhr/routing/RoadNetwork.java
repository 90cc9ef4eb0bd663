package org.abfuhr.routing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.cache.HierarchyCache;
import org.abfuhr.routing.cache.OsmFile;
import org.abfuhr.routing.cache.RoadCache;
import org.abfuhr.routing.closure.ClosedEdges;
import org.abfuhr.routing.closure.ClosedHours;
import org.abfuhr.routing.closure.Closure;
import org.abfuhr.routing.kerb.Approach;
import org.abfuhr.routing.kerb.RoadsidePlace;
import org.abfuhr.routing.map.RoadGraph;
import org.abfuhr.routing.map.RoadListing;
import org.abfuhr.routing.profile.ProfileRoads;
import org.abfuhr.routing.store.MatrixStore;

/// The roads of a map as several vehicle profiles may drive them: access points, travel matrices, paths, and why something cannot be
/// reached. Immutable and safe for use by several threads.
///
/// Quickest means least time with turn restrictions obeyed and U-turn seconds counted; of equally quick ways the shortest.
public final class RoadNetwork implements AutoCloseable {

    /// A place farther than this from every usable road has no access point.
    public static final double SNAP_LIMIT_METRES = 500;

    private final RoadGraph roads;
    private final RoadListing listing;
    private final Map<String, ProfileRoads> profiles;
    private final MatrixStore matrices;
    private final List<List<RoadLine>> closedLines;

    private RoadNetwork(RoadGraph roads, Map<String, ProfileRoads> profiles, MatrixStore matrices, ClosedEdges closed) {
        this.roads = roads;
        this.listing = new RoadListing(roads);
        this.profiles = profiles;
        this.matrices = matrices;
        this.closedLines = IntStream.range(0, closed.count()).mapToObj(closed::edges).map(listing::roads).toList();
    }

    /// Opens an OpenStreetMap file (`.osm.pbf`, `.osm.bz2`, `.osm.gz` or `.osm`); imports it once and keeps the result in the cache folder,
    /// under a key of the file's content. Hears of imports and of damaged cache entries through `progress`.
    ///
    /// @throws FaultException E410 the file cannot be read; E411 it is no OpenStreetMap file; E412 it is damaged or cut off; E413 it has no
    ///         roads; E414 it has none a profile may drive; E415 the cache folder cannot be written
    public static RoadNetwork open(Path osmFile, Path cacheFolder, List<VehicleProfile> profiles, Progress progress) {
        RoadGraph roads = new RoadCache(cacheFolder, progress).roads(OsmFile.open(osmFile));
        var hierarchies = new HierarchyCache(cacheFolder, progress);
        var nothingClosed = ClosedEdges.none(roads);
        Map<String, ProfileRoads> byId = new LinkedHashMap<>();
        for (VehicleProfile profile : profiles)
            if (byId.put(profile.id(), new ProfileRoads(roads, profile, nothingClosed, hierarchies)) != null)
                throw new IllegalArgumentException("Two profiles have the id " + profile.id());
        requireRoads(byId, osmFile);
        return new RoadNetwork(roads, byId, new MatrixStore(cacheFolder.resolve("matrices"), progress), nothingClosed);
    }

    private static void requireRoads(Map<String, ProfileRoads> profiles, Path osmFile) {
        var faults = new Faults();
        profiles.forEach((id, roads) -> faults.require(roads.hasRoads(), "E414", osmFile.toString(),
                "has no road that the profile " + id + " may drive.",
                "Check the profile's size and operating area, and that the map covers it."));
        faults.throwIfAny(FaultKind.ROADS);
    }

    /// The same map and profiles with these streets closed, and no others; the map is not imported again.
    public RoadNetwork withClosures(List<Closure> closures) {
        var closed = new ClosedEdges(roads, closures);
        Map<String, ProfileRoads> changed = new LinkedHashMap<>();
        profiles.forEach((id, profile) -> changed.put(id, profile.with(closed)));
        return new RoadNetwork(roads, changed, matrices, closed);
    }

    /// Whether the profile may drive a road on which it may stop; only closures leave it none, and then it can approach no place.
    public boolean hasRoads(String profile) {
        return profile(profile).hasRoads();
    }

    /// Where vehicles of the profile stop to serve each place: on the nearest road on which the profile may stop and from which it reaches its
    /// whole main network (no motorway or trunk road, tunnel, bridge or ferry), in the directions that the place's side of the street leaves.
    /// Same order as given.
    public List<SnappedPlace> approach(String profile, List<RoadsidePlace> places) {
        ProfileRoads chosen = profile(profile);
        return places.stream().map(chosen::snap).toList();
    }

    /// The same for sites that vehicles drive onto, such as depots: they arrive and leave in any direction.
    public List<SnappedPlace> snap(String profile, List<Coordinate> sites) {
        return approach(profile, sites.stream().map(site -> new RoadsidePlace(site, Approach.SITE)).toList());
    }

    /// The hours in which the place at an access point cannot be served, because closures shorter than the day are on its road or on every way to
    /// it; in ascending order.
    public List<ClosedHours> closedHours(String profile, AccessPoint point) {
        return profile(profile).closedHours(point);
    }

    /// The pieces of road that each closure closes, in the order given to [#withClosures]; none where it meets no road that motor vehicles
    /// may drive.
    public List<List<RoadLine>> closedLines() {
        return closedLines;
    }

    /// Prepares the profile's roads for matrices, or loads what was prepared before from the cache folder; a damaged entry is made again
    /// and said so to the progress given when opening. The first matrix does that by itself.
    public void prepare(String profile) {
        profile(profile).prepare();
    }

    /// Travel times and lengths between all access points, of which the cache folder keeps what it held before: see [MatrixStore].
    ///
    /// @param threads how many rows are computed at once; the result does not depend on it
    /// @param rowsDone is called with 1, 2, ... as rows are computed, never by two threads at once
    /// @throws FaultException E415 when a matrix too large for memory cannot be written
    public TravelMatrix matrix(String profile, List<AccessPoint> points, int threads, IntConsumer rowsDone) {
        ProfileRoads roads = profile(profile);
        return matrices.get(roads.digest(), points, (from, to, sink) -> roads.fill(from, to, threads, sink), rowsDone);
    }

    /// The same with every cell computed, whatever the cache folder holds, and none kept there.
    public TravelMatrix computeMatrix(String profile, List<AccessPoint> points, int threads, IntConsumer rowsDone) {
        ProfileRoads roads = profile(profile);
        return matrices.compute(points, (from, to, sink) -> roads.fill(from, to, threads, sink), rowsDone);
    }

    /// Travel times and lengths from some access points to others, row by row into a store of any kind: a part of a matrix, or one too large for
    /// the heap.
    ///
    /// @param threads how many rows are computed at once; what a row holds does not depend on it
    public void fill(String profile, List<AccessPoint> from, List<AccessPoint> to, int threads, MatrixSink sink) {
        profile(profile).fill(from, to, threads, sink);
    }

    /// The quickest way, whose seconds and metres equal the matrix cell; empty when there is none.
    public Optional<RoadPath> findPath(String profile, AccessPoint from, AccessPoint to) {
        return profile(profile).findPath(from, to);
    }

    /// The quickest way, whose seconds and metres equal the matrix cell.
    ///
    /// @throws IllegalArgumentException when there is none; the matrix cell is unreachable then
    public RoadPath path(String profile, AccessPoint from, AccessPoint to) {
        return findPath(profile, from, to)
                .orElseThrow(() -> new IllegalArgumentException("No way for " + profile + " from " + from + " to " + to));
    }

    /// Which of the snapped places the profile cannot serve from the depot, and why.
    public ReachabilityReport reachability(String profile, AccessPoint depot, List<SnappedPlace> places) {
        ProfileRoads chosen = profile(profile);
        List<ReachabilityReport.Unsnapped> unsnapped = new ArrayList<>();
        for (int i = 0; i < places.size(); i++)
            if (places.get(i) instanceof SnappedPlace.OffRoad off)
                unsnapped.add(new ReachabilityReport.Unsnapped(i, off));
        return new ReachabilityReport(unsnapped, chosen.notReached(depot, places), chosen.notReaching(depot, places),
                indices(places, place -> place instanceof SnappedPlace.OnRoad on && on.wrongSide()),
                indices(places, place -> place instanceof SnappedPlace.OnRoad && place.passed().isPresent()));
    }

    private static List<Integer> indices(List<SnappedPlace> places, Predicate<SnappedPlace> wanted) {
        return IntStream.range(0, places.size()).filter(i -> wanted.test(places.get(i))).boxed().toList();
    }

    /// All roads motor vehicles may drive, whatever the profile, for drawing a map.
    public List<RoadLine> roads() {
        return listing.roads();
    }

    /// The roads motor vehicles may drive but this profile may not, and why.
    public List<ClosedRoad> closedRoads(String profile) {
        return profile(profile).closedRoads();
    }

    /// The streets on which the profile may stop and from which it reaches its whole main network.
    public List<StreetSegment> streets(String profile) {
        return profile(profile).streets();
    }

    /// The point nearest to a place on the streets of [#streets], however far away and whatever the operating area says of the place.
    public StreetPoint nearestStreet(String profile, Coordinate place) {
        return profile(profile).nearestStreet(place);
    }

    /// The numbers of the imported network.
    public NetworkFigures figures(String profile) {
        return profile(profile).figures();
    }

    private ProfileRoads profile(String id) {
        ProfileRoads found = profiles.get(id);
        if (found == null)
            throw new IllegalArgumentException(
                    "The network was opened without the profile " + id + ", only with " + profiles.keySet());
        return found;
    }

    /// Releases what the network holds. Today that is memory alone; an engine may hold files.
    @Override
    public void close() {}
}

package org.abfuhr.dispatch.night;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.visits.PlaceSpec;
import org.abfuhr.data.visits.ProfileAccess;
import org.abfuhr.dispatch.outcome.MapLayers;
import org.abfuhr.dispatch.outcome.RoutePath;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.matrix.TravelProfile;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.OperatingArea;
import org.abfuhr.routing.RoadNetwork;
import org.abfuhr.routing.StockProfiles;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.kerb.Approach;
import org.abfuhr.routing.kerb.RoadsidePlace;
import org.jspecify.annotations.Nullable;

/// A city's roads for one problem: where each kind of vehicle meets its places, how long each way takes, which streets it uses.
final class CityRoads implements AutoCloseable {

    private static final String AREA_SUFFIX = "+area";
    private static final double DRAWN_TOLERANCE_METRES = 2.5;

    private final CityPack pack;
    private final RoadNetwork network;
    private final Map<String, List<AccessPoint>> pointsByProfile = new HashMap<>();

    private CityRoads(CityPack pack, RoadNetwork network) {
        this.pack = pack;
        this.network = network;
    }

    /// Opens the pack's roads for the profiles, see `ProblemAssembler.profileKeys`.
    ///
    /// @throws FaultException of kind ROADS when the roads or the area cannot be used
    static CityRoads open(CityPack pack, List<String> profileKeys, Path cacheFolder) {
        var area = pack.area().map(OperatingArea::read);
        var profiles = profileKeys.stream().map(key -> profile(key, area.orElse(null), pack)).toList();
        return new CityRoads(pack, RoadNetwork.open(pack.roads(), cacheFolder, profiles, _ -> {}));
    }

    private static VehicleProfile profile(String key, @Nullable OperatingArea area, CityPack pack) {
        var stock = key.endsWith(AREA_SUFFIX) ? key.substring(0, key.length() - AREA_SUFFIX.length()) : key;
        var profile = StockProfiles.find(stock).orElseThrow(() -> new IllegalArgumentException("no stock profile " + stock))
                .withId(key);
        if (!key.endsWith(AREA_SUFFIX))
            return profile;
        if (area == null)
            throw new FaultException(FaultKind.ROADS, new Fault("E830", "An autonomous vehicle has no operating area.",
                    pack.folder().toString(), "Put the approved area into area.geojson, or set autonomous: false."));
        return profile.withArea(area);
    }

    /// Access points and matrix of a profile.
    ProfileAccess access(String profile, List<PlaceSpec> places, MatrixCache cache, int threads, Progress progress) {
        List<AccessPoint> points = new ArrayList<>();
        List<List<Integer>> ofPlaces = new ArrayList<>();
        for (var place : network.approach(profile, places.stream().map(CityRoads::roadside).toList())) {
            ofPlaces.add(IntStream.range(points.size(), points.size() + place.accessPoints().size()).boxed().toList());
            points.addAll(place.accessPoints());
        }
        pointsByProfile.put(profile, List.copyOf(points));
        return new ProfileAccess(new TravelProfile(profile, matrix(profile, points, cache, threads, progress)), ofPlaces);
    }

    /// Depots and facilities are sites of their own; containers stand at the kerb.
    private static RoadsidePlace roadside(PlaceSpec place) {
        var approach = place.containers().isEmpty() ? Approach.SITE : switch (place.kerbSide()) {
            case LEFT -> Approach.LEFT;
            case RIGHT -> Approach.RIGHT;
            case BOTH -> Approach.EITHER;
            case BY_STREET -> Approach.BY_STREET;
        };
        return new RoadsidePlace(place.position(), approach);
    }

    private TravelMatrix matrix(String profile, List<AccessPoint> points, MatrixCache cache, int threads, Progress progress) {
        var key = "matrix 2\n" + RoadsDigest.of(pack) + "\n" + profile + "\n" + points;
        return cache.get(key, () -> network.matrix(profile, points, threads, rows -> progress.at(rows, points.size())));
    }

    /// Streets of each route, leg by leg.
    List<RoutePath> paths(CollectionProblem problem, CollectionPlan plan) {
        return plan.routes().stream().map(route -> path(problem, route)).toList();
    }

    private RoutePath path(CollectionProblem problem, Route route) {
        var profile = problem.profileOf(problem.vehicleOf(problem.shifts().get(route.shift()))).id();
        var stops = route.stops();
        return new RoutePath(IntStream.range(1, stops.size())
                .mapToObj(i -> leg(profile, stops.get(i - 1).at().accessPoint(), stops.get(i).at().accessPoint())).toList());
    }

    private List<Coordinate> leg(String profile, int from, int to) {
        if (from == to)
            return List.of();
        var points = pointsByProfile.getOrDefault(profile, List.of());
        return network.path(profile, points.get(from), points.get(to)).course();
    }

    /// The map to draw beneath the routes.
    MapLayers map() {
        var roads = network.roads().stream().map(road -> new MapLayers.Road(road.roadClass(), road.name(),
                LineSimplifier.simplify(road.course(), DRAWN_TOLERANCE_METRES))).toList();
        return new MapLayers(roads, pack.area().map(AreaOutlines::read).orElse(List.of()));
    }

    @Override
    public void close() {
        network.close();
    }
}

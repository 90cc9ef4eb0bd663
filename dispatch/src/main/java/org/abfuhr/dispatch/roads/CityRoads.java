package org.abfuhr.dispatch.roads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.visits.PlaceSpec;
import org.abfuhr.data.visits.ProfileAccess;
import org.abfuhr.dispatch.outcome.map.MapLayers;
import org.abfuhr.dispatch.outcome.map.RoutePath;
import org.abfuhr.dispatch.progress.Progress;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.matrix.TravelProfile;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.dispatch.roads.ClosedStreets.Stopping;
import org.abfuhr.routing.closure.Closure;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.OperatingArea;
import org.abfuhr.routing.RoadNetwork;
import org.abfuhr.routing.RoadPath;
import org.abfuhr.routing.StockProfiles;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.kerb.Approach;
import org.abfuhr.routing.kerb.RoadsidePlace;

/// A city's roads for one problem: where each kind of vehicle meets its places, how long each way takes, which streets it uses.
public final class CityRoads implements AutoCloseable {

    private static final String AREA_SUFFIX = "+area";
    private static final double DRAWN_TOLERANCE_METRES = 2.5;

    private final CityPack pack;
    private final RoadNetwork network;
    private final ClosedStreets closedStreets;
    private final Map<String, List<AccessPoint>> pointsByProfile = new HashMap<>();

    private CityRoads(CityPack pack, ClosedStreets closedStreets) {
        this.pack = pack;
        this.closedStreets = closedStreets;
        this.network = closedStreets.network();
    }

    /// Opens the pack's roads for the profiles, see `ProblemAssembler.profileKeys`.
    ///
    /// @throws org.abfuhr.model.fault.FaultException of kind ROADS when the roads or the area cannot be used; E826 for closures that
    ///     close nothing
    public static CityRoads open(CityPack pack, List<String> profileKeys, Path cacheFolder, List<Closure> closures) {
        var area = pack.area().map(OperatingArea::read);
        var profiles = profileKeys.stream().map(key -> profile(key, area)).toList();
        var closed = new ClosedStreets(RoadNetwork.open(pack.roads(), cacheFolder, profiles, _ -> {}), closures);
        closed.requireRoads();
        return new CityRoads(pack, closed);
    }

    /// A pack with an autonomous vehicle and no operating area has been refused when it was read.
    private static VehicleProfile profile(String key, Optional<OperatingArea> area) {
        var stock = key.endsWith(AREA_SUFFIX) ? key.substring(0, key.length() - AREA_SUFFIX.length()) : key;
        var profile = StockProfiles.find(stock).orElseThrow(() -> new IllegalArgumentException("no stock profile " + stock))
                .withId(key);
        return key.endsWith(AREA_SUFFIX) ? profile.withArea(area.orElseThrow()) : profile;
    }

    /// Access points and matrix of each of the profiles.
    public List<ProfileAccess> access(List<String> profiles, List<PlaceSpec> places, int threads, Progress progress) {
        var stops = profiles.stream().map(profile -> closedStreets.stops(profile, places)).toList();
        return IntStream.range(0, profiles.size()).mapToObj(i -> access(profiles.get(i), stops.get(i), threads, progress))
                .toList();
    }

    private ProfileAccess access(String profile, List<Stopping> stops, int threads, Progress progress) {
        List<AccessPoint> points = new ArrayList<>();
        List<List<Integer>> ofPlaces = new ArrayList<>();
        for (var stop : stops) {
            ofPlaces.add(IntStream.range(points.size(), points.size() + stop.points().size()).boxed().toList());
            points.addAll(stop.points());
        }
        pointsByProfile.put(profile, List.copyOf(points));
        return new ProfileAccess(new TravelProfile(profile, matrix(profile, points, threads, progress)), ofPlaces,
                stops.stream().map(Stopping::closedHours).toList());
    }

    /// Which of the places the profile cannot serve from any of the depots, and why, and which it serves otherwise than wished.
    public ProfileReach reach(String profile, List<PlaceSpec> depots, List<PlaceSpec> places) {
        return new Reach(closedStreets, profile, depots).of(places);
    }

    /// Depots and facilities are sites of their own; containers stand at the kerb.
    static RoadsidePlace roadside(PlaceSpec place) {
        var approach = place.containers().isEmpty() ? Approach.SITE : switch (place.kerbSide()) {
            case LEFT -> Approach.LEFT;
            case RIGHT -> Approach.RIGHT;
            case BOTH -> Approach.EITHER;
            case BY_STREET -> Approach.BY_STREET;
        };
        return new RoadsidePlace(place.position(), approach);
    }

    private TravelMatrix matrix(String profile, List<AccessPoint> points, int threads, Progress progress) {
        return network.matrix(profile, points, threads, rows -> progress.at(rows, points.size()));
    }

    /// Streets of each route, leg by leg; nothing for a leg without a way, which the checker objects to.
    public List<RoutePath> paths(CollectionProblem problem, CollectionPlan plan) {
        return plan.routes().stream().map(route -> path(problem, route)).toList();
    }

    private RoutePath path(CollectionProblem problem, Route route) {
        var profile = problem.profileOf(problem.vehicleOf(problem.shifts().get(route.shift()))).id();
        var stops = route.stops();
        return new RoutePath(IntStream.range(1, stops.size())
                .mapToObj(i -> leg(profile, stops.get(i - 1).at().accessPoint(), stops.get(i).at().accessPoint())).toList());
    }

    private RoadPath leg(String profile, int from, int to) {
        if (from == to)
            return RoutePath.STAY;
        var points = pointsByProfile.getOrDefault(profile, List.of());
        return network.findPath(profile, points.get(from), points.get(to)).orElse(RoutePath.STAY);
    }

    /// The map to draw beneath the routes.
    public MapLayers map() {
        var roads = network.roads().stream().map(road -> new MapLayers.Road(road.wayId(), road.roadClass(), road.name(),
                LineSimplifier.simplify(road.course(), DRAWN_TOLERANCE_METRES))).toList();
        return new MapLayers(roads, pack.area().map(AreaOutlines::read).orElse(List.of()),
                closedStreets.drawn());
    }

    @Override
    public void close() {
        network.close();
    }
}

package org.abfuhr.dispatch.roads;

import org.abfuhr.dispatch.roads.ProfileReach.Detour;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.Comparator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.data.visits.PlaceSpec;
import org.abfuhr.dispatch.roads.Unreached.Reason;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.RoadNetwork;
import org.abfuhr.routing.SnappedPlace;
import org.abfuhr.routing.SnappedPlace.OffRoad;
import org.abfuhr.routing.SnappedPlace.OnRoad;

/// Where one profile gets from its depots.
final class Reach {

    private final ClosedStreets streets;
    private final RoadNetwork network;
    private final String profile;
    private final List<SnappedPlace> depots;

    Reach(ClosedStreets streets, String profile, List<PlaceSpec> depots) {
        this.streets = streets;
        this.network = streets.network(profile);
        this.profile = profile;
        var taken = streets.taken(profile, depots);
        this.depots = snap(depots.stream().filter(depot -> !taken.contains(depot)).toList());
    }

    private List<SnappedPlace> snap(List<PlaceSpec> places) {
        return network.approach(profile, places.stream().map(CityRoads::roadside).toList());
    }

    ProfileReach of(List<PlaceSpec> places) {
        var snapped = snap(places);
        return new ProfileReach(unreached(places, snapped), detours(places, snapped, OnRoad::wrongSide),
                detours(places, snapped, on -> on.passed().isPresent()));
    }

    private static List<Detour> detours(List<PlaceSpec> places, List<SnappedPlace> snapped, Predicate<OnRoad> wanted) {
        List<Detour> found = new ArrayList<>();
        for (int i = 0; i < places.size(); i++)
            if (!places.get(i).containers().isEmpty() && snapped.get(i) instanceof OnRoad on && wanted.test(on))
                found.add(new Detour(places.get(i), street(on), on.distanceMetres(), on.passed()));
        found.sort(Comparator.comparingDouble(Detour::distanceMetres).reversed());
        return found;
    }

    private static String street(OnRoad on) {
        return on.accessPoints().getFirst().street();
    }

    private List<Unreached> unreached(List<PlaceSpec> places, List<SnappedPlace> snapped) {
        var taken = streets.taken(profile, places);
        List<Unreached> unreached = new ArrayList<>();
        List<PlaceSpec> onRoad = new ArrayList<>();
        List<SnappedPlace> points = new ArrayList<>();
        for (int i = 0; i < places.size(); i++)
            switch (snapped.get(i)) {
                case OnRoad on -> {
                    onRoad.add(places.get(i));
                    points.add(on);
                }
                case OffRoad off ->
                    unreached.add(new Unreached(places.get(i), taken.contains(places.get(i)) ? Reason.CLOSED : reason(off),
                            off.passed(), off.nearest().name(), off.nearest().distanceMetres()));
            }
        var obstacles = obstacles(points);
        IntStream.range(0, points.size()).filter(i -> taken.contains(onRoad.get(i)))
                .forEach(i -> obstacles.put(i, Reason.CLOSED));
        for (int i = 0; i < points.size(); i++)
            if (points.get(i) instanceof OnRoad on && obstacles.containsKey(i))
                unreached.add(new Unreached(onRoad.get(i), obstacles.get(i), on.passed(), street(on), on.distanceMetres()));
        return inOrder(unreached, places);
    }

    private static List<Unreached> inOrder(List<Unreached> unreached, List<PlaceSpec> places) {
        Map<PlaceSpec, Unreached> byPlace = new HashMap<>();
        unreached.forEach(each -> byPlace.put(each.place(), each));
        return places.stream().filter(byPlace::containsKey).map(byPlace::get).toList();
    }

    private static Reason reason(OffRoad off) {
        return switch (off.reason()) {
            case OUTSIDE_AREA -> Reason.OUTSIDE_AREA;
            case NO_ROAD_NEARBY -> Reason.NO_ROAD_NEARBY;
        };
    }

    /// What is between every depot and each of the points, by their index.
    private Map<Integer, Reason> obstacles(List<SnappedPlace> points) {
        Optional<Map<Integer, Reason>> common = depots.stream().flatMap(depot -> depot.findAccessPoint().stream())
                .map(depot -> obstacles(depot, points)).reduce((one, other) -> {
                    one.keySet().retainAll(other.keySet());
                    return one;
                });
        return common.orElseGet(() -> everywhere(Reason.NO_DEPOT, points.size()));
    }

    private Map<Integer, Reason> obstacles(AccessPoint depot, List<SnappedPlace> points) {
        var report = network.reachability(profile, depot, points);
        Map<Integer, Reason> obstacles = new HashMap<>();
        report.notReachingDepot().forEach(point -> obstacles.put(point, Reason.NO_WAY_BACK));
        report.notReachedFromDepot().forEach(point -> obstacles.put(point, Reason.NO_WAY_THERE));
        return obstacles;
    }

    private static Map<Integer, Reason> everywhere(Reason reason, int points) {
        Map<Integer, Reason> obstacles = new HashMap<>();
        for (int i = 0; i < points; i++)
            obstacles.put(i, reason);
        return obstacles;
    }
}

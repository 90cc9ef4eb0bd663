package org.abfuhr.data.visits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.Container.KerbSide;
import org.abfuhr.model.geo.Coordinate;

/// Every place of a problem in its order: depots and facilities as the pack lists them, then collection points by the id of
/// their first container. Containers at the same position and kerb side share a place.
public final class PlanningPlaces {

    private final List<PlaceSpec> places = new ArrayList<>();
    private final Map<String, Integer> byContainer = new HashMap<>();
    private final int depots;

    private PlanningPlaces(CityPack pack, Collection<Container> containers) {
        for (var depot : pack.fleet().depots())
            places.add(new PlaceSpec("depot:" + depot.id(), depot.name(), depot.position(), KerbSide.BOTH, List.of()));
        depots = places.size();
        for (var facility : pack.facilities())
            places.add(
                    new PlaceSpec("facility:" + facility.id(), facility.name(), facility.position(), KerbSide.BOTH, List.of()));
        points(containers).values().forEach(this::addPoint);
    }

    /// Places of all depots and facilities, and of these containers.
    public static PlanningPlaces of(CityPack pack, Collection<Container> containers) {
        return new PlanningPlaces(pack, containers);
    }

    /// In the order that indices of places refer to.
    public List<PlaceSpec> list() {
        return List.copyOf(places);
    }

    /// Index of the depot's place, by its position in the pack.
    int ofDepot(int depot) {
        return depot;
    }

    /// Index of the facility's place, by its position in the pack.
    int ofFacility(int facility) {
        return depots + facility;
    }

    /// Index of the container's place.
    int ofContainer(String container) {
        var place = byContainer.get(container);
        if (place == null)
            throw new IllegalArgumentException("no place was asked for container " + container);
        return place;
    }

    private record Spot(Coordinate position, KerbSide kerbSide) {}

    private static Map<Spot, List<Container>> points(Collection<Container> containers) {
        Map<Spot, List<Container>> points = new LinkedHashMap<>();
        containers.stream().sorted(Comparator.comparing(Container::id))
                .forEach(c -> points.computeIfAbsent(new Spot(c.position(), c.kerbSide()), s -> new ArrayList<>()).add(c));
        return points;
    }

    private void addPoint(List<Container> together) {
        var first = together.getFirst();
        together.forEach(container -> byContainer.put(container.id(), places.size()));
        places.add(new PlaceSpec("point:" + first.id(), first.name(), first.position(), first.kerbSide(),
                together.stream().map(Container::id).toList()));
    }
}

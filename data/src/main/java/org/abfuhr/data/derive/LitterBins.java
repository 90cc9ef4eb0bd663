package org.abfuhr.data.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Set;
import java.util.SplittableRandom;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.derive.MapFeatures.Kind;
import org.abfuhr.data.derive.MapFeatures.MapFeature;
import org.abfuhr.data.derive.geometry.Course;
import org.abfuhr.data.derive.geometry.Point;
import org.abfuhr.data.derive.geometry.PointGrid;

/// Places litter bins: those on the map, one per bus stop, school or other public place, one per two shops or food places, one
/// per hundred metres of pedestrian street, and where parks meet streets.
final class LitterBins {

    private static final Set<String> FOOD = Set.of("restaurant", "fast_food", "cafe");
    private static final Set<String> PUBLIC = Set.of("school", "kindergarten", "hospital", "nursing_home", "university",
            "marketplace", "fuel");
    private static final double PEDESTRIAN_STEP_METRES = 100;
    private static final double PARK_STEP_METRES = 60;
    private static final double PARK_STREET_METRES = 40;
    private static final double FURTHEST_STREET_METRES = 80;
    private static final double APART_METRES = 12;
    private static final int[] SIZES_LITRES = {50, 50, 50, 80, 110};
    private static final int SENSOR_HEIGHT_MM = 650;

    private final CityMap map;
    private final PointGrid<CollectionPoint> grid = new PointGrid<>(APART_METRES);
    private final List<CollectionPoint> bins = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    LitterBins(CityMap map) {
        this.map = map;
        map.features(f -> f.is("amenity", "waste_basket")).forEach(f -> add(f.shortId(), map.pointOf(f), FURTHEST_STREET_METRES));
        map.features(f -> f.is("highway", "bus_stop")).forEach(f -> add(f.shortId(), map.pointOf(f), FURTHEST_STREET_METRES));
        map.features(f -> f.is("amenity", PUBLIC) || f.has("tourism")).forEach(f -> add(f.shortId(), map.pointOf(f),
                FURTHEST_STREET_METRES));
        addEverySecond(map.features(f -> f.has("shop") || f.is("amenity", FOOD)));
        map.features(f -> f.is("highway", "pedestrian")).forEach(street -> addAlong(street, PEDESTRIAN_STEP_METRES,
                FURTHEST_STREET_METRES));
        map.features(f -> f.is("leisure", "park")).forEach(park -> addAlong(park, PARK_STEP_METRES, PARK_STREET_METRES));
    }

    List<Container> containers() {
        return map.settings().fractions().contains("litter") ? bins.stream().map(this::container).toList() : List.of();
    }

    /// The size is drawn from the bin's own id, so that it stays when the map changes elsewhere.
    private Container container(CollectionPoint bin) {
        var random = new SplittableRandom(map.settings().seed() * 31 + bin.id().hashCode());
        return bin.withSensor("litter", SIZES_LITRES[random.nextInt(SIZES_LITRES.length)], 1, SENSOR_HEIGHT_MM);
    }

    private void addEverySecond(List<MapFeature> places) {
        for (int i = 0; i < places.size(); i += 2)
            add(places.get(i).shortId(), map.pointOf(places.get(i)), FURTHEST_STREET_METRES);
    }

    private void addAlong(MapFeature feature, double stepMetres, double furthestMetres) {
        if (feature.kind() == Kind.POINT)
            return;
        List<Point> places = Course.evenly(map.plane().points(feature.parts().getFirst()), stepMetres);
        for (int i = 0; i < places.size(); i++)
            add(feature.shortId() + "-" + i, places.get(i), furthestMetres);
    }

    /// What is of two kinds, such as a pedestrian zone that is a park, has the bins of the first.
    private void add(String id, Point at, double furthestMetres) {
        if (!ids.contains(id) && grid.within(at, APART_METRES).isEmpty())
            map.collectionPoint(id, at, 0, furthestMetres).ifPresent(bin -> {
                ids.add(id);
                bins.add(bin);
                grid.add(bin, at);
            });
    }
}

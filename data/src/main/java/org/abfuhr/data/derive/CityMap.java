package org.abfuhr.data.derive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.abfuhr.data.derive.MapFeatures.Kind;
import org.abfuhr.data.derive.MapFeatures.MapFeature;
import org.abfuhr.data.derive.geometry.Plane;
import org.abfuhr.data.derive.geometry.Point;
import org.abfuhr.data.derive.geometry.Polygon;
import org.abfuhr.data.derive.geometry.RegionIndex;

/// The map with a plane laid over it and its land use indexed.
///
/// @param everything on the map
/// @param features inside the city's extent
/// @param residential where people live
/// @param workplaces where they do not
record CityMap(Plane plane, List<MapFeature> everything, List<MapFeature> features, StreetPoints streets,
        DerivationSettings settings, RegionIndex residential,
        RegionIndex workplaces) {

    private static final Set<String> WORKPLACES = Set.of("industrial", "commercial", "retail", "allotments", "garages",
            "farmyard");
    private static final double BESIDE_METRES = 4;
    private static final double NEAR_STREET_METRES = 15;

    static CityMap of(MapFeatures features, StreetPoints streets, DerivationSettings settings) {
        var all = features.list();
        var inside = all.stream().filter(feature -> settings.extent().map(e -> e.contains(feature.centre())).orElse(true))
                .toList();
        var plane = Plane.around(inside.isEmpty()
                ? streets.segments().stream().map(s -> s.course().getFirst()).toList()
                : inside.stream().map(MapFeature::centre).toList());
        return new CityMap(plane, all, inside, streets, settings, index(all, plane, f -> f.is("landuse", "residential")),
                index(all, plane, f -> f.is("landuse", WORKPLACES)));
    }

    private static RegionIndex index(List<MapFeature> features, Plane plane, Predicate<MapFeature> which) {
        return new RegionIndex(features.stream().filter(feature -> feature.kind() == Kind.AREA && which.test(feature))
                .map(feature -> new Polygon(feature.parts().stream().map(plane::points).toList())).toList());
    }

    Point pointOf(MapFeature feature) {
        return plane.point(feature.centre());
    }

    List<MapFeature> features(Predicate<MapFeature> which) {
        return features.stream().filter(which).toList();
    }

    /// A collection point beside the street nearest to the place, or nothing when that is further away. Where the place is some
    /// metres from the street, it is moved to its edge.
    Optional<CollectionPoint> collectionPoint(String id, Point place, double inhabitants, double furthestMetres) {
        return streets.nearest(plane.position(place)).filter(street -> street.metresAway() <= furthestMetres)
                .map(street -> new CollectionPoint(id, plane.position(beside(plane.point(street.position()), place)),
                        street.name(),
                        inhabitants, isQuiet(place)));
    }

    private static Point beside(Point street, Point place) {
        return street.distanceTo(place) <= NEAR_STREET_METRES ? place : street.towards(place, BESIDE_METRES);
    }

    /// Whether noise rules protect the place (32. BImSchV § 7: residential areas). Without land use on the map, everywhere.
    private boolean isQuiet(Point place) {
        return residential.isEmpty() || (residential.contains(place) && !workplaces.contains(place));
    }
}

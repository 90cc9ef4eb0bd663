package org.abfuhr.data.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.abfuhr.data.derive.MapFeatures.MapFeature;
import org.abfuhr.data.derive.geometry.Plane;
import org.abfuhr.data.derive.geometry.Point;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.geo.Coordinate;

/// Finds places for the depot and for unloading: recycling yards, transfer stations and landfills, else the largest
/// industrial or commercial area of the city, else a street in its middle. Landfills may lie outside of it.
final class Yards {

    private static final double FURTHEST_STREET_METRES = 500;
    private static final Set<String> WORK = Set.of("industrial", "commercial");
    private static final List<String> YARD_WORDS = List.of("hof", "yard", "centre", "center");

    /// A place with room for trucks.
    record Yard(String id, String name, Coordinate position) {}

    private final CityMap map;
    private final Point centre;

    /// @param centre of the inhabitants
    Yards(CityMap map, Point centre) {
        this.map = map;
        this.centre = centre;
    }

    /// Whether it is a yard with staff, and not containers in the street.
    static boolean isYard(MapFeature feature) {
        String name = feature.tag("name").toLowerCase(Locale.ROOT);
        boolean named = !feature.is("recycling_type", "container") && YARD_WORDS.stream().anyMatch(name::contains);
        return feature.is("amenity", "recycling") && (feature.is("recycling_type", "centre") || named);
    }

    Yard depot() {
        return map.settings().depot().map(position -> new Yard("depot", "Depot", Plane.rounded(position)))
                .or(() -> candidates().stream().findFirst()).or(this::assumed)
                .orElseThrow(() -> new FaultException(FaultKind.INPUT, new Fault("E341", "has no street for a depot.", "the map",
                        "Say where the depot is: abfuhr city create --depot LATITUDE,LONGITUDE.")));
    }

    /// The street nearest to the middle of the inhabitants, for a map that shows no place with room for trucks.
    private Optional<Yard> assumed() {
        return map.streets().nearest(map.plane().position(centre))
                .map(street -> new Yard("depot", "Depot (assumed)", Plane.rounded(street.position())));
    }

    /// Where to unload, the main place first: a transfer station or yard, then a landfill; never none.
    List<Yard> unloading(Yard depot) {
        List<Yard> places = new ArrayList<>();
        first(f -> f.is("amenity", "waste_transfer_station")).or(() -> first(Yards::isYard)).ifPresent(places::add);
        first(f -> f.is("landuse", "landfill")).ifPresent(places::add);
        return places.isEmpty() ? List.of(depot) : places;
    }

    private List<Yard> candidates() {
        List<Yard> found = new ArrayList<>();
        first(Yards::isYard).ifPresent(found::add);
        first(f -> f.is("amenity", "waste_transfer_station")).ifPresent(found::add);
        first(f -> f.is("landuse", "landfill")).ifPresent(found::add);
        map.features(f -> f.is("landuse", WORK)).stream()
                .sorted(Comparator.comparingDouble(MapFeature::areaSquareMetres).reversed().thenComparing(MapFeature::id))
                .flatMap(f -> yard(f).stream()).findFirst().ifPresent(found::add);
        return found;
    }

    private Optional<Yard> first(Predicate<MapFeature> which) {
        return map.everything().stream().filter(which)
                .sorted(Comparator.comparingDouble((MapFeature f) -> map.pointOf(f).distanceTo(centre))
                        .thenComparing(MapFeature::id))
                .flatMap(f -> yard(f).stream()).findFirst();
    }

    private Optional<Yard> yard(MapFeature feature) {
        String name = feature.tag("name").isEmpty() ? feature.id() : feature.tag("name");
        return map.streets().nearest(feature.centre()).filter(street -> street.metresAway() <= FURTHEST_STREET_METRES)
                .map(_ -> new Yard(feature.shortId(), name, Plane.rounded(feature.centre())));
    }
}

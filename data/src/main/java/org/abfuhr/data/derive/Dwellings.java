package org.abfuhr.data.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.abfuhr.data.derive.MapFeatures.Kind;
import org.abfuhr.data.derive.MapFeatures.MapFeature;
import org.abfuhr.data.derive.StreetPoints.StreetSegment;
import org.abfuhr.data.derive.geometry.Course;
import org.abfuhr.data.derive.geometry.Point;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.geo.Coordinate;

/// Guesses where people live: from buildings by floor area, or from residential streets by length where there are none.
final class Dwellings {

    private static final Set<String> HOUSES = Set.of("house", "detached", "semidetached_house", "terrace", "apartments",
            "residential",
            "bungalow", "dormitory", "prefabricated", "farm");
    private static final Set<String> ANY_BUILDING = Set.of("yes", "1");
    private static final Set<String> LIVED_IN_STREETS = Set.of("residential", "living_street");
    private static final Set<String> SETTLEMENTS = Set.of("city", "town", "village", "hamlet");
    private static final double SMALLEST_SQUARE_METRES = 40;
    private static final double SMALLEST_ANY_SQUARE_METRES = 60;
    private static final double LARGEST_ANY_SQUARE_METRES = 4_000;
    private static final double STREET_STEP_METRES = 40;

    /// A house, or a stretch of street with houses.
    ///
    /// @param isHouse false for a stretch of street, about whose houses nothing is known
    record Dwelling(String id, Point at, double inhabitants, boolean isHouse) {}

    private final CityMap map;
    private final Map<String, Integer> idsAlongStreets = new HashMap<>();

    Dwellings(CityMap map) {
        this.map = map;
    }

    /// All dwellings, in the order of the map.
    List<Dwelling> find() {
        List<Dwelling> byFloorArea = new ArrayList<>();
        for (MapFeature building : map.features(this::isLivedIn))
            byFloorArea.add(new Dwelling(building.shortId(), map.pointOf(building), floorSquareMetres(building), true));
        return byFloorArea.isEmpty() ? alongStreets() : scaled(byFloorArea, population());
    }

    private boolean isLivedIn(MapFeature feature) {
        if (feature.kind() != Kind.AREA || feature.areaSquareMetres() < SMALLEST_SQUARE_METRES)
            return false;
        return feature.is("building", HOUSES) || (feature.is("building", ANY_BUILDING) && isAmongHouses(feature));
    }

    private boolean isAmongHouses(MapFeature building) {
        boolean houseSized = building.areaSquareMetres() >= SMALLEST_ANY_SQUARE_METRES
                && building.areaSquareMetres() <= LARGEST_ANY_SQUARE_METRES;
        Point at = map.pointOf(building);
        return houseSized && (map.residential().isEmpty() || map.residential().contains(at)) && !map.workplaces().contains(at);
    }

    private static double floorSquareMetres(MapFeature building) {
        return building.areaSquareMetres() * storeys(building);
    }

    private static double storeys(MapFeature building) {
        String levels = building.tag("building:levels");
        return levels.matches("\\d{1,2}(\\.\\d)?") && !levels.startsWith("0")
                ? Double.parseDouble(levels)
                : usualStoreys(building.areaSquareMetres());
    }

    /// Storeys guessed from the footprint: large houses are high.
    private static double usualStoreys(double squareMetres) {
        if (squareMetres >= 450)
            return 5.5;
        if (squareMetres >= 250)
            return 4;
        return squareMetres >= 160 ? 2.5 : 1.6;
    }

    /// Inhabitants whom somebody told us, or the map's places.
    private OptionalDouble population() {
        if (map.settings().population().isPresent())
            return OptionalDouble.of(map.settings().population().getAsInt());
        double sum = map.features(f -> f.is("place", SETTLEMENTS)).stream().mapToDouble(Dwellings::populationTag).sum();
        return sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    private static double populationTag(MapFeature place) {
        String digits = place.tag("population").replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Double.parseDouble(digits);
    }

    /// Dwellings whose size so far was a weight, made inhabitants.
    private List<Dwelling> scaled(List<Dwelling> weights, OptionalDouble population) {
        double sum = weights.stream().mapToDouble(Dwelling::inhabitants).sum();
        double factor = population.orElse(sum / map.settings().recipe().squareMetresPerHead()) / sum;
        return weights.stream().map(d -> new Dwelling(d.id(), d.at(), d.inhabitants() * factor, d.isHouse())).toList();
    }

    private List<Dwelling> alongStreets() {
        List<Dwelling> dwellings = new ArrayList<>();
        map.streets().segments().stream().filter(this::isLivedIn).forEach(street -> addAlong(street, dwellings));
        if (dwellings.isEmpty())
            throw new FaultException(FaultKind.INPUT, new Fault("E340", "has neither houses nor residential streets.", "the map",
                    "Give an OpenStreetMap extract of a town, or an extent that holds one."));
        double metres = dwellings.stream().mapToDouble(Dwelling::inhabitants).sum();
        return scaled(dwellings,
                OptionalDouble.of(population().orElse(metres / 1_000 * map.settings().recipe().headsPerStreetKm())));
    }

    private boolean isLivedIn(StreetSegment street) {
        return LIVED_IN_STREETS.contains(street.roadClass())
                && map.settings().extent().map(extent -> extent.contains(street.course().getFirst())).orElse(true);
    }

    private void addAlong(StreetSegment street, List<Dwelling> dwellings) {
        List<Point> places = Course.evenly(map.plane().points(street.course()), STREET_STEP_METRES);
        for (Point place : places)
            dwellings.add(new Dwelling(id(street, map.plane().position(place)), place, street.metres() / places.size(), false));
    }

    /// Way and last digits of the position (1 m), with a count where even those are the same.
    private String id(StreetSegment street, Coordinate position) {
        String id = String.format(Locale.ROOT, "w%d-%05d%05d", street.way(), digits(position.latitude()),
                digits(position.longitude()));
        int count = idsAlongStreets.merge(id, 1, Integer::sum);
        return count == 1 ? id : id + "-" + count;
    }

    private static long digits(double degrees) {
        return Math.floorMod(Math.round(degrees * 1e5), 100_000L);
    }
}

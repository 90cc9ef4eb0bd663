package org.abfuhr.data.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.derive.Dwellings.Dwelling;
import org.abfuhr.data.derive.MapFeatures.MapFeature;
import org.abfuhr.data.derive.geometry.Point;
import org.abfuhr.data.derive.geometry.PointGrid;

/// Finds the places of glass containers on the map and adds some where a district has too few.
final class GlassSites {

    private static final double LITRES_PER_HEAD = 0.2; // 0.055 kg a day at 275 kg/m³
    private static final Map<String, Double> SHARE_BY_FRACTION = new TreeMap<>(
            Map.of("glass-clear", 0.5, "glass-green", 0.3, "glass-brown", 0.2));
    private static final int[] SIZES_LITRES = {1_500, 2_500, 3_200, 5_000}; // igloos and underground containers
    private static final int[] SENSOR_HEIGHTS_MM = {1_350, 1_600, 1_750, 2_300};
    private static final int DAYS = 14;
    private static final double FURTHEST_STREET_METRES = 100;
    private static final double SAME_SITE_METRES = 25;
    private static final Set<String> GLASS = Set.of("recycling:glass", "recycling:glass_bottles");
    private static final Set<String> GOOD_FOR_MORE = Set.of("supermarket", "mall", "convenience");

    private record District(long column, long row) implements Comparable<District> {

        @Override
        public int compareTo(District other) {
            return column == other.column ? Long.compare(row, other.row) : Long.compare(column, other.column);
        }
    }

    private record Candidate(String id, Point at) {}

    private final CityMap map;
    private final List<Dwelling> dwellings;
    private final List<Candidate> sites = new ArrayList<>();

    GlassSites(CityMap map, List<Dwelling> dwellings) {
        this.map = map;
        this.dwellings = dwellings;
        map.features(GlassSites::takesGlass).forEach(f -> addApart(new Candidate(f.shortId(), map.pointOf(f))));
        addWhereTooFew();
    }

    List<Container> containers() {
        List<Container> containers = new ArrayList<>();
        var inhabitants = inhabitantsBySite();
        for (Candidate site : sites)
            map.collectionPoint(site.id, site.at, inhabitants.getOrDefault(site.id, 0.0), FURTHEST_STREET_METRES)
                    .ifPresent(point -> addContainers(point, containers));
        return containers;
    }

    private void addContainers(CollectionPoint point, List<Container> containers) {
        SHARE_BY_FRACTION.forEach((fraction, share) -> {
            if (map.settings().fractions().contains(fraction))
                containers.add(container(point, fraction, point.inhabitants() * LITRES_PER_HEAD * share * DAYS));
        });
    }

    private Container container(CollectionPoint point, String fraction, double litresPerPeriod) {
        double needed = litresPerPeriod * map.settings().recipe().reserve();
        int last = SIZES_LITRES.length - 1;
        int size = 0;
        while (size < last && SIZES_LITRES[size] < needed)
            size++;
        int count = Math.max(1, (int) Math.ceil(needed / SIZES_LITRES[size]));
        return point.withSensor(fraction, SIZES_LITRES[size], count, SENSOR_HEIGHTS_MM[size]);
    }

    /// Public containers that say they take glass or say nothing of materials; yards are no container sites.
    private static boolean takesGlass(MapFeature feature) {
        if (!feature.is("amenity", "recycling") || Yards.isYard(feature) || (feature.has("name") && !isContainerName(feature)))
            return false;
        boolean saysMaterials = feature.tags().keySet().stream().anyMatch(key -> key.startsWith("recycling:"));
        return !saysMaterials || GLASS.stream().anyMatch(key -> feature.is(key, "yes"));
    }

    private static boolean isContainerName(MapFeature feature) {
        return feature.is("recycling_type", "container") || feature.tag("name").toLowerCase(Locale.ROOT).contains("container");
    }

    private boolean addApart(Candidate candidate) {
        boolean apart = sites.stream().allMatch(site -> site.at.distanceTo(candidate.at) > SAME_SITE_METRES);
        return apart && sites.add(candidate);
    }

    /// First every district gets what its inhabitants need; then, in thinly settled country, the largest districts without a site
    /// get one each, as long as the whole city has too few.
    private void addWhereTooFew() {
        Map<District, Double> inhabitants = new HashMap<>();
        dwellings.forEach(d -> inhabitants.merge(district(d.at()), d.inhabitants(), Double::sum));
        double perSite = map.settings().recipe().inhabitantsPerGlassSite();
        Map<District, Integer> missing = new HashMap<>();
        inhabitants.forEach((district, heads) -> missing.put(district, (int) (heads / perSite)));
        sites.forEach(site -> missing.merge(district(site.at), -1, Integer::sum));
        List<Candidate> candidates = candidates();
        add(candidates, missing);
        double heads = inhabitants.values().stream().mapToDouble(Double::doubleValue).sum();
        add(candidates, largestWithoutSite(inhabitants, (int) (heads / perSite) - sites.size()));
    }

    private void add(List<Candidate> candidates, Map<District, Integer> missing) {
        for (Candidate candidate : candidates)
            if (missing.getOrDefault(district(candidate.at), 0) > 0 && addApart(candidate))
                missing.merge(district(candidate.at), -1, Integer::sum);
    }

    private Map<District, Integer> largestWithoutSite(Map<District, Double> inhabitants, int count) {
        Set<District> served = new HashSet<>();
        sites.forEach(site -> served.add(district(site.at)));
        Map<District, Integer> missing = new HashMap<>();
        inhabitants.entrySet().stream().filter(entry -> !served.contains(entry.getKey()))
                .sorted(Map.Entry.<District, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(Math.max(0, count)).forEach(entry -> missing.put(entry.getKey(), 1));
        return missing;
    }

    /// Places for more: supermarkets, car parks, then junctions of residential streets.
    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        map.features(f -> f.is("shop", GOOD_FOR_MORE)).forEach(f -> candidates.add(new Candidate(f.shortId(), map.pointOf(f))));
        map.features(f -> f.is("amenity", "parking")).forEach(f -> candidates.add(new Candidate(f.shortId(), map.pointOf(f))));
        map.streets().segments().forEach(street -> candidates
                .add(new Candidate("w" + street.way(), map.plane().point(street.course().getFirst()))));
        Set<String> seen = new HashSet<>();
        candidates.removeIf(candidate -> !seen.add(candidate.id));
        return candidates;
    }

    private District district(Point at) {
        double side = map.settings().recipe().glassDistrictMetres();
        return new District((long) Math.floor(at.x() / side), (long) Math.floor(at.y() / side));
    }

    /// Everybody goes to the nearest site.
    private Map<String, Double> inhabitantsBySite() {
        var grid = PointGrid.of(sites, Candidate::at, 500);
        Map<String, Double> inhabitants = new HashMap<>();
        for (Dwelling dwelling : dwellings)
            grid.nearest(dwelling.at()).ifPresent(site -> inhabitants.merge(site.id, dwelling.inhabitants(), Double::sum));
        return inhabitants;
    }
}

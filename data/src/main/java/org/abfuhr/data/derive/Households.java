package org.abfuhr.data.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.derive.Dwellings.Dwelling;
import org.abfuhr.data.derive.geometry.Point;
import org.abfuhr.data.derive.geometry.PointGrid;

/// Collects from houses: large ones share collective sites with sensors, small ones put bins on the kerb.
/// Where the map has streets but no houses, everybody shares.
final class Households {

    private static final double FURTHEST_STREET_METRES = 200;

    /// One fraction at home. Rates per head: survey figures of German cities; residual 0.49 kg, bio 0.1 kg, paper 0.16 kg,
    /// packaging 0.10 kg a day at the densities of `city.yaml`.
    ///
    /// @param litresPerHead and day
    /// @param litres of a container at a collective site
    /// @param days for which its containers suffice
    /// @param sensorHeightMm of such a container
    /// @param kerbLitres of a bin at the kerb
    /// @param kerbDays for which it suffices
    private record Household(String fraction, double litresPerHead, int litres, int days, int sensorHeightMm, int kerbLitres,
            int kerbDays) {}

    private static final List<Household> FRACTIONS = List.of(new Household("residual", 4.5, 1_100, 7, 1_250, 120, 7),
            new Household("bio", 0.425, 240, 7, 950, 120, 7), new Household("paper", 2.7, 1_100, 7, 1_250, 240, 7),
            new Household("packaging", 3.0, 1_100, 7, 1_250, 240, 7));

    private record Cell(long way, long column, long row) {}

    private final CityMap map;
    private final List<CollectionPoint> collective = new ArrayList<>();
    private final List<CollectionPoint> kerb = new ArrayList<>();

    Households(CityMap map, List<Dwelling> dwellings) {
        this.map = map;
        var recipe = map.settings().recipe();
        Predicate<Dwelling> shares = d -> !d.isHouse() || d.inhabitants() >= recipe.collectiveInhabitants();
        groupLarge(dwellings.stream().filter(shares).toList());
        groupSmall(dwellings.stream().filter(shares.negate()).toList());
    }

    /// Containers of the collective sites, of the fractions asked for.
    List<Container> withSensors() {
        List<Container> containers = new ArrayList<>();
        for (Household household : asked())
            for (CollectionPoint site : collective)
                containers.add(site.withSensor(household.fraction, household.litres,
                        count(site, household, household.litres, household.days), household.sensorHeightMm));
        return containers;
    }

    /// Bins at the kerb, of the fractions asked for.
    List<Container> atKerb() {
        List<Container> containers = new ArrayList<>();
        for (Household household : asked())
            for (CollectionPoint stop : kerb)
                containers.add(stop.withoutSensor(household.fraction, household.kerbLitres,
                        count(stop, household, household.kerbLitres, household.kerbDays)));
        return containers;
    }

    private List<Household> asked() {
        return FRACTIONS.stream().filter(household -> map.settings().fractions().contains(household.fraction)).toList();
    }

    private int count(CollectionPoint site, Household household, int litres, int days) {
        double needed = site.inhabitants() * household.litresPerHead * days * map.settings().recipe().reserve();
        return Math.max(1, (int) Math.ceil(needed / litres));
    }

    /// The largest house without a site gets one, and takes in the nearest others as long as there is room.
    private void groupLarge(List<Dwelling> houses) {
        var recipe = map.settings().recipe();
        var grid = PointGrid.of(houses, Dwelling::at, recipe.siteRadiusMetres());
        Set<String> served = new HashSet<>();
        for (Dwelling house : largestFirst(houses))
            if (!served.contains(house.id()))
                addSite(house, grid.within(house.at(), recipe.siteRadiusMetres()), served, recipe.siteInhabitants());
    }

    private static List<Dwelling> largestFirst(List<Dwelling> houses) {
        return houses.stream().sorted(Comparator.comparingDouble(Dwelling::inhabitants).reversed().thenComparing(Dwelling::id))
                .toList();
    }

    private void addSite(Dwelling house, List<Dwelling> neighbours, Set<String> served, double room) {
        served.add(house.id());
        double inhabitants = house.inhabitants();
        double x = house.at().x() * inhabitants;
        double y = house.at().y() * inhabitants;
        for (Dwelling other : neighbours)
            if (inhabitants + other.inhabitants() <= room && served.add(other.id())) {
                inhabitants += other.inhabitants();
                x += other.at().x() * other.inhabitants();
                y += other.at().y() * other.inhabitants();
            }
        map.collectionPoint(house.id(), new Point(x / inhabitants, y / inhabitants), inhabitants, FURTHEST_STREET_METRES)
                .ifPresent(collective::add);
    }

    private void groupSmall(List<Dwelling> houses) {
        Map<Cell, List<Dwelling>> housesByCell = new LinkedHashMap<>();
        double size = map.settings().recipe().kerbCellMetres();
        for (Dwelling house : houses)
            map.streets().nearest(map.plane().position(house.at())).filter(s -> s.metresAway() <= FURTHEST_STREET_METRES)
                    .ifPresent(street -> {
                        Point at = map.plane().point(street.position());
                        var cell = new Cell(street.way(), (long) Math.floor(at.x() / size), (long) Math.floor(at.y() / size));
                        housesByCell.computeIfAbsent(cell, _ -> new ArrayList<>()).add(house);
                    });
        housesByCell.values().forEach(this::addKerbStop);
    }

    private void addKerbStop(List<Dwelling> houses) {
        Dwelling first = houses.stream().min(Comparator.comparing(Dwelling::id)).orElseThrow();
        double inhabitants = houses.stream().mapToDouble(Dwelling::inhabitants).sum();
        map.collectionPoint("k" + first.id(), first.at(), inhabitants, FURTHEST_STREET_METRES).ifPresent(kerb::add);
    }
}

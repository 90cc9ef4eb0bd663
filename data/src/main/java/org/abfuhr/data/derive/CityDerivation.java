package org.abfuhr.data.derive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.CitySettings;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FacilitySettings;
import org.abfuhr.data.city.FleetSettings.DepotSettings;
import org.abfuhr.data.city.format.CityPackWriter;
import org.abfuhr.data.city.format.PackTemplate;
import org.abfuhr.data.derive.Dwellings.Dwelling;
import org.abfuhr.data.derive.MapFeatures.MapFeature;
import org.abfuhr.data.derive.Yards.Yard;
import org.abfuhr.data.derive.geometry.Point;
import org.abfuhr.model.fault.FaultException;

/// Makes a whole city pack from a map: where people live, what they throw away and where, who collects it. Guesses all of
/// them, so that any town on the map can be planned at once and corrected afterwards.
public final class CityDerivation {

    /// Name of the file with the stops of small houses, which `city.yaml` does not name by itself.
    public static final String KERB_LAYER = "containers-kerb.csv";

    private static final Set<String> TOWNS = Set.of("city", "town", "village");
    private static final String LICENSE = """
            # Map data

            This folder contains information from OpenStreetMap, © OpenStreetMap contributors, available under the
            [Open Database License (ODbL) 1.0](https://opendatacommons.org/licenses/odbl/1-0/); see
            <https://www.openstreetmap.org/copyright>. What was derived from it (containers, operating area, positions of depot
            and facilities) is available under the ODbL 1.0 as well.
            """;

    private final CityMap map;
    private final List<Dwelling> dwellings;
    private final Point centre;
    private final PackTemplate template = PackTemplate.load();

    private CityDerivation(CityMap map) {
        this.map = map;
        dwellings = new Dwellings(map).find();
        centre = centre(dwellings);
    }

    /// A derived city.
    ///
    /// @param pack without operating area on disk
    /// @param area the operating area as GeoJSON
    /// @param kerbStops houses without a collective site, if asked for
    /// @param comments of the pack's files
    public record DerivedCity(CityPack pack, String area, List<Container> kerbStops, Map<String, Map<String, String>> comments) {

        /// Writes the pack with a copy of the map into a new folder.
        ///
        /// @throws FaultException when the folder has files, or when the machine fails
        public void write(Path folder) {
            CityPackWriter.of(pack).comments(comments).area(area).layer(KERB_LAYER, kerbStops).file("LICENSE-DATA.md", LICENSE)
                    .write(folder);
        }
    }

    /// Derives a city.
    ///
    /// @param roads OpenStreetMap file from which features and streets were read
    /// @throws FaultException when the map has no houses, no streets or no place for a depot
    public static DerivedCity derive(MapFeatures features, StreetPoints streets, Path roads, DerivationSettings settings) {
        return new CityDerivation(CityMap.of(features, streets, settings)).city(roads);
    }

    private static Point centre(List<Dwelling> dwellings) {
        double inhabitants = dwellings.stream().mapToDouble(Dwelling::inhabitants).sum();
        return new Point(dwellings.stream().mapToDouble(d -> d.at().x() * d.inhabitants()).sum() / inhabitants,
                dwellings.stream().mapToDouble(d -> d.at().y() * d.inhabitants()).sum() / inhabitants);
    }

    private DerivedCity city(Path roads) {
        var households = new Households(map, dwellings);
        var calendars = new Calendars(map.plane(), centre);
        List<Container> found = new ArrayList<>(households.withSensors());
        found.addAll(new GlassSites(map, dwellings).containers());
        found.addAll(new LitterBins(map).containers());
        found.sort(Comparator.comparing(Container::id));
        List<Container> containers = calendars.spread(found);
        List<Container> kerb = map.settings().kerbStops() ? calendars.spread(households.atKerb()) : List.of();
        var yards = new Yards(map, centre);
        Yard depot = yards.depot();
        List<FacilitySettings> facilities = facilities(yards.unloading(depot));
        var fleet = new FleetSizing(template, containers).fleet(new DepotSettings("depot", depot.name(), depot.position()));
        var area = OperatingArea.geoJson(map.plane(), centre, dwellings, map.settings().recipe().areaShare(),
                List.of(depot.position(), facilities.getFirst().position()));
        var pack = new CityPack("city", Path.of("."), settings(), fleet, facilities, containers, roads,
                Optional.empty(), List.of(), List.of());
        return new DerivedCity(pack, area, sortedById(kerb), template.comments());
    }

    private static List<Container> sortedById(List<Container> containers) {
        return containers.stream().sorted(Comparator.comparing(Container::id)).toList();
    }

    /// The template's facilities, as many as there are places.
    private List<FacilitySettings> facilities(List<Yard> places) {
        List<FacilitySettings> facilities = new ArrayList<>();
        for (int i = 0; i < Math.min(places.size(), template.facilities().size()); i++) {
            var model = template.facilities().get(i);
            facilities.add(new FacilitySettings(model.id(), places.get(i).name(), places.get(i).position(), model.fractions(),
                    model.openingHours(), model.unloadingMinutes(), model.feeEuro(), model.feeEuroPerTonne(), model.charger()));
        }
        return facilities;
    }

    private CitySettings settings() {
        var model = template.city();
        int population = (int) Math.round(dwellings.stream().mapToDouble(Dwelling::inhabitants).sum());
        return new CitySettings(name(), model.zone(), model.language(), map.settings().planDate(), model.holidays(), population,
                model.map(), model.environment(), model.fractions(), model.service(), model.rules());
    }

    private String name() {
        return map.settings().name().or(() -> map.features(f -> f.is("place", TOWNS) && f.has("name")).stream()
                .min(Comparator.comparingDouble((MapFeature f) -> map.pointOf(f).distanceTo(centre))
                        .thenComparing(MapFeature::id))
                .map(f -> f.tag("name"))).orElse(template.city().displayName());
    }
}

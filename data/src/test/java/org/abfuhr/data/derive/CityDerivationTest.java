package org.abfuhr.data.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FleetSettings.VehicleSettings;
import org.abfuhr.data.city.format.CityPackReader;
import org.abfuhr.data.derive.CityDerivation.DerivedCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityDerivationTest {

    private static final Path ROADS = Path.of("src/test/resources/cities/gridtown/roads.osm");

    @TempDir
    Path folder;

    private static DerivedCity derive(TinyTown town, DerivationSettings settings) {
        return CityDerivation.derive(town.features(), town, ROADS, settings);
    }

    private static List<Container> of(DerivedCity city, String fraction) {
        return city.pack().containers().stream().filter(c -> c.fraction().equals(fraction)).toList();
    }

    /// Two houses of 20 × 20 m: 400 m² of footprint mean 4 storeys, so 1,600 m² each, half of the inhabitants each.
    private static TinyTown twoLargeHouses(double apart) {
        return new TinyTown().withYard().square(1, 100, 120, 20, "building=apartments").square(2, 100 + apart, 120, 20,
                "building=apartments");
    }

    @Test
    void largeHousesNearEachOtherShareASite() {
        var city = derive(twoLargeHouses(60), DerivationSettings.usual().withPopulation(200));
        var site = of(city, "residual").getFirst();
        assertThat(of(city, "residual")).hasSize(1);
        assertThat(site.id()).isEqualTo("w1-residual");
        assertThat(site.count()).isEqualTo(7); // 200 × 4.5 L × 7 days × 1.15 = 7,245 L in 1,100 L each
        assertThat(site.name()).isEqualTo("Street 100");
        // Between the houses at x = 130 and 4 m from the street towards them; containers stand 20 m from the houses' middle.
        assertThat(site.position().distanceMetres(TinyTown.at(130, 104))).isLessThan(0.5);
    }

    @Test
    void largeHousesFarFromEachOtherDoNot() {
        assertThat(of(derive(twoLargeHouses(90), DerivationSettings.usual().withPopulation(200)), "residual")).hasSize(2);
    }

    @Test
    void aSiteServesOnlySoMany() {
        // 120 + 120 inhabitants are more than the 220 of one site.
        assertThat(of(derive(twoLargeHouses(60), DerivationSettings.usual().withPopulation(240)), "residual")).hasSize(2);
    }

    @Test
    void smallHousesPutBinsOnTheKerb() {
        // 100 m² × 1.6 storeys each; five inhabitants a house, both in one cell of the street.
        var town = new TinyTown().withYard().square(1, 10, 110, 10, "building=house").square(2, 30, 110, 10, "building=house");
        var settings = DerivationSettings.usual().withPopulation(10).withAllFractions();
        var city = derive(town, settings);
        assertThat(of(city, "residual")).isEmpty();
        var stop = city.kerbStops().stream().filter(c -> c.fraction().equals("residual")).toList().getFirst();
        assertThat(stop.count()).isEqualTo(4); // 10 × 4.5 L × 7 days × 1.15 = 362.25 L in 120 L each
        assertThat(stop.sensor()).isEmpty();
        assertThat(stop.calendar().size()).isEqualTo(1);
        assertThat(derive(town, DerivationSettings.usual().withPopulation(10)).kerbStops()).isEmpty();
    }

    @Test
    void buildingsOfAnyKindCountOnlyAmongHouses() {
        var town = new TinyTown().withYard().square(50, 200, 200, 200, "landuse=residential")
                .square(51, 600, 200, 200, "landuse=industrial").square(1, 200, 200, 20, "building=yes")
                .square(2, 600, 200, 20, "building=yes").square(3, 250, 250, 6, "building=yes")
                .square(4, 150, 250, 30, "building=school");
        assertThat(of(derive(town, DerivationSettings.usual().withPopulation(100)), "residual")).extracting(Container::site)
                .containsExactly("w1");
    }

    @Test
    void storeysAndFloorAreaSayHowManyLiveThere() {
        // 400 m² × 9 storeys against 400 m² × 1 storey: nine tenths of 200 inhabitants. 180 × 36.225 L / 1,100 L = 5.9; 20: 0.7.
        var town = new TinyTown().withYard().square(1, 100, 120, 20, "building=apartments", "building:levels=9").square(2, 500,
                120, 20,
                "building=apartments", "building:levels=1");
        assertThat(of(derive(town, DerivationSettings.usual().withPopulation(200)), "residual")).extracting(Container::count)
                .containsExactly(6, 1);
    }

    @Test
    void placesTellThePopulationElseFloorAreaDoes() {
        var town = twoLargeHouses(60);
        assertThat(derive(town, DerivationSettings.usual()).pack().settings().population()).isEqualTo(71); // 3,200 m² / 45 m²
        town.node(7, 100, 100, "place=town", "name=Tiny", "population=1 234");
        var told = derive(town, DerivationSettings.usual()).pack().settings();
        assertThat(told.population()).isEqualTo(1_234);
        assertThat(told.displayName()).isEqualTo("Tiny");
    }

    @Test
    void glassComesFromTheMapAndWhereADistrictHasTooFew() {
        var town = twoLargeHouses(60).node(11, 300, 305, "amenity=recycling", "recycling:glass=yes")
                .node(12, 500, 305, "amenity=recycling", "recycling:clothes=yes").node(13, 305, 305, "amenity=recycling");
        // One site: the second says clothes only, the third is the same place as the first.
        var one = derive(town, DerivationSettings.usual().withPopulation(200));
        assertThat(of(one, "glass-clear")).extracting(Container::id).containsExactly("n11-glass-clear");
        assertThat(of(one, "glass-clear").getFirst().litres()).isEqualTo(1_500); // 200 × 0.1 L × 14 days × 1.15 = 322 L
        // 4,500 inhabitants in one district want three; junctions offer places.
        assertThat(of(derive(town, DerivationSettings.usual().withPopulation(4_500)), "glass-clear")).hasSize(3);
    }

    /// Bins every 100 m and those at the entrances of the park would have the same ids.
    @Test
    void aPedestrianZoneThatIsAParkHasItsBinsOnce() {
        var town = new TinyTown().withYard().square(1, 100, 100, 150, "highway=pedestrian", "leisure=park");
        var bins = of(derive(town, DerivationSettings.usual().withPopulation(200)), "litter");
        assertThat(bins).hasSizeGreaterThan(1).extracting(Container::id).doesNotHaveDuplicates();
    }

    @Test
    void litterBinsStandWherePeopleAre() {
        var town = twoLargeHouses(60).node(21, 100, 305, "highway=bus_stop").node(22, 200, 305, "shop=bakery")
                .node(23, 220, 305, "amenity=cafe").node(24, 240, 305, "shop=books").node(25, 205, 306, "amenity=waste_basket")
                .line(26, 500, 330, 800, 330, "highway=pedestrian").node(27, 100, 800, "highway=bus_stop");
        // The bus stop, every second shop (22, 24; 22 stands beside basket 25), three along the 300 m of pedestrian street; stop 27 is far
        // from any street.
        assertThat(of(derive(town, DerivationSettings.usual().withPopulation(200)), "litter")).extracting(Container::site)
                .containsExactly("n21", "n24", "n25", "w26-0", "w26-1", "w26-2");
    }

    @Test
    void calendarsUseEveryWorkday() {
        var town = new TinyTown().withYard();
        for (int i = 0; i < 10; i++)
            town.square(i + 1, 50 + i * 95, i % 2 == 0 ? 120 : 380, 20, "building=apartments");
        var residual = of(derive(town, DerivationSettings.usual().withPopulation(1_000)), "residual");
        assertThat(residual).hasSize(10);
        assertThat(residual.stream().map(Container::calendar).distinct()).hasSize(5);
    }

    @Test
    void theDepotIsTheYardElseTheLargestWorkplaceElseAFault() {
        var yard = derive(twoLargeHouses(60), DerivationSettings.usual()).pack().fleet().depots().getFirst();
        assertThat(yard.name()).isEqualTo("Yard");
        var town = new TinyTown().square(1, 100, 120, 20, "building=apartments");
        assertThat(derive(town, DerivationSettings.usual()).pack().fleet().depots().getFirst().name())
                .isEqualTo("Depot (assumed)");
        var told = derive(town, DerivationSettings.usual().withDepot(TinyTown.at(500, 0))).pack().fleet().depots().getFirst();
        assertThat(told.position()).isEqualTo(TinyTown.at(500, 0));
        town.square(60, 500, 300, 50, "landuse=commercial").square(61, 800, 300, 80, "landuse=industrial");
        assertThat(derive(town, DerivationSettings.usual()).pack().fleet().depots().getFirst().name()).isEqualTo("way/61");
    }

    @Test
    void aMapOfRoadsAloneSpreadsThePopulation() {
        var town = new TinyTown();
        var settings = DerivationSettings.usual().withPopulation(1_000).withDepot(TinyTown.at(0, 0));
        var city = derive(town, settings);
        // Five residential streets of 1 km with 25 places each, 8 inhabitants a place; a site takes the free ones of the five places
        // within 80 m: at least 25 sites, and at most one for two places.
        assertThat(city.pack().settings().population()).isEqualTo(1_000);
        assertThat(of(city, "residual").size()).isBetween(25, 62);
        double litres = of(city, "residual").stream().mapToInt(Container::totalLitres).sum();
        assertThat(litres).isGreaterThan(1_000 * 4.5 * 7 * 1.15);
        assertThat(city.pack().containers()).extracting(Container::id).doesNotHaveDuplicates();
    }

    @Test
    void roadsAloneHaveAUsualNumberOfResidents() {
        // five residential streets of 1 km at 250 heads a kilometre
        var city = derive(new TinyTown(), DerivationSettings.usual().withDepot(TinyTown.at(0, 0)));
        assertThat(city.pack().settings().population()).isCloseTo(1_250, within(5));
    }

    @Test
    void theFleetFitsTheWaste() {
        // 40 houses of 500 inhabitants: 20,000 × 4.5 L × 7 × 1.15 = 724.5 m³ in 1,100 L containers, eight days' worth of 79.7 m³. That is
        // 8.7 t a day, 12.2 t a workday of five: two trips of 10 t, one truck. Twice as many fill two. The map has no litter bins, so no van.
        var town = new TinyTown().withYard();
        for (int i = 0; i < 40; i++)
            town.square(i + 1, 20 + (i % 10) * 95, 50 + i / 10 * 100, 20, "building=apartments");
        var fleet = derive(town, DerivationSettings.usual().withPopulation(20_000)).pack().fleet();
        assertThat(fleet.vehicles()).extracting(VehicleSettings::id).containsExactly("residual-1", "glass-1", "collector-1",
                "collector-2");
        var twice = derive(town, DerivationSettings.usual().withPopulation(40_000)).pack().fleet();
        assertThat(twice.vehicles()).extracting(VehicleSettings::id).contains("residual-2").doesNotContain("residual-3");
    }

    @Test
    void writesAPackThatReadsWithoutFault() {
        var city = derive(twoLargeHouses(60), DerivationSettings.usual().withPopulation(200).withAllFractions());
        city.write(folder.resolve("tiny"));
        var read = CityPackReader.read(folder.resolve("tiny"));
        assertThat(read.containers()).isEqualTo(city.pack().containers());
        assertThat(read.fleet()).isEqualTo(city.pack().fleet());
        assertThat(read.facilities().getFirst().unloadingMinutes()).isCloseTo(20, within(0.001));
        assertThat(read.area()).isPresent();
    }

    @Test
    void theSameMapAndSeedGiveTheSameBytes() throws IOException {
        var settings = DerivationSettings.usual().withPopulation(200).withSeed(7).withAllFractions();
        derive(twoLargeHouses(60), settings).write(folder.resolve("a"));
        derive(twoLargeHouses(60), settings).write(folder.resolve("b"));
        try (var files = Files.walk(folder.resolve("a"))) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                assertThat(Files.mismatch(file, folder.resolve("b").resolve(folder.resolve("a").relativize(file)))).isEqualTo(-1);
        }
    }
}

package org.abfuhr.data.city.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityPacksTest {

    @TempDir
    Path cache;

    @ParameterizedTest
    @CsvSource({"neubrandenburg,1211,7", "neubrandenburg-full,2735,10"})
    void opensThePacksOfTheProgram(String name, int containers, int vehicles) {
        var pack = CityPacks.open(name, cache);
        assertThat(pack.name()).isEqualTo(name);
        assertThat(pack.containers()).hasSize(containers);
        assertThat(pack.fleet().vehicles()).hasSize(vehicles);
        assertThat(pack.settings().planDate()).contains(LocalDate.of(2026, 11, 24));
        assertThat(pack.area()).isPresent();
        assertThat(pack.roads()).exists();
        assertThat(pack.folder().resolve("LICENSE-DATA.md")).exists();
    }

    @Test
    void theSampleCityHasTheExpectedSize() {
        var pack = CityPacks.open(CityPacks.DEFAULT, cache);
        // Expected of the town by survey: 505 collective sites with 1,840 containers for residual waste, about 550 litter bins and
        // 54 places for glass, of which the derivation merges those within 25 m.
        assertThat((double) points(pack, "residual")).isCloseTo(505, within(15.0));
        assertThat((double) count(pack, "residual")).isCloseTo(1_840, within(40.0));
        assertThat((double) points(pack, "litter")).isCloseTo(550, within(20.0));
        assertThat((double) points(pack, "glass-clear")).isCloseTo(54, within(5.0));
        // 24 t of residual waste a day from collective sites.
        var residual = pack.settings().fraction("residual");
        double litres = pack.containers().stream().filter(c -> c.fraction().equals("residual")).mapToInt(Container::totalLitres)
                .sum();
        assertThat(litres / 1_000 * residual.fillPerDay() * residual.kgPerCubicMetre()).isCloseTo(24_000, within(1_000.0));
    }

    private static long points(CityPack pack, String fraction) {
        return pack.containers().stream().filter(c -> c.fraction().equals(fraction)).count();
    }

    private static int count(CityPack pack, String fraction) {
        return pack.containers().stream().filter(c -> c.fraction().equals(fraction)).mapToInt(Container::count).sum();
    }

    @Test
    void theKerbLayerFitsTheFullPack() throws IOException {
        var pack = CityPacks.open("neubrandenburg-full", cache);
        Path city = pack.folder().resolve("city.yaml");
        String text = Files.readString(city).replace("# containers: [", "containers: [");
        Files.writeString(city, text);
        assertThat(CityPackReader.read(pack.folder()).containers()).hasSize(2_735 + 7_920);
    }

    @Test
    void unpacksAgainWhenAFileIsMissing() throws IOException {
        var pack = CityPacks.open(CityPacks.DEFAULT, cache);
        Files.delete(pack.roads());
        assertThat(CityPacks.open(CityPacks.DEFAULT, cache).roads()).isEqualTo(pack.roads()).exists();
    }

    @Test
    void opensAFolder() {
        assertThat(CityPacks.open(BrokenTown.GRID_TOWN.toString(), cache).name()).isEqualTo("gridtown");
    }

    @Test
    void suggestsTheNameOfAMisspelledPack() {
        assertThatThrownBy(() -> CityPacks.open("neubrandenberg", cache)).hasMessage(
                "E300 neubrandenberg: is neither a folder nor a city pack of the program. Did you mean neubrandenburg?");
    }
}

package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.format.CityPackReader;
import org.abfuhr.dispatch.outcome.ContainerCard;
import org.abfuhr.dispatch.outcome.ContainerCard.State;
import org.abfuhr.dispatch.outcome.ContainerCard.Why;
import org.abfuhr.dispatch.publish.WasteContainers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportContainersTest {

    private static final String SITES = """
            id,bezeichnung,latitude,longitude,anzahl_glas,anzahl_glas_unterflur,anzahl_papier,anzahl_altkleider
            12-34,Markt,54.0009,12.0007,3,,,1
            12-35,Hafen,54.0009,12.0037,1,2,,
            """;

    @TempDir
    Path folder;

    private Path town = Path.of("");

    @BeforeEach
    void copyTown() throws IOException {
        town = GridTownPack.copyTo(folder.resolve("town"));
    }

    private Path list(String text) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), text);
    }

    private Answer take(Path list, String... more) {
        var arguments = new ArrayList<>(List.of("city", "import-containers", list.toString(), "--city",
                town.toString(), "--json"));
        arguments.addAll(List.of(more));
        return Answer.to(arguments.toArray(String[]::new));
    }

    private CityPack pack() {
        return CityPackReader.read(town);
    }

    private Optional<Container> container(String id) {
        return pack().containers().stream().filter(container -> container.id().equals(id)).findFirst();
    }

    /// GridTown has clear and green glass: three containers are two and one, the single one is clear, two underground are one each.
    @Test
    void sitesBecomeRowsOfTheCitysFractions() throws IOException {
        var answer = take(list(SITES), "--litres", "glass=3200");
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.json().at("/rows").asInt()).isEqualTo(5);
        assertThat(answer.json().at("/files/0/omitted/FRACTION/places/0").asText()).endsWith("list.csv:2: 12-34 has clothes");
        assertThat(container("12-34-glass-clear").orElseThrow()).satisfies(glass -> {
            assertThat(glass.count()).isEqualTo(2);
            assertThat(glass.litres()).isEqualTo(3_200);
            assertThat(glass.site()).isEqualTo("12-34");
            assertThat(glass.rules()).hasToString("maxAgeDays=28");
        });
        assertThat(container("12-34-glass-green").orElseThrow().count()).isEqualTo(1);
        assertThat(container("12-35-glass-green")).isEmpty();
        assertThat(container("12-35-u-glass-green").orElseThrow().litres()).isEqualTo(5_000);
        assertThat(container("res-1")).isPresent();
    }

    @Test
    void replaceDropsTheOthersOfTheSameFractions() throws IOException {
        take(list(SITES), "--replace");
        assertThat(container("gc-1")).isEmpty();
        assertThat(container("gg-1")).isEmpty();
        assertThat(pack().containers()).hasSize(6 + 5);
    }

    /// The list knows where the bin is and when it is emptied, the pack its sensor and capacity.
    @Test
    void aKnownIdKeepsWhatOnlyThePackSays() throws IOException {
        var before = container("lit-2").orElseThrow();
        var answer = take(list("id,lat,lon,pflegeobjekt,sommer_di,sommer_mo\nlit-2,54.000100,12.005400,Park,1,\n"));
        assertThat(answer.json().at("/known").asInt()).isEqualTo(1);
        var after = container("lit-2").orElseThrow();
        assertThat(after.calendar()).hasToString("Tu");
        assertThat(after.position().latitude()).isEqualTo(54.0001);
        assertThat(after.sensor()).isEqualTo(before.sensor());
        assertThat(after.litres()).isEqualTo(before.litres());
        assertThat(after.rules()).isEqualTo(before.rules());
        assertThat(pack().containers()).extracting(Container::id).startsWith("res-1").endsWith("lit-2").hasSize(8);
    }

    /// What a plan publishes is a list again: nothing changes.
    @Test
    void ourOwnEntitiesComeBackAsTheyWere() throws IOException {
        var state = new State(Instant.EPOCH, 0, Optional.empty(), Optional.empty());
        var cards = pack().containers().stream().map(c -> new ContainerCard(c.id(), c.name(), c.fraction(), c.position(),
                c.totalLitres(), c.count(), c.sensor().isPresent(), 0, 0, 0, 0, 0, 0, Why.COST, state)).toList();
        var entities = Files.writeString(folder.resolve("containers.jsonld"),
                WasteContainers.of("town", cards, Instant.EPOCH).toString());
        var before = pack().containers();
        var answer = take(entities);
        assertThat(answer.json().at("/known").asInt()).isEqualTo(8);
        assertThat(answer.json().at("/files/0/unknownColumns")).isEmpty();
        assertThat(pack().containers()).isEqualTo(before);
        var rows = folder.resolve("rows.csv");
        Files.writeString(town.resolve("containers.csv"), Files.readAllLines(town.resolve("containers.csv")).stream().limit(2)
                .reduce("", (all, line) -> all + line + "\n"));
        take(entities, "--out", rows.toString());
        // without the pack's own rows: capacity, number and fraction come from the entities
        assertThat(Files.readAllLines(rows)).contains(
                "lit-2,53.999955,12.005355,Street 0,lit-2,litter,50,2,,,,,,,maxAgeDays=14,");
    }

    @Test
    void theMapGivesWhatStandsOnIt() throws IOException {
        var map = Files.writeString(folder.resolve("town.osm"),
                """
                        <osm version="0.6"><node id="7" lat="54.0009" lon="12.0007" version="1"><tag k="amenity" v="waste_basket"/></node></osm>
                        """);
        var answer = take(map, "--out", folder.resolve("rows.csv").toString(), "--calendar", "litter=Mo Th");
        assertThat(answer.exitCode()).as(answer.out()).isZero();
        assertThat(Files.readAllLines(folder.resolve("rows.csv")).get(1))
                .isEqualTo("n7-litter,54.000900,12.000700,,n7,litter,50,1,,,,,,Mo Th,,");
    }

    @Test
    void aListOfAnotherCityIsRefusedAndNothingChanges() throws IOException {
        var before = Files.readString(town.resolve("containers.csv"));
        // latitude and longitude interchanged
        var answer = take(list("id,lat,lon,sommer_mo\n1,12,54,1\n"));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.code()).isEqualTo("E352");
        assertThat(Files.readString(town.resolve("containers.csv"))).isEqualTo(before);
    }

    @Test
    void theFaultsOfAllFilesAreTold() throws IOException {
        var answer = take(list("a,b\n1,2\n"), folder.resolve("none.csv").toString());
        assertThat(answer.json().at("/errors")).hasSize(2);
        assertThat(take(list(SITES), "--litres", "glas=1").exitCode()).isEqualTo(2);
    }
}

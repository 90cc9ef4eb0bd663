package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// GridTown has a truck T1 for residual waste and glass that drives everywhere, and an autonomous collector A1 for residual waste
/// and litter that stays on the avenues a to e: 4 rows of residual waste, 2 of glass, 2 of litter.
class CityCheckTest {

    @TempDir
    private Path home = Path.of("");

    private Path town = Path.of("");

    @BeforeEach
    void copyTown() throws IOException {
        System.setProperty("abfuhr.cache", home.resolve("cache").toString());
        town = GridTownPack.copyTo(home.resolve("gridtown"));
    }

    @AfterEach
    void forget() {
        System.clearProperty("abfuhr.cache");
    }

    private Answer check(String... more) {
        return Answer.to(Stream.concat(Stream.of("city", "check", "--city", town.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private void addContainer(String row) throws IOException {
        var file = town.resolve("containers.csv");
        Files.writeString(file, Files.readString(file).stripTrailing() + "\n" + row + "\n");
    }

    private void addToMap(String nodes, String ways) throws IOException {
        var map = town.resolve("roads.osm");
        Files.writeString(map, Files.readString(map).replaceFirst("<way", nodes + "<way").replace("</osm>", ways + "</osm>"));
    }

    @Test
    void everyProfileIsToldWithWhatItsVehiclesTake() {
        var answer = check("--json");
        assertThat(answer.exitCode()).as(answer.out()).isZero();
        var profiles = answer.json().at("/profiles");
        assertThat(profiles.findValuesAsText("profile")).containsExactly("autonomous-collector+area", "rear-loader-26t");
        assertThat(profiles.findValuesAsText("containers")).contains("6"); // residual and litter, residual and glass
        assertThat(answer.json().at("/unreachedContainers")).isEmpty();
        assertThat(answer.json().at("/faults").isArray()).isTrue();
    }

    /// Christmas Day is a Friday, the 26th a holiday, too: with "next", Friday's collections go to Monday, which is worked. Were Thursday the holiday,
    /// they would go to Saturday. GridTown works from Monday to Friday.
    @Test
    void saturdaysWithoutAShiftToWhichAHolidayMovesCollectionsAreWarnedOf() throws IOException {
        addContainer("kerb-1,54.001349,12.002984,Avenue c,site-4,residual,240,1,,,,left,,Fr,");
        var settings = town.resolve("city.yaml");
        var before = Files.readString(settings);
        Files.writeString(settings, before + "rules: {holidayShift: next}\n");
        assertThat(check("--json").json().at("/unworkedDays").isArray()).isTrue();
        assertThat(check("--json").json().at("/unworkedDays")).isEmpty();
        Files.writeString(settings,
                before.replaceFirst("holidays: .*", "holidays: [2026-12-24]") + "rules: {holidayShift: next}\n");
        var answer = check("--json");
        assertThat(answer.exitCode()).as(answer.out()).isZero();
        assertThat(answer.json().at("/unworkedDays")).singleElement().satisfies(day -> {
            assertThat(day.at("/date").asText()).isEqualTo("2026-12-26");
            assertThat(day.at("/fraction").asText()).isEqualTo("residual");
            assertThat(day.at("/containers")).extracting(JsonNode::asText).containsExactly("kerb-1");
        });
        assertThat(check().out()).contains("warning: ", "residual", "1 collection point", "catch-up shift");
        var fleet = town.resolve("fleet.yaml");
        Files.writeString(fleet, Files.readString(fleet).replace("days: Mo-Fr", "days: Mo-Sa"));
        assertThat(check("--json").json().at("/unworkedDays")).isEmpty();
    }

    /// Avenue f lies 100 m east of avenue e, the area ends half a block before it: the collector's nearest road is 100 m away.
    @Test
    void containersOutsideTheAreaAreTheCollectorsAloneToMiss() throws IOException {
        addContainer("out-1,54.001799,12.007650,Avenue f,site-7,residual,1100,1,,,,both,,Tu,");
        var answer = check("--json");
        var collector = answer.json().at("/profiles/0");
        assertThat(collector.at("/containers").asInt() - collector.at("/reached").asInt()).isEqualTo(1);
        assertThat(collector.at("/unreached/0/containers/0").asText()).isEqualTo("out-1");
        assertThat(collector.at("/unreached/0/reason").asText()).isEqualTo("outside_area");
        assertThat(collector.at("/unreached/0/distanceMetres").asInt()).isBetween(98, 102);
        assertThat(answer.json().at("/profiles/1/unreached")).isEmpty();
        assertThat(answer.json().at("/unreachedContainers")).isEmpty();
    }

    /// The plan says the same as the check, in the language of the city: only the truck gets to avenue f.
    @Test
    void plansTellWhoReachesWhatInTheLanguageOfTheCity() throws IOException {
        addContainer("out-1,54.001799,12.007650,Avenue f,site-7,residual,1100,1,,,,both,,Tu,");
        addContainer("far-1,54.0305,12.0007,Far street,site-8,litter,50,1,,,,both,,Tu,");
        var settings = town.resolve("city.yaml");
        Files.writeString(settings, Files.readString(settings).replace("language: en", "language: de"));
        var out = home.resolve("night");
        var answer = Answer.to("plan", "--city", town.toString(), "--iterations", "20", "--json", "--require", "far-1", "--out",
                out.toString());
        assertThat(answer.exitCode()).as(answer.err() + answer.out()).isZero();
        assertThat(answer.json().at("/unreached")).singleElement().satisfies(far -> {
            assertThat(far.at("/id").asText()).isEqualTo("far-1");
            assertThat(far.at("/profiles/0/profile").asText()).isEqualTo("autonomous-collector+area");
            assertThat(far.at("/profiles/0/reason").asText()).isEqualTo("outside_area");
        });
        var why = "außerhalb des genehmigten Gebiets; nächste nutzbare Straße: ";
        assertThat(answer.json().at("/notices").toString()).contains("1 (far-1 Far street – autonomer Sammler: " + why);
        var report = Files.readString(out.resolve("report.html"));
        assertThat(report).contains("{\"name\":\"autonomer Sammler\",\"why\":\"" + why,
                "{\"name\":\"Hecklader 26 t\",\"why\":\"\"}");
        assertThat(check().out()).contains("far-1 (Far street): " + why, "out-1 (Avenue f): " + why + "Avenue e in 100 m",
                "Hecklader 26 t (T1): erreicht 7 von 7 Sammelstellen");
    }

    /// A street of its own 3 km north of the town: 0.027 degrees of 111.2 km.
    @Test
    void containersOnAnIslandAreAWarning() throws IOException {
        addToMap(
                "<node id='901' version='1' lat='54.0305' lon='12.0000'/><node id='902' version='1' lat='54.0305' lon='12.0015'/>",
                "<way id='9000' version='1'><nd ref='901'/><nd ref='902'/><tag k='highway' v='residential'/></way>");
        addContainer("isle-1,54.0305,12.0007,Isle street,site-8,glass-clear,3000,1,,,,both,,We,");
        var answer = check("--json");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.json().at("/unreachedContainers/0").asText()).isEqualTo("isle-1");
        var missed = answer.json().at("/profiles/1/unreached/0");
        assertThat(missed.at("/reason").asText()).isEqualTo("no_road_nearby");
        assertThat(missed.at("/distanceMetres").asInt()).isBetween(2_950, 3_050);
        assertThat(check().out()).contains("fraction: 1 of 9 collection points", "isle-1 (Isle street): no usable road nearby");
    }

    /// A lane of 100 m for vehicles up to 3 t leads east from the end of street 2; its middle is 50 m from avenue f. The truck weighs 26 t.
    @Test
    void roadsThatWillNotDoAreTold() throws IOException {
        addToMap("<node id='901' version='1' lat='54.0017986' lon='12.0091801'/>",
                "<way id='9000' version='1'><nd ref='26'/><nd ref='901'/><tag k='highway' v='residential'/><tag k='name' v='Lane'/>"
                        + "<tag k='maxweight' v='3'/></way>");
        addContainer("lane-1,54.001799,12.008415,Lane,site-8,glass-clear,3000,1,,,,both,,We,");
        var carried = check("--json").json().at("/profiles/1/carriedFarther/0");
        assertThat(carried.at("/containers/0").asText()).isEqualTo("lane-1");
        assertThat(carried.at("/street").asText()).isIn("Avenue f", "Street 2");
        assertThat(carried.at("/distanceMetres").asInt()).isBetween(48, 52);
        assertThat(carried.at("/passed/name").asText()).isEqualTo("Lane");
        assertThat(carried.at("/passed/reason").asText()).isEqualTo("mass");
        assertThat(check().out()).contains("carried more than 15 m farther than to the nearest road: 1",
                "Lane 0 m away will not do (vehicle too heavy)");
    }

    @Test
    void roadsWithoutANameAreCalledThat() throws IOException {
        addToMap("<node id='901' version='1' lat='54.0017986' lon='12.0091801'/>",
                "<way id='9000' version='1'><nd ref='26'/><nd ref='901'/><tag k='highway' v='residential'/><tag k='maxweight' v='3'/></way>");
        addContainer("lane-1,54.001799,12.008415,Lane,site-8,glass-clear,3000,1,,,,both,,We,");
        assertThat(check().out()).contains("; unnamed road 0 m away will not do (vehicle too heavy)");
    }

    @Test
    void facilitiesOutOfReachAreToldToo() throws IOException {
        var file = town.resolve("facilities.yaml");
        Files.writeString(file, Files.readString(file).replace("latitude: 54.003552", "latitude: 54.1"));
        assertThat(check().out()).contains("facility transfer (Transfer station on Street 4): no usable road nearby");
    }

    @Test
    void depotOutsideTheAreaHoldsItsVehiclesBack() throws IOException {
        var file = town.resolve("fleet.yaml");
        Files.writeString(file, Files.readString(file).replace("longitude: 12.000765}", "longitude: 12.0076501}"));
        var answer = check("--json");
        assertThat(answer.json().at("/profiles/0/reached").asInt()).isZero();
        assertThat(answer.json().at("/profiles/0/unreached/0/place").asText()).isEqualTo("depot:depot");
        assertThat(answer.json().at("/profiles/0/unreached/1/reason").asText()).isEqualTo("no_depot");
    }

    @Test
    void mapsWithoutRoadsAreRoadErrors() throws IOException {
        Files.writeString(town.resolve("roads.osm"),
                "<osm version=\"0.6\"><node id=\"1\" version=\"1\" lat=\"54\" lon=\"12\"/></osm>");
        var answer = check("--json");
        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.code()).isEqualTo("E413");
    }
}

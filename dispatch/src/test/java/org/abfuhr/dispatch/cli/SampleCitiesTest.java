package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Derives the cities that come with the program again, by the commands that their page names.
class SampleCitiesTest {

    private static final Path CITIES = Path.of("../data/src/main/resources/cities");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private static Path home = Path.of("");

    @BeforeAll
    static void prepare() {
        System.setProperty("abfuhr.cache", home.resolve("cache").toString());
    }

    @AfterAll
    static void forget() {
        System.clearProperty("abfuhr.cache");
    }

    @ParameterizedTest
    @CsvSource({"0,neubrandenburg,containers.csv area.geojson", "1,neubrandenburg-full,containers.csv containers-kerb.csv"})
    void theirCommandsMakeTheirFilesByteForByte(int command, String pack, String files) throws IOException {
        var made = home.resolve(pack);
        assertThat(Answer.to(arguments(commands().get(command), made)).exitCode()).isZero();
        for (var file : files.split(" ", -1))
            assertThat(made.resolve(file)).hasSameBinaryContentAs(CITIES.resolve(pack).resolve(file));
    }

    @Test
    void theOptionsOfADerivationReachThePack() {
        var made = home.resolve("moved");
        var answer = Answer.to("city", "create", "--osm", CITIES.resolve("neubrandenburg/roads.osm.pbf").toString(), "--out",
                made.toString(), "--name", "Elsewhere", "--depot", "53.56,13.26", "--box", "53.55,13.25,53.57,13.28",
                "--plan-date", "2027-02-03", "--json");
        assertThat(answer.exitCode()).as(answer.out()).isZero();
        var facts = Answer.to("city", "show", "--city", made.toString(), "--json").json();
        assertThat(facts.at("/displayName").asText()).isEqualTo("Elsewhere");
        assertThat(facts.at("/planDate").asText()).isEqualTo("2027-02-03");
        assertThat(facts.at("/collectionPoints").asInt()).isBetween(1, 1_000); // the whole town has 1,211
        assertThat(made.resolve("fleet.yaml")).content().contains("latitude: 53.56\n", "longitude: 13.26\n");
    }

    private static List<String> commands() throws IOException {
        return Files.readAllLines(CITIES.resolve("LICENSE-DATA.md")).stream()
                .filter(line -> line.startsWith("abfuhr city create ")).toList();
    }

    /// The command's words, with the map of this repository and a folder of the test.
    private static String[] arguments(String command, Path out) {
        return WORD.matcher(command.substring("abfuhr ".length())).results().map(SampleCitiesTest::word)
                .map(word -> word.equals("roads.osm.pbf") ? CITIES.resolve("neubrandenburg/roads.osm.pbf").toString() : word)
                .map(word -> word.equals("OUT") ? out.toString() : word).toArray(String[]::new);
    }

    private static String word(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }
}

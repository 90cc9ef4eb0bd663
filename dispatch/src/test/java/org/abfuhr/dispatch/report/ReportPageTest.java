package org.abfuhr.dispatch.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.abfuhr.dispatch.report.ReportInput.BaseMap;
import org.abfuhr.dispatch.report.ReportInput.Container;
import org.abfuhr.dispatch.report.ReportInput.Figures;
import org.abfuhr.dispatch.report.ReportInput.Line;
import org.abfuhr.dispatch.report.ReportInput.Road;
import org.abfuhr.model.geo.Coordinate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {

    private static final Coordinate TOLLENSE = new Coordinate(53.55012, 13.26118);

    @TempDir
    Path folder;

    @Test
    void streetNameCannotEndTheScript() throws IOException {
        var page = page(town("</script><script>alert(1)</script><!--", List.of()));

        assertThat(page.split("</script>", -1)).as("one end for the data, one for the program").hasSize(3);
        assertThat(dataOf(page).at("/containers/0/name").asText()).isEqualTo("</script><script>alert(1)</script><!--");
    }

    @Test
    void cityNameIsTextInTheTitle() throws IOException {
        assertThat(page(town("Am Markt", List.of()))).contains("<title>Burg &lt;&amp;&gt; Berg · Tagesplan 2026-03-02</title>");
    }

    @Test
    void lineIsWrittenAsDifferencesFromWhichItComesBack() throws IOException {
        var line = new Line(List.of(TOLLENSE, new Coordinate(53.55010, 13.26131), new Coordinate(53.55055, 13.26131)));

        var written = dataOf(page(town("Am Markt", List.of(new Road(1, "residential", "", line))))).at("/map/roads/0/lines/0");

        // longitude 13.26118 and latitude 53.55012 in 1e-5 degrees, then +13 east and −2 north, then +45 north
        assertThat(written).hasToString("[1326118,5355012,13,-2,0,45]");
        assertThat(decoded(written)).isEqualTo(line.points());
    }

    @Test
    void streetsAreGroupedByClassAndName() throws IOException {
        var line = new Line(List.of(TOLLENSE, TOLLENSE));
        var roads = dataOf(page(town("Am Markt", List.of(new Road(1, "primary", "Ring", line), new Road(2, "service", "", line),
                new Road(3, "primary", "Ring", line))))).at("/map/roads");

        assertThat(roads).hasSize(2);
        assertThat(roads.get(0).get("name").asText()).isEqualTo("Ring");
        assertThat(roads.get(0).get("lines")).hasSize(2);
    }

    /// The lines of way 7 follow each other, those of way 8 do not.
    @Test
    void roadsToCloseSayOfWhichWaysTheyAre() throws IOException {
        var line = new Line(List.of(TOLLENSE, TOLLENSE));
        var roads = new ObjectMapper().readTree(ReportPage.roads(town("Am Markt", LongStream.of(8, 7, 7, 8)
                .mapToObj(way -> new Road(way, "primary", "Ring", line)).toList())));

        assertThat(roads.at("/0/ways")).hasToString("[8,1,7,2,8,1]");
        assertThat(roads.at("/0/lines")).hasSize(4);
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameGaps() {
        var german = ReportTexts.of(Locale.GERMANY);
        var english = ReportTexts.of(Locale.UK);

        assertThat(german.byKey().keySet()).isEqualTo(english.byKey().keySet());
        assertThat(german.byKey().keySet()).allSatisfy(key -> assertThat(gaps(german.get(key))).as(key)
                .isEqualTo(gaps(english.get(key))));
    }

    @Test
    void everyTextTheProgramAsksForIsThere() throws IOException {
        var keys = ReportTexts.of(Locale.UK).byKey().keySet();
        var asked = Pattern.compile("\\bt\\(\"([a-z]+\\.[A-Za-z0-9]+)\"[,)]").matcher(page(town("Am Markt", List.of())));

        assertThat(asked.results().map(found -> found.group(1)).distinct().toList()).hasSizeGreaterThan(80).allSatisfy(
                key -> assertThat(keys).contains(key));
    }

    @Test
    void everyReasonAndKindHasItsWords() {
        var keys = ReportTexts.of(Locale.GERMANY).byKey().keySet();

        for (var reason : ReportInput.Skipped.Reason.values())
            assertThat(keys).contains("skip." + reason, "reason." + reason);
        for (var kind : ReportInput.Stop.StopKind.values())
            assertThat(keys).contains("kind." + kind);
        for (var kind : ReportInput.Decision.DecisionKind.values())
            assertThat(keys).contains("override." + kind);
    }

    @Test
    void wholeTownStaysSmallAndNeedsNoNetwork() throws IOException {
        var file = folder.resolve("report.html");
        ReportPage.write(file, SampleTown.report(Locale.GERMANY));

        assertThat(Files.size(file)).isLessThan(3_000_000);
        assertThat(Files.readString(file)).contains("default-src 'none'").doesNotContain("src=\"", "url(http", "@import",
                "fetch(");
        assertThat(folder).isDirectoryContaining(file::equals);
        try (var files = Files.list(folder)) {
            assertThat(files).as("no temporary file stays").hasSize(1);
        }
    }

    @Test
    void sameInputGivesTheSameBytes() throws IOException {
        assertThat(page(SampleTown.report(Locale.UK))).isEqualTo(page(SampleTown.report(Locale.UK)));
    }

    private static List<String> gaps(String text) {
        return Pattern.compile("\\{\\d}").matcher(text).results().map(found -> found.group()).distinct().sorted().toList();
    }

    private static List<Coordinate> decoded(JsonNode line) {
        List<Coordinate> points = new ArrayList<>();
        long longitude = 0;
        long latitude = 0;
        for (int i = 0; i < line.size(); i += 2) {
            longitude += line.get(i).asLong();
            latitude += line.get(i + 1).asLong();
            points.add(new Coordinate(latitude / 1e5, longitude / 1e5));
        }
        return points;
    }

    private static String page(ReportInput input) throws IOException {
        var to = new StringWriter();
        ReportPage.write(to, input);
        return to.toString();
    }

    private static JsonNode dataOf(String page) throws IOException {
        var found = Pattern.compile("id=\"data\">(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(found.find()).isTrue();
        return new ObjectMapper().readTree(found.group(1).getBytes(UTF_8));
    }

    private static ReportInput town(String street, List<Road> roads) {
        var figures = new Figures(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var container = new Container("C1", street, TOLLENSE, 0, 1_100, 2, true, .4, .5, .01, .1, 0, Container.Why.COST,
                List.of());
        return new ReportInput(Locale.GERMANY, ZoneId.of("Europe/Berlin"), "Burg <&> Berg", LocalDate.of(2026, 3, 2),
                Instant.parse("2026-03-01T23:00:00Z"), List.of(), List.of(), List.of(), figures, null, "", "",
                new BaseMap("© OpenStreetMap contributors", "", roads, List.of(), List.of()), List.of(), List.of("Restabfall"),
                List.of(container), List.of(), List.of(), List.of(), List.of());
    }
}

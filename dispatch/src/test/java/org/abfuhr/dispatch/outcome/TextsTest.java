package org.abfuhr.dispatch.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.abfuhr.dispatch.roads.Unreached;
import org.abfuhr.routing.ClosedRoad;
import org.abfuhr.routing.RoadPath;
import org.abfuhr.routing.StockProfiles;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path RULES = Path.of("../model/src/main/java/org/abfuhr/model/check/Rule.java");
    private static final Pattern RULE = Pattern.compile("^    [A-Z_]+\\(\"([A-Za-z.]+)\"", Pattern.MULTILINE);

    /// The files themselves: a bundle would fill what is missing in German with English.
    private final SortedMap<String, String> german = file("texts_de.properties");
    private final SortedMap<String, String> english = file("texts.properties");

    private static SortedMap<String, String> file(String name) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(Objects.requireNonNull(Texts.class.getResourceAsStream(name)), UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameGaps() {
        assertThat(german.keySet()).isEqualTo(english.keySet());
        german.forEach((key, text) -> assertThat(gaps(text)).as(key).isEqualTo(gaps(english.getOrDefault(key, ""))));
    }

    @Test
    void oneIsSingular() {
        assertThat(line(Locale.GERMAN, "1")).isEqualTo("1 Halt, 1 Behälter, 1 Fahrzeug, 1 Fuhre");
        assertThat(line(Locale.GERMAN, "2")).isEqualTo("2 Halte, 2 Behälter, 2 Fahrzeuge, 2 Fuhren");
        assertThat(line(Locale.ENGLISH, "1")).isEqualTo("1 stop, 1 container, 1 vehicle, 1 trip");
        assertThat(line(Locale.ENGLISH, "0")).isEqualTo("0 stops, 0 containers, 0 vehicles, 0 trips");
    }

    private static String line(Locale locale, String count) {
        return new Texts(locale).get("summary.line", Map.of("visits", count, "lifts", count, "vehicles", count, "trips", count));
    }

    @Test
    void everyRuleOfTheCheckerHasItsWords() throws IOException {
        var rules = RULE.matcher(Files.readString(RULES)).results().map(found -> found.group(1)).toList();
        assertThat(rules).hasSizeGreaterThan(30).contains("overload", "plan.metrics");
        assertThat(rules).allSatisfy(rule -> assertThat(german).containsKey("violation." + rule));
    }

    @Test
    void everyReasonWhyAPlaceIsMissedAndEveryStockProfileHasItsWords() {
        assertThat(Unreached.Reason.values()).allSatisfy(reason -> assertThat(german).containsKey("reach." + reason));
        assertThat(ClosedRoad.Reason.values()).allSatisfy(reason -> assertThat(german).containsKey("road." + reason));
        assertThat(RoadPath.Instruction.values()).filteredOn(turn -> turn != RoadPath.Instruction.ARRIVE)
                .allSatisfy(turn -> assertThat(german).containsKey("turn." + turn));
        assertThat(StockProfiles.list()).allSatisfy(profile -> assertThat(german).containsKey("profile." + profile.id()));
    }

    private static List<String> gaps(String text) {
        return Pattern.compile("\\{\\w+}").matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}

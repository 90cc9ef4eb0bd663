package org.abfuhr.data.city.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.data.city.yaml.YamlSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The schema that editors use for operating areas.
class AreaSchemaTest {

    private static final String SQUARE = "[[[13.0,53.0],[13.1,53.0],[13.1,53.1],[13.0,53.0]]]";

    private static List<String> faults(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(YamlSchema.textOf("area"), InputFormat.JSON).validate(text, InputFormat.JSON).stream()
                .map(Error::toString).toList();
    }

    private static String polygon(String coordinates) {
        return "{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}";
    }

    private static String feature(String rules) {
        return "{\"type\":\"Feature\",\"properties\":{\"rules\":" + rules + "},\"geometry\":" + polygon(SQUARE) + "}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/cities/neubrandenburg/area.geojson",
            "src/test/resources/cities/gridtown/area.geojson"})
    void fitsTheAreasOfThePacks(String file) throws IOException {
        assertThat(faults(Files.readString(Path.of(file)))).isEmpty();
    }

    @Test
    void fitsEveryFormThatIsRead() {
        assertThat(faults(polygon(SQUARE))).isEmpty();
        assertThat(faults("{\"type\":\"MultiPolygon\",\"coordinates\":[" + SQUARE + "]}")).isEmpty();
        assertThat(faults("{\"type\":\"GeometryCollection\",\"geometries\":[" + polygon(SQUARE) + "]}")).isEmpty();
        assertThat(faults(feature(
                "{\"roadClasses\":[\"residential\"],\"maxSpeedKmh\":30,\"surfaces\":[],\"tunnels\":false,\"ferries\":true}")))
                .isEmpty();
        assertThat(faults("{\"type\":\"FeatureCollection\",\"features\":[" + feature("{}") + "," + polygon(SQUARE) + "]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"maxSpeed\":30}", "{\"maxSpeedKmh\":0}", "{\"maxSpeedKmh\":\"30\"}", "{\"tunnels\":\"no\"}",
            "{\"surfaces\":\"asphalt\"}", "{\"roadClasses\":[1]}", "[]"})
    void refusesRulesThatAreNone(String rules) {
        assertThat(faults(feature(rules))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[[]]", "[[[13.0,53.0],[13.1,53.0],[13.0,53.0]]]",
            "[[[13.0,53.0],[13.1,53.0],[13.1,153.1],[13.0,53.0]]]", "[[[13.0],[13.1,53.0],[13.1,53.1],[13.0,53.0]]]"})
    void refusesRingsThatAreNone(String coordinates) {
        assertThat(faults(polygon(coordinates))).isNotEmpty();
    }

    @Test
    void refusesOtherGeometries() {
        assertThat(faults("{\"type\":\"Point\",\"coordinates\":[13.0,53.0]}")).isNotEmpty();
        assertThat(faults("{\"type\":\"FeatureCollection\",\"features\":[]}")).isNotEmpty();
    }
}

package org.abfuhr.routing.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.feature.OsmFeature.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OsmFeatureReaderTest {

    private static final Path MAP = Path.of("../data/src/main/resources/cities/neubrandenburg/roads.osm.pbf");

    /// Nine nodes in a square of 0.002 degrees on the equator, numbered row by row from the south-west; a thousandth of a degree is 111.195 m.
    private static final String NODES = nodes();

    @TempDir
    Path folder;

    private static String nodes() {
        var xml = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            int row = i / 3;
            int column = i % 3;
            xml.append("<node id='").append(i + 1).append("' lat='").append(row / 1000.0).append("' lon='")
                    .append(column / 1000.0)
                    .append("'/>\n");
        }
        return xml.toString();
    }

    private OsmFeatures read(String elements) throws IOException {
        return OsmFeatureReader.read(Files.writeString(folder.resolve("map.osm"), "<osm version='0.6'>\n" + elements + "</osm>"));
    }

    private static String way(int id, String nodes, String... tags) {
        var xml = new StringBuilder("<way id='" + id + "'>");
        for (String node : nodes.split(" ", -1))
            xml.append("<nd ref='").append(node).append("'/>");
        return xml + tags(tags) + "</way>\n";
    }

    private static String tags(String... tags) {
        var xml = new StringBuilder();
        for (String tag : tags)
            xml.append("<tag k='").append(tag, 0, tag.indexOf('=')).append("' v='").append(tag.substring(tag.indexOf('=') + 1))
                    .append("'/>");
        return xml.toString();
    }

    private static String multipolygon(int id, String members, String... tags) {
        return "<relation id='" + id + "'>" + members + tags(tags) + tags("type=multipolygon") + "</relation>\n";
    }

    private static String member(int way, String role) {
        return "<member type='way' ref='" + way + "' role='" + role + "'/>";
    }

    @Test
    void commentsBeforeTheRootAreAllowed() throws IOException {
        Path bare = Files.writeString(folder.resolve("bare.osm"),
                "<osm version='0.6'>" + NODES + way(1, "1 2 5 4 1", "building=yes") + "</osm>");
        Path commented = Files.writeString(folder.resolve("commented.osm"),
                "<?xml version='1.0'?><!-- by hand -->\n" + Files.readString(bare));
        assertThat(OsmFeatureReader.read(commented)).isEqualTo(OsmFeatureReader.read(bare)).isNotEqualTo(read(""));
    }

    @Test
    void readsPointsLinesAndAreas() throws IOException {
        OsmFeatures map = read("<node id='20' lat='0.001' lon='0.002'>" + tags("addr:housenumber=5") + "</node>" + NODES
                + way(1, "1 2 5 4 1", "building=house") + way(2, "1 2 3", "highway=pedestrian", "name=Mall")
                + way(3, "7 8 9", "highway=residential"));

        assertThat(map.list()).extracting(OsmFeature::id).containsExactly("node/20", "way/1", "way/2");
        assertThat(map.list()).extracting(OsmFeature::kind).containsExactly(Kind.POINT, Kind.AREA, Kind.LINE);
        assertThat(map.list()).extracting(OsmFeature::centre).containsExactly(new Coordinate(0.001, 0.002),
                new Coordinate(0.0005, 0.0005),
                new Coordinate(0, 0.001));
        assertThat(map.list().get(1).areaSquareMetres()).isCloseTo(111.195 * 111.195, within(1.0));
        assertThat(map.list().get(2).tag("name")).isEqualTo("Mall");
        assertThat(map.broken()).isZero();
    }

    @Test
    void assemblesMultipolygons() throws IOException {
        // the outer ring in two parts, one of them backwards, around a triangular hole
        OsmFeatures map = read(NODES + way(1, "1 2 3 6 9") + way(2, "1 4 7 8 9") + way(3, "2 5 4 2")
                + multipolygon(7, member(1, "outer") + member(2, "outer") + member(3, "inner"), "landuse=residential"));

        assertThat(map.list()).singleElement().satisfies(area -> {
            assertThat(area.id()).isEqualTo("relation/7");
            assertThat(area.parts()).singleElement().satisfies(ring -> assertThat(ring).hasSize(9));
            assertThat(area.areaSquareMetres()).isCloseTo(3.5 * 111.195 * 111.195, within(2.0));
        });
    }

    @Test
    void countsBrokenOnes() throws IOException {
        OsmFeatures map = read(NODES + way(1, "1 2 3 6 9") + way(2, "1 2 99 1", "building=yes")
                + multipolygon(7, member(1, "outer"), "landuse=residential")
                + multipolygon(8, member(55, "outer"), "building=yes"));

        assertThat(map.list()).isEmpty();
        assertThat(map.broken()).isEqualTo(3);
    }

    @Test
    void tellsAnOuterWayTaggedLikeItsMultipolygonOnce() throws IOException {
        OsmFeatures map = read(NODES + way(1, "1 3 9 7 1", "building=yes") + way(2, "1 2 5 4 1", "shop=bakery")
                + multipolygon(7, member(1, "outer") + member(2, "inner"), "building=yes"));

        assertThat(map.list()).extracting(OsmFeature::id).containsExactly("way/2", "relation/7");
    }

    @Test
    void readsTheSampleCity() {
        OsmFeatures map = OsmFeatureReader.read(MAP);

        // counted elsewhere: 15,331 buildings, 7,554 address nodes, 117 residential polygons, 58 recycling sites, 198 bus stops
        assertThat(count(map, "building", "")).isBetween(15_200L, 15_400L);
        assertThat(count(map, "landuse", "residential")).isBetween(110L, 120L);
        assertThat(count(map, "amenity", "recycling")).isEqualTo(58);
        assertThat(count(map, "highway", "bus_stop")).isEqualTo(198);
        assertThat(map.list().stream().filter(f -> f.kind() == Kind.POINT && !f.tag("addr:housenumber").isEmpty()).count())
                .isEqualTo(7_554);
    }

    private static long count(OsmFeatures map, String key, String value) {
        return map.list().stream().map(feature -> feature.tag(key))
                .filter(tag -> value.isEmpty() ? !tag.isEmpty() : tag.equals(value)).count();
    }

    @Test
    void readsEveryFormatAlike() throws IOException {
        String xml = "<osm version='0.6'>\n" + NODES + way(1, "1 2 5 4 1", "building=house") + "</osm>";
        Path plain = Files.writeString(folder.resolve("a.osm"), xml);
        Path packed = folder.resolve("a.osm.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, out);
        }

        assertThat(OsmFeatureReader.read(packed)).isEqualTo(OsmFeatureReader.read(plain));
    }
}

package org.abfuhr.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.VehicleProfile.Body;
import org.abfuhr.routing.kerb.Approach;
import org.abfuhr.routing.kerb.RoadsidePlace;
import org.abfuhr.routing.kerb.Traffic;
import org.abfuhr.routing.turning.Turning;

/// A town for tests whose every time is arithmetic. Junctions are named by column letter and row digit: `A0` is the south-west corner, `B0` is
/// one block east of it, `A1` one block north. The town lies on the equator, so that a block is as long east as north.
///
/// A block is 99.9 m: rounded up once, up to nine of them make full hundreds of metres, whatever the centimetres of the stored coordinates.
/// [#VEHICLE] drives 36 km/h on every street, so that a block takes 10 s, and turns round in 20 s.
public final class GridTown {

    static final int TURN_ROUND_SECONDS = 20;
    public static final VehicleProfile VEHICLE = new VehicleProfile("vehicle", new Body(12_000, 8_000, 3_000, 2_500, 8_000), 36,
            Turning.uniform(TURN_ROUND_SECONDS), Traffic.RIGHT_HAND, null);
    static final int BLOCK_SECONDS = 10;
    static final int BLOCK_METRES = 100;

    private static final double BLOCK_DEGREES = Math.toDegrees(99.9 / 6_371_000);

    private final Map<String, String> nodeTags = new TreeMap<>();
    private final Set<String> nodes = new TreeSet<>();
    private final List<String> ways = new ArrayList<>();
    private final Map<String, Integer> wayNumbers = new LinkedHashMap<>();
    private final List<String> relations = new ArrayList<>();

    /// A street along junctions, such as `street("Long Street", "A0 B0 C0", "oneway=yes")`; all may be driven at 100 km/h by law.
    public GridTown street(String name, String junctions, String... tags) {
        return way(name, junctions, tags, "highway=residential");
    }

    /// A car ferry along junctions.
    GridTown ferry(String name, String junctions, String... tags) {
        return way(name, junctions, tags, "route=ferry");
    }

    private GridTown way(String name, String junctions, String[] tags, String kind) {
        var xml = new StringBuilder("<way id=\"" + (ways.size() + 1) + "\">");
        for (String junction : junctions.split(" ", -1)) {
            nodes.add(junction);
            xml.append("<nd ref=\"").append(nodeId(junction)).append("\"/>");
        }
        xml.append(tag("name=" + name)).append(tag("maxspeed=100"));
        if (List.of(tags).stream().noneMatch(tag -> tag.startsWith("highway=")))
            xml.append(tag(kind));
        for (String tag : tags)
            xml.append(tag(tag));
        ways.add(xml + "</way>");
        wayNumbers.put(name, ways.size());
        return this;
    }

    /// A square of streets around (columns - 1) × (rows - 1) blocks: `Row 0`, `Row 1`, ... and `Column A`, `Column B`, ...
    public GridTown grid(int columns, int rows) {
        for (int row = 0; row < rows; row++)
            for (int column = 0; column + 1 < columns; column++)
                street("Row " + row + " " + letter(column), junction(column, row) + " " + junction(column + 1, row));
        for (int column = 0; column < columns; column++)
            for (int row = 0; row + 1 < rows; row++)
                street("Column " + letter(column) + " " + row, junction(column, row) + " " + junction(column, row + 1));
        return this;
    }

    GridTown node(String junction, String tag) {
        nodes.add(junction);
        nodeTags.merge(junction, tag(tag), String::concat);
        return this;
    }

    /// A turn restriction such as `restriction("restriction=no_left_turn", "From Street", "node B1", "To Street")`; a via street is written as
    /// its name.
    public GridTown restriction(String tag, String from, String via, String to) {
        var xml = new StringBuilder("<relation id=\"" + (relations.size() + 1) + "\">");
        xml.append(member("way", way(from), "from"));
        xml.append(via.startsWith("node ") ? member("node", nodeId(via.substring(5)), "via") : member("way", way(via), "via"));
        xml.append(member("way", way(to), "to")).append(tag("type=restriction")).append(tag(tag));
        relations.add(xml + "</relation>");
        return this;
    }

    String xml() {
        var xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<osm version=\"0.6\">\n");
        for (String node : nodes)
            xml.append("<node id=\"").append(nodeId(node)).append("\" lat=\"").append(latitude(row(node))).append("\" lon=\"")
                    .append(longitude(column(node))).append("\">").append(nodeTags.getOrDefault(node, "")).append("</node>\n");
        return xml + String.join("\n", ways) + String.join("\n", relations) + "</osm>\n";
    }

    public Path write(Path folder) {
        try {
            return Files.writeString(folder.resolve("town.osm"), xml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RoadNetwork open(Path folder, VehicleProfile... profiles) {
        return RoadNetwork.open(write(folder), folder.resolve("cache"), List.of(profiles), Progress.silent());
    }

    /// A place in blocks east and north of A0.
    static Coordinate place(double east, double north) {
        return new Coordinate(latitude(north), longitude(east));
    }

    /// Where a container is served that stands so many blocks east and north of A0.
    static SnappedPlace container(RoadNetwork network, VehicleProfile profile, double east, double north, Approach approach) {
        return network.approach(profile.id(), List.of(new RoadsidePlace(place(east, north), approach))).getFirst();
    }

    /// The access point of a site that must have one.
    static AccessPoint point(RoadNetwork network, VehicleProfile profile, double east, double north) {
        return network.snap(profile.id(), List.of(place(east, north))).getFirst().findAccessPoint().orElseThrow();
    }

    static double latitude(double rows) {
        return rows * BLOCK_DEGREES;
    }

    static double longitude(double columns) {
        return columns * BLOCK_DEGREES;
    }

    static String junction(int column, int row) {
        return letter(column) + row;
    }

    private static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }

    private static int column(String junction) {
        return junction.charAt(0) - 'A';
    }

    private static int row(String junction) {
        return Integer.parseInt(junction.substring(1));
    }

    private static long nodeId(String junction) {
        return 1000 + 100L * column(junction) + row(junction);
    }

    private long way(String street) {
        return wayNumbers.getOrDefault(street, 0);
    }

    private static String member(String type, long ref, String role) {
        return "<member type=\"" + type + "\" ref=\"" + ref + "\" role=\"" + role + "\"/>";
    }

    private static String tag(String keyAndValue) {
        int equals = keyAndValue.indexOf('=');
        return "<tag k=\"" + keyAndValue.substring(0, equals) + "\" v=\"" + keyAndValue.substring(equals + 1) + "\"/>";
    }
}

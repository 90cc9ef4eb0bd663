package org.abfuhr.routing;

import static org.abfuhr.routing.GridTown.VEHICLE;
import static org.abfuhr.routing.GridTown.latitude;
import static org.abfuhr.routing.GridTown.longitude;
import static org.abfuhr.routing.GridTown.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.routing.ClosedRoad.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where an autonomous vehicle may drive, in a town of streets 100 m apart.
class OperatingAreaTest {

    @TempDir
    Path folder;

    private Path geoJson(String text) throws IOException {
        return Files.writeString(folder.resolve("area.geojson"), text);
    }

    /// The ring of a rectangle in blocks.
    private static String ring(double west, double south, double east, double north) {
        return "[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]".formatted(longitude(west), latitude(south),
                longitude(east),
                latitude(north));
    }

    private static String polygon(String ring) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}";
    }

    private RoadNetwork open(String geoJson, int columns, int rows) throws IOException {
        return new GridTown().grid(columns, rows).open(folder, VEHICLE.withArea(OperatingArea.read(geoJson(geoJson))));
    }

    @Test
    void closesRoadsThatLeaveIt() throws IOException {
        // around the western block, and half of the eastern one
        RoadNetwork town = open(polygon(ring(-0.1, -0.1, 1.5, 1.1)), 3, 2);

        assertThat(town.closedRoads(VEHICLE.id())).extracting(ClosedRoad::name).containsExactlyInAnyOrder("Row 0 B", "Row 1 B",
                "Column C 0");
        assertThat(town.closedRoads(VEHICLE.id())).extracting(ClosedRoad::reason).containsOnly(Reason.OUTSIDE_AREA);
        assertThat(town.closedRoads(VEHICLE.id())).allSatisfy(road -> assertThat(Math.round(road.metres())).isEqualTo(100));
    }

    @Test
    void keepsRoadsAcrossTheSeamOfTwoPolygons() throws IOException {
        RoadNetwork town = open("{\"type\":\"MultiPolygon\",\"coordinates\":[[" + ring(-0.1, -0.1, 0.5, 1.1) + "],["
                + ring(0.5, -0.1, 1.1, 1.1) + "]]}", 2, 2);

        assertThat(town.closedRoads(VEHICLE.id())).isEmpty();
    }

    @Test
    void givesPlacesOutsideNoAccessPoint() throws IOException {
        RoadNetwork town = open(
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
                        + polygon(ring(-0.1, -0.1, 1.5, 1.1)) + "}]}",
                3, 2);
        List<SnappedPlace> places = town.snap(VEHICLE.id(), List.of(place(0.5, 0.1), place(1.6, 0.1), place(1.4, 0.5)));
        AccessPoint depot = places.getFirst().findAccessPoint().orElseThrow();

        assertThat(places.get(1)).isInstanceOfSatisfying(SnappedPlace.OffRoad.class,
                off -> assertThat(off.reason()).isEqualTo(SnappedPlace.Reason.OUTSIDE_AREA));
        // inside, but its nearest street is closed: it goes to the next open one
        assertThat(places.get(2).findAccessPoint().orElseThrow().street()).isEqualTo("Column B 0");
        ReachabilityReport report = town.reachability(VEHICLE.id(), depot, places);
        assertThat(report.unsnapped()).extracting(ReachabilityReport.Unsnapped::place).containsExactly(1);
        assertThat(report.notReachedFromDepot()).isEmpty();
        assertThat(report.complete()).isFalse();
    }

    private static String feature(String ring, String rules) {
        return "{\"type\":\"Feature\",\"properties\":{\"rules\":" + rules + "},\"geometry\":" + polygon(ring) + "}";
    }

    @Test
    void obeysTheRulesOfTheApproval() throws IOException {
        var area = OperatingArea.read(geoJson(feature(ring(-1, -1, 5, 5), """
                {"roadClasses":["residential","living_street","tertiary"],"maxSpeedKmh":50,"surfaces":["asphalt"],"tunnels":false,
                 "ferries":false}""")));
        RoadNetwork town = new GridTown().street("Fine", "A0 B0 B1 A1 A0", "maxspeed=50", "surface=asphalt")
                .street("Unknown Surface", "B0 C0 C1 B1", "maxspeed=30").street("Main", "B1 B2", "highway=primary", "maxspeed=50")
                .street("Fast", "A1 A2", "maxspeed=70").street("Cobbles", "A0 A3", "maxspeed=30", "surface=cobblestone")
                .street("Tunnel", "B0 B3", "maxspeed=50", "tunnel=yes")
                .street("Walk", "C0 C3", "highway=living_street", "maxspeed=10")
                .open(folder, VEHICLE.withArea(area));

        assertThat(town.closedRoads(VEHICLE.id())).extracting(ClosedRoad::name, ClosedRoad::reason).containsExactlyInAnyOrder(
                tuple("Main", Reason.AREA_ROAD_CLASS), tuple("Fast", Reason.AREA_SPEED), tuple("Cobbles", Reason.AREA_SURFACE),
                tuple("Tunnel", Reason.AREA_TUNNEL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"tunnels\":false}", "{\"ferries\":false}"})
    void ferriesAreWaysUnlessTheRulesSayOtherwise(String rules) throws IOException {
        var area = OperatingArea.read(geoJson(feature(ring(-1, -1, 9, 9), rules)));
        RoadNetwork town = new GridTown().street("West", "A0 B0").street("East", "C0 D0").street("Round", "B0 B9 C9 C0")
                .ferry("Ferry", "B0 C0", "duration=00:01").open(folder, VEHICLE.withArea(area));
        boolean allowed = !rules.contains("ferries");
        RoadPath path = town.path(VEHICLE.id(), GridTown.point(town, VEHICLE, 0.5, 0), GridTown.point(town, VEHICLE, 2.5, 0));

        // two halves of a block and the block over water, or nine up, one along, nine down: 2 or 20 blocks of 99.9 m
        assertThat(path.metres()).isEqualTo(allowed ? 200 : 1998);
        assertThat(town.closedRoads(VEHICLE.id())).extracting(ClosedRoad::name, ClosedRoad::reason)
                .containsExactlyElementsOf(allowed ? List.of() : List.of(tuple("Ferry", Reason.AREA_FERRY)));
    }

    @Test
    void expectsALimitWhereNoneIsMapped() throws IOException {
        var slow = OperatingArea.read(geoJson(feature(ring(-1, -1, 5, 5), "{\"maxSpeedKmh\":30}")));
        Path map = Files.writeString(folder.resolve("plain.osm"), new GridTown().grid(2, 2)
                .street("Service", "A0 A2 B2 B0", "highway=service").xml().replace("<tag k=\"maxspeed\" v=\"100\"/>", ""));
        RoadNetwork town = RoadNetwork.open(map, folder.resolve("cache"), List.of(VEHICLE.withArea(slow)), Progress.silent());

        // residential streets: 50 km/h unless signed; service roads: 30
        assertThat(town.closedRoads(VEHICLE.id())).hasSize(4).extracting(ClosedRoad::reason).containsOnly(Reason.AREA_SPEED);
    }

    /// A sign for one direction says nothing of the other one, where 50 km/h are usual; of a one-way street one direction counts.
    @Test
    void theFasterDirectionOfAStreetCounts() throws IOException {
        var slow = OperatingArea.read(geoJson(feature(ring(-1, -1, 5, 5), "{\"maxSpeedKmh\":50}")));
        var calm = OperatingArea.read(geoJson(feature(ring(-1, -1, 5, 5), "{\"maxSpeedKmh\":30}")));
        Path map = Files.writeString(folder.resolve("signs.osm"),
                new GridTown().street("Round", "A0 B0 B1 A1 A0", "maxspeed=30")
                        .street("Fast One Way", "A0 A2", "maxspeed=50", "maxspeed:forward=70")
                        .street("Fast Other Way", "B0 B2", "maxspeed=50", "maxspeed:backward=70")
                        .street("Half Signed", "A1 C1", "maxspeed:forward=30")
                        .street("Half Fast", "B1 B3", "maxspeed:forward=70")
                        .street("One Way", "A0 C0 C2 A1", "oneway=yes", "maxspeed:forward=30").xml()
                        .replace("<tag k=\"maxspeed\" v=\"100\"/>", ""));
        RoadNetwork town = RoadNetwork.open(map, folder.resolve("cache"),
                List.of(VEHICLE.withArea(slow), VEHICLE.withId("calm").withArea(calm)), Progress.silent());

        assertThat(town.closedRoads(VEHICLE.id())).extracting(ClosedRoad::name, ClosedRoad::reason).containsExactlyInAnyOrder(
                tuple("Fast One Way", Reason.AREA_SPEED), tuple("Fast Other Way", Reason.AREA_SPEED),
                tuple("Half Fast", Reason.AREA_SPEED));
        assertThat(town.closedRoads("calm")).extracting(ClosedRoad::name).contains("Half Signed").doesNotContain("One Way");
    }

    /// Setts and cobblestones are one to the import, as are earth and dirt.
    @Test
    void surfacesAreTranslatedLikeThoseOfTheMap() throws IOException {
        var area = OperatingArea.read(geoJson(feature(ring(-1, -1, 5, 5), "{\"surfaces\":[\"sett\",\"earth\"]}")));
        RoadNetwork town = new GridTown().street("Setts", "A0 B0 B1 A1 A0", "surface=sett")
                .street("Cobbles", "B0 C0 C1 B1", "surface=cobblestone").street("Earth", "A1 A2 B2 B1", "surface=earth")
                .street("Asphalt", "B2 C2 C1", "surface=asphalt").open(folder, VEHICLE.withArea(area));

        assertThat(town.closedRoads(VEHICLE.id())).extracting(ClosedRoad::name, ClosedRoad::reason)
                .containsExactly(tuple("Asphalt", Reason.AREA_SURFACE));
    }

    @Test
    void refusesValuesThatNoRoadCanHave() throws IOException {
        var file = geoJson(feature(ring(0, 0, 1, 1),
                "{\"roadClasses\":[\"residental\",\"tertiary\",\"primary_link\"],\"surfaces\":[\"asphalt\",\"lava\",\"missing\",\"other\"]}"));
        var faults = catchThrowableOfType(FaultException.class, () -> OperatingArea.read(file)).faults();

        assertThat(faults).extracting(Fault::code).containsExactly("E405", "E405", "E405", "E405");
        assertThat(faults).extracting(Fault::message).containsExactly("$.properties.rules.roadClasses holds \"residental\".",
                "$.properties.rules.roadClasses holds \"primary_link\".", "$.properties.rules.surfaces holds \"lava\".",
                "$.properties.rules.surfaces holds \"missing\".");
        assertThat(faults.getFirst().fix()).contains("living_street, ").contains("residential, ");
        assertThat(faults.getLast().fix()).contains("cobblestone, ").doesNotContain("missing");
    }

    @Test
    void refusesBadRules() throws IOException {
        assertThat(codes(feature(ring(0, 0, 1, 1), "{\"maxSpeed\":50,\"tunnels\":\"no\",\"surfaces\":[1]}")))
                .containsExactly("E405", "E405", "E405");
        assertThat(codes(feature(ring(0, 0, 1, 1), "[]"))).containsExactly("E405");
        assertThat(codes("{\"type\":\"FeatureCollection\",\"features\":[" + feature(ring(0, 0, 1, 1), "{}") + ","
                + feature(ring(1, 0, 2, 1), "{\"tunnels\":false}") + "]}")).containsExactly("E405");
    }

    @Test
    void doesNotConcernCrewedVehicles() throws IOException {
        var area = OperatingArea.read(geoJson(polygon(ring(-0.1, -0.1, 1.5, 1.1))));
        RoadNetwork town = new GridTown().grid(3, 2).open(folder, VEHICLE, VEHICLE.withId("autonomous").withArea(area));

        assertThat(town.closedRoads(VEHICLE.id())).isEmpty();
        assertThat(town.closedRoads("autonomous")).hasSize(3);
        // the crewed one drives round the eastern block, the other may not: it turns round
        assertThat(town.figures("autonomous").openMetres()).isLessThan(town.figures(VEHICLE.id()).openMetres());
    }

    @Test
    void refusesBadFiles() throws IOException {
        assertThat(codes("{\"type\":\"Polygon\",")).containsExactly("E402");
        assertThat(codes("{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]}")).containsExactly("E403");
        assertThat(codes("{\"type\":\"FeatureCollection\",\"features\":[]}")).containsExactly("E403");
        assertThat(codes("[]")).containsExactly("E403");
        assertThat(codes(polygon("[[0,0],[1,0],[0,0]]"))).containsExactly("E404");
        assertThat(codes(polygon("[[0,0],[1,0],[1,1],[0,1]]"))).containsExactly("E404");
        assertThat(codes(polygon("[[0,0],[1,1],[1,0],[0,1],[0,0]]"))).containsExactly("E404");
        assertThat(codes(polygon("[[0,0],[200,0],[1,1],[0,0]]"))).containsExactly("E404");
        assertThat(codes("{\"type\":\"Polygon\",\"coordinates\":[]}")).containsExactly("E404");
    }

    @Test
    void namesTheFaultsPlace() throws IOException {
        var exception = catchThrowableOfType(FaultException.class, () -> OperatingArea.read(geoJson(
                "{\"type\":\"FeatureCollection\",\"features\":[" + polygon(ring(0, 0, 1, 1)) + ","
                        + polygon("[[0,0],[1,\"x\"],[1,1],[0,0]]")
                        + ",{\"type\":\"Point\"}]}")));

        assertThat(exception.kind()).isEqualTo(FaultKind.INPUT);
        assertThat(exception.faults()).extracting(Fault::code).containsExactly("E404", "E403");
        assertThat(exception.faults().getFirst().message()).contains("$.features[1].coordinates[0][1]").contains("[1,\"x\"]");
    }

    @Test
    void refusesAMissingFile() {
        var exception = catchThrowableOfType(FaultException.class, () -> OperatingArea.read(folder.resolve("none.geojson")));

        assertThat(exception.faults()).extracting(Fault::code).containsExactly("E401");
        assertThat(exception.faults().getFirst().message()).contains("there is no such file or folder");
    }

    private List<String> codes(String text) throws IOException {
        Path file = geoJson(text);
        return catchThrowableOfType(FaultException.class, () -> OperatingArea.read(file)).faults().stream().map(Fault::code)
                .toList();
    }
}

package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Closes streets of GridTown: ways 1000 to 1004 are the streets 0 to 4, south to north; 2000 to 2005 the avenues a to f, west to east. The depot
/// stands on street 0, the transfer station on street 4, `res-2` on street 3, `res-4` on avenue c.
class ClosureTest extends InGridTown {

    private static final List<Double> AVENUES = List.of(12.0, 12.00153, 12.00306, 12.00459, 12.00612, 12.00765);

    private static Answer plan(String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("plan", "--city", city, "--iterations", "60", "--json", "--out",
                home.resolve(out).toString(), "--require", "res-2"));
        arguments.addAll(List.of(more));
        return Answer.to(arguments.toArray(String[]::new));
    }

    private static JsonNode file(String name) throws IOException {
        return new ObjectMapper().readTree(home.resolve(name).toFile());
    }

    /// Indices of the avenues along which the routes of a plan go.
    private static Set<Integer> avenues(String out) throws IOException {
        Set<Integer> driven = new TreeSet<>();
        for (var line : file(out + "/routes.geojson").at("/features"))
            if (line.at("/geometry/type").asText().equals("LineString"))
                for (int i = 1; i < line.at("/geometry/coordinates").size(); i++)
                    addAvenue(line.at("/geometry/coordinates/" + (i - 1)), line.at("/geometry/coordinates/" + i), driven);
        return driven;
    }

    private static void addAvenue(JsonNode from, JsonNode to, Set<Integer> driven) {
        for (int avenue = 0; avenue < AVENUES.size(); avenue++)
            if (isOn(from, avenue) && isOn(to, avenue) && Math.abs(from.get(1).asDouble() - to.get(1).asDouble()) > 1e-5)
                driven.add(avenue);
    }

    private static boolean isOn(JsonNode point, int avenue) {
        return Math.abs(point.get(0).asDouble() - AVENUES.get(avenue)) < 1e-5;
    }

    /// The way to the transfer station leads up some avenue: it is none of those that the plan without closures takes.
    @Test
    void noLegPassesAClosedStreet() throws IOException {
        plan("open");
        var driven = avenues("open");
        assertThat(driven).isNotEmpty();
        List<String> arguments = new ArrayList<>();
        driven.stream().filter(avenue -> avenue != 2)
                .forEach(avenue -> arguments.addAll(List.of("--close", "way/" + (2000 + avenue))));
        arguments.addAll(List.of("--close", "way/2002@20:00-24:00")); // avenue c has containers: it is closed to through traffic only
        var answer = plan("round", arguments.toArray(String[]::new));
        assertThat(answer.exitCode()).as(answer.err() + answer.out()).isZero();
        var round = avenues("round");
        round.remove(2);
        assertThat(round).isNotEmpty().doesNotContainAnyElementsOf(driven);
    }

    /// 75 s of service, and less than a minute to drive out of street 3, must be over by 7; driving in takes less than a minute, too. Windows are
    /// from 6 to 20.
    @Test
    void windowsAreCut() throws IOException {
        var answer = plan("cut", "--close", "way/1003@07:00-18:00");
        assertThat(answer.exitCode()).as(answer.err() + answer.out()).isZero();
        var windows = new ArrayList<String>();
        for (var visit : file("cut/problem.json").at("/visits"))
            if (visit.at("/id").asText().equals("res-2"))
                visit.at("/windows").forEach(window -> windows.add(window.toString()));
        assertThat(windows).startsWith("[21600,25065]", "[64860,72000]");
        assertThat(answer.json().at("/notices").toString()).contains("Street 3 closed 07:00–18:00");
        assertThat(Files.readString(home.resolve("cut/summary.txt"))).contains("Street 3 closed 07:00–18:00");
        assertThat(Files.readString(home.resolve("cut/report.html"))).contains("\"label\":\"Street 3 07:00–18:00\"");
    }

    @Test
    void whatStandsOnAStreetClosedAllDayIsLeftOutAndTold() throws IOException {
        var answer = plan("shut", "--close", "way/1003");
        assertThat(answer.exitCode()).as(answer.err() + answer.out()).isZero();
        assertThat(Files.readString(home.resolve("shut/stops.csv"))).doesNotContain(",res-2,");
        assertThat(answer.json().at("/notices").toString()).contains("Street 3 closed all day",
                "Not emptied because of closures: 1 (res-2).");
        assertThat(Files.readString(home.resolve("shut/report.html"))).contains("\"reason\":\"CLOSED\"");
    }

    /// A square around the middle of street 3 between avenues c and d, where `res-2` stands.
    @Test
    void areasComeFromAFile() throws IOException {
        var file = home.resolve("closures.geojson");
        Files.writeString(file, """
                {"type": "Feature", "properties": {"from": "06:00", "to": "20:30"}, "geometry": {"type": "Polygon", "coordinates":
                [[[12.0036, 54.0026], [12.0040, 54.0026], [12.0040, 54.0028], [12.0036, 54.0028], [12.0036, 54.0026]]]}}""");
        assertThat(plan("area", "--close", file.toString()).json().at("/notices").toString()).contains(
                "Street 3 closed 06:00–20:30",
                "because of closures: 1 (res-2)");
    }

    @Test
    void allStreetsThatAreNotOnTheMapAreTold() {
        var answer = plan("unknown", "--close", "way/998", "--close", "way/999@08:00-12:00", "--close", "way/1003");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.json().at("/errors").findValuesAsText("code")).containsExactly("E826", "E826");
        assertThat(answer.json().at("/errors").findValuesAsText("where")).containsExactly("--close way/998", "--close way/999");
    }

    @Test
    void wrongTimesAreRefusedTogetherWithWrongFiles() {
        var answer = plan("wrong", "--close", "way/1003@12:00-08:00", "--close", "way/1003@8-12", "--close", "missing.geojson");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.json().at("/errors").findValuesAsText("code")).containsExactly("E420", "E420", "E401");
    }

    /// The truck works from 6:00 to 14:30, the collector from 5 to 21: for both the longer part comes after the closure. The depot's junction with the
    /// next street is less than a minute away, there and back.
    @Test
    void vehiclesDriveWhileTheStreetBeforeTheirDepotIsOpen() throws IOException {
        var answer = plan("late", "--close", "way/1000@08:00-12:00");
        assertThat(answer.exitCode()).as(answer.err() + answer.out()).isZero();
        assertThat(answer.json().at("/notices").toString()).contains(
                "Drives from 12:01 to 14:30 only: T1. Closures leave no way from and to Depot on Street 0 (07:59–12:01, with the time",
                "Drives from 12:01 to 21:00 only: A1.");
        assertThat(file("late/problem.json").at("/shifts").findValuesAsText("earliestStart")).containsOnly("43260");
        assertThat(Files.readString(home.resolve("late/summary.txt"))).contains("Drives from 12:01 to 14:30 only: T1.");
        assertThat(Files.readString(home.resolve("late/routes.geojson"))).contains("Drives from 12:01 to 14:30 only: T1.");
        assertThat(Files.readString(home.resolve("late/route-sheets.html"))).contains("Drives from 12:01 to 14:30 only: T1.");
    }

    /// A lane for vehicles up to 10 t runs beside street 0 before the depot: the collector (7.5 t) leaves on it, the truck (26 t) cannot.
    @Test
    void oneKindOfVehicleIsCutOffFromItsDepotAndTheOtherDrives() throws IOException {
        var town = GridTownPack.copyTo(home.resolve("lane"));
        var map = town.resolve("roads.osm");
        Files.writeString(map, Files.readString(map)
                .replaceFirst("<way", "<node id='901' version='1' lat='53.99996' lon='12.0'/>"
                        + "<node id='902' version='1' lat='53.99996' lon='12.00153'/><way")
                .replace("</osm>", "<way id='9000' version='1'><nd ref='1'/><nd ref='901'/><nd ref='902'/><nd ref='2'/>"
                        + "<tag k='highway' v='residential'/><tag k='maxweight' v='10'/></way></osm>"));
        var answer = Answer.to("plan", "--city", town.toString(), "--iterations", "60", "--json", "--out",
                home.resolve("lane-night").toString(), "--require", "res-2", "--close", "way/1000");
        assertThat(answer.exitCode()).as(answer.err() + answer.out()).isZero();
        assertThat(answer.json().at("/notices").toString())
                .contains("Stays at home: T1. Closures leave no way from and to Depot on Street 0");
        assertThat(Files.readString(home.resolve("lane-night/stops.csv"))).contains("A1,").doesNotContain("T1,");
    }

    /// The next street is 100 m away from the transfer station, the only one: nobody could unload.
    @Test
    void somebodyMustBeAbleToDriveAndUnload() {
        var answer = plan("cut-off", "--close", "way/1000@08:00-12:00", "--close", "way/1004");
        assertThat(answer.exitCode()).isEqualTo(2);
        var errors = answer.json().at("/errors");
        assertThat(errors.findValuesAsText("code")).containsExactly("E827");
        assertThat(errors.at("/0/where").asText()).isEqualTo("facility transfer");
        assertThat(errors.at("/0/message").asText()).contains("T1, A1");
    }

    @Test
    void anAreaOverAllStreetsLeavesNoVehicle() throws IOException {
        var file = home.resolve("all.geojson");
        Files.writeString(file, """
                {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates":
                [[[11.99, 53.99], [12.02, 53.99], [12.02, 54.01], [11.99, 54.01], [11.99, 53.99]]]}}""");
        var answer = plan("all", "--close", file.toString());
        assertThat(answer.exitCode()).as(answer.err() + answer.out()).isEqualTo(2);
        assertThat(answer.json().at("/errors").findValuesAsText("code")).containsOnly("E827");
        assertThat(answer.json().at("/errors/0/where").asText()).startsWith("depot");
        assertThat(answer.json().at("/errors/0/message").asText()).contains("T1, A1");
    }

    /// The collector may drive on streets 1 and 2 and avenues b and c only, and all of them are closed.
    @Test
    void aKindOfVehicleWithoutAnyStreetStaysAtHome() throws IOException {
        var town = GridTownPack.copyTo(home.resolve("calm"));
        var map = town.resolve("roads.osm");
        Files.writeString(map, Files.readString(map).replaceAll(
                "(?s)(<way id=\"(?:1001|1002|2001|2002)\".*?<tag k=\"highway\" v=\")[a-z]+", "$1living_street"));
        var area = town.resolve("area.geojson");
        Files.writeString(area, Files.readString(area).replace("\"name\": \"Avenues a to e\"",
                "\"rules\": {\"roadClasses\": [\"living_street\"]}"));
        var answer = Answer.to("plan", "--city", town.toString(), "--iterations", "60", "--json", "--out",
                home.resolve("calm-day").toString(), "--require", "res-2", "--close", "way/1001", "--close", "way/1002",
                "--close", "way/2001", "--close", "way/2002");
        assertThat(answer.exitCode()).as(answer.err() + answer.out()).isZero();
        assertThat(answer.json().at("/notices").toString())
                .contains("Stays at home: A1. Closures leave no way from and to Depot");
        assertThat(Files.readString(home.resolve("calm-day/stops.csv"))).contains("T1,").doesNotContain("A1,");
    }

    @Test
    void twoClosuresOfOneStreetAreToldOnce() {
        var notices = plan("twice", "--close", "way/1003@07:00-18:00", "--close", "way/1003@07:00-18:00").json().at("/notices");
        assertThat(notices.valueStream().filter(notice -> notice.asText().startsWith("Street 3 closed"))).hasSize(1);
    }
}

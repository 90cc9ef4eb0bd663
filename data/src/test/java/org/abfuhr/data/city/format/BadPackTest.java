package org.abfuhr.data.city.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadPackTest {

    @TempDir
    Path folder;

    private BrokenTown town;

    @BeforeEach
    void copyTheTown() throws IOException {
        town = new BrokenTown(folder);
    }

    @Test
    void tellsAllFaultsOfTheCityAtOnce() throws IOException {
        town.change("city.yaml", "timeZone: Europe/Berlin", "timezone: Europe/Berlin")
                .change("city.yaml", "language: en", "language: fr")
                .change("city.yaml", "planDate: 2026-11-24", "planDate: 2026-11-31")
                .change("city.yaml", "population: 300", "population: many")
                .change("city.yaml", "kgCo2PerKwh: 0.4", "kgCo2PerKwh: 446")
                .change("city.yaml", "overflowEuroPerLitre: 0.5", "overflowEuroPerLitre: -0.5")
                .change("city.yaml", "windows: \"06:00-20:00\"", "windows: \"20:00-06:00\"")
                .change("city.yaml", "rules: maxAgeDays=7", "rules: maxAge=7");
        assertThat(town.faults()).containsExactly(
                "E308 city.yaml:5 language: is \"fr\". Language of the reports: de or en.",
                "E306 city.yaml:8 population: is \"many\", not a whole number. Inhabitants; 0 when unknown.",
                "E307 city.yaml:14 environment.kgCo2PerKwh: is 446. Give a number of at most 5: Kilograms of CO2 per kWh of "
                        + "electricity, such as 0.446.",
                "E307 city.yaml:63 fractions.litter.overflowEuroPerLitre: is -0.5. Give a number of at least 0: Price in euro "
                        + "of each litre that does not fit.",
                "E305 city.yaml:3 timeZone: is missing. Add it: Time zone of the tz database, such as Europe/Berlin.",
                "E304 city.yaml:4 timezone: is an unknown key. Did you mean timeZone?",
                "E308 city.yaml:6 planDate: is \"2026-11-31\". Give a date of the calendar such as 2026-11-24.",
                "E308 city.yaml:32 fractions.residual.windows: is \"20:00-06:00\". Give hours such as 07:00-13:00 "
                        + "15:00-20:00; the end comes after the beginning.",
                "E308 city.yaml:68 fractions.litter.rules: is \"maxAge=7\". Give rules such as fixed=Mo Th; maxAgeDays=14; "
                        + "threshold=0.85.");
    }

    @Test
    void tellsWhatIsWrongWithTheService() throws IOException {
        town.change("city.yaml", "  openData: {fractions: [glass-clear, litter], license: CC0-1.0}",
                """
                          nightRun: {cron: "30 25 * * *", seconds: 0}
                          nights: {days: 32, learnCosts: true}
                          openData: {fractions: [glass-clear, liter]}
                        """);
        assertThat(town.faults()).containsExactly(
                "E307 city.yaml:70 service.nightRun.seconds: is 0. Give a number of at least 1: How long to search; 60 if not given.",
                "E307 city.yaml:71 service.nights.days: is 32. Give a number of at most 31: Days that a night looks ahead, of which "
                        + "the first is driven; 1 if not given.",
                "E308 city.yaml:70 service.nightRun.cron: is \"30 25 * * *\". Give minute, hour, day of the month, month and "
                        + "weekday, such as 30 2 * * Mon-Sat.",
                "E310 city.yaml:72 service.openData.fractions[1]: is \"liter\", which is no fraction of city.yaml. Did you mean "
                        + "litter?");
    }

    @Test
    void tellsWhatIsWrongWithTheRules() throws IOException {
        town.change("city.yaml", "population: 300", """
                population: 300
                rules: {holidayShift: later, noiseHours: {weekdays: "20:00-31:00"}, spreadEuroPerKm: -1}""");
        assertThat(town.faults()).containsExactly(
                "E308 city.yaml:9 rules.holidayShift: is \"later\". Where collections on fixed weekdays go in a week with a holiday: "
                        + "none, next or previous.",
                "E305 city.yaml:9 rules.noiseHours.source: is missing. Add it: Who says so, such as '32. BImSchV § 7'.",
                "E307 city.yaml:9 rules.spreadEuroPerKm: is -1. Give a number of at least 0: What a plan would pay for each kilometre "
                        + "from a stop to the middle of its trip, so that trips stay together: 0 (without it) to 1000.",
                "E308 city.yaml:9 rules.noiseHours.weekdays: is \"20:00-31:00\". Give the hours of a day such as 07:00-20:00, which "
                        + "end at midnight at the latest.",
                "E309 city.yaml:9 rules.noiseHours: protects no container. Give quiet places yes in the column quiet of "
                        + "containers.csv, or remove the rule.");
    }

    /// All containers are quiet; res-3 may be emptied until 13:00 or from 15:00 to 20:00, the others from 06:00 to 20:00.
    @Test
    void tellsWhichQuietPlacesCanNeverBeServed() throws IOException {
        town.change("city.yaml", "population: 300",
                "population: 300\nrules: {noiseHours: {weekdays: \"13:00-15:00\", source: a law}}")
                .change("containers.csv", "\n", ",yes\n").change("containers.csv", "rules,yes", "rules,quiet");
        assertThat(town.faults())
                .containsExactly("E309 containers.csv:6 res-3: is quiet, but has windows outside rules.noiseHours of "
                        + "city.yaml, or Sunday as a fixed day. Let it be emptied on working days within these hours.");
    }

    @Test
    void tellsAllFaultsOfTheFleetAtOnce() throws IOException {
        town.change("fleet.yaml", "batteryKwh: 40, ", "")
                .change("fleet.yaml", "type: truck,", "type: truk,")
                .change("fleet.yaml", "shifts: [early]", "shifts: [early, day, erly]")
                .change("fleet.yaml", "[litter, residual]", "[liter, residual]")
                .change("fleet.yaml", "facilities: [transfer]", "facilities: [transfers]")
                .change("fleet.yaml", "regularHours: 8", "regularHours: 9")
                .change("fleet.yaml", "begin: \"09:00-12:00\", ", "")
                .change("fleet.yaml", "roadProfile: rear-loader-26t", "roadProfile: rear-loader-26")
                .change("fleet.yaml", "dieselLitresPerKm: 0.5,", "dieselLitresPerKm: 0.5, kwhPerKm: 1,")
                .change("fleet.yaml", "name: autonomous collector", "name: 7");
        assertThat(town.faults()).containsExactly(
                "E305 fleet.yaml:13 shifts.early.breaks[0].afterDrivingMinutes: is missing. Add it: Minutes of driving after "
                        + "which it is due.",
                "E308 fleet.yaml:21 types.truck.roadProfile: is \"rear-loader-26\". Which roads it may use: rear-loader-26t, "
                        + "crane-18t, litter-3.5t or autonomous-collector.",
                "E308 fleet.yaml:26 types.truck.drive.kwhPerKm: does not belong beside the other keys there. Remove it, or "
                        + "them.",
                "E306 fleet.yaml:28 types.collector.name: is 7, not a text. Put it into quotes: Its name, for people.",
                "E305 fleet.yaml:35 types.collector.drive.batteryKwh: is missing. Add it: Usable kWh of the battery.",
                "E310 fleet.yaml:37 vehicles.T1.shifts[2]: is \"erly\", which is no shift. Did you mean early?",
                "E309 fleet.yaml:10 shifts.early.regularHours: is 9.0, above maxHours 8.5. Give at most maxHours.",
                "E310 fleet.yaml:32 types.collector.compartments[0].fractions[0]: is \"liter\", which is no fraction of "
                        + "city.yaml. Did you mean litter?",
                "E310 fleet.yaml:33 types.collector.facilities[0]: is \"transfers\", which is no facility of facilities.yaml. "
                        + "Did you mean transfer?",
                "E310 fleet.yaml:37 vehicles.T1.type: is \"truk\", which is no vehicle type. Did you mean truck?",
                "E309 fleet.yaml:37 vehicles.T1.shifts: has two shifts on Mo-Fr. Give at most one shift per weekday; "
                        + "a second one is a second vehicle.");
    }

    @Test
    void tellsWhichFilesAreMissingOrUnreadable() throws IOException {
        town.delete("facilities.yaml").delete("roads.osm").delete("area.geojson")
                .write("city.yaml", "name: M\u00fcritz\n".getBytes(StandardCharsets.ISO_8859_1))
                .write("fleet.yaml", "depots:\n  a: {name: x\ntypes: []\n".getBytes(StandardCharsets.UTF_8));
        assertThat(town.faults()).containsExactly("E302 city.yaml:1: is not UTF-8. Save it as UTF-8.",
                "E303 fleet.yaml:3: is not YAML: while parsing a flow mapping. Check indentation, colons and quotes on and above "
                        + "this line.",
                "E301 facilities.yaml: is missing. Create it, or start from a pack made by `abfuhr city create`.",
                "E301 roads.osm.pbf: is missing: roads.osm.pbf. Put an OpenStreetMap extract (.osm.pbf, .osm.bz2, .osm.gz or "
                        + ".osm) there, or name another under roads.");
    }

    @Test
    void tellsOfAnEmptyFleetATwiceGivenKeyAndABrokenArea() throws IOException {
        town.change("fleet.yaml", "  T1: {type: truck, depot: depot, shifts: [early]}\n", "")
                .change("fleet.yaml", "  A1: {type: collector, depot: depot, shifts: [day]}\n", "")
                .change("facilities.yaml", "unloadingMinutes: 15", "unloadingMinutes: 15\n    unloadingMinutes: 20")
                .change("area.geojson", "]]]}", "]]}");
        assertThat(town.faults()).containsExactly(
                "E305 fleet.yaml:36 vehicles: is missing. Add it: At least one vehicle, by id.",
                "E311 facilities.yaml:10 facilities.transfer.unloadingMinutes: is given twice. Keep one of the two.",
                "E330 area.geojson:7: is not JSON: Unexpected close marker '}': expected ']'. Give GeoJSON polygons (RFC "
                        + "7946) with [longitude, latitude] and closed rings.");
    }

    @Test
    void tellsAllFaultsOfTheContainersAtOnce() throws IOException {
        town.change("containers.csv", "54.000944,12.000765,Street 1,site-1,residual,1100,3",
                "54,000944,12.000765,Street 1,site-1,residual,1100,3")
                .change("containers.csv", "gc-1,54.000944,", "gc-1,154.000944,").change("containers.csv", "gg-1", "gc-1")
                .change("containers.csv", "residual,240,1,,,,left,,Tu,", "resid,240,0,,,,lft,20:00,Tü,")
                .change("containers.csv", "We Fr,\n", ",x=1\n")
                .change("containers.csv", "s-601", "");
        assertThat(town.faults()).containsExactly(
                "E321 containers.csv:2: has 16 columns instead of 15. Quote texts that hold the separator.",
                "E322 containers.csv:3 lat: is \"154.000944\". Give a number from -90.0 to 90.0, with a decimal point.",
                "E322 containers.csv:7 kerbSide: is \"lft\". Give left, right, both or nothing.",
                "E322 containers.csv:7 count: is \"0\". Give a whole number from 1 to 1000.",
                "E322 containers.csv:7 windows: is \"20:00\". Give hours such as 07:00-13:00 15:00-20:00; the end comes after "
                        + "the beginning.",
                "E322 containers.csv:7 calendar: is \"Tü\". Give weekdays such as Mo Th.",
                "E322 containers.csv:8 rules: is \"x=1\". Give rules such as fixed=Mo Th; maxAgeDays=14; threshold=0.85.",
                "E311 containers.csv:4 gc-1: has the id of containers.csv:3 gc-1. Give each row its own id; capitals do not "
                        + "count.",
                "E310 containers.csv:7 res-4 fraction: is \"resid\", which is no fraction of city.yaml. Known are "
                        + "glass-clear, glass-green, litter, residual.");
    }

    /// Readings are sorted by these names, and capitals do not matter there.
    @Test
    void wantsEachIdAndEachSensorOnce() throws IOException {
        town.change("containers.csv", "res-2,", "RES-1,").change("containers.csv", "s-103", "s-101")
                .change("containers.csv", "s-301", "S-102");
        assertThat(town.faults()).containsExactly(
                "E311 containers.csv:4 gg-1: has the sensor of containers.csv:2 res-1. Give each row its own sensor; capitals "
                        + "do not count.",
                "E311 containers.csv:5 RES-1: has the id of containers.csv:2 res-1. Give each row its own id; capitals do not "
                        + "count.",
                "E311 containers.csv:6 res-3: has the sensor of containers.csv:3 gc-1. Give each row its own sensor; capitals "
                        + "do not count.");
    }

    @Test
    void tellsTenFaultsOfAColumnAndCountsTheRest() throws IOException {
        var table = new StringBuilder("id,lat,lon,fraction,litres,calendar\n");
        for (int i = 1; i <= 15; i++)
            table.append("c").append(i).append(",north,12.0,residual,1100,Mo\n");
        town.write("containers.csv", table.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(town.faults()).hasSize(11).contains(
                "E322 containers.csv:11 lat: is \"north\". Give a number from -90.0 to 90.0, with a decimal point.",
                "E323 containers.csv lat: has 5 more faults of this kind. Mend the ones above first.");
    }

    @Test
    void wantsTheColumnsItKnows() throws IOException {
        town.write("containers.csv", "id,lat,long,fraction,litres\n".getBytes(StandardCharsets.UTF_8));
        assertThat(town.faults()).containsExactly(
                "E320 containers.csv:1: has no column lon. The header names the columns id,lat,lon,fraction,litres and perhaps others.",
                "E320 containers.csv:1: has an unknown column \"long\". Did you mean lon?");
    }

    @Test
    void wantsAnAreaForAutonomousVehicles() throws IOException {
        town.delete("area.geojson");
        assertThat(town.faults())
                .containsExactly("E309 fleet.yaml:38 vehicles.A1.type: is autonomous, but the pack has no operating "
                        + "area. Put the approved area into area.geojson.");
    }

    @Test
    void wantsReadingsInAFormatThatIsRead() throws IOException {
        var readings = Files.createDirectory(folder.resolve("readings"));
        Files.createFile(readings.resolve("november.parquet"));
        Files.createFile(readings.resolve("november.csv"));
        Files.createFile(readings.resolve("notes.txt"));
        assertThat(town.faults()).containsExactly("E334 readings/november.parquet: is a Parquet file, which is not read here. "
                + "Move it elsewhere and import it: abfuhr readings import FILE --city DIR.");
    }

    @Test
    void wantsACalendarWithoutASensor() throws IOException {
        town.change("containers.csv", "residual,240,1,,,,left,,Tu,", "residual,240,1,,,,left,,,");
        assertThat(town.faults())
                .containsExactly("E309 containers.csv:7 res-4: has neither a sensor nor a calendar. Give the id of its "
                        + "sensor, the weekdays of its collection, or a rule.");
    }

    @Test
    void wantsAFolder() {
        assertThatThrownBy(() -> CityPackReader.read(folder.resolve("nowhere"))).hasMessageContaining("E300")
                .hasMessageContaining("is no folder");
    }
}

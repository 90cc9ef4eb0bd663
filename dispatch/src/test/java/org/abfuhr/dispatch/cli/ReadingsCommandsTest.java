package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.abfuhr.data.readings.files.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsCommandsTest {

    @TempDir
    Path folder;

    /// EM310-UDL frames (580 mm) as The Things Stack delivers them, with counters 1, 2 and 5, a join between them, and one line cut off.
    private Path uplinks(String device) throws IOException {
        var lines = new StringBuilder();
        for (int counter : new int[]{1, 2, 5})
            lines.append("""
                    {"end_device_ids":{"device_id":"%s","dev_addr":"260B0001"},"uplink_message":{"f_port":85,"f_cnt":%d,\
                    "frm_payload":"AXVcA4JEAg==","rx_metadata":[{"gateway_ids":{"gateway_id":"town-hall"}}],\
                    "received_at":"2026-11-01T0%d:00:00Z","version_ids":{"model_id":"em310-udl"}}}
                    """.formatted(device, counter, counter));
        lines.append("{\"end_device_ids\":{\"device_id\":\"s-1\"},\"join_accept\":{}}\n{\"end_device\n");
        return Files.writeString(folder.resolve("uplinks.ndjson"), lines);
    }

    @Test
    void importTakesMessagesAndSetsTheRestApart() throws IOException {
        var pack = GridTownPack.copyTo(folder.resolve("town"));
        var answer = Answer.to("readings", "import", uplinks("s-101").toString(), "--city", pack.toString(), "--json");
        var file = answer.json().at("/files/0");
        assertThat(file.at("/format").asText()).isEqualTo("tts");
        assertThat(file.at("/accepted").asInt()).isEqualTo(3);
        assertThat(file.at("/rejected").toString()).isEqualTo("{\"JSON\":1,\"NO_UPLINK\":1}");
        assertThat(Files.readString(Path.of(file.at("/quarantine").asText()))).contains("join_accept", "\"line\":5");
        assertThat(
                Readings.load(List.of(Path.of(file.at("/target").asText()))).readings().find("res-1").orElseThrow().distanceMm(2))
                .isEqualTo(580);
        assertThat(Answer.to("readings", "import", uplinks("s-101").toString(), "--city", pack.toString()).out())
                .contains("was there already", "1 not read, NO_UPLINK", "set apart in");
    }

    @Test
    void importOfAnotherTownsMessagesIsRefused() throws IOException {
        var pack = GridTownPack.copyTo(folder.resolve("town"));
        assertThat(Answer.to("readings", "import", uplinks("s-1").toString(), "--city", pack.toString(), "--json").code())
                .isEqualTo("E505");
        assertThat(pack.resolve("quarantine")).doesNotExist();
    }

    @Test
    void aStoreTakesTheMessagesAndGivesThemBack() throws IOException {
        var pack = GridTownPack.copyTo(folder.resolve("town")).toString();
        var store = folder.resolve("readings.db").toString();
        var file = Answer.to("readings", "import", uplinks("s-101").toString(), "--city", pack, "--store", store, "--json").json()
                .at("/files/0");
        assertThat(file.at("/accepted").asInt()).isEqualTo(3);
        assertThat(Answer.to("readings", "import", uplinks("s-101").toString(), "--city", pack, "--store", store).out())
                .contains("0 accepted, 3 duplicates");
        var state = Answer.to("readings", "store", "--store", store, "--keep-months", "3", "--json").json();
        assertThat(state.at("/months/0").asText()).isEqualTo("2026-11");
        assertThat(state.at("/quarantined").toString()).isEqualTo("{\"JSON\":1,\"NO_UPLINK\":1}");
        // sensor 1,370 mm above the bottom, full at 200 mm: at 580 mm the container is (1370 - 580) / 1170 full
        var forecast = Answer.to("forecast", "--city", pack, "--store", store, "--at", "2026-11-01T05:00:00Z", "--json").json();
        for (var row : forecast.at("/containers"))
            if (row.at("/container").asText().equals("res-1"))
                assertThat(row.at("/level").asDouble()).isEqualTo(0.6752);
        assertThat(forecast.at("/sensors/fine").asInt()).isEqualTo(1);
    }

    @Test
    void aStoreTakesEachFileForItselfAndTellsAllFaults() throws IOException {
        var pack = GridTownPack.copyTo(folder.resolve("town")).toString();
        var good = file("good.csv", "container,instant,fill\nres-1,2026-11-01T06:00:00Z,0.5\nX9,2026-11-01T06:00:00Z,0.5\n");
        var answer = Answer.to("readings", "import", good, folder.resolve("nothere.csv").toString(), file("empty.csv", ""),
                file("bad.csv", "container,instant,fill\nres-1,yesterday,0.5\n"),
                file("foreign.csv", "container,instant,fill\nX8,2026-11-01T06:00:00Z,0.5\n"), "--city", pack, "--store",
                folder.resolve("readings.db").toString(), "--json");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.json().at("/errors").findValuesAsText("code")).containsExactly("E501", "E502", "E504", "E505");
        assertThat(answer.json().at("/files").findValuesAsText("accepted")).containsExactly("2", "0", "0", "0", "1");
        assertThat(answer.json().at("/files/0/unknownContainers").toString()).isEqualTo("{\"X9\":1}");
        var again = Answer.to("readings", "import", good, "--city", pack, "--store", folder.resolve("readings.db").toString());
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("0 accepted, 2 duplicates, 1 containers not in the city");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /// Counted back from 2099, a thousand months would begin in 2016; counted back from today, before 2010 whenever the test runs.
    @Test
    void aReadingDatedAheadDoesNotMakeTheOthersOld() throws IOException {
        var pack = GridTownPack.copyTo(folder.resolve("town")).toString();
        var store = folder.resolve("readings.db").toString();
        var file = file("ahead.csv", """
                container,instant,fill
                res-1,2010-01-02T06:00:00Z,0.5
                res-1,2099-12-30T06:00:00Z,0.5
                """);
        Answer.to("readings", "import", file, "--city", pack, "--store", store);
        var kept = Answer.to("readings", "store", "--store", store, "--keep-months", "1000", "--json").json();
        assertThat(kept.at("/givenUp").size()).isZero();
        assertThat(kept.at("/months").toString()).isEqualTo("[\"2010-01\",\"2099-12\"]");
    }

    @Test
    void aDayOfReportsAloneIsADay() throws IOException {
        var pack = GridTownPack.copyTo(folder.resolve("town")).toString();
        var store = folder.resolve("readings.db").toString();
        var served = file("served.csv", """
                container,instant,fill,alarms
                res-1,2026-11-01T06:00:00Z,0.25,
                res-1,2026-11-02T06:00:00Z,,emptied
                """);
        Answer.to("readings", "import", served, "--city", pack, "--store", store);
        assertThat(Answer.to("readings", "store", "--store", store, "--days", "res-1").out().lines().map(String::strip))
                .contains("2026-11-02        1");
    }

    /// Two fills in November 2015, a distance a year later, which makes that month old.
    @Test
    void levelsByDayOutlastTheReadings() throws IOException {
        var pack = GridTownPack.copyTo(folder.resolve("town")).toString();
        var store = folder.resolve("readings.db").toString();
        var readings = file("two.csv", """
                container,instant,fill,distanceMm
                res-1,2015-11-01T06:00:00Z,0.25,
                res-1,2015-11-01T18:00:00Z,0.75,
                res-1,2016-11-02T06:00:00Z,,700
                """);
        Answer.to("readings", "import", readings, "--city", pack, "--store", store);
        assertThat(
                Answer.to("readings", "store", "--store", store, "--keep-months", "1", "--json").json().at("/givenUp").toString())
                .isEqualTo("[\"2015-11\"]");
        var days = Answer.to("readings", "store", "--store", store, "--days", "res-1", "--json").json();
        assertThat(days.at("/days/0").toString()).isEqualTo("{\"day\":\"2015-11-01\",\"readings\":2,"
                + "\"fill\":{\"first\":0.25,\"last\":0.75,\"least\":0.25,\"most\":0.75,\"mean\":0.5}}");
        assertThat(days.at("/days/1/distanceMm/mean").asDouble()).isEqualTo(700);
        assertThat(Answer.to("readings", "store", "--store", store, "--days", "res-1").out()).contains("2016-11-02", "700");
        assertThat(Answer.to("readings", "store", "--store", store, "--days", "res-2", "--json").code()).isEqualTo("E800");
    }

    @Test
    void backtestNeedsNoCity() throws IOException {
        // 1 point an hour, read every six hours, emptied every fourth day: the last value of 4 o'clock, 24 hours later, is 24 points off
        var rows = new StringBuilder("container,instant,fill\n");
        var start = Instant.parse("2026-09-01T00:00:00Z");
        for (int i = 0; i < 4 * 40; i++)
            rows.append("C1,").append(start.plusSeconds(21_600L * i)).append(',').append(i % 16 * 6 / 100.0).append('\n');
        var file = Files.writeString(folder.resolve("series.csv"), rows);
        var json = Answer.to("readings", "backtest", file.toString(), "--horizons", "24h,200h", "--json").json();
        assertThat(json.at("/horizons/0/lastValueMaePoints").asDouble()).isEqualTo(24);
        assertThat(json.at("/horizons/0/maePoints").asDouble()).isLessThan(12);
        assertThat(json.at("/horizons/1/forecasts").asInt()).isZero();
        assertThat(json.at("/horizons/1/maePoints").isNull()).isTrue();
        assertThat(Answer.to("readings", "backtest", file.toString()).out()).contains("last value", "P(overflow)");
    }

    @Test
    void backtestTellsWhatItCouldNotReadAndWhatIsMissing() throws IOException {
        var file = Files.writeString(folder.resolve("short.csv"), """
                container,instant,fill
                C1,2026-09-01T00:00:00Z,0.1
                C1,2026-09-02T00:00:00Z,much
                C1,soon,0.2
                """);
        var answer = Answer.to("readings", "backtest", file.toString(), "--horizons", "24h,24h");
        assertThat(answer.out()).contains("3 rows, 1 accepted", "1 not read, INSTANT: ", "1 not read, NUMBER: ",
                "more than 14 days of readings are needed, and 24 h after them").doesNotContain("emptied before");
        var json = Answer.to("readings", "backtest", file.toString(), "--horizons", "24h,24h", "--json").json();
        assertThat(json.at("/horizons").size()).isEqualTo(1);
        assertThat(json.at("/rejected/INSTANT").asInt()).isEqualTo(1);
    }

    @Test
    void backtestTellsTheFaultsOfAllFilesAndOptions() {
        var files = Answer.to("readings", "backtest", folder.resolve("a.csv").toString(), folder.resolve("b.csv").toString(),
                "--json");
        assertThat(files.json().at("/errors").findValuesAsText("where")).containsExactly(folder.resolve("a.csv").toString(),
                folder.resolve("b.csv").toString());
        var options = Answer.to("readings", "backtest", "a.csv", "--horizons", "24,72h,0h", "--zone", "Mars", "--json");
        assertThat(options.exitCode()).isEqualTo(2);
        assertThat(options.json().at("/errors").findValuesAsText("message")).containsExactly(
                "--horizons has 24: give hours such as 24h,72h,168h.", "--horizons has 0h: give hours such as 24h,72h,168h.",
                "--zone is Mars: give one like Europe/Berlin.");
    }

    @Test
    void allFaultsOfTheOptionsAreToldAtOnce() {
        assertThat(faults("delivery", "--top", "0", "--format", "foo", "--sensor", "bar"))
                .satisfiesExactly(top -> assertThat(top).isEqualTo("--top is 0: give at least 1."),
                        format -> assertThat(format).startsWith("--format is foo: give one of auto, csv, "),
                        sensor -> assertThat(sensor).startsWith("--sensor is bar: give one of "));
        assertThat(faults("import", "a.csv", "--format", "foo", "--sensor", "bar")).hasSize(2);
        assertThat(faults("backtest", "a.csv", "--horizons", "0h", "--format", "foo")).hasSize(2);
        assertThat(faults("listen", "--mqtt", "http://localhost", "--topic", "up", "--format", "csv", "--sensor", "bar",
                "--store", " "))
                .satisfiesExactly(sensor -> assertThat(sensor).startsWith("--sensor is bar: give one of "),
                        csv -> assertThat(csv).isEqualTo("--format is csv: a message holds a document of JSON."),
                        store -> assertThat(store).isEqualTo("Name the store that takes the readings: --store readings.db."),
                        url -> assertThat(url).startsWith("--mqtt: http://localhost is no broker: "));
    }

    private static List<String> faults(String... command) {
        var answer = Answer.to(Stream.of(Stream.of("readings"), Stream.of(command), Stream.of("--json")).flatMap(part -> part)
                .toArray(String[]::new));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.json().at("/errors").findValuesAsText("code")).containsOnly("E800");
        return answer.json().at("/errors").findValuesAsText("message");
    }

    @Test
    void healthListsWhatToDo() {
        var json = Answer.to("readings", "health", "--json").json();
        assertThat(json.at("/workList").size()).isPositive();
        assertThat(json.at("/workList/0/condition").asText()).isEqualTo("dead");
        assertThat(json.at("/workList/0/task").asText()).isNotEmpty();
        assertThat(Answer.to("readings", "health", "--top", "1").out()).contains("days of silence", "sensors: {dead=");
    }

    @Test
    void deliveryTellsWhichShareOfTheFramesArrived() throws IOException {
        // counters 1 to 5: five frames sent, three arrived
        var json = Answer.to("readings", "delivery", uplinks("s-1").toString(), "--json").json();
        assertThat(json.at("/containers/0/container").asText()).isEqualTo("s-1");
        assertThat(json.at("/containers/0/rate").asDouble()).isEqualTo(0.6);
        assertThat(json.at("/gateways/0/gateway").asText()).isEqualTo("town-hall");
        assertThat(json.at("/gateways/0/alone").asInt()).isEqualTo(3);
    }
}

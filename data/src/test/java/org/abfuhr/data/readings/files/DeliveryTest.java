package org.abfuhr.data.readings.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.delivery.DeliveredFile;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.delivery.Quarantined;
import org.abfuhr.data.readings.messages.Uplinks;
import org.abfuhr.data.readings.radio.DeliveryRates;
import org.abfuhr.data.readings.radio.DeliveryRates.GatewayRate;
import org.abfuhr.model.fault.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {

    private static final DeviceDirectory DEVICES = DeviceDirectory.of(Map.of("24e124713c000001", "C1", "glass-18", "C2"));

    @TempDir
    Path folder;
    private final List<Quarantined> apart = new ArrayList<>();

    @Test
    void readsAMessageALineFromSeveralNetworksAndSetsTheRestApart() throws IOException {
        var delivered = deliver(tts(5, 6), "{\"end_device_ids\":{\"device_id\":\"a\"},\"join_accept\":{}}", "{\"half\":", "",
                Uplinks.chirpStack("glass-18", 9, "id-9", "2026-11-01T06:30:00Z"), "{\"weather\":1}");
        assertThat(delivered.format()).isEqualTo("mixed");
        assertThat(delivered.loaded().readings().find("C1").orElseThrow().distanceMm(0)).isEqualTo(580);
        assertThat(delivered.loaded().readings().find("C2").orElseThrow().size()).isEqualTo(1);
        assertThat(delivered.loaded().report().rows()).isEqualTo(5);
        assertThat(delivered.loaded().report().rejected()).containsOnlyKeys(RejectReason.JSON, RejectReason.NO_UPLINK,
                RejectReason.UNKNOWN_MESSAGE);
        assertThat(apart).extracting(Quarantined::line).containsExactly(2L, 3L, 6L);
        assertThat(apart.get(1).payload()).isEqualTo("{\"half\":");
        assertThat(apart.get(2).payload()).isEqualTo("{\"weather\":1}");
    }

    @Test
    void theSameFrameCountsOnceWhateverTheOrder() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++)
            lines.add(tts(100 + hour, hour));
        var once = deliver(lines.toArray(String[]::new));
        for (int hour = 0; hour < 24; hour += 3) // forwarded again ten minutes later, by a second network
            lines.add(tts(100 + hour, hour).replace(":00:00Z", ":10:00Z"));
        Collections.shuffle(lines, new Random(3));
        var twice = deliver(lines.toArray(String[]::new));
        assertThat(twice.loaded().readings().size()).isEqualTo(24);
        assertThat(twice.loaded().report().duplicates()).isEqualTo(8);
        assertThat(new ReadingsFile(twice.loaded().readings()).digest())
                .isEqualTo(new ReadingsFile(once.loaded().readings()).digest());
    }

    @Test
    void aCounterThatBeginsAnewIsAnotherFrame() throws IOException {
        assertThat(deliver(tts(3, 1), tts(4, 2), tts(3, 9)).loaded().readings().size()).isEqualTo(3);
    }

    @Test
    void theSameDeduplicationIdIsTheSameFrame() throws IOException {
        var delivered = deliver(Uplinks.chirpStack("glass-18", 9, "id-9", "2026-11-01T06:30:00Z"),
                Uplinks.chirpStack("glass-18", 9, "id-9", "2026-11-01T09:30:00Z"));
        assertThat(delivered.loaded().readings().size()).isEqualTo(1);
    }

    @Test
    void takesPagesOfThingsApart() throws IOException {
        var delivered = Readings.deliver(Files.writeString(folder.resolve("page.json"), """
                {"@iot.nextLink": "x", "value": [
                  {"name": "C2", "@iot.id": 17, "Datastreams": [
                    {"name": "Fill", "unitOfMeasurement": {"symbol": "%"}, "Observations": [
                      {"@iot.id": 1, "phenomenonTime": "2026-11-01T06:00:00Z", "result": 40},
                      {"@iot.id": 2, "phenomenonTime": "2026-11-01T07:00:00Z", "result": 41}]},
                    {"name": "Air", "unitOfMeasurement": {"symbol": "degC"}, "Observations": [
                      {"@iot.id": 3, "phenomenonTime": "2026-11-01T06:00:00Z", "result": 12}]}]}]}
                """), DeliveryFormat.ANY, DEVICES);
        assertThat(delivered.format()).isEqualTo("sensorthings");
        assertThat(delivered.loaded().readings().find("C2").orElseThrow().fill(1)).isEqualTo(0.41f);
        assertThat(delivered.loaded().report().rejected()).containsOnlyKeys(RejectReason.UNIT);
    }

    @Test
    void readsNotificationsArraysAndOneDocumentAfterTheOther() throws IOException {
        var entity = "{\"id\":\"C%d\",\"type\":\"WasteContainer\",\n\"timeInstant\":\"2026-11-01T06:00:00Z\",\"fillingLevel\":0.5}";
        var text = "[" + entity.formatted(1) + "," + entity.formatted(2) + "]\n" + "{\"type\":\"Notification\",\"data\":["
                + entity.formatted(3) + "]}\n" + entity.formatted(4) + "\n{\"cut";
        var delivered = Readings.deliver(Files.writeString(folder.resolve("many.json"), text), DeliveryFormat.ANY, DEVICES);
        assertThat(delivered.loaded().readings().series()).extracting(s -> s.container()).containsExactly("C1", "C2", "C3", "C4");
        assertThat(delivered.loaded().report().rejected()).containsOnlyKeys(RejectReason.JSON);
    }

    /// Twenty messages, a line each. Of a log that was cut off at its head the first line begins in the middle of a message.
    @ParameterizedTest
    @ValueSource(strings = {"{\"end_device_ids\":{\"device", "{\"end_device_ids\":[", "\"},\"uplink_message\":{}}",
            "[{\"a\":1}],\"b\":2}",
            "5,\"f_port\":85}", "x"})
    void aBrokenFirstLineSpoilsItselfOnly(String first) throws IOException {
        var lines = messages(20);
        lines[0] = first;
        var delivered = deliver(lines);
        assertThat(delivered.loaded().readings().size()).isEqualTo(19);
        assertThat(delivered.loaded().report().accepted()).isEqualTo(19);
        assertThat(apart).extracting(Quarantined::line).containsOnly(1L);
        assertThat(apart.getLast().payload()).isNotEmpty().isSubstringOf(first);
    }

    @Test
    void aBlankFirstLineSpoilsNothing() throws IOException {
        var lines = messages(20);
        lines[0] = "";
        lines[4] = "{\"half\":";
        var delivered = deliver(lines);
        assertThat(delivered.loaded().readings().size()).isEqualTo(18);
        assertThat(apart).extracting(Quarantined::line, Quarantined::payload).containsExactly(tuple(5L, "{\"half\":"));
    }

    /// The third of five elements is broken; the fifth stands on two lines.
    @Test
    void aBrokenElementOfAnArrayIsSetApartWithItsText() throws IOException {
        var lines = messages(5);
        lines[2] = "{\"half\":";
        var text = "[\n" + String.join(",\n", lines).replace("\"f_cnt\":4,", "\n\"f_cnt\":4,")
                + "\n]";
        var delivered = deliver(text);
        assertThat(delivered.loaded().readings().size()).isEqualTo(3);
        assertThat(apart).extracting(Quarantined::line).containsExactly(4L, 6L);
        assertThat(apart.getFirst().payload()).isEqualTo("{\"half\":,");
        assertThat(apart.getLast().payload()).startsWith("{\"end_device_ids\"").endsWith("]");
    }

    @Test
    void whatIsCutOffIsKept() throws IOException {
        var delivered = deliver("[\n" + tts(1, 1) + ",\n{\"end_device_ids\":\n  {\"device_id\":");
        assertThat(delivered.loaded().readings().size()).isEqualTo(1);
        assertThat(apart).extracting(Quarantined::payload).containsExactly("{\"end_device_ids\":\n  {\"device_id\":");
    }

    private static String[] messages(int count) {
        return IntStream.range(0, count).mapToObj(i -> tts(i, i)).toArray(String[]::new);
    }

    @Test
    void readsRawFramesFromRows() throws IOException {
        var file = Files.writeString(folder.resolve("frames.csv"), """
                device,instant,payload,counter
                24E124713C000001,2026-11-01T06:00:00Z,01755C03824402,1
                24E124713C000001,2026-11-01T07:00:00Z,01755C0382,2
                """);
        var delivered = Readings.deliver(file, new DeliveryFormat("auto", "em310-udl"), DEVICES, apart::add);
        assertThat(delivered.format()).isEqualTo("raw");
        assertThat(delivered.loaded().readings().find("C1").orElseThrow().size()).isEqualTo(1);
        assertThat(apart.getFirst().payload()).endsWith("01755C0382,2");
        assertThatThrownBy(() -> Readings.deliver(file, DeliveryFormat.ANY, DEVICES)).isInstanceOf(FaultException.class)
                .hasMessageContaining("E504").hasMessageContaining("UNKNOWN_SENSOR");
    }

    @Test
    void anotherFormatThanTheOneNamedIsNotRead() throws IOException {
        var file = Files.writeString(folder.resolve("a.ndjson"), tts(1, 1));
        assertThatThrownBy(() -> Readings.deliver(file, new DeliveryFormat("chirpstack", ""), DEVICES))
                .isInstanceOf(FaultException.class).hasMessageContaining("UNKNOWN_MESSAGE");
    }

    @Test
    void aReportOfAnEmptyingNeedsNoLevel() throws IOException {
        var file = Files.writeString(folder.resolve("emptied.csv"), """
                container,instant,fill,alarms
                C1,2026-11-01T06:00:00Z,,emptied
                C1,2026-11-01T07:00:00Z,,
                """);
        var delivered = Readings.deliver(file, DeliveryFormat.ANY, DEVICES, apart::add);
        assertThat(delivered.loaded().readings().find("C1").orElseThrow().get(0))
                .isEqualTo(Reading.emptied("C1", Instant.parse("2026-11-01T06:00:00Z")));
        assertThat(apart).extracting(Quarantined::reason).containsExactly(RejectReason.NO_LEVEL);
    }

    @Test
    void rowsAreNoMessagesOfTheFormatNamed() throws IOException {
        var file = Files.writeString(folder.resolve("rows.csv"), "container,instant,fill\nC1,2026-11-01T06:00:00Z,0.5\n");
        assertThatThrownBy(() -> Readings.deliver(file, new DeliveryFormat("tts", ""), DEVICES))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("E502").hasMessageContaining("no message of the format tts");
        assertThat(Readings.deliver(file, new DeliveryFormat("csv", ""), DEVICES).loaded().readings().size()).isEqualTo(1);
    }

    @Test
    void ratesComeFromCountersAndGateways() throws IOException {
        // counters 10, 11, 14 of one session: 5 sent, 3 received; after a reset 0 and 1: 2 sent, 2 received
        var delivered = deliver(tts(10, 1), tts(11, 2), tts(14, 5), tts(0, 8), tts(1, 9),
                Uplinks.chirpStack("glass-18", 9, "id-9", "2026-11-01T06:30:00Z"));
        var rates = DeliveryRates.of(delivered.messages(), DEVICES);
        assertThat(rates.containers()).extracting(c -> c.container()).containsExactly("C1", "C2");
        assertThat(rates.containers().getFirst()).extracting(c -> c.received(), c -> c.sent()).containsExactly(5L, 7L);
        assertThat(rates.gateways()).containsExactly(new GatewayRate("town-hall", 5, 5, 1, 5.0 / 7),
                new GatewayRate("0016c001f1500812", 1, 0, 1, 1), new GatewayRate("0016c001f1500813", 1, 0, 1, 1));
    }

    @Test
    void withoutCountersTheUsualIntervalIsTheMeasure() throws IOException {
        // hourly from 0 to 9 o'clock: 10 expected, 3 to 5 o'clock missing
        var rows = new StringBuilder("container,instant,fill\n");
        for (int hour : new int[]{0, 1, 2, 6, 7, 8, 9})
            rows.append("C1,2026-11-01T0").append(hour).append(":00:00Z,0.5\n");
        var file = Files.writeString(folder.resolve("r.csv"), rows);
        var rates = DeliveryRates.of(Readings.load(List.of(file)).readings());
        assertThat(rates.containers().getFirst()).extracting(c -> c.received(), c -> c.sent()).containsExactly(7L, 10L);
    }

    /// An array of 30,000 messages of some 40 characters on one line, as services export it; the same behind a byte order mark.
    @Test
    void anArrayOnOneLongLineIsRead() throws IOException {
        var all = IntStream.range(0, 30_000)
                .mapToObj(i -> "{\"id\":\"C" + i + "\",\"type\":\"WasteContainer\",\"fillingLevel\":0.5,"
                        + "\"timeInstant\":\"2026-11-01T06:00:00Z\"}")
                .collect(Collectors.joining(",", "[", "]"));
        for (var text : List.of(all, "\uFEFF" + all)) {
            var file = Files.writeString(folder.resolve("export.json"), text);
            assertThat(Readings.deliver(file, DeliveryFormat.ANY, DEVICES).loaded().readings().size()).isEqualTo(30_000);
        }
    }

    /// 800 KB: a Thing of 400 KB with 20,000 Datastreams would take 8 GB if each were given its own copy, or were set apart with it.
    @Test
    void aLargeThingIsNotRepeatedForEachOfItsChildren() throws IOException {
        var thing = "{\"name\":\"C2\",\"properties\":[" + "1,".repeat(200_000) + "1],\"Datastreams\":["
                + "{\"Observations\":[{}]},".repeat(20_000) + "{}]}";
        var content = new DeliveredFile(Files.writeString(folder.resolve("thing.json"), thing), DeliveryFormat.ANY, DEVICES,
                apart::add)
                .read(_ -> {});
        assertThat(content.report().rejectedRows()).isEqualTo(20_001);
        assertThat(apart.getFirst().payload()).isEqualTo("{\"Datastream\":{\"Thing\":{\"name\":\"C2\"}}}");
    }

    @Test
    void whatIsNestedAsDeepAsJsonMayBeIsSetApart() throws IOException {
        var deep = "[".repeat(990) + "]".repeat(990);
        var delivered = deliver("{\"name\":" + deep + ",\"Datastreams\":[{\"name\":" + deep + ",\"Observations\":[{\"a\":1}]}]}",
                tts(1, 1),
                "{\"a\":" + "[".repeat(2_000));
        assertThat(delivered.loaded().report().rejected()).containsOnlyKeys(RejectReason.UNKNOWN_MESSAGE, RejectReason.JSON);
    }

    @Test
    void aNotificationWithoutEntitiesIsCounted() throws IOException {
        var delivered = deliver("{\"type\":\"Notification\",\"data\":\"none\"}", "{\"subscriptionId\":\"s\"}", tts(1, 1));
        assertThat(delivered.loaded().report().rejectedRows()).isEqualTo(2);
    }

    @Test
    void aCounterThatNoDeviceCanHaveIsRefused() throws IOException {
        var delivered = deliver(tts(4_294_967_295L, 1), tts(4_294_967_296L, 2), tts(-1, 3), tts(Long.MAX_VALUE, 4));
        assertThat(delivered.loaded().readings().size()).isEqualTo(1);
        assertThat(delivered.loaded().report().rejectedRows()).isEqualTo(3);
    }

    /// Half a character is none: written to a file it becomes a question mark, and two ids one.
    @ParameterizedTest
    @ValueSource(strings = {"C\\ud800", "\\udc00C", "C\\u0000", "C\\ufffd"})
    void anIdOfWhatIsNoCharacterIsRefused(String id) throws IOException {
        var delivered = deliver(Uplinks.chirpStack(id, 9, "a", "2026-11-01T06:30:00Z"), tts(1, 1));
        assertThat(delivered.loaded().report().rejected()).containsOnlyKeys(RejectReason.CONTAINER);
        assertThat(apart.getFirst().payload()).doesNotContain("\0").isEqualTo(
                new String(apart.getFirst().payload().getBytes(UTF_8), UTF_8));
    }

    private static String tts(long counter, int hour) {
        return Uplinks.theThingsStack("eui-24e124713c000001", counter, "2026-11-01T%02d:00:00Z".formatted(hour));
    }

    private Delivered deliver(String... lines) throws IOException {
        var file = Files.writeString(folder.resolve("messages.ndjson"), String.join("\n", lines));
        return Readings.deliver(file, DeliveryFormat.ANY, DEVICES, apart::add);
    }
}

package org.abfuhr.data.readings.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Set;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.SensorAlarm;
import org.abfuhr.data.readings.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageFormatsTest {

    private static final String TIME = "2026-11-01T06:00:00.123456789Z";
    private static final Instant SECOND = Instant.parse("2026-11-01T06:00:00Z");

    @Test
    void theThingsStackGivesDeviceFrameAndGateway() throws Exception {
        var message = decode("tts", Uplinks.theThingsStack("glass-17", 42, TIME));
        assertThat(message.device()).containsExactly("glass-17", "24E124713C000001");
        assertThat(message.instant()).isEqualTo(SECOND);
        assertThat(message.distanceMm()).isEqualTo(580);
        assertThat(message.sensor().batteryShare()).isEqualTo(0.92f);
        assertThat(message.frame()).contains(new Message.FrameNumber("AZk1", 42));
        assertThat(message.gateways()).containsExactly("town-hall");
    }

    @Test
    void aCounterThatTheThingsStackLeavesOutIsNought() throws Exception {
        assertThat(decode("tts", Uplinks.theThingsStack("glass-17", 0, TIME)).frame())
                .contains(new Message.FrameNumber("AZk1", 0));
    }

    @Test
    void theStorageIntegrationWrapsMessages() throws Exception {
        assertThat(decode("tts", "{\"result\":" + Uplinks.theThingsStack("glass-17", 42, TIME) + "}").distanceMm())
                .isEqualTo(580);
    }

    @Test
    void chirpStackGivesDeviceFrameAndGateways() throws Exception {
        var message = decode("chirpstack", Uplinks.chirpStack("glass-18", 7, "3ac7e3c4-4401-4b8d-9386-a5c902f9202d", TIME));
        assertThat(message.device()).containsExactly("glass-18", "24e124713c000002");
        assertThat(message.instant()).isEqualTo(SECOND);
        assertThat(message.distanceMm()).isEqualTo(580);
        assertThat(message.deduplicationId()).contains("3ac7e3c4-4401-4b8d-9386-a5c902f9202d");
        assertThat(message.frame()).contains(new Message.FrameNumber("01a2b3c4", 7));
        assertThat(message.gateways()).containsExactly("0016c001f1500812", "0016c001f1500813");
    }

    @Test
    void theNamedSensorCountsWhereTheMessageTellsNone() throws Exception {
        var nameless = Uplinks.chirpStack("glass-18", 7, "1", TIME).replace("Milesight EM310-UDL", "our level sensors");
        assertUnreadable("chirpstack", nameless, RejectReason.UNKNOWN_SENSOR);
        assertThat(decode("chirpstack", nameless, "em310-udl").distanceMm()).isEqualTo(580);
        assertThat(decode("chirpstack", nameless.replace("\"tags\":{}", "\"tags\":{\"sensor\":\"em310-udl\"}")).distanceMm())
                .isEqualTo(580);
    }

    @Test
    void wasteContainersComeNormalizedSimplifiedAndInTheOldEncoding() throws Exception {
        var normalized = decode("ngsi-ld", """
                {"id":"urn:ngsi-ld:WasteContainer:C17","type":"WasteContainer",
                 "location":{"type":"GeoProperty","value":{"type":"Point","coordinates":[13.26,53.55]}},
                 "fillingLevel":{"type":"Property","value":0.42,"observedAt":"2026-11-01T06:00:00Z"},
                 "temperature":{"type":"Property","value":21.5,"unitCode":"CEL"},
                 "binFullnessThreshold":{"type":"Property","value":80},
                 "status":{"type":"Property","value":"burning"},
                 "refDevice":{"type":"Relationship","object":["urn:ngsi-ld:Device:S-9"]}}""");
        var simplified = decode("ngsi-ld", """
                {"id":"urn:ngsi-ld:WasteContainer:C17","type":"WasteContainer","fillingLevel":0.42,
                 "timeInstant":"2026-11-01T07:00:00+01:00","refDevice":["urn:ngsi-ld:Device:S-9"]}""");
        var old = decode("ngsi-ld", """
                {"id":"C17","type":"WasteContainer","fillingLevel":{"type":"Number","value":0.42,
                 "metadata":{"TimeInstant":{"type":"DateTime","value":"2026-11-01T06:00:00.00Z"}}}}""");
        assertThat(normalized.device()).startsWith("urn:ngsi-ld:WasteContainer:C17", "C17").endsWith("S-9");
        assertThat(simplified.device()).contains("C17", "S-9");
        assertThat(old.device()).containsExactly("C17");
        for (var message : new Message[]{normalized, simplified, old}) {
            assertThat(message.fill()).isEqualTo(0.42f);
            assertThat(message.instant()).isEqualTo(SECOND);
        }
        assertThat(normalized.sensor().temperatureC()).isEqualTo(21.5f);
        assertThat(normalized.sensor().alarms()).isEqualTo(Set.of(SensorAlarm.FIRE));
    }

    @ParameterizedTest
    @CsvSource({"85, '', RANGE", "null, '', NO_LEVEL", "\"half\", '', NUMBER"})
    void levelsOfWasteContainersAreSharesOfOne(String level, String unit, RejectReason reason) {
        assertUnreadable("ngsi-ld", "{\"id\":\"C1\",\"type\":\"WasteContainer\",\"timeInstant\":\"" + TIME
                + "\",\"fillingLevel\":{\"value\":" + level + unit + "}}", reason);
    }

    @Test
    void percentIsTakenWhereTheUnitSaysSo() throws Exception {
        assertThat(decode("ngsi-ld", "{\"id\":\"C1\",\"type\":\"WasteContainer\",\"timeInstant\":\"" + TIME
                + "\",\"fillingLevel\":{\"value\":85,\"unitCode\":\"P1\"}}").fill()).isEqualTo(0.85f);
    }

    @ParameterizedTest
    @CsvSource({"%, Fill level, 85, 0.85, NaN", "1, Fill level, 0.4, 0.4, NaN", "%, Füllstand, 85, 0.85, NaN",
            "cm, Distance to waste, 82.5, NaN, 825",
            "m, Abstand, 1.2, NaN, 1200", "mm, Distance, 640, NaN, 640"})
    void observationsAreReadByTheirUnit(String symbol, String name, String result, Float fill, Float distanceMm)
            throws Exception {
        var message = decode("sensorthings", observation(symbol, name, result));
        assertThat(message.fill()).isEqualTo(fill);
        assertThat(message.distanceMm()).isEqualTo(distanceMm);
        assertThat(message.device()).startsWith("Container 17");
        assertThat(message.instant()).isEqualTo(SECOND);
        assertThat(message.deduplicationId()).contains("Container 17/991");
    }

    @ParameterizedTest
    @CsvSource({"cm, Level, 82, UNIT", "degC, Temperature, 21, UNIT", "%, Fill level, 850, RANGE",
            "%, Fill level, null, NO_LEVEL", "%, Battery level, 80, UNIT", "1, Signal level, 0.8, UNIT", "%, Humidity, 60, UNIT",
            "%, Datastream 4, 60, UNIT"})
    void observationsThatMayMeanSomethingElseAreRefused(String symbol, String name, String result, RejectReason reason) {
        assertUnreadable("sensorthings", observation(symbol, name, result), reason);
    }

    @Test
    void theObservedPropertyMayNameTheFill() throws Exception {
        var nameless = observation("%", "Datastream 4", "85").replace("\"unitOfMeasurement\"",
                "\"ObservedProperty\":{\"name\":\"fill level\"},\"unitOfMeasurement\"");
        assertThat(decode("sensorthings", nameless).fill()).isEqualTo(0.85f);
    }

    @Test
    void anObservedSpanCountsAtItsEnd() throws Exception {
        assertThat(decode("sensorthings", observation("%", "Fill", "85").replace(TIME, "2026-11-01T05:00:00Z/" + TIME)).instant())
                .isEqualTo(SECOND);
    }

    @Test
    void rawFramesAreRows() throws Exception {
        var message = decode("raw",
                """
                        {"device":"24e124713c000003","instant":"2026-11-01T06:00:00Z","payload":"01755C03824402","counter":"12","port":"85",
                         "sensor":"em310-udl"}""");
        assertThat(message.distanceMm()).isEqualTo(580);
        assertThat(message.frame()).contains(new Message.FrameNumber("", 12));
    }

    /// 01 75 ff: a battery of 255 percent; 04 67 d4fe: -300 tenths of a degree; 03 82 204e: 20,000 mm, 214e: 20,001 mm.
    @Test
    void whatCannotBeTrueOfASensorIsLeftOutAndOfItsLevelRefused() throws Exception {
        var frame = "{\"device\":\"C1\",\"instant\":\"2026-11-01T06:00:00Z\",\"sensor\":\"em310-udl\",\"payload\":\"%s\"}";
        var message = decode("raw", frame.formatted("0175ff0367d4fe0382204e"));
        assertThat(message.distanceMm()).isEqualTo(20_000);
        assertThat(message.sensor().batteryShare()).isNaN();
        assertThat(message.sensor().temperatureC()).isEqualTo(-30);
        assertUnreadable("raw", frame.formatted("0382214e"), RejectReason.RANGE);
    }

    /// 02 0001 0001 ffff 0000: no valid sample, and 65,535 mm that mean nothing.
    @Test
    void aDistanceWithoutAnEchoMeansNothing() throws Exception {
        assertThat(decode("raw",
                "{\"device\":\"C1\",\"instant\":\"2026-11-01T06:00:00Z\",\"sensor\":\"dl-mbx\",\"payload\":\"0200010001ffff0000\"}")
                .distanceMm()).isZero();
    }

    @Test
    void whatCarriesNoMeasurementIsTold() {
        assertUnreadable("tts", "{\"end_device_ids\":{\"device_id\":\"a\"},\"join_accept\":{}}", RejectReason.NO_UPLINK);
        assertUnreadable("chirpstack", "{\"deviceInfo\":{\"deviceName\":\"a\"},\"devAddr\":\"00\"}", RejectReason.NO_UPLINK);
        assertUnreadable("tts", "{\"end_device_ids\":{},\"uplink_message\":{}}", RejectReason.CONTAINER);
        assertUnreadable("chirpstack", Uplinks.chirpStack("a", 1, "1", "yesterday"), RejectReason.INSTANT);
        assertUnreadable("chirpstack", Uplinks.chirpStack("a", 1, "1", "1970-01-01T00:00:00Z"), RejectReason.RANGE);
        assertUnreadable("chirpstack", Uplinks.chirpStack("a", 1, "1", TIME).replace("AXVcA4JEAg==", "A*"), RejectReason.FRAME);
    }

    @Test
    void eachFormatKnowsItsOwnAndNoOther() throws Exception {
        var old = "{\"applicationID\":\"1\",\"deviceName\":\"a\",\"devEUI\":\"AQ==\",\"fCnt\":1,\"data\":\"AXVcA4JEAg==\",\"objectJSON\":\"{}\"}";
        assertThat(MessageFormats.detect(new ObjectMapper().readTree(old))).as("ChirpStack 3").isEmpty();
        assertThat(MessageFormats.detect(new ObjectMapper().readTree(Uplinks.chirpStack("a", 1, "1", TIME))).orElseThrow().id())
                .isEqualTo("chirpstack");
        assertThat(MessageFormats.detect(new ObjectMapper().readTree(observation("%", "Fill", "85"))).orElseThrow().id())
                .isEqualTo("sensorthings");
    }

    private static String observation(String symbol, String name, String result) {
        return """
                {"@iot.id":991,"phenomenonTime":"%s","resultTime":null,"result":%s,"Datastream":{"@iot.id":4,"name":"%s",
                 "unitOfMeasurement":{"name":"unit","symbol":"%s","definition":""},"Thing":{"@iot.id":17,"name":"Container 17"}}}"""
                .formatted(TIME, result, name, symbol);
    }

    private static Message decode(String format, String json) throws UnreadableException, JsonProcessingException {
        return decode(format, json, "");
    }

    private static Message decode(String format, String json, String sensor) throws UnreadableException, JsonProcessingException {
        return MessageFormats.find(format).orElseThrow().decode(new ObjectMapper().readTree(json), sensor);
    }

    private static void assertUnreadable(String format, String json, RejectReason reason) {
        assertThatThrownBy(() -> decode(format, json)).isInstanceOfSatisfying(UnreadableException.class,
                e -> assertThat(e.reason()).isEqualTo(reason));
    }
}

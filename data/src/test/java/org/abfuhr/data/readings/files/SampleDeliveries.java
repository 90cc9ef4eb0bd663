package org.abfuhr.data.readings.files;

import java.util.List;
import java.util.stream.Stream;
import org.abfuhr.data.readings.messages.Uplinks;
import org.junit.jupiter.params.provider.Arguments;

/// One good delivery of each kind, to be spoiled.
final class SampleDeliveries {

    private static final String TIME = "2026-11-01T06:00:00Z";

    static final List<String> ALL = List.of(
            Uplinks.theThingsStack("glass-17", 42, TIME),
            "{\"result\":" + Uplinks.theThingsStack("glass-17", 4_294_967_295L, TIME) + "}\n"
                    + Uplinks.theThingsStack("b", 7, TIME),
            Uplinks.chirpStack("glass-18", 7, "3ac7e3c4", TIME) + "\n" + Uplinks.chirpStack("glass-18", 9, "3ac7e3c5", TIME),
            chirpStack("ldds75", "Dragino", "C+oBVgAA8QE="), // 0bea 0156 00 00f1 01
            chirpStack("dl-mbx", "Decentlab", "AgHmAAMEsAAyDBA="), // 02 01e6 0003 04b0 0032 0c10
            chirpStack("sensoneo-single", "Sensoneo", "AAAAARAyMzR/ZBQF"), // 00000001 10 32 33 34 7f 64 14 05
            chirpStack("em400-udl", "Milesight", "AXVcA2f4AASCQQYFAAE="), // 01755c 0367f800 04824106 050001
            """
                    {"id":"urn:ngsi-ld:WasteContainer:C17","type":"WasteContainer",
                     "fillingLevel":{"type":"Property","value":0.42,"observedAt":"2026-11-01T06:00:00Z","unitCode":"C62"},
                     "temperature":{"type":"Property","value":21.5},"status":{"type":"Property","value":"burning"},
                     "refDevice":{"type":"Relationship","object":["urn:ngsi-ld:Device:S-9"]}}
                    """,
            """
                    {"type":"Notification","subscriptionId":"s","data":[{"id":"C17","type":"WasteContainer","fillingLevel":85,
                     "timeInstant":{"value":{"@value":"2026-11-01T07:00:00+01:00"}}},
                     {"id":"C18","type":"WasteContainer","fillingLevel":0.3,"dateModified":"2026-11-01T07:00:00+01:00"}]}
                    """,
            """
                    {"@iot.nextLink":"x","value":[{"name":"C2","@iot.id":17,"Datastreams":[
                      {"name":"Fill","unitOfMeasurement":{"symbol":"%"},"Observations":[
                        {"@iot.id":1,"phenomenonTime":"2026-11-01T06:00:00Z","result":40},
                        {"@iot.id":2,"phenomenonTime":"2026-11-01T06:00:00Z/2026-11-01T07:00:00Z","result":41}]},
                      {"name":"Distance","unitOfMeasurement":{"symbol":"cm"},"ObservedProperty":{"name":"Abstand"},
                       "Sensor":{"name":"S-9"},"Observations":[{"@iot.id":3,"resultTime":"2026-11-01T06:00:00Z","result":82.5}]}]}]}
                    """,
            """
                    container,instant,fill,distanceMm,temperatureC,tiltDeg,batteryV,batteryShare,quality,alarms
                    C1,2026-11-01T06:00:00+01:00,0.35,,21.5,3,3.6,0.8,1,fire tilt
                    "C 2, yard",2026-11-01T06:00:00Z,,640,,,,,0.75,
                    """,
            """
                    device,instant,payload,port,counter,session,sensor
                    24e124713c000003,2026-11-01T06:00:00Z,01755C03824402,85,12,a,em310-udl
                    24e124713c000003,2026-11-01T07:00:00Z,01756403824402,85,13,a,em500-udl
                    """);

    private SampleDeliveries() {}

    /// As arguments of a test.
    static Stream<Arguments> all() {
        return ALL.stream().map(Arguments::of);
    }

    private static String chirpStack(String sensor, String maker, String payload) {
        return Uplinks.chirpStack("glass-18", 7, "3ac7e3c4", TIME).replace("Milesight EM310-UDL", maker + " " + sensor)
                .replace("AXVcA4JEAg==", payload).replace("\"fPort\":85", "\"fPort\":2");
    }
}

package org.abfuhr.data.readings.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingLimits;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.SensorAlarm;
import org.abfuhr.data.readings.SensorState;
import org.abfuhr.data.readings.UnreadableException;

/// Entities `WasteContainer` of the Smart Data Models: NGSI-LD normalized or simplified, and NGSI-v2. `fillingLevel` is a share
/// of 1 (with `unitCode` `P1` percent), while `binFullnessThreshold` of the same model is percent and is not read. The time is
/// when the level was observed, else the entity's.
///
/// Source: Smart Data Models, dataModel.WasteManagement, WasteContainer 0.3.0; ETSI GS CIM 009 for the encodings.
final class NgsiLdContainer implements MessageFormat {

    @Override
    public String id() {
        return "ngsi-ld";
    }

    @Override
    public boolean recognises(JsonNode document) {
        var type = document.path("type").asText("");
        return type.equals("WasteContainer") || type.endsWith("/WasteContainer");
    }

    @Override
    public Message decode(JsonNode entity, String sensor) throws UnreadableException {
        var level = value(entity, "fillingLevel");
        if (level.isMissingNode() || level.isNull())
            throw new UnreadableException(RejectReason.NO_LEVEL, entity.path("id").asText(""));
        boolean percent = entity.at("/fillingLevel/unitCode").asText("").equals("P1");
        float fill = percent
                ? Fields.number(level, 0, 100 * ReadingLimits.MOST_FILL) / 100
                : Fields.number(level, 0, ReadingLimits.MOST_FILL);
        return new Message(device(entity), instant(entity), fill, Reading.ABSENT, state(entity), Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static List<String> device(JsonNode entity) throws UnreadableException {
        List<String> names = new ArrayList<>();
        for (var name : Fields.device(entity, "/id", "/refDevice/object", "/refDevice/object/0", "/refDevice/value/0",
                "/refDevice/0",
                "/refDevice", "/serialNumber/value", "/serialNumber")) {
            names.add(name);
            if (name.startsWith("urn:ngsi-ld:"))
                names.add(name.substring(name.lastIndexOf(':') + 1));
        }
        return names;
    }

    private static Instant instant(JsonNode entity) throws UnreadableException {
        return Fields.instant(entity, "/fillingLevel/observedAt", "/fillingLevel/metadata/timestamp/value",
                "/fillingLevel/metadata/TimeInstant/value", "/timeInstant/value/@value", "/timeInstant/value", "/timeInstant",
                "/TimeInstant/value", "/TimeInstant", "/modifiedAt", "/dateModified/value/@value", "/dateModified/value",
                "/dateModified");
    }

    private static SensorState state(JsonNode entity) throws UnreadableException {
        var temperature = value(entity, "temperature");
        float celsius = temperature.isNumber()
                ? Fields.number(temperature, ReadingLimits.LEAST_CELSIUS, ReadingLimits.MOST_CELSIUS)
                : Reading.ABSENT;
        var state = new SensorState(celsius, Reading.ABSENT, Reading.ABSENT, Reading.ABSENT, Reading.ABSENT, alarms(entity));
        return state.equals(SensorState.UNKNOWN) ? SensorState.UNKNOWN : state;
    }

    private static Set<SensorAlarm> alarms(JsonNode entity) {
        var alarms = EnumSet.noneOf(SensorAlarm.class);
        var status = value(entity, "status").toString();
        if (status.contains("burning"))
            alarms.add(SensorAlarm.FIRE);
        if (status.contains("dropped"))
            alarms.add(SensorAlarm.TILT);
        return alarms;
    }

    /// Value of a property, however it is encoded.
    private static JsonNode value(JsonNode entity, String property) {
        var node = entity.path(property);
        return node.isObject() ? node.path("value") : node;
    }
}

package org.abfuhr.data.readings.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.UnreadableException;

/// Uplink events of ChirpStack v4 (JSON). The sensor is told by the tag `sensor`, else by the name of the device profile. Messages of
/// version 3 have other field names and are not read.
///
/// Source: ChirpStack's protocol definition `integration.proto`, message `UplinkEvent`.
final class ChirpStackV4 implements MessageFormat {

    @Override
    public String id() {
        return "chirpstack";
    }

    @Override
    public boolean recognises(JsonNode document) {
        return document.path("deviceInfo").isObject();
    }

    @Override
    public Message decode(JsonNode event, String sensor) throws UnreadableException {
        var device = Fields.device(event, "/deviceInfo/deviceName", "/deviceInfo/devEui");
        var payload = Fields.find(event, "/data")
                .orElseThrow(() -> new UnreadableException(RejectReason.NO_UPLINK, device.getFirst()));
        var content = Fields.frame(Fields.base64(payload), event.path("fPort").asInt(0),
                List.of(event.at("/deviceInfo/tags/sensor").asText(""), event.at("/deviceInfo/deviceProfileName").asText(""),
                        sensor));
        return new Message(device, Fields.instant(event, "/time"), Reading.ABSENT, content.distanceMm(), content.sensor(),
                Optional.of(new Message.FrameNumber(event.path("devAddr").asText(""), Fields.counter(event, "/fCnt"))),
                Fields.find(event, "/deduplicationId"), Fields.each(event.path("rxInfo"), "/gatewayId"));
    }
}

package org.abfuhr.data.readings.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.UnreadableException;

/// Uplinks of The Things Stack v3, as its webhooks, MQTT and storage integration send them. Fields that are 0 or empty are left out
/// by the sender, so a missing counter is 0. The time is the network server's own, which is the same however often a frame is
/// delivered. The raw payload is decoded by us: what codecs call `distance` has no settled unit.
///
/// Source: The Things Stack documentation, "Data Formats".
final class TheThingsStackV3 implements MessageFormat {

    @Override
    public String id() {
        return "tts";
    }

    @Override
    public boolean recognises(JsonNode document) {
        return unwrapped(document).has("end_device_ids");
    }

    @Override
    public Message decode(JsonNode document, String sensor) throws UnreadableException {
        var message = unwrapped(document);
        var device = Fields.device(message, "/end_device_ids/device_id", "/end_device_ids/dev_eui");
        var uplink = message.path("uplink_message");
        var payload = Fields.find(uplink, "/frm_payload")
                .orElseThrow(() -> new UnreadableException(RejectReason.NO_UPLINK, device.getFirst()));
        var content = Fields.frame(Fields.base64(payload), uplink.path("f_port").asInt(0),
                List.of(uplink.at("/version_ids/model_id").asText(""), sensor));
        var session = Fields.find(uplink, "/session_key_id").or(() -> Fields.find(message, "/end_device_ids/dev_addr"))
                .orElse("");
        return new Message(device, Fields.instant(message, "/uplink_message/received_at", "/received_at"), Reading.ABSENT,
                content.distanceMm(), content.sensor(),
                Optional.of(new Message.FrameNumber(session, Fields.counter(uplink, "/f_cnt"))), Optional.empty(),
                Fields.each(uplink.path("rx_metadata"), "/gateway_ids/gateway_id"));
    }

    /// The storage integration wraps each message.
    private static JsonNode unwrapped(JsonNode document) {
        return document.path("result").isObject() ? document.path("result") : document;
    }
}

package org.abfuhr.data.readings.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.UnreadableException;

/// Raw frames in a form of our own, for archives that kept the bytes: `device`, `instant`, `payload` (hexadecimal), perhaps `port`,
/// `counter`, `session` and `sensor`; as JSON, or as CSV with these columns.
final class RawFrame implements MessageFormat {

    @Override
    public String id() {
        return "raw";
    }

    @Override
    public boolean recognises(JsonNode document) {
        return document.has("device") && document.has("instant") && document.has("payload");
    }

    @Override
    public Message decode(JsonNode row, String sensor) throws UnreadableException {
        var device = Fields.device(row, "/device");
        var content = Fields.frame(bytes(row.path("payload").asText("")), port(row),
                List.of(row.path("sensor").asText(""), sensor));
        var counter = Fields.find(row, "/counter").isPresent()
                ? Optional.of(new Message.FrameNumber(row.path("session").asText(""),
                        Fields.counter(row, "/counter")))
                : Optional.<Message.FrameNumber>empty();
        return new Message(device, Fields.instant(row, "/instant"), Reading.ABSENT, content.distanceMm(), content.sensor(),
                counter,
                Optional.empty(), List.of());
    }

    /// Sensors that tell frames apart by port send measurements on 2.
    private static int port(JsonNode row) throws UnreadableException {
        return Fields.find(row, "/port").isPresent() ? (int) Fields.number(row.path("port"), 0, 255) : 2;
    }

    private static byte[] bytes(String hexadecimal) throws UnreadableException {
        try {
            return HexFormat.of().parseHex(hexadecimal);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(RejectReason.FRAME, hexadecimal);
        }
    }
}

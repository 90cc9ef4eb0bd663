package org.abfuhr.data.readings.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.abfuhr.data.readings.ReadingLimits;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.UnreadableException;
import org.abfuhr.data.readings.frames.FrameContent;
import org.abfuhr.data.readings.frames.FrameDecoders;

/// Reads the fields that many formats have.
final class Fields {

    private static final double MOST_COUNTER = 0xffff_ffffL; // of 32 bits

    private Fields() {}

    /// The texts at these pointers that hold something, each once.
    ///
    /// @throws UnreadableException CONTAINER when there is none, or one that is no id
    static List<String> device(JsonNode document, String... pointers) throws UnreadableException {
        SequencedSet<String> names = new LinkedHashSet<>();
        for (var pointer : pointers)
            find(document, pointer).ifPresent(names::add);
        if (names.isEmpty())
            throw new UnreadableException(RejectReason.CONTAINER, "");
        for (var name : names)
            if (!ReadingLimits.isId(name))
                throw new UnreadableException(RejectReason.CONTAINER, name);
        return List.copyOf(names);
    }

    /// The scalar at a pointer as text, unless it is missing, null or blank.
    static Optional<String> find(JsonNode document, String pointer) {
        var node = document.at(pointer);
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.asText().strip()).filter(t -> !t.isEmpty())
                : Optional.empty();
    }

    /// The first of the pointers that holds something as an instant.
    ///
    /// @throws UnreadableException INSTANT when none does or it is no instant, RANGE when it cannot be true
    static Instant instant(JsonNode document, String... pointers) throws UnreadableException {
        for (var pointer : pointers) {
            var text = find(document, pointer);
            if (text.isPresent())
                return instant(text.get());
        }
        throw new UnreadableException(RejectReason.INSTANT, "");
    }

    static Instant instant(String text) throws UnreadableException {
        try {
            var instant = OffsetDateTime.parse(text).toInstant();
            if (!ReadingLimits.isTime(instant.getEpochSecond()))
                throw new UnreadableException(RejectReason.RANGE, text);
            return instant;
        } catch (DateTimeException e) {
            throw new UnreadableException(RejectReason.INSTANT, text);
        }
    }

    /// A number between bounds.
    static float number(JsonNode node, double min, double max) throws UnreadableException {
        return (float) exactNumber(node, min, max);
    }

    private static double exactNumber(JsonNode node, double min, double max) throws UnreadableException {
        double value = node.isNumber() ? node.asDouble() : parsed(node.asText());
        if (!(value >= min && value <= max))
            throw new UnreadableException(RejectReason.RANGE, node.asText());
        return value;
    }

    /// Number of a radio frame; senders leave 0 out.
    static long counter(JsonNode message, String pointer) throws UnreadableException {
        return find(message, pointer).isPresent() ? (long) exactNumber(message.at(pointer), 0, MOST_COUNTER) : 0;
    }

    private static double parsed(String text) throws UnreadableException {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new UnreadableException(RejectReason.NUMBER, text);
        }
    }

    static byte[] base64(String text) throws UnreadableException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(RejectReason.FRAME, text);
        }
    }

    /// What a raw frame says, by the first of the names that names a sensor.
    ///
    /// @throws UnreadableException UNKNOWN_SENSOR when none does, RANGE for a distance that cannot be true
    static FrameContent frame(byte[] payload, int port, List<String> names) throws UnreadableException {
        for (var name : names) {
            var decoder = FrameDecoders.find(name);
            if (decoder.isPresent())
                return believed(decoder.get().decode(payload, port));
        }
        throw new UnreadableException(RejectReason.UNKNOWN_SENSOR, String.join(" ", names).strip());
    }

    private static FrameContent believed(FrameContent said) throws UnreadableException {
        boolean echo = said.sensor().quality() != 0;
        boolean far = said.distanceMm() > ReadingLimits.MOST_DISTANCE_MM;
        if (far && echo)
            throw new UnreadableException(RejectReason.RANGE, said.distanceMm() + " mm");
        return new FrameContent(far ? 0 : said.distanceMm(), ReadingLimits.believed(said.sensor()));
    }

    /// The texts at a pointer within each element of a list, each once.
    static List<String> each(JsonNode list, String pointer) {
        SequencedSet<String> texts = new LinkedHashSet<>();
        list.forEach(element -> find(element, pointer).ifPresent(texts::add));
        return new ArrayList<>(texts);
    }
}

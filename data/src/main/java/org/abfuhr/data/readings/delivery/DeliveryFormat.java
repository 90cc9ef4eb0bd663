package org.abfuhr.data.readings.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abfuhr.data.readings.frames.FrameDecoders;
import org.abfuhr.data.readings.messages.MessageFormat;
import org.abfuhr.data.readings.messages.MessageFormats;

/// What is known of a delivery beforehand.
///
/// @param name of its format, or [#AUTO] to tell each message by its fields
/// @param sensor whose raw frames are meant where messages do not tell, or empty
public record DeliveryFormat(String name, String sensor) {

    public static final String AUTO = "auto";

    /// Nothing is known.
    public static final DeliveryFormat ANY = new DeliveryFormat(AUTO, "");

    /// Rows, whatever they begin with.
    public static final DeliveryFormat CSV = new DeliveryFormat(DeliveredFile.CSV, "");

    public DeliveryFormat {
        if (!names().contains(name))
            throw new IllegalArgumentException("no format " + name + " among " + names());
        if (!sensor.isEmpty() && FrameDecoders.find(sensor).isEmpty())
            throw new IllegalArgumentException("no sensor " + sensor + " among " + FrameDecoders.sensors());
    }

    /// All names that can be given.
    public static List<String> names() {
        return Stream.concat(Stream.of(AUTO, DeliveredFile.CSV), MessageFormats.ids().stream()).toList();
    }

    /// Whether rows may be of this format.
    boolean hasRows() {
        return List.of(AUTO, DeliveredFile.CSV, "raw").contains(name);
    }

    /// The format of a document, unless it is another than expected.
    Optional<MessageFormat> of(JsonNode document) {
        return name.equals(AUTO)
                ? MessageFormats.detect(document)
                : MessageFormats.find(name).filter(format -> format.recognises(document));
    }
}

package org.abfuhr.data.readings.messages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/// All formats of messages that are read.
public final class MessageFormats {

    private static final List<MessageFormat> ALL = List.of(new TheThingsStackV3(), new ChirpStackV4(), new NgsiLdContainer(),
            new SensorThingsObservation(), new RawFrame());

    private MessageFormats() {}

    /// Their names.
    public static List<String> ids() {
        return ALL.stream().map(MessageFormat::id).toList();
    }

    public static Optional<MessageFormat> find(String id) {
        return ALL.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /// The format of a document.
    public static Optional<MessageFormat> detect(JsonNode document) {
        return ALL.stream().filter(format -> format.recognises(document)).findFirst();
    }
}

package org.abfuhr.data.readings.messages;

import com.fasterxml.jackson.databind.JsonNode;
import org.abfuhr.data.readings.UnreadableException;

/// Reads messages of one network or platform, each a JSON document.
public sealed interface MessageFormat permits TheThingsStackV3, ChirpStackV4, NgsiLdContainer, SensorThingsObservation, RawFrame {

    /// Name on the command line.
    String id();

    /// Whether a document is of this format, by its field names.
    boolean recognises(JsonNode document);

    /// What the message says.
    ///
    /// @param sensor name of the sensor whose frames are meant where the message does not tell, or empty
    /// @throws UnreadableException with the reason why there is no reading in it
    Message decode(JsonNode document, String sensor) throws UnreadableException;
}

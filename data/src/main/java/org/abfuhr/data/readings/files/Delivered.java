package org.abfuhr.data.readings.files;

import org.abfuhr.data.readings.delivery.Quarantined;
import java.util.List;
import org.abfuhr.data.readings.messages.Message;

/// What one delivered file holds.
///
/// @param format of its rows or messages: `csv`, one of the formats of messages, or `mixed`
/// @param loaded readings by container, and what became of the rows
/// @param messages each frame once, by time; none in CSV, which tells nothing of radio
/// @param quarantined what could not be read, in the order of the file
public record Delivered(String format, LoadedReadings loaded, List<Message> messages, List<Quarantined> quarantined) {

    public Delivered {
        messages = List.copyOf(messages);
        quarantined = List.copyOf(quarantined);
    }
}

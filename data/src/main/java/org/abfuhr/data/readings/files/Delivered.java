package org.abfuhr.data.readings.files;

import java.util.List;
import org.abfuhr.data.readings.messages.Message;

/// What one delivered file holds.
///
/// @param format of its rows or messages: `csv`, one of the formats of messages, or `mixed`
/// @param loaded readings by container, and what became of the rows
/// @param messages each frame once, by time; none in CSV, which tells nothing of radio
public record Delivered(String format, LoadedReadings loaded, List<Message> messages) {

    public Delivered {
        messages = List.copyOf(messages);
    }
}

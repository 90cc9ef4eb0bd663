package org.abfuhr.data.readings.delivery;

import java.nio.charset.StandardCharsets;
import org.abfuhr.data.readings.RejectReason;

/// A row or message that could not be read, kept so that nothing is lost: mend it, or bring a decoder, and import it again.
///
/// @param source file that it came in
/// @param line where it begins, 1-based
/// @param reason why it was not taken
/// @param value the cell, field or bytes at fault
/// @param payload the row or message itself, cut after [#MAX_PAYLOAD] characters; in both, `?` stands for what no database keeps as text
public record Quarantined(String source, long line, RejectReason reason, String value, String payload) {

    public static final int MAX_PAYLOAD = 20_000;

    public Quarantined {
        value = storable(value);
        payload = storable(payload.length() <= MAX_PAYLOAD ? payload : payload.substring(0, MAX_PAYLOAD));
    }

    /// Without the character 0 and without halves of characters.
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '?');
    }
}

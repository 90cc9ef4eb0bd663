package org.abfuhr.dispatch.publish;

import java.nio.charset.StandardCharsets;

/// Lines of iCalendar (RFC 5545): ended by CR and LF, none longer than 75 octets, texts with their commas, semicolons and
/// backslashes marked.
final class CalendarText {

    private static final int MOST_OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    /// A line, folded where it is too long and never inside a character.
    CalendarText line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            var character = Character.toString(line.codePointAt(i));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += more;
        }
        text.append("\r\n");
        return this;
    }

    /// A property whose value is free text.
    CalendarText text(String property, String value) {
        return line(property + ":"
                + value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n",
                        "\\n"));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

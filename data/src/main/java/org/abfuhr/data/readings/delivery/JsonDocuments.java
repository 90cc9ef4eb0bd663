package org.abfuhr.data.readings.delivery;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.UnreadableException;
import org.jspecify.annotations.Nullable;

/// Cuts a text into JSON documents: one a line (then a broken line spoils itself only), or one after the other, or the elements of an
/// array, read one by one. What breaks a text that is not cut by lines makes the rest of it unreadable.
final class JsonDocuments {

    static final int MAX_DOCUMENT = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final ObjectMapper LINE = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final ObjectMapper SEQUENCE = new ObjectMapper();

    private final BufferedReader text;
    private final Sink sink;

    JsonDocuments(BufferedReader text, Sink sink) {
        this.text = text;
        this.sink = sink;
    }

    /// Takes documents, and what is none.
    interface Sink {
        void document(long line, JsonNode document);

        void broken(long line, UnreadableException bad, String payload);
    }

    void read() throws IOException {
        skipMark();
        if (isDocument(firstLine()))
            readLines();
        else
            readSequence();
    }

    private void skipMark() throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK)
            text.reset();
    }

    /// The first line, or as much of it as a document may be long; the text stays at its beginning.
    private String firstLine() throws IOException {
        var line = new StringBuilder();
        text.mark(MAX_DOCUMENT + 1);
        int c = text.read();
        for (int i = 0; i < MAX_DOCUMENT && c >= 0 && c != '\n'; i++, c = text.read())
            if (c != BYTE_ORDER_MARK)
                line.append((char) c);
        text.reset();
        return line.toString();
    }

    private static boolean isDocument(String line) {
        try {
            return LINE.readTree(line).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    private void readLines() throws IOException {
        long number = 0;
        for (var line = line(); line != null; line = line()) {
            number++;
            if (!line.isBlank())
                readLine(number, line);
        }
    }

    private void readLine(long number, String line) {
        if (line.length() > MAX_DOCUMENT)
            sink.broken(number, new UnreadableException(RejectReason.TOO_LONG, line.substring(0, 60)), line);
        else
            try {
                sink.document(number, LINE.readTree(line));
            } catch (JacksonException e) {
                sink.broken(number, new UnreadableException(RejectReason.JSON, e.getOriginalMessage()), line);
            }
    }

    /// The next line, at most one character longer than a document may be; null at the end.
    private @Nullable String line() throws IOException {
        var line = new StringBuilder();
        int c = text.read();
        if (c < 0)
            return null;
        for (; c >= 0 && c != '\n'; c = text.read())
            if (line.length() <= MAX_DOCUMENT && c != BYTE_ORDER_MARK)
                line.append((char) c);
        return line.toString();
    }

    private void readSequence() throws IOException {
        try (var parser = SEQUENCE.createParser(text)) {
            readSequence(parser);
        }
    }

    private void readSequence(JsonParser parser) throws IOException {
        try {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken())
                if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    long line = parser.currentTokenLocation().getLineNr();
                    sink.document(line, SEQUENCE.readTree(parser));
                }
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            sink.broken(line, new UnreadableException(RejectReason.JSON, "all from here on: " + e.getOriginalMessage()), "");
        }
    }
}

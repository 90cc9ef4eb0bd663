package org.abfuhr.data.readings.delivery;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.UnreadableException;
import org.abfuhr.model.fault.ParserMessage;
import org.jspecify.annotations.Nullable;

/// Cuts a text into JSON documents: one a line (then a broken line spoils itself only), or one after the other, or the elements of an
/// array, read one by one. What breaks a text that is not cut by lines spoils it up to the next line that is a document of its own.
final class JsonDocuments {

    static final int MAX_DOCUMENT = 1 << 20;
    private static final int FIRST_LINES = 5;
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
        var first = firstLines(text);
        if (!first.isEmpty() && isDocument(first.getFirst()))
            readLines();
        else
            readSequence();
    }

    private void skipMark() throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK)
            text.reset();
    }

    /// Whether a text holds documents: it begins as one does, or one of its first lines is one, of which a log that was cut off at its head
    /// has lost the first. The text stays at its beginning.
    static boolean isIn(BufferedReader text) throws IOException {
        var lines = firstLines(text);
        return !lines.isEmpty()
                && (lines.getFirst().startsWith("{") || lines.getFirst().startsWith("[")
                        || lines.stream().anyMatch(JsonDocuments::isDocument));
    }

    /// The first lines that are not blank, without blanks around them, or as much of them as a document may be long; the text stays at its beginning.
    static List<String> firstLines(BufferedReader text) throws IOException {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        text.mark(MAX_DOCUMENT + 1);
        int c = text.read();
        for (int i = 0; i < MAX_DOCUMENT && c >= 0 && lines.size() < FIRST_LINES; i++, c = text.read())
            if (c == '\n')
                addLine(line, lines);
            else if (c != BYTE_ORDER_MARK)
                line.append((char) c);
        addLine(line, lines);
        text.reset();
        return lines;
    }

    private static void addLine(StringBuilder line, List<String> lines) {
        var plain = line.toString().strip();
        if (!plain.isEmpty())
            lines.add(plain);
        line.setLength(0);
    }

    private static boolean isDocument(String line) {
        return document(line).isPresent();
    }

    /// A line that is an object and nothing else.
    private static Optional<JsonNode> document(String line) {
        try {
            return Optional.of(LINE.readTree(line)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void readLines() throws IOException {
        long number = 0;
        for (var line = line(text); line != null; line = line(text)) {
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
                sink.broken(number, new UnreadableException(RejectReason.JSON, ParserMessage.words(e.getOriginalMessage())),
                        line);
            }
    }

    /// The next line, at most one character longer than a document may be; null at the end.
    private static @Nullable String line(Reader text) throws IOException {
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
        var remembered = new Remembered(text);
        long line = 1; // in which what is read next begins
        try (var parser = SEQUENCE.createParser(remembered)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY)
                    sink.document(parser.currentTokenLocation().getLineNr(), SEQUENCE.readTree(parser));
                remembered.forget(parser.currentLocation().getCharOffset());
                line = parser.currentLocation().getLineNr();
            }
        } catch (JacksonException e) {
            readRest(remembered.again(), line, ParserMessage.words(e.getOriginalMessage()));
        }
    }

    /// What is left after a fault: lines that are documents, and what stands between them, in one piece each.
    private void readRest(Reader rest, long firstLine, String fault) throws IOException {
        var spoiled = new StringBuilder();
        long number = firstLine;
        long begin = firstLine;
        var why = fault;
        for (var line = line(rest); line != null; line = line(rest), number++) {
            var plain = line.strip().replaceFirst(",$", ""); // an array may have a line for each
            var document = document(plain);
            if (document.isPresent()) {
                setApart(begin, why, spoiled);
                why = "";
                sink.document(number, document.get());
            } else if (spoiled.length() < Quarantined.MAX_PAYLOAD && !(spoiled.isEmpty() && plain.isEmpty()))
                spoiled.append(line).append('\n');
            if (spoiled.isEmpty())
                begin = number + 1;
        }
        setApart(begin, why, spoiled);
    }

    /// @param why it cannot be read, or empty when that was told before
    private void setApart(long line, String why, StringBuilder spoiled) {
        var payload = spoiled.toString().strip();
        spoiled.setLength(0);
        if (!payload.isEmpty() || !why.isEmpty())
            sink.broken(line, new UnreadableException(RejectReason.JSON, why.isEmpty() ? payload : why), payload);
    }

    /// A text of which the end of what was read can be read again.
    private static final class Remembered extends Reader {

        private static final int MOST_FORGOTTEN = 1 << 16; // characters, until they are removed

        private final Reader text;
        private final StringBuilder read = new StringBuilder();
        private long first; // place in the text at which `read` begins
        private int position; // in `read`; what stands before it is forgotten, or was read again
        private boolean again;

        Remembered(Reader text) {
            this.text = text;
        }

        /// What stands before a place in the text will not be read again.
        void forget(long place) {
            position = (int) (place - first);
            if (position > MOST_FORGOTTEN) {
                read.delete(0, position);
                first = place;
                position = 0;
            }
        }

        /// The text from there on.
        Reader again() {
            again = true;
            return new BufferedReader(this);
        }

        @Override
        public int read(char[] to, int from, int most) throws IOException {
            if (again && position < read.length())
                return readAgain(to, from, most);
            int count = text.read(to, from, most);
            if (!again && count > 0)
                read.append(to, from, count);
            return count;
        }

        private int readAgain(char[] to, int from, int most) {
            int count = Math.min(most, read.length() - position);
            read.getChars(position, position + count, to, from);
            position += count;
            return count;
        }

        @Override
        public void close() {} // whoever opened the text reads on
    }
}

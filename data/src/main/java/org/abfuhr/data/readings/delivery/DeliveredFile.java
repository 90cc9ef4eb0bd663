package org.abfuhr.data.readings.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.UnreadableException;
import org.abfuhr.data.readings.messages.Message;
import org.abfuhr.data.readings.messages.MessageFormat;
import org.abfuhr.data.readings.messages.Messages;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;

/// Reads one file of CSV or of messages, whichever it is; what cannot be read is counted and handed to a quarantine, piece by piece: a file may hold millions of
/// bad rows.
public final class DeliveredFile {

    static final String CSV = "csv";

    /// What a file holds beside its readings.
    ///
    /// @param format of its rows or messages: `csv`, one of the formats of messages, or `mixed`
    /// @param report what became of them; every readable one counts as accepted: who gathers them knows the duplicates
    /// @param messages each frame once, by time; none in CSV, which tells nothing of radio
    public record Content(String format, ReadingsReport report, List<Message> messages) {

        public Content {
            messages = List.copyOf(messages);
        }
    }

    private final Path file;
    private final DeliveryFormat expected;
    private final DeviceDirectory devices;
    private final Rejections rejections;
    private final ReadingsCsv csv;
    private final SortedSet<String> formats = new TreeSet<>();
    private final Messages messages = new Messages();
    private long documents;

    /// @param quarantine takes what cannot be read, in the order of the file
    public DeliveredFile(Path file, DeliveryFormat expected, DeviceDirectory devices, Consumer<Quarantined> quarantine) {
        this.file = file;
        this.expected = expected;
        this.devices = devices;
        rejections = new Rejections(file, quarantine);
        csv = new ReadingsCsv(file, rejections);
    }

    /// Reads the whole file.
    ///
    /// @return what it holds beside the readings, which go to the sink
    /// @throws org.abfuhr.model.fault.FaultException INPUT when the file is useless; what stood before the damage has reached the sink
    public Content read(Consumer<Reading> sink) {
        Consumer<Reading> readings = reading -> sink.accept(located(reading));
        List<Message> distinct = Collections.emptyList();
        try {
            DeliveredText.read(file, text -> readText(text, readings));
        } finally {
            distinct = messages.distinct();
            distinct.forEach(message -> sink.accept(message.reading(devices.container(message.device()))));
        }
        var format = formats.isEmpty() ? expected.name() : formats.size() == 1 ? formats.first() : "mixed";
        return new Content(format, report(), distinct);
    }

    /// What was read so far.
    public ReadingsReport report() {
        return rejections.report(csv.rows() + documents);
    }

    private boolean readText(BufferedReader text, Consumer<Reading> readings) throws IOException {
        if (!expected.name().equals(CSV) && JsonDocuments.isIn(text))
            readDocuments(text);
        else if (!expected.hasRows())
            throw otherFormat(text);
        else if (!csv.read(text, readings, this::readFrame))
            formats.add(CSV);
        return true;
    }

    private FaultException otherFormat(BufferedReader text) throws IOException {
        var begin = Rejections.shortened(String.join("", JsonDocuments.firstLines(text)));
        return new FaultException(FaultKind.INPUT, new Fault("E502",
                begin.isEmpty()
                        ? "is empty."
                        : "begins with '" + begin + "', which is no message of the format " + expected.name() + ".",
                file.toString(), "Name the format that it is, or none: then it is told by content."));
    }

    private Reading located(Reading reading) {
        if (devices == DeviceDirectory.NONE)
            return reading;
        var container = devices.container(List.of(reading.container()));
        return container.equals(reading.container())
                ? reading
                : new Reading(container, reading.instant(), reading.fill(), reading.distanceMm(), reading.sensor());
    }

    private void readDocuments(BufferedReader text) throws IOException {
        new JsonDocuments(text, new JsonDocuments.Sink() {
            @Override
            public void document(long line, JsonNode document) {
                DocumentParts.of(document).forEach(part -> readPart(line, part));
            }

            @Override
            public void broken(long line, UnreadableException bad, String payload) {
                documents++;
                rejections.add(line, bad, payload);
            }
        }).read();
    }

    private void readPart(long line, JsonNode part) {
        documents++;
        try {
            readMessage(part);
        } catch (UnreadableException bad) {
            rejections.add(line, bad, part.toString());
        }
    }

    private void readFrame(ObjectNode frame) throws UnreadableException {
        readMessage(frame);
    }

    private void readMessage(JsonNode document) throws UnreadableException {
        MessageFormat format = expected.of(document)
                .orElseThrow(() -> new UnreadableException(RejectReason.UNKNOWN_MESSAGE, fieldNames(document)));
        messages.add(format.decode(document, expected.sensor()));
        formats.add(format.id());
    }

    private static String fieldNames(JsonNode document) {
        List<String> names = new ArrayList<>();
        document.fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? document.toString() : String.join(" ", names);
    }
}

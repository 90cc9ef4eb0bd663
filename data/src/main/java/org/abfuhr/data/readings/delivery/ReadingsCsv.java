package org.abfuhr.data.readings.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.UnreadableException;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;

/// Reads CSV row by row: readings (`container,instant,fill` or `container,instant,distanceMm`, with the optional columns
/// `temperatureC,tiltDeg,batteryV,batteryShare,quality,alarms`), or raw frames (`device,instant,payload`); columns in any
/// order, others ignored.
///
/// A bad row is counted and never stops the rest. A text without such a header is a fault: E502.
final class ReadingsCsv {

    private final Path file;
    private final Rejections rejections;
    private long rows;

    ReadingsCsv(Path file, Rejections rejections) {
        this.file = file;
        this.rejections = rejections;
    }

    /// What is done with a raw frame, given as an object with the columns as fields.
    interface FrameSink {
        void accept(ObjectNode frame) throws UnreadableException;
    }

    /// Rows below the header read so far, blank lines not counted.
    long rows() {
        return rows;
    }

    /// Reads a whole text.
    ///
    /// @return whether it held raw frames instead of readings
    /// @throws FaultException INPUT when there is no usable header
    boolean read(Reader text, Consumer<Reading> readings, FrameSink frames) throws IOException {
        var csv = new CsvRows(text);
        if (!csv.next())
            throw fault("is empty.");
        var header = csv.cells().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (header.containsAll(List.of("device", "instant", "payload"))) {
            readRows(csv, cells -> frames.accept(frame(header, cells)));
            return true;
        }
        var columns = ReadingColumns.of(header)
                .orElseThrow(() -> fault("begins with '" + Rejections.shortened(csv.text()) + "'."));
        readRows(csv, cells -> readings.accept(columns.parse(cells)));
        return false;
    }

    private interface RowReader {
        void read(List<String> cells) throws UnreadableException;
    }

    private void readRows(CsvRows csv, RowReader reader) throws IOException {
        while (csv.next()) {
            rows++;
            try {
                if (csv.tooLong())
                    throw new UnreadableException(RejectReason.TOO_LONG, csv.text());
                reader.read(csv.cells());
            } catch (UnreadableException bad) {
                rejections.add(csv.line(), bad, csv.text());
            }
        }
    }

    private static ObjectNode frame(List<String> header, List<String> cells) throws UnreadableException {
        if (cells.size() != header.size())
            throw new UnreadableException(RejectReason.CELLS, String.join(",", cells));
        var frame = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++)
            frame.put(header.get(i), cells.get(i));
        return frame;
    }

    private FaultException fault(String message) {
        return new FaultException(FaultKind.INPUT, new Fault("E502", message, file.toString(), ReadingColumns.FIX));
    }
}

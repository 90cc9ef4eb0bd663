package org.abfuhr.data.readings.files;

import org.abfuhr.data.readings.Reading;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;
import org.jspecify.annotations.Nullable;

/// Reads one readings file, row by row: `container,instant,fill` or `container,instant,distanceMm`, with the optional
/// columns `temperatureC,tiltDeg,batteryV,quality`; columns in any order, others ignored. Plain or gzip, told by content.
///
/// A bad row is counted and never stops the rest. Only what makes the whole file useless is a fault: E501 not readable,
/// E502 no such header, E503 gzip damaged or cut off.
final class ReadingsCsv {

    private static final int GZIP_MAGIC = 0x1f8b;

    private final Path file;
    private final Consumer<Reading> sink;
    private final SortedMap<RejectReason, Rejects> rejected = new TreeMap<>();
    private long rows;

    ReadingsCsv(Path file, Consumer<Reading> sink) {
        this.file = file;
        this.sink = sink;
    }

    /// Reads the whole file.
    ///
    /// @return a report in which every readable row counts as accepted; who gathers them knows the duplicates
    /// @throws FaultException INPUT when the file is useless; what stood before the damage has reached the sink
    ReadingsReport read() {
        try (var in = open()) {
            readRows(new CsvRows(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (EOFException | ZipException e) {
            throw fault("E503", "is a gzip file that is damaged or cut off (" + e.getMessage() + ").",
                    "Copy it again from its source.", e);
        } catch (NoSuchFileException e) {
            throw fault("E501", "does not exist.", "Give the path of a readings file.", e);
        } catch (IOException e) {
            throw fault("E501", "cannot be read (" + FileFailure.reason(e) + ").", "Give a readings file that may be read.", e);
        }
        return report();
    }

    /// What was read so far.
    ReadingsReport report() {
        long bad = rejected.values().stream().mapToLong(Rejects::count).sum();
        return new ReadingsReport(1, rows, rows - bad, 0, rejected, new TreeMap<>(), List.of());
    }

    private InputStream open() throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(2);
            int magic = in.read() << 8 | in.read();
            in.reset();
            return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private void readRows(CsvRows csv) throws IOException {
        if (!csv.next())
            throw fault("E502", "is empty.", ReadingColumns.FIX, null);
        var columns = ReadingColumns.of(csv.cells())
                .orElseThrow(() -> fault("E502", "begins with '" + shortened(csv.text()) + "'.", ReadingColumns.FIX, null));
        while (csv.next()) {
            rows++;
            readRow(csv, columns);
        }
    }

    private void readRow(CsvRows csv, ReadingColumns columns) {
        if (csv.tooLong()) {
            reject(RejectReason.TOO_LONG, csv, csv.text());
            return;
        }
        try {
            sink.accept(columns.parse(csv.cells()));
        } catch (BadRowException bad) {
            reject(bad.reason(), csv, bad.value());
        }
    }

    private void reject(RejectReason reason, CsvRows csv, String value) {
        var old = rejected.getOrDefault(reason, Rejects.NONE);
        boolean keep = old.examples().size() < Rejects.MAX_EXAMPLES;
        var example = keep
                ? List.of(file.getFileName() + ":" + csv.line() + ": " + shortened(value))
                : List.<String>of();
        rejected.put(reason, old.plus(new Rejects(1, example)));
    }

    private static String shortened(String text) {
        var visible = text.replaceAll("\\p{Cntrl}|\uFFFD", "?");
        return visible.length() <= 60 ? visible : visible.substring(0, 60) + "…";
    }

    private FaultException fault(String code, String message, String fix, @Nullable Throwable cause) {
        var fault = new Fault(code, message, file.toString(), fix);
        return cause == null ? new FaultException(FaultKind.INPUT, fault) : new FaultException(FaultKind.INPUT, fault, cause);
    }
}

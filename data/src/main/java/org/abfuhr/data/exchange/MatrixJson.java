package org.abfuhr.data.exchange;

import org.abfuhr.data.exchange.json.JsonValue;
import org.abfuhr.data.exchange.json.JsonTree;
import org.abfuhr.data.exchange.json.JsonObject;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.abfuhr.model.matrix.TravelMatrix;

/// A matrix as rows of numbers, or packed when it is large: base64 of gzip of little-endian 32-bit cells, row by row.
final class MatrixJson {

    static final String ENCODING = "gzip+base64+int32le";

    /// Up to so many points a matrix is written as rows.
    static final int PLAIN_POINTS = 64;

    /// More cells do not fit into an array.
    private static final int MOST_POINTS = 46_340;

    /// Gzip never packs denser, so that a short text cannot ask for a huge array.
    private static final long MOST_BYTES_PER_CHARACTER = 1_100;

    private static final TravelMatrix EMPTY = TravelMatrix.of(0, new int[0], new int[0]);

    private MatrixJson() {}

    static void write(JsonGenerator json, TravelMatrix matrix) throws IOException {
        json.writeFieldName("seconds");
        writeCells(json, matrix.size(), matrix::copySecondsRow);
        json.writeFieldName("metres");
        writeCells(json, matrix.size(), matrix::copyMetresRow);
    }

    /// Copies one row of cells to an array, from the offset on.
    private interface Rows {

        void copy(int row, int[] into, int offset);
    }

    private static void writeCells(JsonGenerator json, int size, Rows rows) throws IOException {
        if (size > PLAIN_POINTS)
            writePacked(json, size, rows);
        else
            writeRows(json, size, rows);
    }

    private static void writeRows(JsonGenerator json, int size, Rows rows) throws IOException {
        int[] cells = new int[size];
        json.writeStartArray();
        for (int row = 0; row < size; row++) {
            rows.copy(row, cells, 0);
            json.writeArray(cells, 0, size);
        }
        json.writeEndArray();
    }

    private static void writePacked(JsonGenerator json, int size, Rows rows) throws IOException {
        json.writeStartObject();
        json.writeStringField("encoding", ENCODING);
        json.writeNumberField("rows", size);
        json.writeStringField("data", packed(size, rows));
        json.writeEndObject();
    }

    /// Travel times hardly compress; the default level takes several times as long for a few percent.
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static String packed(int size, Rows rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new FastGzip(bytes)) {
            int[] cells = new int[size];
            var row = ByteBuffer.allocate(4 * size).order(ByteOrder.LITTLE_ENDIAN);
            for (int r = 0; r < size; r++) {
                rows.copy(r, cells, 0);
                row.asIntBuffer().put(cells);
                gzip.write(row.array());
            }
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static TravelMatrix read(JsonObject object) {
        int[] seconds = object.get("seconds", MatrixJson::cells, new int[0]);
        int[] metres = object.get("metres", MatrixJson::cells, new int[0]);
        try {
            return TravelMatrix.of((int) Math.round(Math.sqrt(seconds.length)), seconds, metres);
        } catch (IllegalArgumentException e) {
            object.value().fault("E607", "holds no travel matrix: " + e.getMessage() + ".",
                    "Give as many rows as columns, for seconds and for metres.");
            return EMPTY;
        }
    }

    private static int[] cells(JsonValue value) {
        return value.tree() instanceof JsonTree.Fields ? value.object().whole(MatrixJson::unpacked) : rows(value);
    }

    private static int[] rows(JsonValue value) {
        List<JsonValue> rows = value.items();
        if (rows.size() > MOST_POINTS) {
            value.fault("E607", "has " + rows.size() + " rows.", "Give at most " + MOST_POINTS + ".");
            return new int[0];
        }
        int[] cells = new int[rows.size() * rows.size()];
        for (int r = 0; r < rows.size(); r++)
            readRow(rows.get(r), cells, r * rows.size(), rows.size());
        return cells;
    }

    private static void readRow(JsonValue value, int[] cells, int offset, int size) {
        int columns = switch (value.tree()) {
            case JsonTree.Wholes wholes -> wholes.size();
            case JsonTree.Items(int _, List<JsonTree> list) -> list.size();
            default -> -1;
        };
        if (columns != size) {
            value.fault("E607", "is " + (columns < 0 ? value.tree().kind() : "a row of " + columns + " cells") + ".",
                    "Give " + size + " cells, one for each row.");
            return;
        }
        if (value.tree() instanceof JsonTree.Wholes wholes)
            for (int c = 0; c < size; c++)
                cells[offset + c] = Math.toIntExact(Math.clamp(wholes.get(c), -1, Integer.MAX_VALUE));
        else
            value.integers();
    }

    private static int[] unpacked(JsonObject packed) {
        var encoding = packed.text("encoding");
        int rows = packed.integer("rows");
        var data = packed.text("data");
        boolean plausible = rows >= 0 && rows <= MOST_POINTS && 4L * rows * rows <= MOST_BYTES_PER_CHARACTER * data.length();
        if (!encoding.equals(ENCODING) || !plausible) {
            packed.value().fault("E607",
                    "is packed as \"" + encoding + "\" with " + rows + " rows in " + data.length() + " characters.",
                    "Pack it as \"" + ENCODING + "\", with at most " + MOST_POINTS + " rows.");
            return new int[0];
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(data)))) {
            return unpacked(packed, rows, gzip);
        } catch (IOException | IllegalArgumentException e) {
            packed.value().fault("E607", "cannot be unpacked (" + e.getMessage() + ").", "Write the file anew.");
            return new int[0];
        }
    }

    private static int[] unpacked(JsonObject packed, int rows, GZIPInputStream gzip) throws IOException {
        int[] cells = new int[rows * rows];
        for (int r = 0; r < rows; r++) {
            byte[] row = gzip.readNBytes(4 * rows);
            if (row.length < 4 * rows)
                throw new IOException("it ends in row " + r);
            ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(cells, r * rows, rows);
        }
        if (gzip.read() >= 0)
            packed.value().fault("E607", "holds more than " + rows + " rows.", "Write the file anew.");
        return cells;
    }
}

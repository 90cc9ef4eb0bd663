package org.abfuhr.data.exchange.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.problem.TimeWindow;

/// Writes JSON whose bytes depend on the content alone: UTF-8, line feeds, objects over several lines, lists on one.
public final class JsonOut {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonOut() {}

    /// Writes one document.
    @FunctionalInterface
    public interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    public static void write(OutputStream out, Body body) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            var separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
            json.setPrettyPrinter(new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n")));
            body.write(json);
            json.writeRaw('\n');
        }
    }

    /// Writes to a temporary name beside the file and renames it: the file is there as a whole, or not at all.
    ///
    /// @throws FaultException MACHINE (E609) when the file cannot be written
    public static void write(Path file, Body body) {
        var temporary = temporary(file);
        try {
            try {
                try (OutputStream out = Files.newOutputStream(temporary)) {
                    write(out, body);
                }
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /// Sees that a file can be written, and leaves nothing behind.
    ///
    /// @throws FaultException MACHINE (E609) when it cannot
    public static void requireWritable(Path file) {
        try {
            if (Files.isDirectory(file))
                throw new FileSystemException(file.toString(), null, "it is a folder");
            Files.newOutputStream(temporary(file)).close();
            Files.deleteIfExists(temporary(file));
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static Path temporary(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".tmp");
    }

    private static FaultException failure(Path file, IOException cause) {
        return new FaultException(FaultKind.MACHINE,
                new Fault("E609", "cannot be written (" + FileFailure.reason(cause) + ").", file.toString(),
                        "Make the folder writable and see that the disk has room."),
                cause);
    }

    /// Writes the fields of one object.
    @FunctionalInterface
    public interface Fields<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    /// A list of objects, one for each item.
    public static <T> void objects(JsonGenerator json, String field, List<T> items, Fields<? super T> fields) throws IOException {
        json.writeArrayFieldStart(field);
        for (T item : items) {
            json.writeStartObject();
            fields.write(json, item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    public static void texts(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts)
            json.writeString(text);
        json.writeEndArray();
    }

    public static void numbers(JsonGenerator json, String field, List<? extends Number> numbers) throws IOException {
        json.writeFieldName(field);
        numbers(json, numbers);
    }

    public static void numbers(JsonGenerator json, List<? extends Number> numbers) throws IOException {
        json.writeStartArray();
        for (Number number : numbers)
            json.writeNumber(number.longValue());
        json.writeEndArray();
    }

    /// `[longitude, latitude]`.
    public static void position(JsonGenerator json, Coordinate position) throws IOException {
        json.writeArrayFieldStart("position");
        json.writeNumber(position.longitude());
        json.writeNumber(position.latitude());
        json.writeEndArray();
    }

    /// Null where a limit never binds.
    public static void limit(JsonGenerator json, int limit) throws IOException {
        if (limit == DayLimits.NO_LIMIT)
            json.writeNull();
        else
            json.writeNumber(limit);
    }

    public static void windows(JsonGenerator json, String field, List<TimeWindow> windows) throws IOException {
        json.writeArrayFieldStart(field);
        for (var window : windows)
            numbers(json, List.of(window.earliest(), window.latest()));
        json.writeEndArray();
    }
}

package org.abfuhr.data.readings.delivery;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;

/// Opens delivered files, plain or gzip (told by content), and names what is wrong with one as a whole: E501 not readable, E503 gzip
/// damaged or cut off.
final class DeliveredText {

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int SNIFF = 4_096;

    private DeliveredText() {}

    /// What is done with a text.
    interface Reading<T> {
        T read(BufferedReader text) throws IOException;
    }

    /// @throws FaultException INPUT when the file is useless from some place on
    static <T> T read(Path file, Reading<T> reading) {
        try (var text = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8), 1 << 16)) {
            return reading.read(text);
        } catch (EOFException | ZipException e) {
            throw fault(file, "E503", "is a gzip file that is damaged or cut off (" + e.getMessage() + ").",
                    "Copy it again from its source.", e);
        } catch (NoSuchFileException e) {
            throw fault(file, "E501", "does not exist.", "Give the path of a readings file.", e);
        } catch (IOException e) {
            throw fault(file, "E501", "cannot be read (" + FileFailure.reason(e) + ").", "Give a readings file that may be read.",
                    e);
        }
    }

    /// Whether a text begins as JSON does; leaves it at its beginning.
    static boolean isJson(BufferedReader text) throws IOException {
        text.mark(SNIFF);
        int c = text.read();
        for (int i = 1; i < SNIFF && (Character.isWhitespace(c) || c == '\uFEFF'); i++)
            c = text.read();
        text.reset();
        return c == '{' || c == '[';
    }

    private static InputStream open(Path file) throws IOException {
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

    private static FaultException fault(Path file, String code, String message, String fix, IOException cause) {
        return new FaultException(FaultKind.INPUT, new Fault(code, message, file.toString(), fix), cause);
    }
}

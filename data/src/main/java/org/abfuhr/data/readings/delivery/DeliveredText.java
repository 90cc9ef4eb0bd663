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
import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;

/// Opens delivered files, plain, gzip or Parquet (told by content), and names what is wrong with one as a whole: E501 not readable, E503
/// damaged or cut off, E507 Parquet without the module that reads it.
final class DeliveredText {

    private static final byte[] GZIP_MAGIC = {0x1f, (byte) 0x8b};
    private static final byte[] PARQUET_MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private DeliveredText() {}

    /// What is done with a text.
    interface Reading<T> {
        T read(BufferedReader text) throws IOException;
    }

    /// @throws FaultException INPUT when the file is useless from some place on
    static <T> T read(Path file, Reading<T> reading) {
        return read(file, () -> ServiceLoader.load(TableReader.class).findFirst(), reading);
    }

    /// As above.
    ///
    /// @param tables finds who reads Parquet; asked only if the file is such
    static <T> T read(Path file, Supplier<Optional<TableReader>> tables, Reading<T> reading) {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return beginsWith(in, PARQUET_MAGIC) ? TableText.read(file, tables, reading) : readText(in, reading);
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

    private static <T> T readText(InputStream in, Reading<T> reading) throws IOException {
        var plain = beginsWith(in, GZIP_MAGIC) ? new GZIPInputStream(in, 1 << 16) : in;
        try (var text = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16)) {
            return reading.read(text);
        }
    }

    private static boolean beginsWith(InputStream in, byte[] magic) throws IOException {
        in.mark(magic.length);
        var begin = in.readNBytes(magic.length);
        in.reset();
        return Arrays.equals(begin, magic);
    }

    static FaultException fault(Path file, String code, String message, String fix, Throwable cause) {
        return new FaultException(FaultKind.INPUT, new Fault(code, message, file.toString(), fix), cause);
    }
}

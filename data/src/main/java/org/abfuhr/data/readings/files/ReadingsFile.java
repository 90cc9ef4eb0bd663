package org.abfuhr.data.readings.files;

import org.abfuhr.data.readings.SensorState;
import org.abfuhr.data.readings.ReadingSeries;
import org.abfuhr.data.readings.ReadingsSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;

/// Writes a [ReadingsSet] as gzip CSV: containers by id, rows by time, only columns that hold something, no time stamp in
/// the gzip header. The same readings give the same text.
public final class ReadingsFile {

    private static final int DIGEST_CHARS = 12;

    private final ReadingsSet readings;
    private final boolean fills;
    private final boolean distances;
    private final boolean sensors;

    public ReadingsFile(ReadingsSet readings) {
        this.readings = readings;
        boolean anyFill = false;
        boolean anyDistance = false;
        boolean anySensor = false;
        for (var series : readings.series())
            for (int i = 0; i < series.size(); i++) {
                anyFill |= !Float.isNaN(series.fill(i));
                anyDistance |= !Float.isNaN(series.distanceMm(i));
                anySensor |= !series.sensor(i).equals(SensorState.UNKNOWN);
            }
        fills = anyFill || !anyDistance;
        distances = anyDistance;
        sensors = anySensor;
    }

    /// Beginning of the SHA-256 of the text, in hexadecimal.
    public String digest() {
        try (var digesting = new DigestStream(MessageDigest.getInstance("SHA-256"))) {
            writeText(digesting);
            return HexFormat.of().formatHex(digesting.digest()).substring(0, DIGEST_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes to a temporary name in the same folder, then renames: nobody ever sees half a file.
    ///
    /// @throws FaultException MACHINE (E510) when the folder cannot be written
    public void write(Path target) {
        var temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            try {
                writeSafely(temporary);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new FaultException(FaultKind.MACHINE, new Fault("E510", "cannot be written (" + FileFailure.reason(e) + ").",
                    target.toString(), "Make the folder writable and see that the disk has room."), e);
        }
    }

    private void writeSafely(Path file) throws IOException {
        try (var gzip = new BestGzip(Files.newOutputStream(file))) {
            writeText(gzip);
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// The text, unpacked.
    void writeText(OutputStream out) throws IOException {
        try (var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
            writer.write("container,instant" + (fills ? ",fill" : "") + (distances ? ",distanceMm" : "")
                    + (sensors ? ",temperatureC,tiltDeg,batteryV,batteryShare,quality,alarms" : "") + "\n");
            for (var series : readings.series())
                for (int i = 0; i < series.size(); i++)
                    writeRow(writer, series, i);
        }
    }

    private void writeRow(Writer writer, ReadingSeries series, int i) throws IOException {
        writer.write(quoted(series.container()));
        writer.write(',');
        writer.write(Instant.ofEpochSecond(series.epochSecond(i)).toString());
        if (fills)
            writeNumber(writer, series.fill(i));
        if (distances)
            writeNumber(writer, series.distanceMm(i));
        if (sensors)
            writeSensor(writer, series.sensor(i));
        writer.write('\n');
    }

    private static void writeSensor(Writer writer, SensorState sensor) throws IOException {
        writeNumber(writer, sensor.temperatureC());
        writeNumber(writer, sensor.tiltDeg());
        writeNumber(writer, sensor.batteryV());
        writeNumber(writer, sensor.batteryShare());
        writeNumber(writer, sensor.quality());
        writer.write(',');
        writer.write(sensor.alarms().stream().map(a -> a.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" ")));
    }

    private static void writeNumber(Writer writer, float value) throws IOException {
        writer.write(',');
        if (value == Math.rint(value))
            writer.write(Integer.toString((int) value));
        else if (!Float.isNaN(value))
            writer.write(Float.toString(value));
    }

    private static String quoted(String id) {
        return id.indexOf(',') < 0 && id.indexOf('"') < 0 ? id : '"' + id.replace("\"", "\"\"") + '"';
    }

    /// Java's gzip writes no time stamp; this one also packs as small as it can.
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    /// Digests what is written to it.
    private static final class DigestStream extends OutputStream {
        private final MessageDigest digest;

        DigestStream(MessageDigest digest) {
            this.digest = digest;
        }

        byte[] digest() {
            return digest.digest();
        }

        @Override
        public void write(int b) {
            digest.update((byte) b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            digest.update(bytes, offset, length);
        }
    }
}

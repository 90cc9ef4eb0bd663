package org.abfuhr.routing.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.MatrixSink;

/// A [MatrixFile] being written, row by row, by any number of threads; nobody sees it before [#publish]. Rows are written, not mapped, so
/// that a full disk is an [IOException] (thrown unchecked from [#row]) and not the end of the process.
final class MatrixDraft implements MatrixSink, AutoCloseable {

    static final String PREFIX = "draft-";

    private final Path path;
    private final FileChannel channel;
    private final int size;
    private final AtomicIntegerArray checksums;

    private MatrixDraft(Path path, FileChannel channel, int size) {
        this.path = path;
        this.channel = channel;
        this.size = size;
        this.checksums = new AtomicIntegerArray(size);
    }

    static MatrixDraft begin(Path folder, List<AccessPoint> points) throws IOException {
        Files.createDirectories(folder);
        var path = Files.createTempFile(folder, PREFIX, ".matrix");
        var draft = new MatrixDraft(path, FileChannel.open(path, StandardOpenOption.WRITE), points.size());
        try {
            draft.writeHead(MatrixFile.packed(points));
            return draft;
        } catch (IOException e) {
            draft.close();
            throw e;
        }
    }

    private void writeHead(ByteBuffer points) throws IOException {
        var head = buffer(MatrixFile.HEAD_BYTES).put(MatrixFile.MAGIC).putInt(size).putInt(MatrixFile.checksum(points));
        write(head.rewind(), 0);
        write(points, MatrixFile.HEAD_BYTES);
    }

    @Override
    public void row(int row, int[] seconds, int[] metres) {
        var buffer = buffer(Math.toIntExact(MatrixFile.rowBytes(size)));
        buffer.asIntBuffer().put(seconds, 0, size).put(metres, 0, size);
        checksums.set(row, MatrixFile.checksum(buffer));
        try {
            write(buffer, MatrixFile.rowOffset(size, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Completes the file and gives it its name in one step.
    void publish(Path as) throws IOException {
        var sums = buffer(Integer.BYTES * size);
        for (int row = 0; row < size; row++)
            sums.putInt(checksums.get(row));
        write(sums.rewind(), MatrixFile.checksumOffset(size));
        channel.close();
        Files.move(path, as, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer buffer, long offset) throws IOException {
        long next = offset;
        while (buffer.hasRemaining())
            next += channel.write(buffer, next);
    }

    /// Deletes what was not published.
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}

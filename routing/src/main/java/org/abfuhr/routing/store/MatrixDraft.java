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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.MatrixSink;

/// A [MatrixFile] being written, row by row, by any number of threads; nobody sees it before [#publish]. Rows are written, not mapped, so
/// that a full disk is an [IOException] (thrown unchecked from [#row]) and not the end of the process. Locked from before its first byte to its
/// end, which tells it from one that a killed process left behind.
final class MatrixDraft implements MatrixSink, AutoCloseable {

    private static final String PREFIX = "draft-";
    private static final Set<Path> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet(); // file locks are not for threads

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
        var path = Files.createTempFile(folder, PREFIX, ".matrix").toRealPath();
        OF_THIS_PROCESS.add(path);
        var draft = new MatrixDraft(path, FileChannel.open(path, StandardOpenOption.WRITE), points.size());
        try {
            draft.channel.lock();
            draft.writeHead(MatrixFile.packed(points));
            return draft;
        } catch (IOException e) {
            draft.close();
            throw e;
        }
    }

    static boolean isDraft(Path file) {
        return file.getFileName().toString().startsWith(PREFIX);
    }

    /// Whether the file is a draft that nobody writes any more. An empty one may not be locked yet.
    static synchronized boolean isAbandoned(Path file) {
        try {
            return isDraft(file) && Files.size(file) > 0 && !OF_THIS_PROCESS.contains(file.toRealPath()) && isFree(file);
        } catch (IOException e) {
            return false; // published or deleted meanwhile
        }
    }

    private static boolean isFree(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
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

    /// Writes the rest, so that the file can be read, where it is until [#close].
    Path complete() throws IOException {
        var sums = buffer(Integer.BYTES * size);
        for (int row = 0; row < size; row++)
            sums.putInt(checksums.get(row));
        write(sums.rewind(), MatrixFile.checksumOffset(size));
        return path;
    }

    /// Completes the file and gives it its name in one step.
    void publish(Path as) throws IOException {
        Files.move(complete(), as, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
        OF_THIS_PROCESS.remove(path);
    }
}

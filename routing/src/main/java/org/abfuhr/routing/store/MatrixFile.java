package org.abfuhr.routing.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint;

/// A matrix on disk, mapped and proven whole. Layout, little-endian ints, without gaps:
///
/// | part | content |
/// |---|---|
/// | head | the letters `abfuhrM2`, the size n, the CRC-32C of the points |
/// | points | n times edge, offset in millimetres, direction (1 forward, 2 backward, 3 both) |
/// | rows | n times n seconds and n metres |
/// | checksums | n times the CRC-32C of a row |
final class MatrixFile {

    static final byte[] MAGIC = "abfuhrM2".getBytes(UTF_8);
    static final int HEAD_BYTES = MAGIC.length + 2 * Integer.BYTES;
    private static final int POINT_INTS = 3;
    private static final ValueLayout.OfInt CELL = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment bytes;
    private final int size;

    private MatrixFile(MemorySegment bytes, int size) {
        this.bytes = bytes;
        this.size = size;
    }

    /// The file's matrix, if the file is there and every byte of it is as it was written.
    static Optional<MatrixFile> open(Path path) {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            var bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            return bytes.byteSize() < HEAD_BYTES ? Optional.empty() : whole(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<MatrixFile> whole(MemorySegment bytes) {
        var file = new MatrixFile(bytes, bytes.get(CELL, MAGIC.length));
        return file.isWhole() ? Optional.of(file) : Optional.empty();
    }

    private boolean isWhole() {
        if (MemorySegment.ofArray(MAGIC).mismatch(bytes.asSlice(0, MAGIC.length)) != -1 || size < 0
                || bytes.byteSize() != fileBytes(size))
            return false;
        if (checksum(pointInts(size)) != bytes.get(CELL, MAGIC.length + Integer.BYTES))
            return false;
        for (int row = 0; row < size; row++)
            if (checksum(bytes.asSlice(rowOffset(size, row), rowBytes(size)).asByteBuffer()) != bytes.get(CELL,
                    checksumOffset(size) + 4L * row))
                return false;
        return true;
    }

    private ByteBuffer pointInts(int count) {
        return bytes.asSlice(HEAD_BYTES, (long) Integer.BYTES * POINT_INTS * count).asByteBuffer();
    }

    /// Whether the file's points are these, in this order.
    boolean isOf(List<AccessPoint> points) {
        return points.size() == size && pointInts(size).equals(packed(points));
    }

    /// The points, in the order of the rows.
    PointKey[] keys() {
        var ints = pointInts(size).order(ByteOrder.LITTLE_ENDIAN);
        var keys = new PointKey[size];
        for (int i = 0; i < size; i++)
            keys[i] = new PointKey(ints.getInt(), ints.getInt(), ints.getInt());
        return keys;
    }

    /// What tells an access point of a network from another.
    record PointKey(int edge, int offsetMillimetres, int direction) {

        static PointKey of(AccessPoint point) {
            return new PointKey(point.edge(), point.offsetMillimetres(), directionBits(point));
        }
    }

    private static int directionBits(AccessPoint point) {
        return (point.direction().forward() ? 1 : 0) + (point.direction().backward() ? 2 : 0);
    }

    /// The matrix where it lies on disk.
    TravelMatrix mapped() {
        return new Mapped();
    }

    /// The matrix in arrays.
    TravelMatrix inMemory() {
        var mapped = mapped();
        return TravelMatrix.of(size, mapped.copySeconds(), mapped.copyMetres());
    }

    static ByteBuffer packed(List<AccessPoint> points) {
        var buffer = ByteBuffer.allocate(Integer.BYTES * POINT_INTS * points.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (AccessPoint point : points) {
            var key = PointKey.of(point);
            buffer.putInt(key.edge).putInt(key.offsetMillimetres).putInt(key.direction);
        }
        return buffer.flip();
    }

    static int checksum(ByteBuffer buffer) {
        var checksum = new CRC32C();
        checksum.update(buffer.duplicate());
        return (int) checksum.getValue();
    }

    static long rowBytes(int size) {
        return 2L * Integer.BYTES * size;
    }

    static long rowOffset(int size, int row) {
        return HEAD_BYTES + (long) Integer.BYTES * POINT_INTS * size + row * rowBytes(size);
    }

    static long checksumOffset(int size) {
        return rowOffset(size, size);
    }

    static long fileBytes(int size) {
        return checksumOffset(size) + (long) Integer.BYTES * size;
    }

    private final class Mapped extends TravelMatrix {

        Mapped() {
            super(size);
        }

        @Override
        public int seconds(int from, int to) {
            return bytes.get(CELL, rowOffset(size, from) + 4L * to);
        }

        @Override
        public int metres(int from, int to) {
            return bytes.get(CELL, rowOffset(size, from) + 4L * (size + to));
        }

        @Override
        public void copySecondsRow(int from, int[] into, int offset) {
            MemorySegment.copy(bytes, CELL, rowOffset(size, from), into, offset, size);
        }

        @Override
        public void copyMetresRow(int from, int[] into, int offset) {
            MemorySegment.copy(bytes, CELL, rowOffset(size, from) + 4L * size, into, offset, size);
        }
    }
}

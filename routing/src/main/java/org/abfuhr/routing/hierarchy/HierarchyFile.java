package org.abfuhr.routing.hierarchy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/// A hierarchy as a file: magic number, format, digest of the graph it was made from, counts, ranks of the states, then for both directions
/// first arcs, upper ranks and costs, and at last a CRC-32C of all before. Big-endian.
public final class HierarchyFile {

    /// Changes whenever a file written before cannot be used any more, or the hierarchy of the same graph becomes another; fit for a file name.
    public static final int FORMAT = 1;

    private static final long MAGIC = 0x6162_6675_6872_4348L; // "abfuhrCH"
    private static final int DIGEST_BYTES = 32;
    private static final int HEAD_BYTES = Long.BYTES + Integer.BYTES + DIGEST_BYTES + 3 * Integer.BYTES;

    private HierarchyFile() {}

    /// Writes the hierarchy of the graph with that digest.
    public static void write(Path file, Hierarchy hierarchy, byte[] digest) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(size(hierarchy.states(), hierarchy.up.arcs(), hierarchy.down.arcs())));
        bytes.putLong(MAGIC).putInt(FORMAT).put(digest).putInt(hierarchy.states()).putInt(hierarchy.up.arcs())
                .putInt(hierarchy.down.arcs());
        put(bytes, hierarchy.ranks());
        put(bytes, hierarchy.up);
        put(bytes, hierarchy.down);
        bytes.putInt(checksum(bytes.array(), bytes.position()));
        Files.write(file, bytes.array());
    }

    private static long size(long states, long up, long down) {
        return HEAD_BYTES + Integer.BYTES * (states + 2 * (states + 1) + 1) + (Integer.BYTES + Long.BYTES) * (up + down);
    }

    private static void put(ByteBuffer bytes, Hierarchy.Arcs arcs) {
        put(bytes, arcs.first);
        put(bytes, arcs.other);
        bytes.asLongBuffer().put(arcs.cost);
        bytes.position(bytes.position() + Long.BYTES * arcs.arcs());
    }

    private static void put(ByteBuffer bytes, int[] values) {
        bytes.asIntBuffer().put(values);
        bytes.position(bytes.position() + Integer.BYTES * values.length);
    }

    private static int checksum(byte[] bytes, int count) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, count);
        return (int) checksum.getValue();
    }

    /// The hierarchy in the file; empty when it is not whole, or not of the graph with that digest.
    ///
    /// @throws IOException when the file cannot be read
    public static Optional<Hierarchy> read(Path file, byte[] digest) throws IOException {
        byte[] all = Files.readAllBytes(file);
        var bytes = ByteBuffer.wrap(all);
        if (all.length < HEAD_BYTES || bytes.getLong() != MAGIC || bytes.getInt() != FORMAT
                || !Arrays.equals(digest, take(bytes)))
            return Optional.empty();
        int states = bytes.getInt();
        int up = bytes.getInt();
        int down = bytes.getInt();
        int end = all.length - Integer.BYTES;
        if (all.length != size(states, up, down) || checksum(all, end) != bytes.getInt(end))
            return Optional.empty();
        return Optional.of(new Hierarchy(ints(bytes, states), arcs(bytes, states, up), arcs(bytes, states, down)));
    }

    private static byte[] take(ByteBuffer bytes) {
        byte[] digest = new byte[DIGEST_BYTES];
        bytes.get(digest);
        return digest;
    }

    private static Hierarchy.Arcs arcs(ByteBuffer bytes, int states, int count) {
        int[] first = ints(bytes, states + 1);
        int[] other = ints(bytes, count);
        long[] cost = new long[count];
        bytes.asLongBuffer().get(cost);
        bytes.position(bytes.position() + Long.BYTES * count);
        return new Hierarchy.Arcs(first, other, cost);
    }

    private static int[] ints(ByteBuffer bytes, int count) {
        int[] values = new int[count];
        bytes.asIntBuffer().get(values);
        bytes.position(bytes.position() + Integer.BYTES * count);
        return values;
    }
}

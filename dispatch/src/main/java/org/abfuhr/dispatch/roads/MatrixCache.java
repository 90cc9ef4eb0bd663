package org.abfuhr.dispatch.roads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.abfuhr.model.fault.FileFailure;
import org.abfuhr.model.matrix.TravelMatrix;

/// Keeps travel matrices on disk, each under a digest of everything it depends on. A file that is damaged or cannot be read
/// is as good as none; a folder that cannot be written costs time, not the plan.
///
/// Layout, big-endian: the letters `abfuhrM1`, the size n, n² seconds, n² metres, and the SHA-256 of all before it.
public final class MatrixCache {

    private static final byte[] MAGIC = "abfuhrM1".getBytes(UTF_8);
    private static final int DIGEST_BYTES = 32;
    private static final int MAX_SIZE = 11_000; // 2 × 11,000² ints still fit a byte array

    private final Path folder;
    private boolean told;

    public MatrixCache(Path folder) {
        this.folder = folder;
    }

    /// Matrix of the key, computed and kept if it is not there.
    ///
    /// @param key text that names everything the matrix depends on
    TravelMatrix get(String key, Supplier<TravelMatrix> compute) {
        var file = folder.resolve(HexFormat.of().formatHex(sha256().digest(key.getBytes(UTF_8)), 0, 16) + ".matrix");
        var kept = read(file);
        if (kept.isPresent())
            return kept.get();
        var matrix = compute.get();
        if (matrix.size() <= MAX_SIZE)
            write(file, matrix);
        return matrix;
    }

    private static Optional<TravelMatrix> read(Path file) {
        try {
            return Files.isRegularFile(file) ? decode(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<TravelMatrix> decode(byte[] bytes) {
        int length = bytes.length - DIGEST_BYTES;
        if (length < MAGIC.length + Integer.BYTES || !isSound(bytes, length))
            return Optional.empty();
        var buffer = ByteBuffer.wrap(bytes, MAGIC.length, length - MAGIC.length);
        int size = buffer.getInt();
        return Optional.of(TravelMatrix.of(size, ints(buffer, size), ints(buffer, size)));
    }

    private static boolean isSound(byte[] bytes, int length) {
        var digest = sha256();
        digest.update(bytes, 0, length);
        return Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))
                && Arrays.equals(digest.digest(), Arrays.copyOfRange(bytes, length, bytes.length));
    }

    private static int[] ints(ByteBuffer buffer, int size) {
        var cells = new int[size * size];
        buffer.asIntBuffer().get(cells);
        buffer.position(buffer.position() + cells.length * Integer.BYTES);
        return cells;
    }

    private void write(Path file, TravelMatrix matrix) {
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, "draft-", ".matrix");
            try {
                Files.write(draft, encode(matrix));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            tell(FileFailure.reason(e));
        }
    }

    private void tell(String reason) {
        if (!told)
            System.getLogger(MatrixCache.class.getName()).log(System.Logger.Level.INFO,
                    "Travel matrices cannot be kept in " + folder
                            + " (" + reason + "): the next run computes them again.");
        told = true;
    }

    private static byte[] encode(TravelMatrix matrix) {
        var cells = matrix.size() * matrix.size();
        var buffer = ByteBuffer.allocate(MAGIC.length + Integer.BYTES + 2 * Integer.BYTES * cells + DIGEST_BYTES);
        buffer.put(MAGIC).putInt(matrix.size());
        put(buffer, matrix.copySeconds());
        put(buffer, matrix.copyMetres());
        var digest = sha256();
        digest.update(buffer.array(), 0, buffer.position());
        return buffer.put(digest.digest()).array();
    }

    private static void put(ByteBuffer buffer, int[] cells) {
        buffer.asIntBuffer().put(cells);
        buffer.position(buffer.position() + cells.length * Integer.BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java machine has SHA-256", e);
        }
    }
}

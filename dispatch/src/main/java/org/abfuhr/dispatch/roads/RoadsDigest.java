package org.abfuhr.dispatch.roads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.abfuhr.data.city.CityPack;

/// The content of a pack's road files, as one short text: another content, another text.
final class RoadsDigest {

    private static final int BUFFER_BYTES = 1 << 16;

    private RoadsDigest() {}

    static String of(CityPack pack) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, pack.roads());
            if (pack.area().isPresent())
                add(digest, pack.area().get());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java machine has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var buffer = new byte[BUFFER_BYTES];
            for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer))
                digest.update(buffer, 0, length);
        }
        digest.update((byte) 0);
    }
}

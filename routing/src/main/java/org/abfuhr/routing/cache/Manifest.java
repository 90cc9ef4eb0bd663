package org.abfuhr.routing.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/// The list of a cached folder's files with their sizes and checksums, written last; tells whether the folder is whole.
final class Manifest {

    private static final String NAME = "abfuhr-roads.txt";

    private Manifest() {}

    static void write(Path folder) throws IOException {
        Files.write(folder.resolve(NAME), lines(folder), StandardCharsets.UTF_8);
    }

    /// Whether every file is there as it was written.
    static boolean holds(Path folder) {
        try {
            return Files.readAllLines(folder.resolve(NAME), StandardCharsets.UTF_8).equals(lines(folder));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static List<String> lines(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().equals(NAME)).sorted().map(Manifest::line).toList();
        }
    }

    private static String line(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            var checksum = new CRC32C();
            checksum.update(bytes);
            return Long.toHexString(checksum.getValue()) + " " + bytes.length + " " + file.getFileName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

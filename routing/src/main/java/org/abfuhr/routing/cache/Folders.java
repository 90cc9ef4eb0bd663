package org.abfuhr.routing.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Whole folders at once: deleted, or moved so that nobody sees them half done.
final class Folders {

    private Folders() {}

    /// Deletes the folder with all its files, if it exists; leaves what cannot be deleted.
    static void delete(Path folder) {
        for (Path path : deepestFirst(folder))
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                System.getLogger(Folders.class.getName()).log(System.Logger.Level.WARNING, "Cannot delete {0}: {1}", path, e);
            }
    }

    private static List<Path> deepestFirst(Path folder) {
        if (!Files.exists(folder))
            return List.of();
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /// Renames a folder in one step; false when the target exists already.
    static boolean rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException e) {
            if (Files.isDirectory(to))
                return false;
            throw e;
        }
    }
}

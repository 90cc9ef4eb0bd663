package org.abfuhr.data.city.format;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Makes a folder appear with all its files at once: filled under a temporary name beside it, then renamed.
final class NewFolder {

    /// Writes files into a folder.
    @FunctionalInterface
    interface Filler {
        void fill(Path folder) throws IOException;
    }

    private static final AtomicInteger COUNT = new AtomicInteger();

    private NewFolder() {}

    /// Fills a new folder at the absolute path; an empty one that is there already is replaced.
    ///
    /// @return false when somebody else's files got there first: theirs stay, ours are gone
    static boolean fill(Path folder, Filler filler) throws IOException {
        Path parent = folder.getParent();
        if (parent == null)
            throw new IOException(folder + " is the root");
        Files.createDirectories(parent);
        Path temporary = parent
                .resolve("." + folder.getFileName() + "." + ProcessHandle.current().pid() + "." + COUNT.incrementAndGet());
        Files.createDirectory(temporary);
        try {
            filler.fill(temporary);
            return moved(temporary, folder);
        } finally {
            deleteIfLeft(temporary);
        }
    }

    private static boolean moved(Path temporary, Path folder) throws IOException {
        try {
            Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException e) {
            if (Files.isDirectory(folder))
                return false;
            throw e;
        }
    }

    private static void deleteIfLeft(Path folder) throws IOException {
        if (Files.exists(folder))
            delete(folder);
    }

    /// Deletes the folder with everything in it, and says that it is no more: false.
    static boolean delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new Deletion());
        return Files.exists(folder);
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}

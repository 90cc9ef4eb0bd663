package org.abfuhr.data.city.format;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
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

    /// Fills a new folder at the absolute path. When another process was faster, its folder stays.
    static void fill(Path folder, Filler filler) throws IOException {
        Path parent = folder.getParent();
        if (parent == null)
            throw new IOException(folder + " is the root");
        Files.createDirectories(parent);
        Path temporary = parent
                .resolve("." + folder.getFileName() + "." + ProcessHandle.current().pid() + "." + COUNT.incrementAndGet());
        Files.createDirectory(temporary);
        try {
            filler.fill(temporary);
            Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            if (!Files.isDirectory(folder))
                throw e;
        } finally {
            deleteIfLeft(temporary);
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

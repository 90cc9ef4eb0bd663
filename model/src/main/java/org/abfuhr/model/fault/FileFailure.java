package org.abfuhr.model.fault;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/// Says why reading or writing failed. The exceptions of Java often carry nothing but the path, which the fault names anyway.
public final class FileFailure {

    private FileFailure() {}

    /// The reason in a few words, such as `permission denied` or `No space left on device`.
    public static String reason(Exception failure) {
        return switch (failure) {
            case UncheckedIOException wrapped when wrapped.getCause() != null -> reason(wrapped.getCause());
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "there is no such file or folder";
            case NotDirectoryException _ -> "it is no folder";
            case FileAlreadyExistsException _ -> "a file is in the way";
            case FileSystemException file -> Optional.ofNullable(file.getReason()).orElse(nameOf(file));
            case EOFException end when end.getMessage() == null -> "it ends in the middle";
            case IOException other when other.getCause() instanceof IOException cause -> reason(cause);
            default -> Optional.ofNullable(failure.getMessage()).orElse(nameOf(failure));
        };
    }

    private static String nameOf(Exception failure) {
        return failure.getClass().getSimpleName();
    }
}

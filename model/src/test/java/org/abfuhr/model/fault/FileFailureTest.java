package org.abfuhr.model.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileFailureTest {

    @Test
    void exceptionsThatOnlyNameAPathAreSpelledOut() {
        assertThat(FileFailure.reason(new AccessDeniedException("out/plan.json"))).isEqualTo("permission denied");
        assertThat(FileFailure.reason(new UncheckedIOException(new NoSuchFileException("a.csv"))))
                .isEqualTo("there is no such file or folder");
        assertThat(FileFailure.reason(new EOFException())).isEqualTo("it ends in the middle");
    }

    @Test
    void theSystemsOwnWordsAreKept() {
        assertThat(FileFailure.reason(new FileSystemException("a", null, "Read-only file system")))
                .isEqualTo("Read-only file system");
        assertThat(FileFailure.reason(new IOException("No space left on device"))).isEqualTo("No space left on device");
    }

    @Test
    void thereIsAlwaysAReason() {
        assertThat(FileFailure.reason(new IOException())).isEqualTo("IOException");
        assertThat(FileFailure.reason(new FileSystemException("a"))).isEqualTo("FileSystemException");
    }
}

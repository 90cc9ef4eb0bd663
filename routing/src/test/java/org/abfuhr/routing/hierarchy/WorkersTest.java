package org.abfuhr.routing.hierarchy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFailureKeepsItsKind(int threads) {
        var fullDisk = new UncheckedIOException(new IOException("No space left on device"));
        var fullMemory = new OutOfMemoryError("Java heap space");

        assertThatThrownBy(() -> Workers.share(4, threads, () -> _ -> {
            throw fullDisk;
        })).isSameAs(fullDisk);
        assertThatThrownBy(() -> Workers.share(4, threads, () -> _ -> {
            throw fullMemory;
        })).isSameAs(fullMemory);
    }
}

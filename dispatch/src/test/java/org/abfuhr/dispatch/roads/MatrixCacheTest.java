package org.abfuhr.dispatch.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.abfuhr.model.matrix.TravelMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixCacheTest {

    private static final TravelMatrix MATRIX = TravelMatrix.of(2, new int[]{0, 10, 20, 0}, new int[]{0, 100, 200, 0});

    @TempDir
    private Path folder = Path.of("");

    private final AtomicInteger computed = new AtomicInteger();

    private TravelMatrix get(String key) {
        return new MatrixCache(folder).get(key, () -> {
            computed.incrementAndGet();
            return MATRIX;
        });
    }

    @Test
    void matrixIsComputedOnceForAKey() {
        assertThat(get("town A")).isEqualTo(MATRIX);
        assertThat(get("town A")).isEqualTo(MATRIX);
        assertThat(computed).hasValue(1);
        get("town B");
        assertThat(computed).hasValue(2);
    }

    @Test
    void everyDamagedByteIsNoticed() throws IOException {
        get("town A");
        var file = onlyFile();
        var good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i++) {
            var bad = good.clone();
            bad[i] ^= 1;
            Files.write(file, bad);
            assertThat(get("town A")).isEqualTo(MATRIX);
            assertThat(computed).hasValue(i + 2);
        }
        Files.write(file, Arrays.copyOf(good, 5));
        assertThat(get("town A")).isEqualTo(MATRIX);
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList().getFirst();
        }
    }

    @Test
    void folderThatCannotBeWrittenCostsTimeOnly() throws IOException {
        var file = Files.writeString(folder.resolve("in-the-way"), "");
        assertThat(new MatrixCache(file).get("town A", () -> MATRIX)).isEqualTo(MATRIX);
    }
}

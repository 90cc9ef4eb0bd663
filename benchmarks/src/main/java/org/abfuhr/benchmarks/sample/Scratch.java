package org.abfuhr.benchmarks.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A temporary folder that is gone after its use.
public final class Scratch implements AutoCloseable {

    private final Path folder;

    public Scratch() throws IOException {
        folder = Files.createTempDirectory("abfuhr-bench-");
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (var file : all)
            Files.delete(file);
    }
}

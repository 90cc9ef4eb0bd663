package org.abfuhr.benchmarks.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.abfuhr.dispatch.instance.ProblemFormat;

/// An instance that was made in memory.
public final class InstanceText {

    private InstanceText() {}

    /// The problem of a text, by way of a file, as its format reads it.
    public static ProblemFormat.Problem read(ProblemFormat format, String text) {
        try (var scratch = new Scratch()) {
            return format.read(Files.writeString(scratch.folder().resolve("instance.txt"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

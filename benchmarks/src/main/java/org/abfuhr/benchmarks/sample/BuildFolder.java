package org.abfuhr.benchmarks.sample;

import java.net.URISyntaxException;
import java.nio.file.Path;

/// The `target` folder from which the benchmarks run; they write nowhere else.
public final class BuildFolder {

    private BuildFolder() {}

    public static Path path() {
        try {
            var classes = Path.of(BuildFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return classes.toAbsolutePath().resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Unpacked cities, road graphs and matrices.
    public static Path cache() {
        return path().resolve("cache");
    }
}

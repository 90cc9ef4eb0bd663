package org.abfuhr.dispatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A private copy of the test city of the module `data`: eight containers, a crewed truck and an autonomous collector.
public final class GridTownPack {

    private static final Path SOURCE = Path.of("../data/src/test/resources/cities/gridtown");

    private GridTownPack() {}

    public static Path copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, folder.resolve(file.getFileName()));
        }
        return folder;
    }
}

package org.abfuhr.benchmarks.served;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.abfuhr.benchmarks.sample.BuildFolder;
import org.abfuhr.data.city.format.CityPacks;

/// The sample city with a few of its containers and without readings, so that a plan takes no time: its roads, fleet and rules are
/// as they are.
public final class CutCity {

    private CutCity() {}

    /// Writes the pack into a new folder.
    ///
    /// @param containers how many of each of two fractions
    public static Path write(Path folder, int containers) throws IOException {
        var whole = CityPacks.open(CityPacks.DEFAULT, BuildFolder.cache()).folder();
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(whole)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, folder.resolve(file.getFileName()));
        }
        var rows = Files.readAllLines(whole.resolve("containers.csv"));
        Files.write(folder.resolve("containers.csv"), Stream.of(rows.stream().limit(1), of("residual", rows, containers),
                of("glass-clear", rows, containers)).flatMap(some -> some).toList());
        return folder;
    }

    private static Stream<String> of(String fraction, List<String> rows, int containers) {
        return rows.stream().filter(row -> row.contains("," + fraction + ",")).limit(containers);
    }
}

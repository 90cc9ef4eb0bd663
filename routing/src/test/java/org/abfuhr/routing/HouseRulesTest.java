package org.abfuhr.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the sources of this module may use.
class HouseRulesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/abfuhr/routing");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static List<String> filesWith(String text) throws IOException {
        return sources().stream().filter(file -> read(file).contains(text)).map(file -> SOURCES.relativize(file).toString())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyOnePackageKnowsGraphHopper() throws IOException {
        assertThat(filesWith("com.graphhopper")).isNotEmpty().allMatch(file -> file.startsWith("graphhopper"));
    }

    @Test
    void onlyOneClassKnowsJson() throws IOException {
        assertThat(filesWith("com.fasterxml")).allMatch(file -> file.startsWith("area"));
    }

    @Test
    void packagesStaySmall() throws IOException {
        for (Path folder : sources().stream().map(Path::getParent).distinct().toList())
            assertThat(sources().stream().filter(file -> folder.equals(file.getParent())).count()).as(folder.toString())
                    .isLessThanOrEqualTo(15);
    }
}

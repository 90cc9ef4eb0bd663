package org.abfuhr.dispatch.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    private static final Outcome TINY = SampleNights.tiny(Locale.ENGLISH);

    @TempDir
    private Path home = Path.of("");

    private record Words(String fileName, String words) implements Output.Text {

        @Override
        public void write(Outcome outcome, Writer to) throws IOException {
            to.write(words);
        }
    }

    /// Writes half of its file, then the disk is full.
    private record FullDisk() implements Output.Text {

        @Override
        public String fileName() {
            return "stops.csv";
        }

        @Override
        public void write(Outcome outcome, Writer to) throws IOException {
            to.write("half");
            throw new IOException("No space left on device");
        }
    }

    private List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void replacesAnOlderResultAsAWhole() throws IOException {
        var folder = new OutputFolder(home.resolve("out/day"));
        folder.replace(TINY, List.of(new Words("summary.txt", "old"), new Words("stops.csv", "old")));
        folder.replace(TINY, List.of(new Words("summary.txt", "new")));
        assertThat(names(home.resolve("out"))).containsExactly("day");
        assertThat(names(home.resolve("out/day"))).containsExactly("summary.txt");
        assertThat(home.resolve("out/day/summary.txt")).hasContent("new");
    }

    @Test
    void keepsWhatIsNoResult() throws IOException {
        Files.createDirectories(home.resolve("day"));
        Files.writeString(home.resolve("day/diary.txt"), "mine");
        Files.writeString(home.resolve("day/route-V9.gpx"), "yesterday's, and V9 stays home today");
        new OutputFolder(home.resolve("day")).replace(TINY, List.of(new Words("summary.txt", "new")));
        assertThat(names(home.resolve("day"))).containsExactly("diary.txt", "summary.txt");
    }

    @Test
    void fullDiskChangesNothing() throws IOException {
        var folder = new OutputFolder(home.resolve("day"));
        folder.replace(TINY, List.of(new Words("summary.txt", "old")));
        assertThatThrownBy(() -> folder.replace(TINY, List.of(new Words("summary.txt", "new"), new FullDisk())))
                .isInstanceOfSatisfying(FaultException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FaultKind.MACHINE);
                    assertThat(e.getMessage()).contains("E810", "No space left on device", "--out");
                });
        assertThat(names(home)).containsExactly("day");
        assertThat(home.resolve("day/summary.txt")).hasContent("old");
    }

    @Test
    void fileInTheWayIsReported() throws IOException {
        Files.writeString(home.resolve("out"), "a file");
        assertThatThrownBy(() -> new OutputFolder(home.resolve("out/day")).replace(TINY, List.of(new Words("a.txt", ""))))
                .isInstanceOf(FaultException.class).hasMessageContaining("E810");
    }
}

package org.abfuhr.data.city.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;

/// A copy of GridTown's pack to break in tests.
final class BrokenTown {

    static final Path GRID_TOWN = Path.of("src/test/resources/cities/gridtown");

    private final Path folder;

    BrokenTown(Path folder) throws IOException {
        this.folder = folder;
        try (var files = Files.list(GRID_TOWN)) {
            for (Path file : files.toList())
                Files.copy(file, folder.resolve(file.getFileName()));
        }
    }

    /// Replaces a text that must be there.
    BrokenTown change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
        return this;
    }

    BrokenTown write(String file, byte[] bytes) throws IOException {
        Files.write(folder.resolve(file), bytes);
        return this;
    }

    BrokenTown delete(String file) throws IOException {
        Files.delete(folder.resolve(file));
        return this;
    }

    /// What the reader says, without the folder's name.
    List<String> faults() {
        var refused = catchThrowableOfType(FaultException.class, () -> CityPackReader.read(folder));
        assertThat(refused).as("the pack should be refused").isNotNull();
        assertThat(refused.kind()).isEqualTo(FaultKind.INPUT);
        return refused.faults().stream().map(Fault::toString).map(text -> text.replace(folder + "/", "")).toList();
    }
}

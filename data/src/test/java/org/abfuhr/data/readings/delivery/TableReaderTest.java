package org.abfuhr.data.readings.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.abfuhr.model.fault.FaultException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {

    @TempDir
    Path folder;
    private Path table;
    private final List<Path> written = new ArrayList<>();

    @BeforeEach
    void writeTable() throws IOException {
        table = Files.writeString(folder.resolve("history.csv"), "PAR1 and more"); // told by content, not by name
    }

    @Test
    void isToldHowToGetAReaderWhereThereIsNone() {
        var file = new DeliveredFile(table, DeliveryFormat.ANY, DeviceDirectory.NONE, _ -> {});
        assertThatThrownBy(() -> file.read(_ -> {})).isInstanceOfSatisfying(FaultException.class, e -> {
            assertThat(e.faults().getFirst().code()).isEqualTo("E507");
            assertThat(e.faults().getFirst().fix()).contains("mvn -q -Pparquet");
        });
    }

    @Test
    void readsTheCsvThatAReaderMakesAndLeavesNothingBehind() {
        assertThat(lines(() -> Optional.of(this::write))).containsExactly("container,instant,fill",
                "C1,2026-11-01T06:00:00Z,0.5");
        assertThat(written).hasSize(1).allSatisfy(csv -> assertThat(csv).doesNotExist());
    }

    @Test
    void saysWhyATableCannotBeReadAndLeavesNothingBehind() {
        assertThatThrownBy(() -> lines(() -> Optional.of((from, to) -> {
            write(from, to);
            throw new IOException("no footer");
        }))).hasMessageContaining("E503").hasMessageContaining("cannot be read (no footer)");
        assertThat(written).hasSize(1).allSatisfy(csv -> assertThat(csv).doesNotExist());
    }

    @Test
    void aReaderOfAnotherVersionIsNone() {
        assertThatThrownBy(() -> lines(() -> {
            throw new ServiceConfigurationError("no such class");
        })).hasMessageContaining("E507");
        assertThatThrownBy(() -> lines(() -> Optional.of((_, _) -> {
            throw new NoSuchMethodError("writeCsv");
        }))).hasMessageContaining("E507");
    }

    private List<String> lines(Supplier<Optional<TableReader>> tables) {
        return DeliveredText.read(table, tables, (BufferedReader text) -> text.lines().toList());
    }

    private void write(Path from, Path to) throws IOException {
        assertThat(from).isEqualTo(table);
        written.add(Files.writeString(to, "container,instant,fill\nC1,2026-11-01T06:00:00Z,0.5\n"));
    }
}

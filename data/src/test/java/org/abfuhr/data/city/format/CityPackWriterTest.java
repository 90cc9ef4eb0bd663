package org.abfuhr.data.city.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.model.fault.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityPackWriterTest {

    @TempDir
    Path folder;

    private final CityPack town = CityPackReader.read(BrokenTown.GRID_TOWN);

    @Test
    void whatItWritesReadsTheSame() throws IOException {
        CityPackWriter.of(town).write(folder.resolve("copy"));
        var copy = CityPackReader.read(folder.resolve("copy"));
        assertThat(copy).usingRecursiveComparison().ignoringFields("name", "folder", "roads", "area").isEqualTo(town);
        assertThat(Files.mismatch(copy.roads(), town.roads())).isEqualTo(-1);
        assertThat(Files.mismatch(copy.area().orElseThrow(), town.area().orElseThrow())).isEqualTo(-1);
        assertThat(folder.resolve("copy/schema/fleet.schema.json")).exists();
    }

    @Test
    void commentsStayBesideTheirFigures() throws IOException {
        var comments = CityPackReader.comments(BrokenTown.GRID_TOWN, "city");
        assertThat(comments).isEqualTo(Map.of("planDate", "a Tuesday"));
        CityPackWriter.of(town).comments(Map.of("city", comments)).write(folder.resolve("copy"));
        assertThat(Files.readString(folder.resolve("copy/city.yaml"))).contains("\nplanDate: 2026-11-24  # a Tuesday\n");
    }

    @Test
    void refusesAFolderThatHasFiles() {
        assertThatThrownBy(() -> CityPackWriter.of(town).write(BrokenTown.GRID_TOWN)).isInstanceOf(FaultException.class)
                .hasMessageContaining("E331").hasMessageContaining("has files already");
    }

    @Test
    void leavesNothingBehindWhenItFails() throws IOException {
        Path gone = folder.resolve("gone.osm");
        var broken = new CityPack("x", folder, town.settings(), town.fleet(), town.facilities(), town.containers(), gone,
                town.area(), town.readings());
        assertThatThrownBy(() -> CityPackWriter.of(broken).write(folder.resolve("copy"))).hasMessageContaining("E332");
        assertThat(folder).isEmptyDirectory();
    }
}

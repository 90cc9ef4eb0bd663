package org.abfuhr.data.city.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.CitySettings;
import org.abfuhr.data.city.CronSchedule;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.city.ServiceRules;
import org.abfuhr.data.city.ServiceRules.NightRun;
import org.abfuhr.data.city.ServiceRules.Nights;
import org.abfuhr.model.fault.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(folder.resolve("copy/schema/area.schema.json")).exists();
    }

    @Test
    void rulesAndQuietPlacesStay() {
        var rules = new CitySettings.Rules(CitySettings.HolidayShift.PREVIOUS,
                Optional.of(new CitySettings.NoiseHours(DayWindow.parse("08:00-19:00"), "32. BImSchV § 7")),
                new BigDecimal("0.25"));
        var quiet = town.with(town.settings().with(rules)).with(List.of(town.containers().getFirst().atQuietPlace()));
        CityPackWriter.of(quiet).write(folder.resolve("copy"));
        var copy = CityPackReader.read(folder.resolve("copy"));
        assertThat(copy.settings()).isEqualTo(quiet.settings());
        assertThat(copy.containers()).isEqualTo(quiet.containers());
    }

    @Test
    void whatTheServiceDoesStays() throws IOException {
        var rules = new ServiceRules(Optional.of(new NightRun(CronSchedule.parse("30 2 * * *"), 1, 90)), new Nights(3, true),
                Optional.empty());
        CityPackWriter.of(town.with(town.settings().with(rules))).write(folder.resolve("copy"));
        assertThat(CityPackReader.read(folder.resolve("copy")).settings().service()).isEqualTo(rules);
        CityPackWriter.of(town).write(folder.resolve("usual"));
        assertThat(Files.readString(folder.resolve("usual/city.yaml"))).doesNotContain("nights");
    }

    @Test
    void commentsStayBesideTheirFigures() throws IOException {
        var comments = CityPackReader.comments(BrokenTown.GRID_TOWN);
        assertThat(comments.get("city")).isEqualTo(Map.of("planDate", "a Tuesday"));
        CityPackWriter.of(town).comments(comments).write(folder.resolve("copy"));
        assertThat(Files.readString(folder.resolve("copy/city.yaml"))).contains("\nplanDate: 2026-11-24  # a Tuesday\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No", "07:00", "# 1", "a: b", "\"Müritz\" \\ See", "- x", "1e3", "Burg Stargard", "x ", "{a}", "null",
            "two\nlines"})
    void textsThatYamlMightMisreadStayAsTheyAre(String name) {
        var settings = town.settings();
        var renamed = new CitySettings(name, settings.zone(), settings.language(), settings.planDate(), settings.holidays(),
                settings.population(), settings.map(), settings.environment(), settings.fractions(), settings.service(),
                settings.rules());
        CityPackWriter.of(new CityPack("x", folder, renamed, town.fleet(), town.facilities(), town.containers(), town.roads(),
                town.area(), town.readings(), List.of())).write(folder.resolve("copy"));
        assertThat(CityPackReader.read(folder.resolve("copy")).settings().displayName()).isEqualTo(name);
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
                town.area(), town.readings(), List.of());
        assertThatThrownBy(() -> CityPackWriter.of(broken).write(folder.resolve("copy"))).hasMessageContaining("E332");
        assertThat(folder).isEmptyDirectory();
    }
}

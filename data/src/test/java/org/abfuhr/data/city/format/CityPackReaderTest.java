package org.abfuhr.data.city.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.city.VehicleType.DieselDrive;
import org.abfuhr.data.readings.files.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityPackReaderTest {

    private final CityPack town = CityPackReader.read(Path.of("src/test/resources/cities/gridtown"));

    @Test
    void readsTheSettings() {
        assertThat(town.name()).isEqualTo("gridtown");
        assertThat(town.settings().displayName()).isEqualTo("GridTown");
        assertThat(town.settings().zone()).hasToString("Europe/Berlin");
        assertThat(town.settings().planDate()).contains(LocalDate.of(2026, 11, 24));
        assertThat(town.settings().fractions()).containsOnlyKeys("glass-clear", "glass-green", "litter", "residual");
        assertThat(town.settings().environment().euroPerKwh()).isEqualByComparingTo("0.25");
        assertThat(town.settings().isRestDay(LocalDate.of(2026, 12, 25))).isTrue();
    }

    @Test
    void readsTheFleet() {
        var truck = town.fleet().typeOf(town.fleet().vehicles().getFirst());
        assertThat(truck.compartments().getFirst().looseLitres()).isEqualTo(40_000);
        assertThat(town.fleet().usableShare()).isEqualTo(1);
        assertThat(truck.drive()).isEqualTo(new DieselDrive(0.5, 0.03));
        assertThat(truck.drive().kwhPerKm()).isEqualTo(4.975);
        var shift = town.fleet().vehicles().getFirst().shiftOn(LocalDate.of(2026, 11, 24)).orElseThrow();
        assertThat(shift.name()).isEqualTo("early");
        assertThat(town.fleet().vehicles().getFirst().shiftOn(LocalDate.of(2026, 11, 28))).isEmpty(); // a Saturday
    }

    @Test
    void readsFacilities() {
        var transfer = town.facilities().getFirst();
        assertThat(transfer.openingHours().on(DayOfWeek.TUESDAY)).containsExactly(new DayWindow(6 * 60, 21 * 60));
        assertThat(transfer.openingHours().on(DayOfWeek.SUNDAY)).isEmpty();
        assertThat(transfer.charger().orElseThrow().kwh()).isEqualTo(20);
    }

    @Test
    void readsContainers() {
        assertThat(town.containers()).hasSize(8);
        var third = town.containers().get(4);
        assertThat(third.id()).isEqualTo("res-3");
        assertThat(town.windowsOf(third)).hasToString("[06:00-13:00, 15:00-20:00]");
        assertThat(third.rules().fixed().contains(DayOfWeek.TUESDAY)).isTrue();
        assertThat(town.serviceSecondsOf(third)).isEqualTo(40 + 4 * 30);
        assertThat(town.serviceSecondsOf(town.containers().get(3))).isEqualTo(75); // its own
        assertThat(town.containers().get(5).sensor()).isEmpty();
        assertThat(town.rulesOf(town.containers().get(6)).maxAgeDays()).hasValue(7); // from its fraction
    }

    @Test
    void findsTheFilesBeside() {
        assertThat(town.roads()).exists().hasFileName("roads.osm");
        assertThat(town.area().orElseThrow()).exists();
        assertThat(town.readings()).isEmpty();
    }

    /// A hidden file is what an interrupted import leaves.
    @Test
    void namesWhatNobodyReadsAmongTheReadings(@TempDir Path folder) throws IOException {
        new BrokenTown(folder);
        Files.createDirectories(folder.resolve("readings"));
        for (var name : List.of("b.csv.gz", "a.csv", "november.xlsx", "notes.txt", ".c.csv.gz.tmp"))
            Files.writeString(folder.resolve("readings").resolve(name), "");
        var pack = CityPackReader.read(folder);
        assertThat(pack.readings()).extracting(file -> file.getFileName().toString()).containsExactly("a.csv", "b.csv.gz");
        assertThat(pack.ignoredReadings()).extracting(file -> file.getFileName().toString()).containsExactly("notes.txt",
                "november.xlsx");
        assertThat(Readings.load(pack).report().faults()).filteredOn(fault -> fault.code().equals("E506")).hasSize(2);
    }

    @Test
    void readsWhatASpreadsheetWrites(@TempDir Path folder) throws IOException {
        // Semicolons, a byte order mark, line ends of Windows, and an empty line at the end.
        new BrokenTown(folder).change("containers.csv", ",", ";").change("containers.csv", "\n", "\r\n")
                .change("containers.csv", "id;lat", "\uFEFFid;lat");
        assertThat(CityPackReader.read(folder).containers()).isEqualTo(town.containers());
    }
}

package org.abfuhr.dispatch.service.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.format.CityPacks;
import org.abfuhr.data.store.operations.Decision;
import org.abfuhr.dispatch.cli.GridTownPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// GridTown as a night foresees it on a day to come.
final class DayDecisionsTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);

    @TempDir
    private Path folder = Path.of("");
    private CityPack town;

    @BeforeEach
    void open() throws IOException {
        town = CityPacks.open(GridTownPack.copyTo(folder.resolve("gridtown")).toString(), folder.resolve("cache"));
    }

    @Test
    void aCatchUpShiftIsForeseenOnItsDay() {
        var foreseen = foreseen(SUNDAY, "catch_up_shift", "{\"vehicle\":\"T1\",\"hours\":\"08:00-12:00\"}");
        assertThat(drives(town, SUNDAY)).isFalse();
        assertThat(drives(foreseen, SUNDAY)).isTrue();
    }

    @Test
    void anAbsentVehicleIsMissingOnItsDayOnly() {
        var foreseen = foreseen(TUESDAY, "vehicle_absent", "{\"vehicle\":\"T1\"}");
        assertThat(drives(town, TUESDAY)).isTrue();
        assertThat(drives(foreseen, TUESDAY)).isFalse();
        assertThat(drives(foreseen, TUESDAY.plusDays(1))).isTrue();
    }

    private CityPack foreseen(LocalDate date, String kind, String body) {
        var decision = new Decision(1, date, date, kind, body, "test", "Anna", Instant.EPOCH, Optional.empty());
        return DayDecisions.standing(List.of(decision)).foreseen(town, date);
    }

    private static boolean drives(CityPack pack, LocalDate date) {
        return pack.fleet().vehicles().stream()
                .anyMatch(vehicle -> vehicle.id().equals("T1") && vehicle.shiftOn(date).isPresent());
    }
}

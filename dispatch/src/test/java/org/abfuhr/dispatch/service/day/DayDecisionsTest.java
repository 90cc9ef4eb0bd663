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
    private static final String CATCH_UP = "{\"vehicle\":\"T1\",\"hours\":\"08:00-12:00\"}";

    @TempDir
    private Path folder = Path.of("");
    private CityPack town;

    @BeforeEach
    void open() throws IOException {
        town = CityPacks.open(GridTownPack.copyTo(folder.resolve("gridtown")).toString(), folder.resolve("cache"));
    }

    @Test
    void aCatchUpShiftIsForeseenOnItsDay() {
        var foreseen = foreseen(SUNDAY, "catch_up_shift", CATCH_UP);
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

    @Test
    void aCatchUpShiftIsOfOneDate() {
        var foreseen = foreseen(SUNDAY, "catch_up_shift", CATCH_UP);
        assertThat(drives(foreseen, SUNDAY.plusWeeks(1))).isFalse();
        assertThat(drives(foreseen, SUNDAY.minusWeeks(1))).isFalse();
    }

    /// Hours of GridTown's shift `early`: 06:00 to 14:30.
    @Test
    void aCatchUpShiftStandsInForThatOfItsWeekday() {
        var foreseen = foreseen(TUESDAY, "catch_up_shift", CATCH_UP);
        assertThat(hours(foreseen, TUESDAY)).isEqualTo("08:00-12:00");
        assertThat(hours(foreseen, TUESDAY.plusWeeks(1))).isEqualTo("06:00-14:30");
    }

    /// As the day's own night has it.
    @Test
    void anAbsentVehicleDrivesNoCatchUpShift() {
        var both = DayDecisions.standing(List.of(decision(SUNDAY, "vehicle_absent", "{\"vehicle\":\"T1\"}"),
                decision(SUNDAY, "catch_up_shift", CATCH_UP)));
        assertThat(drives(both.foreseen(town, SUNDAY), SUNDAY)).isFalse();
    }

    /// An area without any polygon was taken once; it must not stop the day.
    @Test
    void closuresThatOlderVersionsLetPassCloseNothing() {
        var decisions = DayDecisions.standing(List.of(
                decision(TUESDAY, "close_street",
                        "{\"street\":\"way/1002\",\"area\":{\"type\":\"FeatureCollection\",\"features\":[]}}"),
                decision(TUESDAY, "close_street", "{\"street\":\"way/1003\"}")));
        assertThat(decisions.closures()).hasSize(2);
    }

    private CityPack foreseen(LocalDate date, String kind, String body) {
        return DayDecisions.standing(List.of(decision(date, kind, body))).foreseen(town, date);
    }

    private static Decision decision(LocalDate date, String kind, String body) {
        return new Decision(1, date, date, kind, body, "test", "Anna", Instant.EPOCH, Optional.empty());
    }

    private static String hours(CityPack pack, LocalDate date) {
        return pack.fleet().vehicles().stream().filter(vehicle -> vehicle.id().equals("T1")).findFirst()
                .flatMap(vehicle -> vehicle.shiftOn(date)).orElseThrow().hours().toString();
    }

    private static boolean drives(CityPack pack, LocalDate date) {
        return pack.fleet().vehicles().stream()
                .anyMatch(vehicle -> vehicle.id().equals("T1") && vehicle.shiftOn(date).isPresent());
    }
}

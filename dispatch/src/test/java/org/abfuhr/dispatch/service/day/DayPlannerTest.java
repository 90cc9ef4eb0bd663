package org.abfuhr.dispatch.service.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.data.city.format.CityPacks;
import org.abfuhr.data.store.Database;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.dispatch.cli.GridTownPack;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.progress.Progress;
import org.abfuhr.dispatch.service.day.DayPlanner.Current;
import org.abfuhr.dispatch.service.day.DayPlanner.Known;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.ServiceRules;
import org.abfuhr.data.city.ServiceRules.Nights;
import org.abfuhr.data.store.operations.Decision;
import org.abfuhr.model.fleet.Shift;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;

/// Nights of GridTown for Tuesday 2026-11-24, of one step of search.
final class DayPlannerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Effort ONE_STEP = new Effort(Optional.empty(), 1, 1, 1, 1);

    @TempDir
    private Path folder = Path.of("");
    @AutoClose
    private OperationsStore store;
    @AutoClose
    private DayPlanner planner; // looks at the day alone
    private CityPack town;

    @BeforeEach
    void open() throws IOException {
        store = OperationsStore.on(Database.open(database()));
        town = CityPacks.open(GridTownPack.copyTo(folder.resolve("gridtown")).toString(), folder.resolve("cache"));
        planner = planner(1);
    }

    private String database() {
        return folder.resolve("service.db").toString();
    }

    private DayPlanner planner(int days) {
        var lookingAhead = town.with(town.settings().with(
                new ServiceRules(Optional.empty(), new Nights(days, false), Optional.empty())));
        return new DayPlanner(lookingAhead, database(), Path.of("target", "test-cache"), new NightsBefore(store, lookingAhead));
    }

    private Outcome night(Optional<Current> earlier) {
        return night(planner, DAY, earlier);
    }

    private Outcome night(DayPlanner which, LocalDate date, Optional<Current> earlier) {
        return which.plan(Known.from(store, date, DayDecisions.standing(store.decisions(date))), ONE_STEP, earlier,
                Progress.silent(), () -> false);
    }

    private void decide(LocalDate date, String kind, String body) {
        store.change(changes -> changes.add(
                new Decision(0, date, date, kind, body, "test", "Anna", Instant.EPOCH, Optional.empty()), Optional.empty()));
    }

    /// The earlier plan has the same day the other way round: from there, one step does not lead to where it leads from nothing.
    @Test
    void theSearchBeginsWithTheEarlierPlan() {
        var anew = night(Optional.empty());
        var plan = Current.of(anew, Instant.EPOCH);
        Map<String, List<String>> backwards = new LinkedHashMap<>();
        plan.orders().forEach((shift, visits) -> backwards.put(shift, visits.reversed()));
        var onwards = night(Optional.of(new Current(backwards, plan.metrics(), plan.made(), Optional.empty())));
        assertThat(onwards.violations()).isEmpty();
        assertThat(Current.of(onwards, Instant.EPOCH).orders()).isNotEqualTo(plan.orders());
        assertThat(Current.of(night(Optional.empty()), Instant.EPOCH).orders()).isEqualTo(plan.orders());
    }

    /// Sundays are the sixth and the thirteenth day; nobody works on either.
    @Test
    void aCatchUpShiftIsCountedOnOnce() {
        decide(LocalDate.of(2026, 11, 29), "catch_up_shift", "{\"vehicle\":\"T1\",\"hours\":\"08:00-12:00\"}");
        try (var ahead = planner(13)) {
            var shifts = night(ahead, DAY, Optional.empty()).problem().shifts();
            assertThat(shifts).extracting(Shift::id).filteredOn(id -> id.endsWith("catch-up"))
                    .containsExactly("T1 2026-11-29 catch-up");
        }
    }

    /// T1's shift is from 06:00 to 14:30. The crew's longest time counts; at 14:30 of the second day 38.5 hours have passed.
    @ParameterizedTest
    @CsvSource({"06:00-10:00, 34, 38.5", "12:00-15:00, 30, 36", "08:00-09:00, 33, 38.5", "05:00-15:00, 38.5, 38.5"})
    void hoursWithoutACrewAreForeseen(String absent, double fromHour, double toHour) {
        decide(DAY.plusDays(1), "crew_absent", "{\"vehicle\":\"T1\",\"hours\":\"" + absent + "\"}");
        try (var ahead = planner(3)) {
            var shifts = night(ahead, DAY, Optional.empty()).problem().shifts().stream()
                    .filter(shift -> shift.id().startsWith("T1 ")).toList();
            assertThat(shifts).extracting(Shift::earliestStart).containsExactly(seconds(6), seconds(fromHour), seconds(54));
            assertThat(shifts).extracting(Shift::latestEnd).containsExactly(seconds(14.5), seconds(toHour), seconds(62.5));
        }
    }

    /// The day before sees the same hours as the day itself.
    @Test
    void hoursWithoutACrewAreThoseOfTheDaysOwnNight() {
        decide(DAY, "crew_absent", "{\"vehicle\":\"T1\",\"hours\":\"07:30-11:00\"}");
        var own = first("T1 " + DAY, night(Optional.empty()));
        try (var ahead = planner(2)) {
            var foreseen = first("T1 " + DAY, night(ahead, DAY.minusDays(1), Optional.empty()));
            assertThat(foreseen.earliestStart()).isEqualTo(own.earliestStart() + seconds(24));
            assertThat(foreseen.latestEnd()).isEqualTo(own.latestEnd() + seconds(24));
        }
    }

    private static Shift first(String idStart, Outcome outcome) {
        return outcome.problem().shifts().stream().filter(shift -> shift.id().startsWith(idStart)).findFirst().orElseThrow();
    }

    private static int seconds(double hours) {
        return (int) (hours * 3_600);
    }
}

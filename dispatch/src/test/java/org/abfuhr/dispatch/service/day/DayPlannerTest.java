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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A night of GridTown for Tuesday 2026-11-24, of one step of search.
final class DayPlannerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Effort ONE_STEP = new Effort(Optional.empty(), 1, 1, 1, 1);

    @TempDir
    private Path folder = Path.of("");
    @AutoClose
    private OperationsStore store;
    @AutoClose
    private DayPlanner planner;

    @BeforeEach
    void open() throws IOException {
        var database = folder.resolve("service.db").toString();
        store = OperationsStore.on(Database.open(database));
        var town = CityPacks.open(GridTownPack.copyTo(folder.resolve("gridtown")).toString(), folder.resolve("cache"));
        planner = new DayPlanner(town, database, Path.of("target", "test-cache"), new NightsBefore(store, town));
    }

    private Outcome night(Optional<Current> earlier) {
        return planner.plan(Known.from(store, DAY, DayDecisions.standing(List.of())), ONE_STEP, earlier, Progress.silent(),
                () -> false);
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
}

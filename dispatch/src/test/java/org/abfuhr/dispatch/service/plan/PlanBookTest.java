package org.abfuhr.dispatch.service.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.city.format.CityPacks;
import org.abfuhr.data.store.Database;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.data.store.operations.PlanVersion.Origin;
import org.abfuhr.data.store.operations.PlanVersion.State;
import org.abfuhr.dispatch.cli.GridTownPack;
import org.abfuhr.dispatch.service.day.VehicleRoutes;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Versions of a day on which nobody has a route.
final class PlanBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");

    @TempDir
    private Path folder = Path.of("");
    @AutoClose
    private OperationsStore store;
    @AutoClose
    private Announcements announcements = new Announcements();
    private PlanBook book;

    @BeforeEach
    void open() throws IOException {
        store = OperationsStore.on(Database.open(folder.resolve("service.db").toString()));
        var town = CityPacks.open(GridTownPack.copyTo(folder.resolve("gridtown")).toString(), folder.resolve("cache"));
        book = new PlanBook(store, List.of(), announcements, new DayRecords(town, store),
                new VehicleRoutes(store, town.settings().zone(), () -> NOW), () -> NOW);
    }

    private PlanVersion checked() {
        return store.change(changes -> {
            var routes = changes.keep("{}".getBytes(UTF_8));
            var plan = new PlanVersion(DAY, changes.nextVersion(DAY), State.CHECKED, Origin.REPAIR, "Anna", NOW, "why",
                    Optional.empty(), routes, routes, "{\"routes\":\"" + routes + "\"}", 0);
            changes.add(plan);
            return plan;
        });
    }

    private List<State> states() {
        return store.plans(DAY).stream().map(PlanVersion::state).toList();
    }

    /// A repair goes on from the first version while somebody releases the second.
    @Test
    void aRepairDoesNotTakeBackWhatWasReleasedMeanwhile() {
        var first = book.release(checked(), "Anna", "as every morning");
        var second = checked();
        var repair = checked();
        var released = book.release(second, "Ben", "decided anew");
        assertThat(book.releaseInPlaceOf(first, repair, "Anna (abfuhr)", "after an event")).isEmpty();
        assertThat(states()).containsExactly(State.SUPERSEDED, State.RELEASED, State.CHECKED);
        assertThat(book.releaseInPlaceOf(released, repair, "Ben (abfuhr)", "after an event")).isPresent();
        assertThat(states()).containsExactly(State.SUPERSEDED, State.SUPERSEDED, State.RELEASED);
    }
}

package org.abfuhr.dispatch.service.day;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.ServiceRules;
import org.abfuhr.data.city.ServiceRules.Nights;
import org.abfuhr.data.city.format.CityPacks;
import org.abfuhr.data.store.Database;
import org.abfuhr.data.store.operations.DayRecord;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.data.store.operations.PlanVersion.Origin;
import org.abfuhr.data.store.operations.PlanVersion.State;
import org.abfuhr.dispatch.cli.GridTownPack;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is stored of Monday 2026-11-23, for the nights behind it; nights look three days ahead.
final class NightsBeforeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant EVENING = Instant.parse("2026-11-23T18:00:00Z");

    @TempDir
    private Path folder = Path.of("");
    @AutoClose
    private OperationsStore store;
    private CityPack town;

    @BeforeEach
    void open() throws IOException {
        store = OperationsStore.on(Database.open(folder.resolve("service.db").toString()));
        town = CityPacks.open(GridTownPack.copyTo(folder.resolve("gridtown")).toString(), folder.resolve("cache"));
    }

    private NightsBefore nights(int days, boolean learnCosts) {
        return new NightsBefore(store, town.with(town.settings().with(
                new ServiceRules(Optional.empty(), new Nights(days, learnCosts), Optional.empty()))));
    }

    private void version(LocalDate date, Origin origin, State state) {
        version(date, origin, state, "");
    }

    /// @param costs text of learned costs, or empty
    private void version(LocalDate date, Origin origin, State state, String costs) {
        store.change(changes -> {
            var digest = changes.keep(new byte[]{1});
            var summary = costs.isEmpty() ? "{}" : "{\"visitCosts\":\"" + changes.keep(costs.getBytes(UTF_8)) + "\"}";
            var plan = new PlanVersion(date, changes.nextVersion(date), state, origin, "Anna", EVENING, "", Optional.empty(),
                    digest, digest, summary, 0);
            changes.add(plan);
            return plan;
        });
    }

    /// @param open collections that nobody reported
    private void driven(LocalDate date, int open, String... emptied) {
        store.change(changes -> {
            changes.keep(new DayRecord(date, State.DRIVEN, "{\"open\":" + open + "}", List.of(emptied), EVENING));
            return date;
        });
    }

    private Optional<String> lookingAheadTo(int daysLater) {
        return nights(3, false).lookingAheadTo(MONDAY.plusDays(daysLater)).map(PlanVersion::id);
    }

    /// Monday's plan speaks of Monday to Wednesday.
    @Test
    void aPlanThatWasDrivenSaysSomethingOfItsLaterDays() {
        version(MONDAY, Origin.RUN, State.DRIVEN);
        driven(MONDAY, 0, "res-1");
        assertThat(lookingAheadTo(1)).contains("2026-11-23.1");
        assertThat(lookingAheadTo(2)).contains("2026-11-23.1");
        assertThat(lookingAheadTo(3)).isEmpty();
        assertThat(nights(1, false).lookingAheadTo(MONDAY.plusDays(1))).isEmpty();
    }

    /// Repairs look at their own day alone.
    @Test
    void theNightBehindARepairedPlanCounts() {
        version(MONDAY, Origin.RUN, State.CHECKED);
        version(MONDAY, Origin.RUN, State.SUPERSEDED);
        version(MONDAY, Origin.REPAIR, State.DRIVEN);
        version(MONDAY, Origin.RUN, State.CHECKED); // made later, driven by nobody
        driven(MONDAY, 0, "res-1");
        assertThat(lookingAheadTo(1)).contains("2026-11-23.2");
    }

    @Test
    void aPlanThatNobodyDroveSaysNothing() {
        version(MONDAY, Origin.RUN, State.RELEASED);
        assertThat(lookingAheadTo(1)).isEmpty();
    }

    @Test
    void aPlanOfWhichNobodyReportedTheEndSaysNothing() {
        version(MONDAY, Origin.RUN, State.CLOSED);
        driven(MONDAY, 2, "res-1");
        assertThat(lookingAheadTo(1)).isEmpty();
        driven(MONDAY, 0);
        assertThat(lookingAheadTo(1)).as("nothing was emptied").isEmpty();
    }

    @Test
    void aPlanOfADayInBetweenThatNobodyDroveEndsIt() {
        version(MONDAY, Origin.RUN, State.DRIVEN);
        driven(MONDAY, 0, "res-1");
        version(MONDAY.plusDays(1), Origin.RUN, State.RELEASED);
        assertThat(lookingAheadTo(1)).contains("2026-11-23.1");
        assertThat(lookingAheadTo(2)).isEmpty();
    }

    @Test
    void costsAreThoseOfTheLastNightThatWasDriven() {
        version(MONDAY, Origin.RUN, State.DRIVEN, "of,id,euro,plans\ncontainer,res-1,7.5,1\n");
        driven(MONDAY, 2, "res-1");
        version(MONDAY.plusDays(1), Origin.RUN, State.RELEASED, "of,id,euro,plans\ncontainer,res-1,99,2\n");
        var residual = town.containers().stream().filter(each -> each.id().equals("res-1")).findFirst().orElseThrow();
        assertThat(nights(1, true).costs(MONDAY.plusDays(9)).orElseThrow().euro(residual)).isEqualTo(7.5);
        assertThat(nights(1, true).costs(MONDAY).orElseThrow().euro(residual)).as("nothing learned yet")
                .isEqualTo(town.fractionOf(residual).usualVisitEuro().doubleValue());
        assertThat(nights(1, false).costs(MONDAY.plusDays(9))).isEmpty();
    }
}

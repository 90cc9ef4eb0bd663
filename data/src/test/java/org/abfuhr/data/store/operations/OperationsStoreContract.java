package org.abfuhr.data.store.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.abfuhr.data.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every store of the dispatch service keeps, whatever the database.
abstract class OperationsStoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T05:00:00.123Z");

    @TempDir
    Path folder;
    private Database database;
    private OperationsStore store;

    /// Where the store of one test lies; the same within the test.
    abstract String location() throws IOException;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(location());
        store = OperationsStore.on(database);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void versionsOfADayCountUpAndLiveOn() throws IOException {
        var first = add("first");
        assertThat(first.id()).isEqualTo("2026-11-24.1");
        var second = add("second");
        store.change(changes -> {
            changes.update(second.releasedBy("Anna", NOW));
            changes.update(first.in(PlanVersion.State.SUPERSEDED));
            return true;
        });
        close();
        open();
        assertThat(store.plans(DAY)).containsExactly(first.in(PlanVersion.State.SUPERSEDED), second.releasedBy("Anna", NOW));
        assertThat(store.plans(1)).containsExactly(second.releasedBy("Anna", NOW));
        assertThat(new String(store.document(second.plan()), UTF_8)).isEqualTo("second");
        assertThat(store.findPlan(DAY, 3)).isEmpty();
    }

    private PlanVersion add(String content) {
        return store.change(changes -> {
            var digest = changes.keep(content.getBytes(UTF_8));
            var plan = new PlanVersion(DAY, changes.nextVersion(DAY), PlanVersion.State.CHECKED, PlanVersion.Origin.RUN, "Anna",
                    NOW, "why", Optional.empty(), digest, digest, "{}", changes.lastEvent(DAY));
            changes.add(plan);
            return plan;
        });
    }

    @Test
    void decisionsAreUndoneOnceAndNeverDeleted() {
        var made = store.change(changes -> changes.add(new Decision(0, DAY, DAY.plusDays(2), "exclude",
                "{\"container\":\"res-1\"}", "works", "Anna", NOW, Optional.empty()), Optional.empty()));
        assertThat(store.decisions(DAY.plusDays(2))).containsExactly(made);
        assertThat(store.decisions(DAY.plusDays(3))).isEmpty();
        assertThat(did(changes -> changes.undo(made.number(), "Ben", NOW))).isTrue();
        assertThat(did(changes -> changes.undo(made.number(), "Ben", NOW))).isFalse();
        assertThat(store.findDecision(made.number()).orElseThrow().undone()).contains(new Decision.Undone("Ben", NOW));
    }

    @Test
    void whatWasSentIsFoundByTheIdOfItsSender() {
        var made = store.change(changes -> changes.add(new Decision(0, DAY, DAY, "exclude", "{}", "works", "Anna", NOW,
                Optional.empty()), Optional.of("d-1")));
        assertThat(store.<Optional<Decision>>change(changes -> changes.findDecision("Anna", "d-1"))).contains(made);
        assertThat(store.<Optional<Decision>>change(changes -> changes.findDecision("Ben", "d-1"))).isEmpty();
        var run = store.change(changes -> changes.add(new KeptRun("Anna", NOW, "{}"), Optional.of("r-1")));
        assertThat(store.<Optional<KeptRun>>change(changes -> changes.findRun("Anna", "r-1"))).contains(run);
        assertThat(store.<Optional<KeptRun>>change(changes -> changes.findRun("Anna", "r-2"))).isEmpty();
    }

    @Test
    void runsAreKeptUntilTheyEndAndAfterwards() throws IOException {
        var first = store.change(changes -> changes.add(new KeptRun("Anna", NOW, "{\"kind\":\"night\"}"), Optional.empty()));
        var second = store.change(changes -> changes.add(new KeptRun("Ben", NOW, "{}"), Optional.empty()));
        store.change(changes -> {
            changes.done(first.number(), "2026-11-24.1");
            changes.update(second.begunAgain().failed("[1]"));
            return true;
        });
        close();
        open();
        assertThat(store.runs(1)).containsExactly(second.begunAgain().failed("[1]"));
        assertThat(store.runs(9)).hasSize(2).last().extracting(KeptRun::state, KeptRun::plan)
                .containsExactly(KeptRun.State.DONE, "2026-11-24.1");
    }

    @Test
    void theSameEventCountsOnce() {
        var event = new VehicleEvent(0, "T1", "e-1", DAY, NOW, NOW.plusSeconds(9), "served", "{}");
        assertThat(did(changes -> changes.add(event))).isTrue();
        assertThat(did(changes -> changes.add(event))).isFalse();
        var other = new VehicleEvent(0, "A1", "e-1", DAY, NOW.minusSeconds(60), NOW, "served", "{}");
        assertThat(did(changes -> changes.add(other))).isTrue();
        assertThat(store.events(DAY, 0)).extracting(VehicleEvent::vehicle).containsExactly("T1", "A1");
        long first = store.events(DAY, 0).getFirst().number();
        assertThat(store.events(DAY, first)).extracting(VehicleEvent::vehicle).containsExactly("A1");
    }

    @Test
    void whatAVehicleReportedLastOfAKindIsFound() {
        for (int i = 0; i < 3; i++) {
            var event = new VehicleEvent(0, "T1", "e-" + i, DAY.plusDays(i / 2), NOW.minusSeconds(i), NOW, "returned", "{}");
            assertThat(did(changes -> changes.add(event))).isTrue();
        }
        assertThat(store.findLastEvent("T1", DAY, "returned")).map(VehicleEvent::id).contains("e-0");
        assertThat(store.findLastEvent("T1", DAY.plusDays(1), "returned")).map(VehicleEvent::id).contains("e-2");
        assertThat(store.findLastEvent("T1", DAY, "broken_down")).isEmpty();
        assertThat(store.findLastEvent("A1", DAY, "returned")).isEmpty();
    }

    /// The day is mended after the next one's route was given out: versions rise all the same.
    @Test
    void aVehicleHasARouteForEachDay() {
        var digest = store.change(changes -> changes.keep("route".getBytes(UTF_8)));
        var first = new PublishedRoute("T1", 1, DAY, 1, "abc", digest, NOW);
        var next = new PublishedRoute("T1", 2, DAY.plusDays(1), 1, "def", digest, NOW);
        var mended = new PublishedRoute("T1", 3, DAY, 2, "ghi", digest, NOW);
        List.of(first, next, mended).forEach(route -> store.change(changes -> {
            assertThat(changes.nextRouteVersion("T1")).isEqualTo(route.version());
            changes.add(route);
            assertThat(changes.findRoute("T1", route.date())).contains(route);
            return true;
        }));
        assertThat(store.findRoute("T1")).contains(next);
        assertThat(store.findRoute("A1")).isEmpty();
        assertThat(store.routes("T1", DAY.minusDays(1))).containsExactly(mended, next);
        assertThat(store.routes("T1", DAY.plusDays(1))).containsExactly(next);
        assertThat(store.routes("A1", DAY)).isEmpty();
        assertThat(store.routes(DAY)).containsExactly(first, mended);
    }

    @Test
    void aDayIsSummedUpAnewUntilItIsClosed() {
        var driven = new DayRecord(DAY, PlanVersion.State.DRIVEN, "{\"km\":1}", List.of("res-1"), NOW);
        var closed = new DayRecord(DAY, PlanVersion.State.CLOSED, "{\"km\":2}", List.of("res-1", "res-2"), NOW);
        var before = new DayRecord(DAY.minusDays(1), PlanVersion.State.CLOSED, "{}", List.of(), NOW);
        List.of(driven, before, closed).forEach(record -> store.change(changes -> {
            changes.keep(record);
            return true;
        }));
        assertThat(store.dayRecords(DAY, 10)).containsExactly(closed, before);
        assertThat(store.dayRecords(DAY, 1)).containsExactly(closed);
        assertThat(store.dayRecords(DAY.minusDays(1), 10)).containsExactly(before);
    }

    @Test
    void aChangeHappensAsAWholeOrNotAtAll() {
        assertThatThrownBy(() -> store.change(changes -> {
            changes.audit(NOW, "Anna", "plan.release", "x", "{}");
            throw new IllegalStateException("power cut");
        })).hasMessage("power cut");
        assertThat(store.audit(1, 10)).isEmpty();
        assertThat(store.verifyAudit()).isEmpty();
    }

    @Test
    void keysAreKeptWithoutTheirSecrets() {
        var key = new ApiKey("k1", "Anna", "planner", "0".repeat(64), NOW, false);
        assertThat(did(changes -> changes.hasKeys())).isFalse();
        store.change(changes -> {
            changes.add(key);
            return true;
        });
        assertThat(store.keys()).containsExactly(key);
        assertThat(did(changes -> changes.revoke("k1", NOW))).isTrue();
        assertThat(did(changes -> changes.revoke("k1", NOW))).isFalse();
        assertThat(store.keys().getFirst().revoked()).isTrue();
        assertThat(did(changes -> changes.hasKeys())).isTrue();
    }

    @Test
    void aSecretIsMadeOnce() {
        assertThat(store.secret("vehicles", () -> new byte[]{1, 2})).containsExactly(1, 2);
        assertThat(store.secret("vehicles", () -> new byte[]{3, 4})).containsExactly(1, 2);
    }

    @Test
    void aSoundAuditLogIsPassed() {
        log(3);
        assertThat(store.verifyAudit()).isEmpty();
        var entries = store.audit(2, 10);
        assertThat(entries).extracting(AuditEntry::number).containsExactly(2, 3);
        assertThat(entries.getLast().previous()).isEqualTo(entries.getFirst().hash());
    }

    @Test
    void aLogThatGrowsMeanwhileIsSound() {
        try (var pool = Executors.newSingleThreadExecutor()) {
            var growing = pool.submit(() -> log(100));
            while (!growing.isDone())
                assertThat(store.verifyAudit()).isEmpty();
        }
    }

    @Test
    void aChangedEntryIsFound() {
        log(3);
        tamper("UPDATE audit_entry SET who = 'Ben' WHERE number = 2");
        assertThat(store.verifyAudit()).containsExactly("entry 2 was changed");
    }

    @Test
    void aMissingEntryIsFound() {
        log(4);
        tamper("DELETE FROM audit_entry WHERE number = 2");
        assertThat(store.verifyAudit()).containsExactly("entry 2 is missing");
    }

    @Test
    void aMissingEndIsFound() {
        log(4);
        tamper("DELETE FROM audit_entry WHERE number > 2");
        assertThat(store.verifyAudit()).containsExactly("entries 3 to 4 are missing");
    }

    /// Whoever changes an entry and its hash must change all that follow.
    @Test
    void anEntryWithANewHashDoesNotLinkUp() {
        log(2);
        var first = store.audit(1, 1).getFirst();
        var forged = AuditEntry.linked(1, first.at(), "Ben", first.action(), first.subject(), first.detail(), "");
        tamper("UPDATE audit_entry SET who = 'Ben', hash = '" + forged.hash() + "' WHERE number = 1");
        assertThat(store.verifyAudit()).containsExactly("entry 2 does not follow the one before");
    }

    private boolean did(Function<OperationsStore.Changes, Boolean> work) {
        return store.change(work);
    }

    private void log(int entries) {
        for (int i = 1; i <= entries; i++) {
            var subject = "plan " + i;
            store.change(changes -> changes.audit(NOW, "Anna", "plan.release", subject, "{}"));
        }
    }

    private void tamper(String command) {
        database.writing((Connection connection) -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(command);
            }
        });
    }
}

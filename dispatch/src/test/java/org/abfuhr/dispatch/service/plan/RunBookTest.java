package org.abfuhr.dispatch.service.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.store.Database;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.model.fault.Fault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is known of runs when the database is not there.
final class RunBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder = Path.of("");
    @AutoClose
    private Announcements announcements = new Announcements();

    private OperationsStore store() {
        return OperationsStore.on(Database.open(folder.resolve("service.db").toString()));
    }

    /// Or nobody could start another run before the service is started anew.
    @Test
    void aRunWhoseFailureCannotBeKeptIsOverAllTheSame() {
        var store = store();
        var runs = new RunBook(store, announcements, 1);
        var run = runs.add(new PlanDesk.Order(DAY, true, Optional.empty(), "Anna", "every night"), Optional.empty(),
                Instant.EPOCH);
        run.running();
        assertThat(runs.anyGoing()).isTrue();
        store.close();
        runs.fail(run, List.of(new Fault("E541", "failed.", "service.db", "Try again.")));
        assertThat(runs.anyGoing()).isFalse();
        assertThat(run.json()).containsEntry("state", "failed");
        try (var again = store()) {
            assertThat(new RunBook(again, announcements, 1).cutOff()).hasSize(1);
        }
    }
}

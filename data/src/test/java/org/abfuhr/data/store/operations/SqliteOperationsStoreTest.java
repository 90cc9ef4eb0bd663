package org.abfuhr.data.store.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.abfuhr.data.store.Database;
import org.abfuhr.model.fault.FaultException;
import org.junit.jupiter.api.Test;

class SqliteOperationsStoreTest extends OperationsStoreContract {

    @Override
    String location() {
        return folder.resolve("abfuhr.db").toString();
    }

    /// An older program does not know what a newer one keeps there.
    @Test
    void aDatabaseOfANewerProgramIsRefused() {
        try (var database = Database.open(location())) {
            database.writing(connection -> connection.createStatement().executeUpdate(
                    "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time,"
                            + " success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'somebody', 1, 1)"));
        }
        assertThatThrownBy(() -> Database.open(location())).isInstanceOf(FaultException.class).hasMessageContaining("E540")
                .hasMessageContaining("was made by another version").hasMessageContaining("backup from before the upgrade");
    }

    /// The copy holds what was committed before, and nothing of what comes after.
    @Test
    void isBackedUpWhileItWorks() {
        var copy = folder.resolve("copy.db");
        try (var database = Database.open(location()); var store = OperationsStore.on(database)) {
            store.change(changes -> changes.audit(Instant.EPOCH, "Anna", "before", "", ""));
            database.backUp(copy);
            store.change(changes -> changes.audit(Instant.EPOCH, "Anna", "after", "", ""));
            assertThatThrownBy(() -> database.backUp(copy)).isInstanceOf(FaultException.class).hasMessageContaining("E542")
                    .hasMessageContaining("exists already");
        }
        try (var store = OperationsStore.on(Database.open(copy.toString()))) {
            assertThat(store.audit(1, 10)).extracting(AuditEntry::action).containsExactly("before");
            assertThat(store.verifyAudit()).isEmpty();
        }
    }
}

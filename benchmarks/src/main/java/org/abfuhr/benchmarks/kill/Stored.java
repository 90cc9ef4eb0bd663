package org.abfuhr.benchmarks.kill;

import java.nio.file.Path;
import java.time.LocalDate;
import org.abfuhr.data.store.Database;
import org.abfuhr.data.store.ReadingStore;
import org.abfuhr.data.store.ReadingStores;
import org.abfuhr.data.store.operations.OperationsStore;

/// The database of a service, read without the service. It is closed before the next kill: an open one would spare the next start the work
/// of making good what was half-written.
///
/// @param date that everything is about
record Stored(OperationsStore operations, ReadingStore readings, LocalDate date) implements AutoCloseable {

    static Stored open(Path database, LocalDate date) {
        var opened = Database.open(database.toString());
        return new Stored(OperationsStore.on(opened), ReadingStores.on(opened), date);
    }

    @Override
    public void close() {
        operations.close();
    }
}

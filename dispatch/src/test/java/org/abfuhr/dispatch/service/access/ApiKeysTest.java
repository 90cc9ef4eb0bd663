package org.abfuhr.dispatch.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.abfuhr.data.store.Database;
import org.abfuhr.data.store.operations.OperationsStore;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

final class ApiKeysTest {

    private static final int CLIENTS = 8;

    @TempDir
    private Path folder = Path.of("");

    /// All come at once: one lays the key into the store, and none may be turned away meanwhile.
    @RepeatedTest(20)
    void theFirstKeyOpensForEverybodyWhoUsesIt() throws Exception {
        try (var store = OperationsStore.on(Database.open(folder.resolve("service.db").toString()));
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var keys = new ApiKeys(store, InstantSource.system());
            var key = keys.first().orElseThrow().key();
            var start = new CyclicBarrier(CLIENTS);
            var found = clients.invokeAll(Collections.nCopies(CLIENTS, () -> {
                start.await();
                return keys.find(key);
            }));
            for (var each : found)
                assertThat(each.get())
                        .isEqualTo(Optional.of(Principal.ofKey(keys.list().getFirst().id(), "first key", Role.OPERATOR)));
            assertThat(keys.list()).hasSize(1);
        }
    }
}

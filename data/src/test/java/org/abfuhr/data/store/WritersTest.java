package org.abfuhr.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class WritersTest {

    private static final int WRITERS = 8; // a database has four connections

    @TempDir
    private Path folder = Path.of("");

    /// One writes and does not end; all others wait without a connection, so that one is left to look something up.
    @Test
    @Timeout(20)
    void writersThatWaitDoNotKeepReadersOut() throws InterruptedException {
        try (var database = Database.open(folder.resolve("a.db").toString())) {
            var writing = new CountDownLatch(1);
            var over = new CountDownLatch(1);
            List<Thread> writers = new ArrayList<>();
            writers.add(Thread.ofPlatform().start(() -> database.writing(_ -> {
                writing.countDown();
                return await(over);
            })));
            writing.await();
            for (int i = 0; i < WRITERS; i++)
                writers.add(Thread.ofPlatform().start(() -> database.writing(_ -> true)));
            while (!writers.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING))
                Thread.onSpinWait();
            assertThat(database.reading(_ -> "read").length()).isEqualTo(4);
            over.countDown();
            for (var writer : writers)
                writer.join();
        }
    }

    private static boolean await(CountDownLatch over) {
        try {
            over.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

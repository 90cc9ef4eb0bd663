package org.abfuhr.dispatch.service.plan;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.abfuhr.dispatch.service.http.Refusal;

/// Does what a desk is given, one thing after the other, in the background.
final class Worker implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final ExecutorService thread;

    /// @param name of its thread
    Worker(String name) {
        thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
    }

    /// @throws Refusal once it is closed
    void submit(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException _) {
            throw Refusal.unavailable("The service is stopping.");
        }
    }

    /// Waits until everything is done, though not for ever.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS))
                thread.shutdownNow();
        } catch (InterruptedException _) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

package org.abfuhr.dispatch.service.api;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.abfuhr.dispatch.service.http.Refusal;

/// The one thread on which readings are taken in, a body after the other. Requests have virtual threads, which take turns only where they
/// wait: a body of thousands of readings would hold up every vehicle that asks meanwhile. This one is the operating system's, which lets the
/// others run beside it.
public final class Intake implements AutoCloseable {

    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("readings").daemon().factory());

    /// Waits for the turn, and for what comes of it.
    ///
    /// @throws Refusal E913 when the service is stopping, or what the work throws
    <T> T take(Supplier<T> work) {
        try {
            return thread.submit(work::get).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (RejectedExecutionException _) {
            throw Refusal.unavailable("The service is stopping.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("The service is stopping.");
        }
    }

    /// Takes nothing more; what was begun ends.
    @Override
    public void close() {
        thread.close();
    }
}

package org.abfuhr.dispatch.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Lets an interrupted search end well: on a signal the search is asked to stop, and the process waits until the best plan so
/// far is written. The Java machine then ends by the signal itself (130 for an interrupt from the keyboard).
public final class Interrupt implements AutoCloseable {

    /// The code for callers in the same process; the signal sets the real one.
    public static final int EXIT_CODE = 130;

    static final String ANNOUNCEMENT = "An interrupt (Ctrl-C) ends the search with the best plan so far.";

    private static final long PATIENCE_SECONDS = 60;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "interrupt");

    private Interrupt() {}

    /// Watches for signals until it is closed, and tells people so on standard error.
    public static Interrupt watch(Console console) {
        var interrupt = new Interrupt();
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        console.note(ANNOUNCEMENT);
        return interrupt;
    }

    private void stopAndWait() {
        asked.set(true);
        try {
            if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                System.err.println("abfuhr: gave up waiting for the plan to be written");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Asks the search to stop, as a signal does.
    void ask() {
        asked.set(true);
    }

    public boolean asked() {
        return asked.get();
    }

    public BooleanSupplier signal() {
        return asked::get;
    }

    @Override
    public void close() {
        written.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already, by this very hook
        }
    }
}

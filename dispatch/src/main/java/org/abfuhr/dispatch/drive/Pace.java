package org.abfuhr.dispatch.drive;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/// Lets simulated time pass.
@FunctionalInterface
public interface Pace {

    /// As fast as the service answers.
    Pace AT_ONCE = _ -> true;

    /// Waits until a simulated instant.
    ///
    /// @return whether to go on
    boolean until(Instant instant) throws InterruptedException;

    /// So many times as fast as real.
    ///
    /// @param nanoClock such as `System::nanoTime`
    static Pace times(double speed, LongSupplier nanoClock) {
        return new Pace() {
            private Instant first = Instant.MAX;
            private long begun;

            @Override
            public boolean until(Instant instant) throws InterruptedException {
                if (first.equals(Instant.MAX)) {
                    first = instant;
                    begun = nanoClock.getAsLong();
                }
                long due = (long) (Duration.between(first, instant).toNanos() / speed);
                long wait = due - (nanoClock.getAsLong() - begun);
                if (wait > 0)
                    Thread.sleep(Duration.ofNanos(wait));
                return true;
            }
        };
    }
}

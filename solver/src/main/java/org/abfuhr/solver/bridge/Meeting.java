package org.abfuhr.solver.bridge;

import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import org.abfuhr.solver.search.Exchange;
import org.jspecify.annotations.Nullable;

/// Where islands meet: each waits for the others, then [Exchange] deals the plan out anew. At most so many as there are threads search at a time, so
/// that their number decides the speed only.
public class Meeting {

    private final Exchange exchange;
    private final Semaphore threads;
    private final Phaser phaser;
    private volatile @Nullable RuntimeException failure;

    public Meeting(int islands, int atATime, long seed) {
        exchange = new Exchange(islands, seed);
        threads = new Semaphore(atATime);
        phaser = new Phaser(islands) {

            @Override
            protected boolean onAdvance(int phase, int registered) {
                return registered == 0 || !dealtOut();
            }
        };
    }

    private boolean dealtOut() {
        try {
            dealOut();
            return true;
        } catch (RuntimeException e) {
            failure = e;
            return false;
        }
    }

    /// Deals the plan out anew.
    void dealOut() {
        exchange.meet();
    }

    Exchange exchange() {
        return exchange;
    }

    /// Begins to search. Each island ends with [#leave].
    void enter() {
        threads.acquireUninterruptibly();
    }

    /// Waits for the others; then the plan of this island is another.
    void await() {
        threads.release();
        phaser.arriveAndAwaitAdvance();
        threads.acquireUninterruptibly();
        var broken = failure;
        if (broken != null)
            throw new IllegalStateException("The islands could not exchange their plans.", broken);
    }

    void leave() {
        threads.release();
        phaser.arriveAndDeregister();
    }
}

package org.abfuhr.dispatch.night;

import java.time.Duration;
import java.util.Optional;

/// How long and how hard to search.
///
/// @param budget wall-clock time; empty when iterations count
/// @param iterations when there is no budget
/// @param islands searches side by side; with iterations they decide the result
/// @param threads at most; with iterations they decide the speed only
public record Effort(Optional<Duration> budget, long iterations, int islands, int threads, long seed) {

    /// A share of this effort, at least 1 iteration or 100 ms.
    Effort share(double part) {
        return new Effort(budget.map(time -> Duration.ofMillis(Math.max(100, Math.round(time.toMillis() * part)))),
                Math.max(1, Math.round(iterations * part)), islands, threads, seed);
    }
}

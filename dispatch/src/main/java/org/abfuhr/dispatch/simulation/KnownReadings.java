package org.abfuhr.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;

/// The readings that a policy may see: those of the last weeks that arrived.
final class KnownReadings implements Consumer<Reading> {

    /// As many days as the nightly run loads would do; growth is learned from them.
    static final Duration KEPT = Duration.ofDays(42);

    private final Map<String, Deque<Reading>> byContainer = new HashMap<>();

    @Override
    public void accept(Reading reading) {
        byContainer.computeIfAbsent(reading.container(), _ -> new ArrayDeque<>()).add(reading);
    }

    /// What is known at an instant; older readings are forgotten.
    ReadingsSet at(Instant instant) {
        var builder = new ReadingsSet.Builder();
        var oldest = instant.minus(KEPT);
        for (var readings : byContainer.values()) {
            while (!readings.isEmpty() && readings.peek().instant().isBefore(oldest))
                readings.poll();
            readings.forEach(builder);
        }
        return builder.build();
    }
}

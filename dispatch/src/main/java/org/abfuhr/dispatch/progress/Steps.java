package org.abfuhr.dispatch.progress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Runs named steps one after the other, times them, and tells a [Progress].
public final class Steps {

    private final LongSupplier nanoClock;
    private final Progress progress;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /// @param nanoClock such as `System::nanoTime`; only differences count
    public Steps(LongSupplier nanoClock, Progress progress) {
        this.nanoClock = nanoClock;
        this.progress = progress;
    }

    /// Runs a step for its effect.
    public void run(String step, Runnable work) {
        run(step, () -> {
            work.run();
            return 0;
        });
    }

    /// Runs a step for its result.
    public <T> T run(String step, Supplier<T> work) {
        progress.begin(step);
        long start = nanoClock.getAsLong();
        try {
            return work.get();
        } finally {
            double elapsed = (nanoClock.getAsLong() - start) / 1e9;
            seconds.merge(step, Math.round(elapsed * 1000) / 1000.0, Double::sum);
            progress.end();
        }
    }

    public Progress progress() {
        return progress;
    }

    /// Seconds by step, in the order of the steps.
    public Map<String, Double> seconds() {
        return new LinkedHashMap<>(seconds);
    }
}

package org.abfuhr.benchmarks.replan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.Locale;
import org.abfuhr.solver.PlannerSettings;
import org.jspecify.annotations.Nullable;

/// How long a search takes: either of both is given.
record SearchEffort(@Nullable Long millis, @Nullable Long iterations) {

    static SearchEffort of(Duration time) {
        return new SearchEffort(time.toMillis(), null);
    }

    static SearchEffort ofIterations(long count) {
        return new SearchEffort(null, count);
    }

    PlannerSettings settings(int threads, long seed) {
        var budget = millis == null ? null : Duration.ofMillis(millis);
        return new PlannerSettings(budget, iterations, threads, threads, seed);
    }

    @JsonIgnore
    String text() {
        return millis == null ? iterations + " iterations" : String.format(Locale.ROOT, "%.1f s", millis / 1e3);
    }
}

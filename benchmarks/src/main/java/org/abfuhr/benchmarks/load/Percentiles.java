package org.abfuhr.benchmarks.load;

import java.util.Collection;

/// How long calls took, in milliseconds: of all that were made, the least that was not exceeded by so many hundredths of them.
///
/// @param count 0 makes all others 0
public record Percentiles(int count, double p50, double p95, double p99, double max) {

    public static Percentiles of(Collection<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Percentiles(sorted.length, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        if (sorted.length == 0)
            return 0;
        int rank = (int) Math.ceil(share * sorted.length); // the smallest rank with that share at or below it
        return Math.round(sorted[Math.max(1, rank) - 1] / 1e3) / 1e3;
    }
}

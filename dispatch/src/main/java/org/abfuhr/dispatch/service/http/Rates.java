package org.abfuhr.dispatch.service.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Lets each client call so often a second, with a reserve for bursts. Remembers the last clients only, so that nobody can fill the memory.
final class Rates {

    private static final int MOST_CLIENTS = 10_000;

    private final double perSecond;
    private final double burst;
    private final LongSupplier nanoClock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    private record Bucket(double left, long nanos) {}

    Rates(double perSecond, double burst, LongSupplier nanoClock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoClock = nanoClock;
    }

    /// Takes one call from the client's reserve.
    ///
    /// @throws Refusal E908 when there is none left
    synchronized void take(String client) {
        long now = nanoClock.getAsLong();
        var bucket = buckets.getOrDefault(client, new Bucket(burst, now));
        double left = Math.min(burst, bucket.left + (now - bucket.nanos) / 1e9 * perSecond);
        buckets.put(client, new Bucket(Math.max(0, left - 1), now));
        if (left < 1) {
            buckets.put(client, new Bucket(left, now));
            throw Refusal.tooMany((int) Math.max(1, Math.ceil((1 - left) / perSecond)));
        }
    }
}

package org.abfuhr.benchmarks.load;

import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// What vehicles were answered, counted from many threads.
final class Answers {

    private static final int NOT_MODIFIED = 304;
    private static final int OK = 200;

    private final Queue<Long> unchanged = new ConcurrentLinkedQueue<>();
    private final Queue<Long> routes = new ConcurrentLinkedQueue<>();
    private final LongAdder routeBytes = new LongAdder();
    private final Map<String, LongAdder> others = new ConcurrentSkipListMap<>();

    void count(Wire.Reply reply, long nanos) {
        if (reply.status() == NOT_MODIFIED)
            unchanged.add(nanos);
        else if (reply.status() == OK) {
            routes.add(nanos);
            routeBytes.add(reply.bytes());
        } else
            failed(Integer.toString(reply.status()));
    }

    /// @param what a status, or the name of what happened to the connection
    void failed(String what) {
        others.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    /// Of the answers that the vehicle's route has not changed.
    Percentiles unchanged() {
        return Percentiles.of(unchanged);
    }

    /// Of the answers with a whole route.
    Percentiles routes() {
        return Percentiles.of(routes);
    }

    /// Mean size of a route.
    long routeBytes() {
        return routes.isEmpty() ? 0 : routeBytes.sum() / routes.size();
    }

    /// How often which other status was answered, or a connection failed.
    Map<String, Long> errors() {
        Map<String, Long> errors = new TreeMap<>();
        others.forEach((what, count) -> errors.put(what, count.sum()));
        return errors;
    }
}

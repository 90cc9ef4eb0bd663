package org.abfuhr.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.abfuhr.benchmarks.served.ServiceClient;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.store.ReadingStore;

/// Many readings at once: number n belongs to container n modulo their count, and no two of a container have the same second.
final class Burst {

    private static final int TOO_MANY = 429;
    private static final int DAY_SECONDS = 86_400;
    private static final float SAME = 0.001f;

    private final List<String> containers;
    private final LocalDate day;
    private final int size;
    private final int perBody;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger postponed = new AtomicInteger();
    private final BitSet acknowledged = new BitSet();

    /// @param day on which all of them were measured, in UTC
    /// @param perBody readings of one body
    Burst(List<String> containers, LocalDate day, int size, int perBody) {
        this.containers = List.copyOf(containers);
        this.day = day;
        this.size = size;
        this.perBody = perBody;
    }

    private String container(int n) {
        return containers.get(n % containers.size());
    }

    /// 37 s apart, so that a day has room for 2,335 of a container.
    private long second(int n) {
        return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond() + (n / containers.size() * 37L) % DAY_SECONDS;
    }

    private static float fill(int n) {
        return (1 + n % 99) / 100f;
    }

    /// Sends bodies until none is left; several may do so at once.
    void send(ServiceClient sensors) throws IOException, InterruptedException {
        for (int from = next.getAndAdd(perBody); from < size; from = next.getAndAdd(perBody)) {
            int to = Math.min(size, from + perBody);
            acknowledge(from, post(sensors, body(from, to)));
        }
    }

    private ServiceClient.Reply post(ServiceClient sensors, String body) throws IOException, InterruptedException {
        var reply = sensors.post("/api/v1/readings", body);
        while (reply.status() == TOO_MANY) {
            postponed.incrementAndGet();
            Thread.sleep(Duration.ofSeconds(reply.retryAfterSeconds()));
            reply = sensors.post("/api/v1/readings", body);
        }
        return reply.require(200);
    }

    private String body(int from, int to) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (int n = from; n < to; n++)
            rows.addObject().put("container", container(n)).put("instant", Instant.ofEpochSecond(second(n)).toString())
                    .put("fill", Math.round(fill(n) * 100) / 100.0);
        return rows.toString();
    }

    private synchronized void acknowledge(int from, ServiceClient.Reply reply) {
        int n = from;
        for (JsonNode row : reply.json().path("rows")) {
            acknowledged.set(n, row.path("verdict").asText().equals("taken"));
            n++;
        }
    }

    synchronized int acknowledged() {
        return acknowledged.cardinality();
    }

    /// Bodies that were refused with 429 and sent again.
    int postponed() {
        return postponed.get();
    }

    /// Acknowledged readings that the store has, with the fill that was sent.
    synchronized int found(ReadingStore store) {
        var begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        var stored = store.load(begin, begin.plusSeconds(DAY_SECONDS));
        return (int) acknowledged.stream().filter(n -> has(stored, n)).count();
    }

    private boolean has(ReadingsSet stored, int n) {
        return stored.until(container(n), Instant.ofEpochSecond(second(n)))
                .filter(series -> series.epochSecond(series.size() - 1) == second(n)
                        && Math.abs(series.fill(series.size() - 1) - fill(n)) < SAME)
                .isPresent();
    }
}

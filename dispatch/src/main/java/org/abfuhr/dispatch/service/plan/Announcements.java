package org.abfuhr.dispatch.service.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.abfuhr.data.store.operations.PublishedRoute;
import org.abfuhr.dispatch.service.http.Answer;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.http.Refusal;

/// Tells listeners what is new, as server-sent events. Nobody waits for a slow listener: whoever does not read is cut off, comes back, and asks
/// for the state itself.
public final class Announcements implements AutoCloseable {

    private static final int MOST_LISTENERS = 1_000;
    private static final int MOST_WAITING = 256;
    private static final long HEARTBEAT_SECONDS = 15;
    private static final String END = "";
    private static final String ROUTE = "route";

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private record Listener(String topic, BlockingQueue<String> waiting) {}

    /// Tells all listeners of a topic.
    public void tell(String topic, String event, Map<String, ?> data) {
        var text = text(event, data);
        for (var listener : listeners)
            if (listener.topic.equals(topic) && !listener.waiting.offer(text))
                end(listener);
    }

    /// Tells a vehicle which route it is given.
    public void tell(PublishedRoute route) {
        tell(topic(route), ROUTE, data(route));
    }

    private static String topic(PublishedRoute route) {
        return "vehicle " + route.vehicle();
    }

    private static Map<String, ?> data(PublishedRoute route) {
        return Map.of("vehicle", route.vehicle(), "version", route.version(), "etag", route.etag());
    }

    private static String text(String event, Map<String, ?> data) {
        return "event: " + event + "\ndata: " + Json.text(new TreeMap<>(data)) + "\n\n";
    }

    /// Lets the listeners of a topic go once they have read what was told.
    public void finish(String topic) {
        listeners.stream().filter(listener -> listener.topic.equals(topic)).forEach(listener -> {
            if (!listener.waiting.offer(END))
                end(listener);
        });
    }

    private void end(Listener listener) {
        listeners.remove(listener);
        listener.waiting.clear();
        listener.waiting.add(END);
    }

    /// A stream of what is told about a topic from now on, with a first event that says how things are.
    ///
    /// @throws Refusal E913 when there are too many listeners
    public Answer listen(String topic, String firstEvent, Map<String, ?> first) {
        if (closed || listeners.size() >= MOST_LISTENERS)
            throw Refusal.unavailable("Nobody more can listen.");
        var listener = new Listener(topic, new ArrayBlockingQueue<>(MOST_WAITING));
        listener.waiting.add(text(firstEvent, first));
        listeners.add(listener);
        if (closed)
            end(listener);
        return Answer.stream("text/event-stream", out -> write(listener, out));
    }

    /// A stream of the routes that a vehicle is given, with the present one first.
    ///
    /// @throws Refusal as above
    public Answer listen(PublishedRoute route) {
        return listen(topic(route), ROUTE, data(route));
    }

    private void write(Listener listener, OutputStream out) throws IOException {
        try {
            for (var text = next(listener); !text.equals(END); text = next(listener)) {
                out.write(text.getBytes(UTF_8));
                out.flush();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(listener);
        }
    }

    private static String next(Listener listener) throws InterruptedException {
        var text = listener.waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        return text == null ? ": still here\n\n" : text;
    }

    public int listeners() {
        return listeners.size();
    }

    /// Lets all listeners go.
    @Override
    public void close() {
        closed = true;
        listeners.forEach(this::end);
    }
}

package org.abfuhr.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;

/// A vehicle that asks for its route again and again, over a connection of its own.
final class Poller {

    private final String url;
    private final Driven driven;
    private final Rhythm rhythm;
    private final SplittableRandom random;
    private Wire wire;
    private String etag = "";

    Poller(String url, Driven driven, Rhythm rhythm, SplittableRandom random) throws IOException {
        this.url = url;
        this.driven = driven;
        this.rhythm = rhythm;
        this.random = random;
        wire = new Wire(url);
    }

    /// A vehicle with a route, which several pollers may share.
    record Driven(String vehicle, String token) {

        String path() {
            return "/api/v1/vehicles/" + vehicle + "/route";
        }
    }

    /// How vehicles ask.
    ///
    /// @param everyMillis pause between two questions
    /// @param wholeShare of the questions that do not say what the vehicle has already
    record Rhythm(long everyMillis, double wholeShare) {

        long everyNanos() {
            return everyMillis * 1_000_000;
        }
    }

    /// Asks from a random moment of the first interval on, until time is over.
    ///
    /// @param beginNanos when the first interval begins
    /// @param endNanos when nothing is asked any more
    /// @param first gets the first answer, always a whole route
    /// @param then gets the others
    void run(long beginNanos, long endNanos, Answers first, Answers then) throws InterruptedException {
        long due = beginNanos + random.nextLong(rhythm.everyNanos());
        for (var to = first; due < endNanos; due += rhythm.everyNanos(), to = then) {
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            boolean whole = random.nextDouble() < rhythm.wholeShare;
            ask(whole ? "" : etag, to);
        }
        close();
    }

    private void ask(String known, Answers to) {
        try {
            long start = System.nanoTime();
            var reply = wire.get(driven.path(), driven.token, known);
            to.count(reply, System.nanoTime() - start);
            if (!reply.etag().isEmpty())
                etag = reply.etag();
        } catch (IOException e) {
            to.failed(e.getClass().getSimpleName());
            reconnect(to);
        }
    }

    private void reconnect(Answers to) {
        close();
        try {
            wire = new Wire(url);
        } catch (IOException e) {
            to.failed(e.getClass().getSimpleName());
        }
    }

    private void close() {
        try {
            wire.close();
        } catch (IOException _) {
            etag = ""; // nothing else depended on it
        }
    }
}

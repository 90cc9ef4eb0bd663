package org.abfuhr.benchmarks.kill;

import java.io.IOException;
import java.util.Optional;
import org.abfuhr.benchmarks.served.ServiceClient.Reply;

/// Sends things of one kind, one after the other, until the service is gone, and keeps the one that it had no answer to.
final class Client {

    private static final int TOO_MANY = 429;

    private final Kind kind;
    private final long pauseMillis;
    private final Ledger ledger = new Ledger();
    private Optional<Kind.Parcel> unanswered = Optional.empty();
    private int cutOff;

    Client(Kind kind, long pauseMillis) {
        this.kind = kind;
        this.pauseMillis = pauseMillis;
    }

    Kind kind() {
        return kind;
    }

    Ledger ledger() {
        return ledger;
    }

    /// How often the service was killed while it owed an answer.
    int cutOff() {
        return cutOff;
    }

    /// Ends when the connection does.
    void send(String url) throws InterruptedException {
        try {
            for (;;) {
                var parcel = kind.next();
                unanswered = Optional.of(parcel);
                post(parcel, url);
                unanswered = Optional.empty();
                Thread.sleep(pauseMillis);
            }
        } catch (IOException _) {
            cutOff++;
        }
    }

    /// Sends again what was not answered.
    void sendAgain(String url) throws IOException, InterruptedException {
        if (unanswered.isPresent())
            post(unanswered.get(), url);
        unanswered = Optional.empty();
    }

    private Reply post(Kind.Parcel parcel, String url) throws IOException, InterruptedException {
        ledger.sent(parcel.ids());
        var reply = parcel.sender().at(url).post(parcel.path(), parcel.body());
        if (reply.status() == TOO_MANY)
            throw new IllegalStateException("the client is too quick for the service's limits");
        ledger.acknowledged(kind.acknowledged(parcel, reply));
        return reply;
    }
}

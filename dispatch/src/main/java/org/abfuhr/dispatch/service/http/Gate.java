package org.abfuhr.dispatch.service.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.abfuhr.dispatch.service.access.Authenticator;
import org.abfuhr.dispatch.service.access.Principal;
import org.abfuhr.model.fault.FaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every request passes here: counted, told who asks, let through or refused, answered, logged.
public final class Gate {

    /// Calls a second of one client, and how many at once.
    private static final double CALLS_PER_SECOND = 50;
    private static final double CALLS_BURST = 500;
    /// Wrong keys and tokens of one address, and how many at once.
    private static final double FAILURES_PER_SECOND = 0.2;
    private static final double FAILURES_BURST = 20;

    private static final Logger LOG = LoggerFactory.getLogger("org.abfuhr.dispatch.service.access.log");
    private static final Map<String, String> ALWAYS = Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer", "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy",
            "same-origin", "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "Permissions-Policy", "geolocation=(), camera=(), microphone=()");

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private final RouteTable routes;
    private final Authenticator authenticator;
    private final Metrics metrics;
    private final boolean proxied;
    private final LongSupplier nanoClock;
    private final Rates calls;
    private final Rates failures;

    /// @param proxied whether requests of this machine come from a proxy, which says for whom
    public Gate(List<Endpoint> endpoints, Authenticator authenticator, Metrics metrics, boolean proxied, LongSupplier nanoClock) {
        this.routes = new RouteTable(endpoints);
        this.authenticator = authenticator;
        this.metrics = metrics;
        this.proxied = proxied;
        this.nanoClock = nanoClock;
        this.calls = new Rates(CALLS_PER_SECOND, CALLS_BURST, nanoClock);
        this.failures = new Rates(FAILURES_PER_SECOND, FAILURES_BURST, nanoClock);
    }

    void handle(ServerRequest request, ServerResponse response) {
        long start = nanoClock.getAsLong();
        var id = Long.toHexString(ThreadLocalRandom.current().nextLong());
        var passage = new Passage(id, request);
        var answer = passage.answer();
        send(response, answer, id);
        long nanos = nanoClock.getAsLong() - start;
        metrics.request(passage.method(), passage.path, answer.status(), nanos);
        LOG.atInfo().addKeyValue("request", id).addKeyValue("method", passage.method()).addKeyValue("path", passage.path)
                .addKeyValue("status", answer.status()).addKeyValue("who", passage.who.name())
                .addKeyValue("ms", nanos / 1_000_000).log("request");
    }

    private static void send(ServerResponse response, Answer answer, String id) {
        response.status(answer.status());
        ALWAYS.forEach(response::header);
        response.header("X-Request-Id", id);
        answer.headers().forEach(response::header);
        if (!answer.headers().containsKey("Cache-Control"))
            response.header("Cache-Control", "no-store");
        if (!answer.type().isEmpty())
            response.header("Content-Type", answer.type());
        switch (answer.body()) {
            case Answer.Body.Bytes(var content) when content.length == 0 -> response.send();
            case Answer.Body.Bytes(var content) -> response.send(content);
            case Answer.Body.Stream stream -> stream(response, stream);
        }
    }

    private static void stream(ServerResponse response, Answer.Body.Stream stream) {
        try (var out = response.outputStream()) {
            stream.write(out);
        } catch (IOException | UncheckedIOException e) {
            LOG.atDebug().setCause(e).log("a listener has gone");
        }
    }

    /// One request on its way.
    private final class Passage {

        private final String id;
        private final ServerRequest request;
        private final Map<String, String> headers = new HashMap<>(); // by name in small letters, the first of each
        private Principal who = Principal.NOBODY;
        private String path = "unknown";

        Passage(String id, ServerRequest request) {
            this.id = id;
            this.request = request;
            for (var header : request.headers())
                headers.putIfAbsent(header.headerName().lowerCase().toLowerCase(Locale.ROOT), header.get());
        }

        String method() {
            var text = request.prologue().method().text();
            return List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH").contains(text) ? text : "other";
        }

        Answer answer() {
            try {
                return pass();
            } catch (Refusal refusal) {
                return Problem.of(refusal, id);
            } catch (FaultException failure) {
                return Problem.of(failure, id);
            } catch (RequestException e) { // the server itself found the body wrong
                return Problem.of(e.status().code() == 413
                        ? Refusal.tooLarge(ApiServer.MOST_BODY_BYTES)
                        : Refusal.badBody("body", "It cannot be read.", "Send a well-formed HTTP request."), id);
            } catch (RuntimeException | Error e) { // the border: whatever happens inside, the client hears of it
                LOG.atError().addKeyValue("request", id).setCause(e).log("internal error");
                return Problem.internal(id);
            }
        }

        private Answer pass() {
            var match = routes.get(request.prologue().method().text(), words());
            path = match.endpoint().path();
            who = counted(() -> authenticator.who(headers));
            calls.take(who.equals(Principal.NOBODY) ? "address " + address() : who.name());
            match.endpoint().access().require(who, match.names());
            authenticator.requireOwnPage(headers, who, request.prologue().method().text());
            var call = new Call(id, who, match.names(), query(), headers, body());
            return counted(() -> match.endpoint().handler().answer(call)); // the login has its key in the body
        }

        /// Whoever guesses has to wait; whoever has the right key does not.
        private <T> T counted(Supplier<T> work) {
            try {
                return work.get();
            } catch (Refusal refusal) {
                if (refusal.status() == 401)
                    failures.take(address());
                throw refusal;
            }
        }

        /// The client's, or as the proxy before us says, whose word is the last.
        private String address() {
            var peer = request.remotePeer().host();
            return proxied && LOOPBACK.contains(peer)
                    ? Optional.ofNullable(headers.get("x-forwarded-for"))
                            .map(hops -> hops.substring(hops.lastIndexOf(',') + 1).strip())
                            .orElse(peer)
                    : peer;
        }

        private List<String> words() {
            List<String> words = new ArrayList<>();
            for (var segment : request.path().absolute().rawPathNoParams().substring(1).split("/", -1))
                words.add(io.helidon.common.uri.UriEncoding.decodeUri(segment));
            return words;
        }

        private Map<String, String> query() {
            Map<String, String> query = new HashMap<>();
            for (var name : request.query().names())
                query.put(name, request.query().all(name).getLast());
            return query;
        }

        private Call.Body body() {
            long declared = request.headers().contentLength().orElse(-1);
            boolean some = declared > 0 || request.headers().contains(HeaderNames.TRANSFER_ENCODING);
            var in = some ? request.content().inputStream() : new ByteArrayInputStream(new byte[0]);
            return new BoundedBody(in, declared, nanoClock);
        }
    }
}

package org.abfuhr.dispatch.service.http;

import io.helidon.common.socket.SocketOptions;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;

/// The running HTTP server: one virtual thread per request.
public final class ApiServer implements AutoCloseable {

    static final long MOST_BODY_BYTES = 32L << 20;
    private static final int MOST_CONNECTIONS = 2_000;
    private static final int MOST_REQUESTS = 2_000; // each listener to events is one all the while
    private static final Duration READ_PATIENCE = Duration.ofSeconds(15);
    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(3);

    /// Held, or the level would be forgotten with it: the server tells nothing but trouble.
    private static final java.util.logging.Logger SERVER_LOG = java.util.logging.Logger.getLogger("io.helidon");

    private final WebServer server;

    private ApiServer(WebServer server) {
        this.server = server;
    }

    /// Starts to listen.
    ///
    /// @param port 0 for any that is free
    /// @throws FaultException MACHINE (E915) when the address cannot be had
    public static ApiServer start(String host, int port, Gate gate) {
        SERVER_LOG.setLevel(java.util.logging.Level.WARNING);
        try {
            return new ApiServer(WebServer.builder().host(host).port(port).shutdownHook(false).featuresDiscoverServices(false)
                    .maxPayloadSize(MOST_BODY_BYTES).maxTcpConnections(MOST_CONNECTIONS).maxConcurrentRequests(MOST_REQUESTS)
                    .idleConnectionTimeout(IDLE).shutdownGracePeriod(GRACE)
                    .connectionOptions(SocketOptions.builder().readTimeout(READ_PATIENCE).build())
                    .directHandlers(directHandlers())
                    .routing(routing(gate)).build().start());
        } catch (RuntimeException e) {
            throw new FaultException(FaultKind.MACHINE, new Fault("E915", "cannot be listened at (" + root(e) + ").",
                    host + ":" + port, "Stop what listens there, or give another --port."), e);
        }
    }

    private static String root(Throwable e) {
        var cause = e;
        while (cause.getCause() != null)
            cause = cause.getCause();
        return String.valueOf(cause.getMessage());
    }

    private static HttpRouting.Builder routing(Gate gate) {
        return HttpRouting.builder().any((ServerRequest request, ServerResponse response) -> gate.handle(request, response));
    }

    /// What the server itself answers before a request is complete, as a problem too.
    private static DirectHandlers directHandlers() {
        var handlers = DirectHandlers.builder();
        for (var event : List.of(EventType.BAD_REQUEST, EventType.PAYLOAD_TOO_LARGE, EventType.FORBIDDEN,
                EventType.INTERNAL_ERROR,
                EventType.OTHER))
            handlers.addHandler(event, (_, _, status, headers, _) -> problem(status, headers));
        return handlers.build();
    }

    static DirectHandler.TransportResponse problem(Status status, io.helidon.http.ServerResponseHeaders headers) {
        var problem = status.code() == 503
                ? Problem.of(Refusal.unavailable("Too many requests are being answered."), "")
                : Problem.of(status.code(), List.of(malformed(status)), "");
        var response = DirectHandler.TransportResponse.builder().status(status).headers(headers).keepAlive(false)
                .header(HeaderNames.CONTENT_TYPE, Problem.TYPE);
        problem.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        if (problem.body() instanceof Answer.Body.Bytes(var content))
            response.entity(content);
        return response.build();
    }

    private static Fault malformed(Status status) {
        return new Fault(status.code() == 413 ? "E906" : "E905", "The request cannot be taken (" + status.reasonPhrase() + ").",
                "request", "Send a well-formed HTTP request of less than " + MOST_BODY_BYTES + " bytes.");
    }

    public int port() {
        return server.port();
    }

    /// Lets running requests end, for three seconds at most.
    @Override
    public void close() {
        server.stop();
    }
}

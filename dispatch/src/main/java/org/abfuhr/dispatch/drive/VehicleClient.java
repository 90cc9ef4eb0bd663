package org.abfuhr.dispatch.drive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;

/// Speaks to the service for one vehicle.
final class VehicleClient {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final String address;
    private final String token;
    private String etag = "";

    /// @param url of the service
    VehicleClient(String url, String vehicle, String token) {
        this.address = url + "/api/v1/vehicles/" + vehicle;
        this.token = token;
    }

    /// The route, if there is one that the vehicle does not have yet.
    ///
    /// @throws FaultException MACHINE (E920) when the service cannot be reached or refuses
    Optional<JsonNode> newRoute() {
        var request = request("/route");
        if (!etag.isEmpty())
            request.header("If-None-Match", etag);
        var reply = send(request);
        if (reply.statusCode() == 304 || reply.statusCode() == 404)
            return Optional.empty();
        require(reply);
        etag = reply.headers().firstValue("ETag").orElse("");
        return Optional.of(tree(reply.body()));
    }

    /// Reports events and returns how many were refused.
    ///
    /// @throws FaultException as above
    int report(ArrayNode events) {
        var reply = send(
                request("/events").POST(BodyPublishers.ofString(MAPPER.createObjectNode().set("events", events).toString())));
        require(reply);
        return (int) tree(reply.body()).path("events").findValuesAsText("verdict").stream().filter("rejected"::equals).count();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw fault("cannot be reached (" + e + ").", "Start the service with `abfuhr serve`, or give its --url.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault("was not waited for.", "Start again.");
        }
    }

    private void require(HttpResponse<String> reply) {
        if (reply.statusCode() != 200)
            throw fault("answers " + reply.statusCode() + ": " + reply.body(), "See the code in docs/errors.md.");
    }

    private FaultException fault(String message, String fix) {
        return new FaultException(FaultKind.MACHINE, new Fault("E920", message, address, fix));
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the service sends no JSON", e);
        }
    }
}

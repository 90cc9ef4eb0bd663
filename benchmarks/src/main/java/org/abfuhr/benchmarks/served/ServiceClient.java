package org.abfuhr.benchmarks.served;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Speaks to a service with one key or token.
///
/// @param key empty for none
public record ServiceClient(String url, String key) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TOO_MANY = 429;
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
            .build();

    /// An answer.
    ///
    /// @param json a missing node if there is no body
    /// @param retryAfterSeconds 0 unless the service says so
    public record Reply(int status, JsonNode json, long retryAfterSeconds) {

        /// The same, if it is as wanted.
        public Reply require(int wanted) throws IOException {
            if (status != wanted)
                throw new IOException("the service answers " + status + " instead of " + wanted + ": " + json);
            return this;
        }
    }

    /// The same service with another key.
    public ServiceClient as(String other) {
        return new ServiceClient(url, other);
    }

    public Reply get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    public Reply post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /// Sends again when the service asks to wait.
    public Reply postPatiently(String path, String body) throws IOException, InterruptedException {
        var reply = post(path, body);
        while (reply.status == TOO_MANY) {
            Thread.sleep(Duration.ofSeconds(reply.retryAfterSeconds));
            reply = post(path, body);
        }
        return reply;
    }

    public String text(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private static Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = CLIENT.send(request.build(), BodyHandlers.ofString());
        return new Reply(response.statusCode(), MAPPER.readTree(response.body()),
                response.headers().firstValueAsLong("Retry-After").orElse(0));
    }

    /// A key for a role.
    public ServiceClient keyFor(String name, String role) throws IOException, InterruptedException {
        var made = post("/api/v1/keys", json("name", name, "role", role)).require(201);
        return as(made.json.path("key").asText());
    }

    /// A vehicle's token.
    public ServiceClient tokenFor(String vehicle) throws IOException, InterruptedException {
        return as(post("/api/v1/vehicles/" + vehicle + "/token", "{}").require(201).json.path("token").asText());
    }

    /// Waits until a run has ended, and tells how.
    public JsonNode awaitRun(String run) throws IOException, InterruptedException {
        var json = get("/api/v1/runs/" + run).require(200).json;
        while (json.path("state").asText().equals("waiting") || json.path("state").asText().equals("running")) {
            Thread.sleep(50);
            json = get("/api/v1/runs/" + run).require(200).json;
        }
        return json;
    }

    /// An object of texts.
    ///
    /// @param namesAndTexts name, text, name, text, ...
    public static String json(String... namesAndTexts) {
        var object = MAPPER.createObjectNode();
        for (int i = 0; i < namesAndTexts.length; i += 2)
            object.put(namesAndTexts[i], namesAndTexts[i + 1]);
        return object.toString();
    }
}

package org.abfuhr.dispatch.service.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.store.operations.ApiKey;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.dispatch.service.access.Access;
import org.abfuhr.dispatch.service.access.Authenticator;
import org.abfuhr.dispatch.service.access.Principal;
import org.abfuhr.dispatch.service.access.Role;
import org.abfuhr.dispatch.service.access.VehicleTokens;
import org.abfuhr.dispatch.service.http.Answer;
import org.abfuhr.dispatch.service.http.Call;
import org.abfuhr.dispatch.service.http.Endpoint;
import org.abfuhr.dispatch.service.http.Fields;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.http.Metrics;
import org.abfuhr.dispatch.service.http.Refusal;

/// Running the service: health, metrics, the API's description, logging in, keys, the audit log.
///
/// @param ready whether requests can be answered
/// @param version of the program
public record SystemEndpoints(CityPack pack, OperationsStore store, Authenticator authenticator, Metrics metrics,
        BooleanSupplier ready, String version, InstantSource clock) implements Endpoint.Group {

    private static final int MOST_ENTRIES = 1_000;
    private static final int TOKEN_DAYS = 30;

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/health/live", Access.PUBLIC, _ -> Answer.json(Map.of("status", "up"))),
                Endpoint.get("/health/ready", Access.PUBLIC, _ -> readiness()),
                Endpoint.get("/metrics", Access.PUBLIC, _ -> Answer.text("text/plain; version=0.0.4", metrics.text())),
                Endpoint.get("/api/v1/openapi.yaml", Access.PUBLIC, _ -> Answer.text("application/yaml", description())),
                Endpoint.get("/api/v1/version", Access.PUBLIC,
                        _ -> Answer.json(Json.object().put("name", "abfuhr").put("version", version))),
                Endpoint.get("/api/v1/city", Access.VIEWER, _ -> Answer.json(CityJson.of(pack))),
                Endpoint.post("/api/v1/session", Access.PUBLIC, this::logIn),
                Endpoint.get("/api/v1/session", Access.VIEWER, SystemEndpoints::session),
                Endpoint.delete("/api/v1/session", Access.PUBLIC, this::logOut),
                Endpoint.get("/api/v1/keys", Access.OPERATOR, _ -> keys()),
                Endpoint.post("/api/v1/keys", Access.OPERATOR, this::makeKey),
                Endpoint.delete("/api/v1/keys/{key}", Access.OPERATOR, this::revokeKey),
                Endpoint.post("/api/v1/vehicles/{vehicle}/token", Access.OPERATOR, this::token),
                Endpoint.get("/api/v1/audit", Access.OPERATOR, this::audit),
                Endpoint.get("/api/v1/audit/check", Access.OPERATOR, _ -> checkAudit()));
    }

    private Answer readiness() {
        return ready.getAsBoolean() ? Answer.json(Map.of("status", "up")) : Answer.json(503, Map.of("status", "down"));
    }

    /// The OpenAPI document.
    public static String description() {
        try (var in = SystemEndpoints.class.getResourceAsStream("openapi.yaml")) {
            if (in == null)
                throw new IllegalStateException("openapi.yaml is missing in the program");
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer logIn(Call call) {
        var fields = new Fields(call.object());
        var key = fields.text("key");
        fields.finish();
        var who = authenticator.keys().find(key).orElseThrow(() -> Refusal.notLoggedIn("The key is not valid."));
        return Answer.json(json(who)).with("Set-Cookie",
                authenticator.sessions().begin(who, call.header("x-forwarded-proto").filter("https"::equals).isPresent()));
    }

    private static Answer session(Call call) {
        return Answer.json(json(call.who()));
    }

    private static ObjectNode json(Principal who) {
        return Json.object().put("name", who.name()).put("role", who.role().id());
    }

    private Answer logOut(Call call) {
        return Answer.empty(204).with("Set-Cookie", authenticator.sessions().end(call.header("cookie").orElse("")));
    }

    private Answer keys() {
        return Answer.json(Map.of("keys", authenticator.keys().list().stream().map(SystemEndpoints::json).toList()));
    }

    private static ObjectNode json(ApiKey key) {
        return Json.object().put("id", key.id()).put("name", key.name()).put("role", key.role())
                .put("createdAt", key.createdAt().toString()).put("revoked", key.revoked());
    }

    private Answer makeKey(Call call) {
        var fields = new Fields(call.object());
        var name = fields.name("name");
        var role = Role.ofKey(fields.text("role"));
        if (role.isEmpty())
            fields.wrong("role", "is none that a key can have.", "Give viewer, planner, operator or sensors.");
        fields.finish();
        var made = authenticator.keys().make(name, role.orElseThrow(), call.who().name());
        return Answer.json(201, Json.object().put("id", made.kept().id()).put("name", name).put("role", made.kept().role())
                .put("key", made.key()));
    }

    private Answer revokeKey(Call call) {
        var id = call.name("key");
        if (!authenticator.keys().revoke(id, call.who().name()))
            throw Refusal.notFound("key " + id, "There is no such key that holds.");
        return Answer.empty(204);
    }

    private Answer token(Call call) {
        var vehicle = VehicleEndpoints.vehicle(pack, call);
        var fields = new Fields(call.object());
        int days = fields.integer("days", 1, VehicleTokens.MOST_DAYS, TOKEN_DAYS);
        fields.finish();
        store.change(changes -> changes.audit(clock.instant(), call.who().name(), "token.make", vehicle, days + " days"));
        return Answer.json(201, Json.object().put("vehicle", vehicle).put("token",
                authenticator.tokens().make(vehicle, Duration.ofDays(days))));
    }

    private Answer audit(Call call) {
        int from = number(call, "from", 1);
        int limit = Math.min(MOST_ENTRIES, number(call, "limit", MOST_ENTRIES));
        return Answer.json(Map.of("entries", store.audit(from, limit)));
    }

    private static int number(Call call, String name, int usual) {
        var text = call.parameter(name).orElse(Integer.toString(usual));
        if (!text.matches("\\d{1,9}"))
            throw Refusal.badBody(name, "is no whole number.", "Give a number from 1.");
        return Integer.parseInt(text);
    }

    private Answer checkAudit() {
        var findings = store.verifyAudit();
        return Answer.json(Json.object().put("sound", findings.isEmpty()).set("findings", Json.tree(findings)));
    }
}

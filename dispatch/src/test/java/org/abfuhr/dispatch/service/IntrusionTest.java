package org.abfuhr.dispatch.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.abfuhr.data.store.Database;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.dispatch.service.access.VehicleTokens;
import org.junit.jupiter.api.Test;

/// Tries to get in.
final class IntrusionTest extends InRunningTown {

    private static final int PATIENCE_MILLIS = 20_000;

    private static final String ROUTE = "/api/v1/vehicles/T1/route";

    private OperationsStore store() {
        return OperationsStore.on(Database.open(folder.resolve("service.db").toString()));
    }

    @Test
    void aVehicleSeesNothingButItsOwnRoute() {
        var token = town.tokenOf("A1");
        assertThat(town.get("/api/v1/vehicles/A1/route", token).code()).isEqualTo("E903"); // let in, but nothing is released
        assertThat(town.get(ROUTE, token).code()).isEqualTo("E902");
        assertThat(town.post("/api/v1/vehicles/T1/events", "{\"events\":[]}", token).code()).isEqualTo("E902");
        for (var path : List.of("/api/v1/plans", "/api/v1/vehicles", "/api/v1/audit", "/api/v1/keys", "/api/v1/events"))
            assertThat(town.get(path, token).code()).as(path).isEqualTo("E902");
    }

    @Test
    void peopleDoNotReportForVehicles() {
        assertThat(town.post("/api/v1/vehicles/T1/events", "{\"events\":[]}").code()).isEqualTo("E902");
    }

    @Test
    void anExpiredTokenIsRefused() {
        try (var store = store()) {
            var longAgo = new VehicleTokens(store, Set.of("T1"), () -> RunningService.NOW.minus(Duration.ofDays(2)));
            assertThat(town.get(ROUTE, longAgo.make("T1", Duration.ofDays(3))).code()).isEqualTo("E903");
            assertThat(town.get(ROUTE, longAgo.make("T1", Duration.ofDays(1))).code()).isEqualTo("E901");
        }
    }

    @Test
    void aForgedTokenIsRefused() throws Exception {
        var ours = town.tokenOf("T1");
        try (var store = store()) {
            var secret = store.secret("vehicle-tokens", () -> new byte[0]);
            assertThat(town.get(ROUTE, token(secret, "abfuhr-vehicle", "T1")).code()).isEqualTo("E903"); // the recipe is right
            assertThat(town.get(ROUTE, token(new byte[32], "abfuhr-vehicle", "T1")).code()).isEqualTo("E901");
            assertThat(town.get(ROUTE, token(secret, "somebody-else", "T1")).code()).isEqualTo("E901");
            assertThat(town.get("/api/v1/vehicles/X9/route", token(secret, "abfuhr-vehicle", "X9")).code()).isEqualTo("E901");
        }
        var parts = ours.split("\\.", -1);
        var none = encoded("{\"alg\":\"none\"}");
        assertThat(town.get(ROUTE, none + "." + parts[1] + ".").code()).isEqualTo("E901");
        assertThat(town.get(ROUTE, none + "." + parts[1] + "." + parts[2]).code()).isEqualTo("E901");
        assertThat(town.get(ROUTE, parts[0] + "." + encoded("{\"sub\":\"T1\"}") + "." + parts[2]).code()).isEqualTo("E901");
        assertThat(town.get(ROUTE, "nonsense").code()).isEqualTo("E901");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(ISO_8859_1));
    }

    private static String token(byte[] secret, String audience, String vehicle) throws Exception {
        var claims = new JWTClaimsSet.Builder().issuer("abfuhr").audience(audience).subject(vehicle)
                .expirationTime(Date.from(RunningService.NOW.plusSeconds(60))).build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    @Test
    void rolesEndWhereTheyEnd() {
        var viewer = town.keyOf("viewer");
        var planner = town.keyOf("planner");
        var sensors = town.keyOf("sensors");
        assertThat(town.get("/api/v1/plans", viewer).status()).isEqualTo(200);
        assertThat(town.post("/api/v1/runs", "{}", viewer).code()).isEqualTo("E902");
        assertThat(town.get("/api/v1/audit", planner).code()).isEqualTo("E902");
        assertThat(town.post("/api/v1/keys", "{\"name\":\"me\",\"role\":\"operator\"}", planner).code()).isEqualTo("E902");
        assertThat(town.get("/api/v1/plans", sensors).code()).isEqualTo("E902");
    }

    @Test
    void aRevokedKeyIsNoKey() {
        var made = town.post("/api/v1/keys", "{\"name\":\"Ben\",\"role\":\"viewer\"}").json();
        var key = made.path("key").asText();
        assertThat(town.get("/api/v1/plans", key).status()).isEqualTo(200);
        assertThat(town.delete("/api/v1/keys/" + made.path("id").asText()).status()).isEqualTo(204);
        assertThat(town.get("/api/v1/plans", key).code()).isEqualTo("E901");
        assertThat(town.get("/api/v1/plans", key.substring(0, key.length() - 1) + "x").code()).isEqualTo("E901");
    }

    private RunningService.Reply logIn(String key) {
        return town.send(town.request("/api/v1/session").POST(BodyPublishers.ofString("{\"key\":\"" + key + "\"}")));
    }

    @Test
    void aRevokedKeyEndsItsSessionsAndNoOthers() {
        var made = town.post("/api/v1/keys", "{\"name\":\"Ben\",\"role\":\"viewer\"}").json();
        var revoked = logIn(made.path("key").asText()).header("Set-Cookie").split(";", 2)[0];
        var other = logIn(town.key).header("Set-Cookie").split(";", 2)[0];
        assertThat(town.send(town.request("/api/v1/plans").header("Cookie", revoked)).status()).isEqualTo(200);
        town.delete("/api/v1/keys/" + made.path("id").asText());
        assertThat(town.send(town.request("/api/v1/plans").header("Cookie", revoked)).code()).isEqualTo("E901");
        assertThat(town.send(town.request("/api/v1/plans").header("Cookie", other)).status()).isEqualTo(200);
    }

    @Test
    void whoeverGuessesKeysHasToWait() {
        int status = 0;
        for (int i = 0; i < 25 && status != 429; i++)
            status = town.get("/api/v1/plans", "abf_000000000000_" + "x".repeat(43)).status();
        assertThat(status).isEqualTo(429);
        assertThat(town.get("/api/v1/plans").status()).isEqualTo(200); // the right key still works
    }

    @Test
    void whoeverGuessesAtTheLoginHasToWait() {
        int status = 0;
        for (int i = 0; i < 25 && status != 429; i++)
            status = logIn("abf_000000000000_" + "x".repeat(43)).status();
        assertThat(status).isEqualTo(429);
        assertThat(logIn(town.key).status()).isEqualTo(200); // the right key still works
    }

    private int guess(String forwardedFor) {
        return town.send(town.request("/api/v1/plans").header("Authorization", "Bearer abf_000000000000_" + "x".repeat(43))
                .header("X-Forwarded-For", forwardedFor)).status();
    }

    /// The word of the proxy is the last; what a client claims stands before it.
    @Test
    void behindAProxyOneGuesserDoesNotMakeOthersWait() {
        town = town.behindProxy();
        for (int i = 0; i < 25; i++)
            guess("198.51.100." + i + ", 203.0.113.7");
        assertThat(guess("198.51.100.99, 203.0.113.7")).isEqualTo(429);
        assertThat(guess("203.0.113.8")).isEqualTo(401);
    }

    @Test
    void withoutAProxyNobodyChoosesAnAddress() {
        for (int i = 0; i < 25; i++)
            guess("198.51.100." + i);
        assertThat(guess("203.0.113.8")).isEqualTo(429);
    }

    @Test
    void behindTlsTheCookieTravelsOverNothingElse() {
        var login = town.send(town.request("/api/v1/session").header("X-Forwarded-Proto", "https")
                .POST(BodyPublishers.ofString("{\"key\":\"" + town.key + "\"}")));
        assertThat(login.header("Set-Cookie")).endsWith("; Secure");
    }

    @Test
    void aForeignPageCannotUseTheSessionOfABrowser() {
        var login = town.send(town.request("/api/v1/session").POST(BodyPublishers.ofString("{\"key\":\"" + town.key + "\"}")));
        assertThat(login.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
        var cookie = login.header("Set-Cookie").split(";", 2)[0];
        assertThat(town.send(town.request("/api/v1/session").header("Cookie", cookie)).json().path("role").asText())
                .isEqualTo("operator");
        var body = "{\"name\":\"x\",\"role\":\"viewer\"}";
        assertThat(town.send(town.request("/api/v1/keys").header("Cookie", cookie).POST(BodyPublishers.ofString(body))).code())
                .isEqualTo("E902");
        assertThat(town.send(town.request("/api/v1/keys").header("Cookie", cookie).header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString(body))).code()).isEqualTo("E902");
        assertThat(town.send(town.request("/api/v1/keys").header("Cookie", cookie)
                .header("Origin", "http://127.0.0.1:" + town.service.port()).POST(BodyPublishers.ofString(body))).status())
                .isEqualTo(201);
        town.send(town.request("/api/v1/session").header("Cookie", cookie)
                .header("Origin", "http://127.0.0.1:" + town.service.port())
                .DELETE());
        assertThat(town.send(town.request("/api/v1/session").header("Cookie", cookie)).status()).isEqualTo(401);
    }

    @Test
    void tooLargeABodyIsRefused() {
        var large = "{\"key\":\"" + "x".repeat(2 << 20) + "\"}";
        assertThat(town.post("/api/v1/session", large).status()).isEqualTo(413);
        var chunked = town.send(town.request("/api/v1/session")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(ISO_8859_1)))));
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(town.post("/api/v1/session", "[".repeat(100_000)).code()).isEqualTo("E905");
        assertThat(town.post("/api/v1/session", "{\"key\":\"a\",\"key\":\"b\"}").code()).isEqualTo("E905");
    }

    /// Whatever is made of a path, it is not another one's door.
    @Test
    void tricksWithPathsLeadNowhere() throws IOException {
        var token = town.tokenOf("A1");
        for (var path : List.of("/api/v1/vehicles/A1/../T1/route", "/api/v1/vehicles/A1%2F..%2FT1/route",
                "/api/v1/vehicles/A1/%2e%2e/T1/route",
                "/api/v1/vehicles/T1;A1/route", "//api/v1/vehicles/T1/route", "/api/v1/vehicles/A1%00T1/route",
                "/api/v1/vehicles/T1/route/",
                "/api/v1/openapi.yaml/../audit", "/../../etc/passwd", "/api/v1/vehicles/T1/route?vehicle=A1"))
            assertThat(raw(
                    "GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\nConnection: close\r\n\r\n"))
                    .as(path).matches("HTTP/1.1 4\\d\\d .*");
        assertThat(raw("NONSENSE\r\n\r\n")).doesNotContain(" 200 ");
    }

    /// The first line of the answer, empty if there is none.
    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), town.service.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            var line = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)).readLine();
            return line == null ? "" : line;
        }
    }

    @Test
    void answersTellBrowsersToBeCareful() {
        var reply = town.get("/api/v1/plans");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("X-Request-Id")).isNotEmpty();
    }

    @Test
    void noSecretIsLogged() throws InterruptedException {
        try (var log = new HeardLog()) {
            var token = town.tokenOf("T1");
            var key = town.keyOf("viewer");
            var unknown = "abf_000000000000_" + "s".repeat(43);
            var login = BodyPublishers.ofString("{\"key\":\"" + key + "\"}");
            var ids = Stream.of(town.get(ROUTE + "?key=" + key, token), town.get("/api/v1/plans", unknown),
                    town.send(town.request("/api/v1/session").POST(login)))
                    .map(reply -> reply.header("X-Request-Id")).collect(toSet());
            assertThat(log.until(ids)).doesNotContain(token, key, town.key, "s".repeat(43))
                    .contains("/api/v1/vehicles/{vehicle}/route");
        }
    }

    @Test
    void theFirstKeyIsShownOnce() {
        assertThat(town.service.firstKey()).isPresent();
        assertThat(town.get("/api/v1/plans").status()).isEqualTo(200);
        town = town.again();
        assertThat(town.service.firstKey()).isEmpty();
        assertThat(town.get("/api/v1/plans").status()).isEqualTo(200);
        assertThat(Instant.parse(town.get("/api/v1/keys").json().path("keys").path(0).path("createdAt").asText()))
                .isEqualTo(RunningService.NOW);
    }
}

package org.abfuhr.dispatch.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.ServiceRules;
import org.abfuhr.data.city.ServiceRules.Nights;
import org.abfuhr.data.city.format.CityPacks;
import org.abfuhr.dispatch.cli.GridTownPack;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.service.http.Json;

/// A service of GridTown with a database of its own, and a client that speaks to it. GridTown has a crewed truck T1 (residual waste, glass) and an
/// autonomous collector A1 (litter, residual waste).
final class RunningService implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final DispatchService service;
    final String key;
    private final ServiceSettings settings;

    private RunningService(ServiceSettings settings, String knownKey) {
        this.settings = settings;
        service = DispatchService.start(settings);
        key = service.firstKey().orElse(knownKey);
    }

    static RunningService of(Path folder) throws IOException {
        return of(folder, 200);
    }

    /// @param improving iterations behind each repair
    static RunningService of(Path folder, long improving) throws IOException {
        return of(folder, improving, town -> town);
    }

    /// @param changing what GridTown is otherwise
    static RunningService of(Path folder, long improving, UnaryOperator<CityPack> changing) throws IOException {
        var pack = changing.apply(
                CityPacks.open(GridTownPack.copyTo(folder.resolve("gridtown")).toString(), folder.resolve("cache")));
        var effort = new Effort(Optional.empty(), improving, 1, 1, 1);
        return new RunningService(new ServiceSettings(pack, folder.resolve("service.db").toString(), "127.0.0.1", 0, false,
                Path.of("target", "test-cache"), () -> DAY, effort, () -> NOW, "test"), "");
    }

    /// A city whose nights plan otherwise.
    static CityPack nights(CityPack city, Nights nights) {
        return city.with(city.settings().with(new ServiceRules(Optional.empty(), nights, Optional.empty())));
    }

    /// The same city and database after the process has ended.
    RunningService again() {
        close();
        return new RunningService(settings, key);
    }

    /// The same at another time.
    RunningService again(Instant now) {
        close();
        return new RunningService(changed(settings.proxied(), now), key);
    }

    /// The same behind a reverse proxy.
    RunningService behindProxy() {
        close();
        return new RunningService(changed(true, NOW), key);
    }

    private ServiceSettings changed(boolean proxied, Instant now) {
        return new ServiceSettings(settings.pack(), settings.database(), settings.host(), 0, proxied, settings.cacheFolder(),
                settings.nextDay(), settings.improving(), () -> now, settings.version());
    }

    /// An answer.
    record Reply(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return Json.own(response.body());
        }

        String code() {
            return json().path("code").asText();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path)).header("Content-Type",
                "application/json");
    }

    Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Reply get(String path) {
        return get(path, key);
    }

    Reply get(String path, String bearer) {
        return send(request(path).header("Authorization", "Bearer " + bearer));
    }

    Reply post(String path, String body) {
        return post(path, body, key);
    }

    Reply post(String path, String body, String bearer) {
        return send(request(path).header("Authorization", "Bearer " + bearer).POST(BodyPublishers.ofString(body)));
    }

    Reply delete(String path) {
        return send(request(path).header("Authorization", "Bearer " + key).DELETE());
    }

    String keyOf(String role) {
        return post("/api/v1/keys", "{\"name\":\"a " + role + "\",\"role\":\"" + role + "\"}").json().path("key").asText();
    }

    String tokenOf(String vehicle) {
        return post("/api/v1/vehicles/" + vehicle + "/token", "{}").json().path("token").asText();
    }

    /// A released plan in which both vehicles have work: T1 empties res-1, res-2 and gc-1, A1 the others that are pinned to it.
    void releaseForBoth() {
        releaseForBoth(DAY);
    }

    /// The same on another day.
    void releaseForBoth(LocalDate date) {
        for (var container : List.of("res-1", "res-2", "gc-1"))
            pin(date, container, "T1");
        for (var container : List.of("res-3", "lit-1", "lit-2"))
            pin(date, container, "A1");
        var plan = run("{\"iterations\":200,\"date\":\"" + date + "\"}");
        var released = post("/api/v1/plans/" + plan + "/release", "{\"name\":\"Anna\",\"reason\":\"fine\"}");
        if (released.status() != 200)
            throw new AssertionError(released.response().body());
    }

    private void pin(LocalDate date, String container, String vehicle) {
        post("/api/v1/days/" + date + "/decisions",
                "{\"kind\":\"pin\",\"container\":\"" + container + "\",\"vehicle\":\"" + vehicle
                        + "\",\"reason\":\"test\"}");
    }

    /// Reports everything on the vehicle's released route as planned; its counter says a kilometre more than the plan.
    ///
    /// @return the metres of its counter
    long drive(String vehicle) {
        var route = get("/api/v1/vehicles/" + vehicle + "/route").json();
        long metres = route.path("metres").asLong() + 1_000;
        List<String> events = new ArrayList<>();
        for (var stop : route.path("stops"))
            events.add(event(route.path("date").asText() + "-" + events.size(), stop, metres));
        var verdicts = post("/api/v1/vehicles/" + vehicle + "/events", "{\"events\":[" + String.join(",", events) + "]}",
                tokenOf(vehicle)).json().path("events").findValuesAsText("verdict");
        if (!Set.copyOf(verdicts).equals(Set.of("taken")))
            throw new AssertionError(verdicts.toString());
        return metres;
    }

    private static String event(String id, JsonNode stop, long metres) {
        var where = stop.path("id").asText();
        return "{\"id\":\"" + id + "\",\"at\":\"" + stop.path("departure").asText() + "\","
                + switch (stop.path("kind").asText()) {
                    case "depot_start" -> "\"type\":\"departed\"}";
                    case "collection" -> "\"type\":\"served\",\"visit\":\"" + where + "\"}";
                    case "unloading" -> "\"type\":\"unloaded\",\"facility\":\"" + where + "\"}";
                    case "charging" -> "\"type\":\"charged\",\"facility\":\"" + where + "\"}";
                    case "break" -> "\"type\":\"rested\",\"break\":" + where + "}";
                    default -> "\"type\":\"returned\",\"metres\":" + metres + "}";
                };
    }

    /// Starts a run and waits for its end.
    ///
    /// @return the id of the plan
    String run(String order) {
        var run = post("/api/v1/runs", order).json().path("run").asText();
        var end = listen("/api/v1/runs/" + run + "/events",
                data -> data.path("state").asText().equals("done") || data.path("state").asText().equals("failed"), () -> {});
        if (!end.path("errors").isEmpty())
            throw new AssertionError(end.toString());
        return end.path("plan").asText();
    }

    /// Listens to server-sent events until one fits.
    ///
    /// @param meanwhile done once the first event has come
    JsonNode listen(String path, Predicate<JsonNode> wanted, Runnable meanwhile) {
        try (var lines = new BufferedReader(new InputStreamReader(
                CLIENT.send(request(path).header("Authorization", "Bearer " + key).build(), BodyHandlers.ofInputStream()).body(),
                UTF_8))) {
            boolean first = true;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("data: "))
                    continue;
                var data = Json.own(line.substring(6));
                if (wanted.test(data))
                    return data;
                if (first)
                    meanwhile.run();
                first = false;
            }
            throw new AssertionError("the stream of " + path + " ended without what was wanted");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}

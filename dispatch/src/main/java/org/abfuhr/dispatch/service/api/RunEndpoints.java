package org.abfuhr.dispatch.service.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.service.access.Access;
import org.abfuhr.dispatch.service.http.Answer;
import org.abfuhr.dispatch.service.http.Call;
import org.abfuhr.dispatch.service.http.Endpoint;
import org.abfuhr.dispatch.service.http.Fields;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.http.Refusal;
import org.abfuhr.dispatch.service.plan.Announcements;
import org.abfuhr.dispatch.service.plan.PlanDesk;
import org.abfuhr.dispatch.service.plan.Run;

/// Planning in the background: start, watch, stop.
public record RunEndpoints(CityPack pack, PlanDesk desk, Announcements announcements,
        Supplier<LocalDate> nextDay,
        int threads) implements Endpoint.Group {

    private static final int MOST_SECONDS = 3_600;
    private static final int USUAL_SECONDS = 30;
    private static final int MOST_ITERATIONS = 100_000_000;

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/api/v1/runs", Access.VIEWER, _ -> list()),
                Endpoint.post("/api/v1/runs", Access.PLANNER, this::start),
                Endpoint.get("/api/v1/runs/{run}", Access.VIEWER, call -> Answer.json(run(call).json())),
                Endpoint.delete("/api/v1/runs/{run}", Access.PLANNER, this::stop),
                Endpoint.get("/api/v1/runs/{run}/events", Access.VIEWER, this::listen),
                Endpoint.get("/api/v1/events", Access.VIEWER,
                        _ -> announcements.listen("planners", "hello", Map.of())));
    }

    private Answer list() {
        return Answer.json(Json.object().set("runs", Json.tree(desk.runs().stream().map(Run::json).toList())));
    }

    private Run run(Call call) {
        var id = call.name("run");
        return desk.find(id).orElseThrow(() -> Refusal.notFound("run " + id, "There is no such run."));
    }

    private Answer start(Call call) {
        var fields = new Fields(call.object());
        var kind = fields.optionalText("kind").orElse("night");
        if (!List.of("night", "replan").contains(kind))
            fields.wrong("kind", "is " + kind + ".", "Give night or replan.");
        var date = fields.optionalDate("date").orElseGet(nextDay);
        int seconds = fields.integer("seconds", 0, MOST_SECONDS, USUAL_SECONDS);
        int iterations = fields.integer("iterations", 0, MOST_ITERATIONS, 0);
        var reason = fields.optionalText("reason").orElse("");
        var id = fields.sentId();
        fields.finish();
        var order = new PlanDesk.Order(date, kind.equals("night"), effort(seconds, iterations), call.who().name(), reason);
        var run = desk.start(order, id);
        return Answer.json(202, run.json()).with("Location", "/api/v1/runs/" + run.id());
    }

    private Optional<Effort> effort(int seconds, int iterations) {
        if (iterations > 0)
            return Optional.of(new Effort(Optional.empty(), iterations, 1, threads, 1));
        return seconds == 0
                ? Optional.empty()
                : Optional.of(new Effort(Optional.of(Duration.ofSeconds(seconds)), 0, 1, threads, 1));
    }

    private Answer stop(Call call) {
        var run = run(call);
        run.stop();
        return Answer.json(202, run.json());
    }

    private Answer listen(Call call) {
        var run = run(call);
        var answer = announcements.listen("run " + run.id(), "run", run.json());
        if (!run.going())
            announcements.finish("run " + run.id());
        return answer;
    }
}

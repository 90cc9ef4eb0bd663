package org.abfuhr.dispatch.service.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.dispatch.service.access.Access;
import org.abfuhr.dispatch.service.http.Answer;
import org.abfuhr.dispatch.service.http.Call;
import org.abfuhr.dispatch.service.http.Conditional;
import org.abfuhr.dispatch.service.http.Endpoint;
import org.abfuhr.dispatch.service.http.Fields;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.http.Refusal;
import org.abfuhr.dispatch.service.plan.PlanComparison;
import org.abfuhr.dispatch.service.plan.PlanDesk;

/// Versions of plans: look, compare, release, close.
public record PlanEndpoints(OperationsStore store, PlanDesk desk, PlanView view) implements Endpoint.Group {

    private static final int MOST_LISTED = 200;
    private static final Pattern ID = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\.(\\d{1,6})");

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/api/v1/plans", Access.VIEWER, this::list),
                Endpoint.get("/api/v1/plans/{plan}", Access.VIEWER, call -> Answer.json(view.json(plan(call)))),
                Endpoint.get("/api/v1/plans/{plan}/page", Access.VIEWER, call -> document(call, PlanVersion::page)),
                Endpoint.get("/api/v1/plans/{plan}/plan", Access.VIEWER, call -> document(call, PlanVersion::plan)),
                Endpoint.get("/api/v1/plans/{plan}/routes", Access.VIEWER,
                        call -> document(call, plan -> digest(plan, "routes"))),
                Endpoint.get("/api/v1/plans/{plan}/map", Access.VIEWER, call -> document(call, plan -> digest(plan, "map"))),
                Endpoint.get("/api/v1/plans/{plan}/comparison", Access.VIEWER, this::compare),
                Endpoint.post("/api/v1/plans/{plan}/release", Access.PLANNER, this::release),
                Endpoint.post("/api/v1/plans/{plan}/close", Access.PLANNER, this::close));
    }

    private Answer list(Call call) {
        var plans = call.parameter("date").map(date -> store.plans(day(date)).reversed())
                .orElseGet(() -> store.plans(MOST_LISTED));
        return Answer.json(Json.object().set("plans", Json.tree(plans.stream().map(view::json).toList())));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw Refusal.badBody("date", "It is no day of the calendar: " + text + ".", "Write it like 2026-12-01.");
        }
    }

    private PlanVersion plan(Call call) {
        return plan(call.name("plan"));
    }

    private PlanVersion plan(String id) {
        var form = ID.matcher(id);
        Optional<PlanVersion> found = Optional.empty();
        try {
            if (form.matches())
                found = store.findPlan(LocalDate.parse(form.group(1)), Integer.parseInt(form.group(2)));
        } catch (DateTimeException _) {
            found = Optional.empty();
        }
        return found.orElseThrow(() -> Refusal.notFound("plan " + id, "There is no such plan."));
    }

    private static String digest(PlanVersion plan, String part) {
        return Json.own(plan.summary()).path(part).asText();
    }

    /// Documents never change: their digest is their ETag.
    private Answer document(Call call, Function<PlanVersion, String> part) {
        var digest = part.apply(plan(call));
        return Conditional.answer(call, digest, "private, no-cache", Answer.JSON, () -> store.document(digest));
    }

    private Answer compare(Call call) {
        var other = plan(call.parameter("with")
                .orElseThrow(() -> Refusal.badBody("with", "is missing.", "Name the plan to compare with: ?with=2026-12-01.1")));
        return Answer.json(PlanComparison.of(store, plan(call), other));
    }

    private Answer release(Call call) {
        var fields = new Fields(call.object());
        var name = fields.name("name");
        var reason = fields.text("reason");
        fields.finish();
        return Answer.json(view.json(desk.release(plan(call), name + " (" + call.who().name() + ")", reason)));
    }

    private Answer close(Call call) {
        var fields = new Fields(call.object());
        var reason = fields.text("reason");
        fields.finish();
        return Answer.json(view.json(desk.close(plan(call), call.who().name(), reason)));
    }
}

package org.abfuhr.dispatch.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.store.operations.Decision;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.dispatch.service.access.Access;
import org.abfuhr.dispatch.service.day.DayDecisions;
import org.abfuhr.dispatch.service.day.DecisionReader;
import org.abfuhr.dispatch.service.http.Answer;
import org.abfuhr.dispatch.service.http.Call;
import org.abfuhr.dispatch.service.http.Endpoint;
import org.abfuhr.dispatch.service.http.Fields;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.http.Refusal;
import org.abfuhr.dispatch.service.plan.ActualDay;
import org.abfuhr.dispatch.service.plan.Announcements;

/// Days: what people decide about them, and what came of them.
public record DayEndpoints(CityPack pack, OperationsStore store, PlanView view, Announcements announcements, InstantSource clock)
        implements
            Endpoint.Group {

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get("/api/v1/days/{date}/decisions", Access.VIEWER, this::list),
                Endpoint.post("/api/v1/days/{date}/decisions", Access.PLANNER, this::decide),
                Endpoint.post("/api/v1/days/{date}/decisions/{decision}/undo", Access.PLANNER, this::undo),
                Endpoint.get("/api/v1/days/{date}/actual", Access.VIEWER,
                        call -> Answer.json(ActualDay.of(store, call.date("date")))),
                Endpoint.get("/api/v1/days/{date}/report", Access.VIEWER, this::report));
    }

    private Answer list(Call call) {
        return Answer.json(Json.object().set("decisions", decisions(call.date("date"))));
    }

    private JsonNode decisions(LocalDate date) {
        return Json.tree(store.decisions(date).stream().map(DayEndpoints::json).toList());
    }

    private static ObjectNode json(Decision decision) {
        var json = Json.object().put("decision", decision.number()).put("kind", decision.kind());
        json.setAll((ObjectNode) Json.own(decision.body()));
        json.put("from", decision.from().toString()).put("to", decision.to().toString()).put("reason", decision.reason())
                .put("madeBy", decision.madeBy()).put("madeAt", decision.madeAt().toString());
        decision.undone().ifPresent(undone -> json.put("undoneBy", undone.by()).put("undoneAt", undone.at().toString()));
        return json;
    }

    private Answer decide(Call call) {
        var sent = call.object();
        var id = new Fields(sent).sentId();
        var known = id
                .flatMap(each -> store.<Optional<Decision>>change(changes -> changes.findDecision(call.who().name(), each)));
        return known.map(decision -> Answer.json(json(decision)))
                .orElseGet(() -> Answer.json(201, json(decide(call, sent, id))));
    }

    private Decision decide(Call call, ObjectNode sent, Optional<String> id) {
        var date = call.date("date");
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var decision = DecisionReader.read(pack, date, sent, call.who().name(), now);
        var made = store.change(changes -> {
            DayDecisions.contradiction(decision, store::decisions).ifPresent(DayEndpoints::refuse); // writers take turns
            var kept = changes.add(decision, id);
            changes.audit(now, call.who().name(), "decision.make", "day " + date, Json.text(json(kept)));
            return kept;
        });
        announcements.tell("planners", "decision", Map.of("decision", made.number(), "kind", made.kind(), "date", date));
        return made;
    }

    private static void refuse(DayDecisions.Contradiction found) {
        var earlier = "decision " + found.earlier().number();
        throw Refusal.conflict("container", found.container() + " is decided both ways on " + found.day()
                + ", to be emptied and not to be: " + earlier + " (" + found.earlier().kind() + ") stands.",
                "Undo " + earlier + " of " + found.day() + " first, or leave that day out.");
    }

    private Answer undo(Call call) {
        var fields = new Fields(call.object());
        var reason = fields.text("reason");
        fields.finish();
        var decision = find(call);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean stood = store.change(changes -> {
            boolean did = changes.undo(decision.number(), call.who().name(), now);
            if (did)
                changes.audit(now, call.who().name(), "decision.undo", "decision " + decision.number(), reason);
            return did;
        });
        if (!stood)
            throw Refusal.conflict("decision " + decision.number(), "It was undone before.", "List the decisions of the day.");
        announcements.tell("planners", "decision",
                Map.of("decision", decision.number(), "kind", decision.kind(), "date", call.date("date")));
        return Answer.json(json(find(call)));
    }

    private Decision find(Call call) {
        var text = call.name("decision");
        var date = call.date("date");
        return (text.matches("\\d{1,9}") ? store.findDecision(Long.parseLong(text)) : Optional.<Decision>empty())
                .filter(each -> !each.from().isAfter(date) && !each.to().isBefore(date))
                .orElseThrow(() -> Refusal.notFound("decision " + text, "There is no such decision about the day."));
    }

    private Answer report(Call call) {
        var date = call.date("date");
        var report = Json.object().put("date", date.toString()).put("city", pack.settings().displayName());
        report.set("plans", Json.tree(store.plans(date).stream().map(view::json).toList()));
        report.set("decisions", decisions(date));
        report.set("actual", ActualDay.of(store, date));
        return Answer.json(report);
    }
}

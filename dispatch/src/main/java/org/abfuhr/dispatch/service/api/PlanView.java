package org.abfuhr.dispatch.service.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.dispatch.service.day.NightsBefore;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.plan.StandingOrders;

/// Versions of plans as the API shows them.
///
/// @param texts of the city
public record PlanView(OperationsStore store, Texts texts) {

    ObjectNode json(PlanVersion plan) {
        var json = Json.object().put("plan", plan.id()).put("date", plan.date().toString()).put("version", plan.version())
                .put("state", plan.state().name().toLowerCase(Locale.ROOT))
                .put("origin", plan.origin().name().toLowerCase(Locale.ROOT))
                .put("createdBy", plan.createdBy()).put("createdAt", plan.createdAt().toString()).put("reason", plan.reason());
        plan.release().ifPresent(release -> json.put("releasedBy", release.by()).put("releasedAt", release.at().toString()));
        var summary = (ObjectNode) Json.own(plan.summary());
        summary.remove(List.of("map", "routes", NightsBefore.VISIT_COSTS));
        json.setAll(summary);
        var limits = StandingOrders.limits(store, plan, json, texts);
        if (!limits.isEmpty())
            json.withArray("/warnings").addAll(limits);
        return json;
    }
}

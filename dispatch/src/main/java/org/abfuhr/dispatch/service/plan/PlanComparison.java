package org.abfuhr.dispatch.service.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.dispatch.service.http.Json;

/// What differs between two plans, of one day or of two: the figures, every container that another vehicle serves, or only one of them, and
/// the sensors that are ill in one of them.
public final class PlanComparison {

    private PlanComparison() {}

    /// Differences of the first plan to the second.
    public static ObjectNode of(OperationsStore store, PlanVersion plan, PlanVersion with) {
        var json = Json.object().put("plan", plan.id()).put("with", with.id());
        var difference = json.putObject("difference");
        var figures = Json.own(plan.summary()).path("figures");
        var others = Json.own(with.summary()).path("figures");
        figures.fieldNames().forEachRemaining(name -> difference.put(name,
                Math.round((figures.path(name).asDouble() - others.path(name).asDouble()) * 1000) / 1000.0));
        var now = PlanFiles.vehicles(store, plan);
        var before = PlanFiles.vehicles(store, with);
        var changes = json.putArray("containers");
        var all = new TreeSet<>(now.keySet());
        all.addAll(before.keySet());
        for (var container : all)
            if (!now.getOrDefault(container, "").equals(before.getOrDefault(container, "")))
                changes.addObject().put("container", container).put("vehicle", now.getOrDefault(container, ""))
                        .put("with", before.getOrDefault(container, ""));
        var sick = PlanFiles.sickSensors(store, plan);
        var sickBefore = PlanFiles.sickSensors(store, with);
        var sensors = json.putObject("sensors");
        sensors.set("sick", without(sick, sickBefore));
        sensors.set("well", without(sickBefore, sick));
        return json;
    }

    private static JsonNode without(Set<String> these, Set<String> those) {
        return Json.tree(these.stream().filter(each -> !those.contains(each)).toList());
    }
}

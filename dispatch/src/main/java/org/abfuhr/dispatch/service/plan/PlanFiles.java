package org.abfuhr.dispatch.service.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.abfuhr.data.exchange.PlanJson;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.dispatch.outcome.Figures;
import org.abfuhr.dispatch.outcome.map.MapLayers;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.ViolationWords;
import org.abfuhr.dispatch.report.ReportAssembler;
import org.abfuhr.dispatch.report.ReportPage;
import org.abfuhr.dispatch.service.day.DayPlanner.Current;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.model.plan.PlanMetrics;

/// A plan's documents: the plan as its format says, the page with everything people see, and the routes of the vehicles. The map
/// beneath is a document of its own, which plans on the same roads share.
///
/// @param summary figures and findings, without the digests of the other documents
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record PlanFiles(byte[] plan, byte[] page, byte[] routes, ObjectNode summary) {

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static PlanFiles of(Outcome outcome) {
        var page = page(outcome);
        page.remove("texts");
        return new PlanFiles(bytes(out -> PlanJson.write(outcome.problem(), outcome.plan(), out)), Json.bytes(page),
                Json.bytes(RouteDocuments.of(outcome)), summary(outcome));
    }

    /// Roads as the page draws and closes them.
    static byte[] map(Outcome outcome) {
        return Json.bytes(Json.object().set("roads", Json.own(ReportPage.roads(ReportAssembler.assemble(outcome)))));
    }

    private static ObjectNode page(Outcome o) {
        var bare = new Outcome(o.city(), o.date(), o.problem(), o.plan(), o.violations(), o.containers(), o.paths(),
                new MapLayers(List.of(), o.map().areas(), o.map().closed()), o.figures(), o.fixedCalendar(), o.overrides(),
                o.sensors(),
                o.reach(), o.clock(), o.notices());
        return (ObjectNode) Json.own(ReportPage.data(ReportAssembler.assemble(bare)));
    }

    private static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ObjectNode summary(Outcome outcome) {
        var summary = Json.object().put("feasible", outcome.violations().isEmpty())
                .put("requiredSkipped", outcome.requiredSkipped())
                .put("skipped", outcome.notToday());
        summary.set("figures", Json.tree(outcome.figures()));
        outcome.fixedCalendar().ifPresent(figures -> summary.set("fixedCalendar", Json.tree(figures)));
        summary.set("violations", Json.tree(new ViolationWords(outcome).list()));
        summary.set("notices", Json.tree(outcome.notices()));
        DayRecords.note(outcome, summary);
        return summary;
    }

    /// A stored plan, to go on from.
    static Current read(OperationsStore store, PlanVersion version) {
        var plan = Json.own(new String(store.document(version.plan()), UTF_8));
        var metrics = plan.path("metrics");
        return new Current(orders(plan),
                new PlanMetrics(metrics.path("visits").asInt(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(),
                        metrics.path("costMicroEuro").asLong(), 0),
                version.createdAt(), fixedCalendar(Json.own(version.summary())));
    }

    private static Map<String, List<String>> orders(JsonNode plan) {
        Map<String, List<String>> orders = new LinkedHashMap<>();
        for (var route : plan.path("routes")) {
            List<String> visits = new ArrayList<>();
            for (var stop : route.path("stops"))
                if (stop.has("visit"))
                    visits.add(stop.path("visit").asText());
            orders.put(route.path("shift").asText(), visits);
        }
        return orders;
    }

    /// Vehicle by container, on the day itself.
    static Map<String, String> vehicles(OperationsStore store, PlanVersion version) {
        Map<String, String> vehicles = new TreeMap<>();
        for (var route : Json.own(new String(store.document(version.plan()), UTF_8)).path("routes"))
            for (var stop : route.path("stops"))
                if (route.path("day").asInt() == 0 && stop.has("visit"))
                    vehicles.put(stop.path("visit").asText(), route.path("vehicle").asText());
        return vehicles;
    }

    /// Containers whose sensors need a look.
    static Set<String> sickSensors(OperationsStore store, PlanVersion version) {
        Set<String> sick = new TreeSet<>();
        Json.own(new String(store.document(version.page()), UTF_8)).path("sensors")
                .forEach(each -> sick.add(each.path("container").asText()));
        return sick;
    }

    private static Optional<Figures> fixedCalendar(JsonNode summary) {
        var f = summary.path("fixedCalendar");
        return f.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Figures(f.path("visits").asInt(), f.path("lifts").asLong(), f.path("vehicles").asInt(),
                        f.path("trips").asInt(), f.path("km").asDouble(), f.path("hours").asDouble(), f.path("kWh").asDouble(),
                        f.path("tonnes").asDouble(), f.path("euro").asDouble(), f.path("kgCo2").asDouble(),
                        f.path("overflowLitres").asDouble()));
    }
}

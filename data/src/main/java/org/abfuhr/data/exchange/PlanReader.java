package org.abfuhr.data.exchange;

import org.abfuhr.data.exchange.json.JsonValue;
import org.abfuhr.data.exchange.json.JsonTree;
import org.abfuhr.data.exchange.json.JsonObject;
import org.abfuhr.data.exchange.json.JsonDocument;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;

/// Reads what [PlanJson] writes. Whether the plan is any good is the checker's business.
final class PlanReader {

    private final JsonDocument document;
    private final ProblemIds ids;
    private final int dimensions;

    PlanReader(CollectionProblem problem, JsonDocument document) {
        this.document = document;
        this.ids = ProblemIds.of(problem);
        this.dimensions = problem.dimensions().size();
    }

    CollectionPlan read() {
        var root = document.rootObject(PlanJson.FORMAT, PlanJson.VERSION);
        var plan = new CollectionPlan(root.text("problem"),
                routes(root),
                root.list("skipped", v -> v.object().ignoring("name", "unit").whole(this::skipped)),
                root.object("metrics", PlanReader::metrics, PlanMetrics.NONE),
                root.list("findings", v -> v.object().whole(this::finding)));
        root.done();
        document.faults.throwIfAny(FaultKind.INPUT);
        return plan;
    }

    /// The collections alone, without those of shifts and visits that the problem does not have.
    PlanJson.Fitting readFitting() {
        var root = document.rootObject(PlanJson.FORMAT, PlanJson.VERSION).ignoring("metrics", "skipped", "findings");
        var name = root.text("problem");
        List<Route> routes = routes(root).stream().map(PlanReader::fitting)
                .filter(route -> route.shift() != CollectionProblem.NO_INDEX && !route.stops().isEmpty()).toList();
        root.done();
        var unknown = document.faults.list();
        if (routes.isEmpty() || !unknown.stream().allMatch(fault -> fault.code().equals(Ids.UNKNOWN)))
            document.faults.throwIfAny(FaultKind.INPUT);
        return new PlanJson.Fitting(new CollectionPlan(name, routes, List.of(), PlanMetrics.NONE, List.of()), unknown);
    }

    private List<Route> routes(JsonObject root) {
        return root.list("routes", v -> v.object().ignoring("vehicle", "day", "trips").whole(this::route));
    }

    private static Route fitting(Route route) {
        return new Route(route.shift(), route.stops().stream()
                .filter(stop -> stop instanceof Stop.Collection(int visit, _) && visit != CollectionProblem.NO_INDEX).toList());
    }

    private Route route(JsonObject object) {
        return new Route(object.get("shift", ids.shifts()::index, 0), new StopJson(ids, dimensions).read(object));
    }

    private SkippedVisit skipped(JsonObject object) {
        return new SkippedVisit(object.get("visit", ids.visits()::index, 0),
                object.get("reason", v -> constant(v, SkipReason.values(), SkipReason.NOT_FOUND), SkipReason.NOT_FOUND),
                object.whole("amount"), object.get("nearestShift", ids.shifts()::indexOrNone, CollectionProblem.NO_INDEX),
                object.get("dimension", ids.dimensions()::indexOrNone, CollectionProblem.NO_INDEX));
    }

    private static PlanMetrics metrics(JsonObject o) {
        return new PlanMetrics(o.integer("visits"), o.integer("skipped"), o.integer("shifts"), o.integer("trips"),
                o.whole("metres"),
                o.whole("drivingSeconds"), o.whole("serviceSeconds"), o.whole("unloadingSeconds"), o.whole("breakSeconds"),
                o.whole("waitingSeconds"), o.whole("wattHours"), o.whole("lifts"), o.list("collected", JsonValue::whole),
                o.whole("costMicroEuro"), o.whole("futureMicroEuro"));
    }

    private Finding finding(JsonObject object) {
        return new Finding(object.text("rule"),
                object.get("level", v -> constant(v, Finding.Level.values(), Finding.Level.SOFT), Finding.Level.SOFT),
                object.whole("amount"), object.whole("cost"),
                object.get("shift", ids.shifts()::indexOrNone, CollectionProblem.NO_INDEX),
                object.get("visit", ids.visits()::indexOrNone, CollectionProblem.NO_INDEX));
    }

    private static <E extends Enum<E>> E constant(JsonValue value, E[] constants, E placeholder) {
        var text = value.text();
        var found = Arrays.stream(constants).filter(constant -> constant.name().equals(text)).findFirst();
        if (found.isEmpty() && value.tree() instanceof JsonTree.Text)
            value.wrong("one of " + Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", ")));
        return found.orElse(placeholder);
    }
}

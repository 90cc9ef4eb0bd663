package org.abfuhr.dispatch.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;

/// What the report knows of one vehicle's day: its stops with load and battery, its way, its sums.
final class ReportVehicles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NOT_MONEY = Set.of("dayCost", "notServed");

    private final Outcome outcome;
    private final CollectionProblem problem;
    private final StopWords words;

    ReportVehicles(Outcome outcome) {
        this.outcome = outcome;
        this.problem = outcome.problem();
        this.words = new StopWords(outcome);
    }

    ObjectNode build(int index) {
        var route = outcome.plan().routes().get(index);
        var shift = words.shiftOf(route);
        var vehicle = problem.vehicleOf(shift);
        var node = JSON.createObjectNode().put("id", vehicle.id()).put("name", words.vehicleName(route))
                .put("auto", vehicle.autonomous())
                .put("battery", vehicle.battery().limited() ? vehicle.battery().capacityWattHours() : 0);
        node.putArray("shift").add(shift.earliestStart()).add(shift.latestEnd());
        node.set("cap", capacity(vehicle));
        node.set("stops", stops(route));
        node.set("legs", ReportData.lines(outcome.paths().get(index).legs().stream().filter(leg -> !leg.isEmpty()).toList()));
        node.set("fig", figures(route));
        return node;
    }

    /// Per dimension, over all compartments.
    private ArrayNode capacity(Vehicle vehicle) {
        var capacity = JSON.createArrayNode();
        for (int dimension = 0; dimension < problem.dimensions().size(); dimension++) {
            int d = dimension;
            capacity.add(vehicle.compartments().stream().mapToLong(c -> c.capacity().get(d)).sum());
        }
        return capacity;
    }

    private ArrayNode stops(Route route) {
        var stops = JSON.createArrayNode();
        for (int position = 0; position < route.stops().size(); position++)
            stops.add(stop(route, position));
        return stops;
    }

    private ObjectNode stop(Route route, int position) {
        var stop = route.stops().get(position);
        var where = words.position(route, position);
        var at = stop.at();
        var node = JSON.createObjectNode().put("k", StopWords.kind(stop)).put("n", words.name(route, position))
                .put("x", ReportData.rounded(where.longitude(), 1e5)).put("y", ReportData.rounded(where.latitude(), 1e5))
                .put("a", at.arrivalSeconds()).put("b", at.beginSeconds()).put("d", at.departureSeconds())
                .put("e", at.batteryWattHours()).put("m", at.drivenMetres())
                .put("c", stop instanceof Stop.Collection(int visit, _) ? visit : -1);
        var load = node.putArray("l");
        problem.dimensions().forEach(dimension -> load.add(words.onBoard(route, stop, dimension)));
        return node;
    }

    private ObjectNode figures(Route route) {
        var first = route.stops().getFirst().at();
        var last = route.stops().getLast().at();
        return JSON.createObjectNode().put("km", last.drivenMetres() / 1000.0)
                .put("seconds", last.arrivalSeconds() - first.departureSeconds()).put("tonnes", kg(route) / 1000.0)
                .put("trips", route.trips()).put("euro", microEuro(route));
    }

    /// Collected on the released day.
    private long kg(Route route) {
        int dimension = problem.dimensions().indexOf("kg");
        return dimension < 0
                ? 0
                : route.visits().stream().mapToLong(v -> problem.visits().get(v).demand().getFirst().get(dimension)).sum();
    }

    private long microEuro(Route route) {
        return outcome.plan().findings().stream().filter(f -> f.shift() == route.shift() && f.level() == Finding.Level.SOFT)
                .filter(f -> !NOT_MONEY.contains(f.rule())).mapToLong(Finding::cost).sum();
    }
}

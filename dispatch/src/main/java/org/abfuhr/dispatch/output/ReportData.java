package org.abfuhr.dispatch.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.abfuhr.dispatch.outcome.ContainerCard;
import org.abfuhr.dispatch.outcome.Figures;
import org.abfuhr.dispatch.outcome.MapLayers;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;

/// The data of the report as its scripts read it, with short names because some appear thousands of times.
///
/// Lines are lists of whole numbers: longitude and latitude in 1e-5 degrees, each the difference to the one before.
final class ReportData {

    private static final double UNITS_PER_DEGREE = 1e5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Outcome outcome;
    private final CollectionProblem problem;
    private final Texts texts;
    private final List<Integer> today; // indices of the routes of the released day

    ReportData(Outcome outcome, Texts texts) {
        this.outcome = outcome;
        this.problem = outcome.problem();
        this.texts = texts;
        var routes = outcome.plan().routes();
        this.today = IntStream.range(0, routes.size()).filter(r -> dayOf(r) == 0).boxed().toList();
    }

    private int dayOf(int route) {
        return problem.shifts().get(outcome.plan().routes().get(route).shift()).day();
    }

    ObjectNode build() {
        var root = JSON.createObjectNode();
        root.set("meta", meta());
        root.set("texts", JSON.valueToTree(texts.all()));
        root.set("figures", figures());
        root.set("map", map());
        var vehicles = root.putArray("vehicles");
        var vehicleData = new ReportVehicles(outcome);
        today.forEach(route -> vehicles.add(vehicleData.build(route)));
        root.set("containers", containers());
        root.set("sites", sites());
        root.set("sensors", sensors());
        root.set("overrides", overrides());
        return root;
    }

    private ObjectNode meta() {
        var city = outcome.city();
        var meta = JSON.createObjectNode().put("city", city.name()).put("date", outcome.date().toString())
                .put("lang", texts.locale().getLanguage()).put("zone", problem.zone().getId())
                .put("start", problem.start().getEpochSecond()).put("attribution", city.attribution())
                .put("mapNote", city.mapNote()).put("environmentSource", city.environmentSource());
        meta.set("violations", JSON.valueToTree(outcome.violations()));
        meta.set("notices", JSON.valueToTree(outcome.notices()));
        return meta;
    }

    private ObjectNode figures() {
        var figures = JSON.createObjectNode();
        figures.set("planned", figures(outcome.figures()));
        figures.set("fixed", outcome.fixedCalendar().map(ReportData::figures).orElse(null));
        return figures;
    }

    private static ObjectNode figures(Figures figures) {
        return JSON.valueToTree(figures);
    }

    private ObjectNode map() {
        var map = JSON.createObjectNode();
        var origin = outcome.containers().isEmpty() ? new Coordinate(0, 0) : outcome.containers().getFirst().position();
        map.putArray("origin").add(origin.longitude()).add(origin.latitude());
        map.set("main", lines(outcome.map().roads().stream().filter(MapLayers.Road::main).map(MapLayers.Road::line).toList()));
        map.set("minor", lines(outcome.map().roads().stream().filter(r -> !r.main()).map(MapLayers.Road::line).toList()));
        map.set("areas", lines(outcome.map().areas()));
        return map;
    }

    static ArrayNode lines(List<List<Coordinate>> lines) {
        var all = JSON.createArrayNode();
        lines.forEach(line -> all.add(line(line)));
        return all;
    }

    private static ArrayNode line(List<Coordinate> line) {
        var numbers = JSON.createArrayNode();
        long longitude = 0;
        long latitude = 0;
        for (var point : line) {
            long nextLongitude = Math.round(point.longitude() * UNITS_PER_DEGREE);
            long nextLatitude = Math.round(point.latitude() * UNITS_PER_DEGREE);
            boolean same = nextLongitude == longitude && nextLatitude == latitude;
            if (!same || numbers.isEmpty())
                numbers.add(nextLongitude - longitude).add(nextLatitude - latitude);
            longitude = nextLongitude;
            latitude = nextLatitude;
        }
        return numbers;
    }

    private ArrayNode containers() {
        var served = servedToday();
        var dayOfVisit = laterDays();
        Map<Integer, SkippedVisit> skipped = new HashMap<>();
        outcome.plan().skipped().forEach(skip -> skipped.put(skip.visit(), skip));
        var all = JSON.createArrayNode();
        for (int index = 0; index < outcome.containers().size(); index++) {
            var node = container(outcome.containers().get(index)).put("v", served.contains(index) ? 0 : -1)
                    .put("day", dayOfVisit.getOrDefault(index, 0));
            if (skipped.containsKey(index))
                node.set("r", reason(skipped.get(index)));
            all.add(node);
        }
        return all;
    }

    private Set<Integer> servedToday() {
        Set<Integer> served = new HashSet<>();
        today.forEach(route -> served.addAll(outcome.plan().routes().get(route).visits()));
        return served;
    }

    private Map<Integer, Integer> laterDays() {
        Map<Integer, Integer> days = new HashMap<>();
        for (int route = 0; route < outcome.plan().routes().size(); route++)
            for (int visit : outcome.plan().routes().get(route).visits())
                days.put(visit, dayOf(route));
        return days;
    }

    private ObjectNode container(ContainerCard card) {
        return JSON.createObjectNode().put("id", card.id()).put("n", card.name())
                .put("f", outcome.city().nameOf(card.fraction())).put("x", rounded(card.position().longitude(), 1e5))
                .put("y", rounded(card.position().latitude(), 1e5)).put("l", card.litres()).put("c", card.count())
                .put("s", card.sensor()).put("fill", rounded(card.fill(), 1e3)).put("next", rounded(card.fillNextDay(), 1e3))
                .put("p", rounded(card.overflowProbability(), 1e3)).put("o", rounded(card.overflowLitres(), 10))
                .put("w", card.waitingMicroEuro()).put("why", card.why().name());
    }

    private ObjectNode reason(SkippedVisit skip) {
        var vehicle = skip.nearestShift() < 0 ? "" : problem.vehicleOf(problem.shifts().get(skip.nearestShift())).id();
        return JSON.createObjectNode().put("reason", skip.reason().name()).put("amount", skip.amount())
                .put("v", outcome.city().nameOf(vehicle));
    }

    static double rounded(double value, double per) {
        return Math.round(value * per) / per;
    }

    private ArrayNode sites() {
        var sites = JSON.createArrayNode();
        problem.depots().forEach(depot -> sites.add(site("depot", depot.id(), depot.place())));
        problem.facilities().forEach(facility -> sites.add(site("facility", facility.id(), facility.place())));
        return sites;
    }

    private ObjectNode site(String kind, String id, int place) {
        var position = problem.places().get(place).position();
        return JSON.createObjectNode().put("k", kind).put("n", outcome.city().nameOf(id)).put("x", position.longitude())
                .put("y", position.latitude());
    }

    private ArrayNode sensors() {
        var sensors = JSON.createArrayNode();
        outcome.sensors().forEach(sensor -> sensors.addObject().put("id", sensor.container()).put("n", sensor.name())
                .put("health", sensor.health()).put("last", sensor.lastReading()));
        return sensors;
    }

    private ObjectNode overrides() {
        var overrides = outcome.overrides();
        var node = JSON.createObjectNode().put("reason", overrides.reason());
        var list = node.putArray("list");
        overrides.without().forEach(id -> list.addObject().put("kind", "without").put("id", id));
        overrides.required().forEach(id -> list.addObject().put("kind", "require").put("id", id));
        overrides.excluded().forEach(id -> list.addObject().put("kind", "exclude").put("id", id));
        return node;
    }
}

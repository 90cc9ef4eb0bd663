package org.abfuhr.dispatch.service.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.RouteFacts;
import org.abfuhr.dispatch.outcome.map.RoutePath;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;

/// Routes as vehicles fetch them: every stop of the first day in driving order, with the way to it as a GeoJSON line. Stops at the head that were driven
/// when the route was made are `done`; those to the end of the trip under way are `released`, the others the horizon, which later
/// versions change more readily.
final class RouteDocuments {

    private final Outcome outcome;
    private final RouteFacts facts;

    private RouteDocuments(Outcome outcome) {
        this.outcome = outcome;
        this.facts = new RouteFacts(outcome.problem());
    }

    /// An object with a document for each vehicle that has a route.
    static ObjectNode of(Outcome outcome) {
        var documents = new RouteDocuments(outcome);
        var all = Json.object();
        for (int i = 0; i < outcome.plan().routes().size(); i++) {
            var route = outcome.plan().routes().get(i);
            if (documents.facts.shiftOf(route).day() == 0)
                all.set(documents.facts.vehicleOf(route).id(), documents.document(route, outcome.paths().get(i)));
        }
        return all;
    }

    /// A document for a vehicle that has nothing to do any more.
    static ObjectNode nothing(String vehicle, String date) {
        var document = Json.object().put("vehicle", vehicle).put("date", date).put("metres", 0);
        document.putArray("stops");
        return document;
    }

    private ObjectNode document(Route route, RoutePath path) {
        var shift = facts.shiftOf(route);
        var document = Json.object().put("vehicle", facts.vehicleOf(route).id()).put("date", outcome.date().toString())
                .put("metres", route.stops().getLast().at().drivenMetres())
                .put("departure", instant(route.stops().getFirst().at().departureSeconds()))
                .put("return", instant(route.stops().getLast().at().arrivalSeconds()));
        var stops = document.putArray("stops");
        int done = shift.fixed().map(fixed -> fixed.stops().size()).orElse(0);
        int released = released(route, done);
        for (int position = 0; position < route.stops().size(); position++) {
            var stop = stop(route, position).put("done", position < done).put("released", position < released);
            if (position > 0)
                line(stop, path.legs().get(position - 1).course());
            stops.add(stop);
        }
        return document;
    }

    /// Stops until the first unloading behind the driven ones.
    private static int released(Route route, int done) {
        for (int position = done; position < route.stops().size(); position++)
            if (route.stops().get(position) instanceof Stop.Unloading)
                return position + 1;
        return route.stops().size();
    }

    private ObjectNode stop(Route route, int position) {
        var stop = route.stops().get(position);
        var json = Json.object().put("position", position).put("kind", kind(stop)).put("id", id(stop)).put("name",
                stop instanceof Stop.Collection(int visit, _) ? outcome.cardOf(visit).name() : outcome.city().nameOf(id(stop)));
        point(json.putArray("at"), facts.position(route, position));
        json.put("metres", stop.at().drivenMetres()).put("arrival", instant(stop.at().arrivalSeconds()))
                .put("begin", instant(stop.at().beginSeconds()))
                .put("departure", instant(stop.at().departureSeconds()));
        if (stop instanceof Stop.Collection(int visit, _)) {
            var card = outcome.cardOf(visit);
            json.put("fraction", card.fraction()).put("containers", card.count()).put("litres", card.litres())
                    .put("fill", Math.round(card.fill() * 1000) / 1000.0).put("kg", facts.kg(visit));
        }
        return json;
    }

    private String instant(int seconds) {
        return facts.local(seconds).toOffsetDateTime().toString();
    }

    /// As the API writes it.
    private static String kind(Stop stop) {
        return switch (stop) {
            case Stop.DepotStart _ -> "depot_start";
            case Stop.DepotEnd _ -> "depot_end";
            default -> RouteFacts.kind(stop);
        };
    }

    /// As [RouteFacts#id]; a break is named by its number.
    private String id(Stop stop) {
        return stop instanceof Stop.Break(int index, _) ? Integer.toString(index) : facts.id(stop);
    }

    private static void line(ObjectNode stop, List<Coordinate> course) {
        if (course.size() < 2)
            return;
        var line = stop.putObject("path").put("type", "LineString").putArray("coordinates");
        course.forEach(point -> point(line.addArray(), point));
    }

    private static void point(ArrayNode to, Coordinate point) {
        to.add(Math.round(point.longitude() * 1e6) / 1e6).add(Math.round(point.latitude() * 1e6) / 1e6);
    }

    /// Whether a vehicle that has the first document need not hear of the second: the stops still to be made are the same.
    static boolean sameWork(JsonNode published, JsonNode made) {
        return published.path("date").equals(made.path("date")) && open(published, done(made)).equals(open(made, done(made)));
    }

    private static List<String> done(JsonNode document) {
        List<String> done = new ArrayList<>();
        for (var stop : document.path("stops"))
            if (stop.path("done").asBoolean())
                done.add(key(stop));
        return done;
    }

    /// Stops without those done; of several equal ones the first are.
    private static List<String> open(JsonNode document, List<String> done) {
        List<String> left = new ArrayList<>(done);
        List<String> open = new ArrayList<>();
        for (var stop : document.path("stops"))
            if (!left.remove(key(stop)))
                open.add(key(stop));
        return open;
    }

    private static String key(JsonNode stop) {
        return stop.path("kind").asText() + " " + stop.path("id").asText();
    }
}

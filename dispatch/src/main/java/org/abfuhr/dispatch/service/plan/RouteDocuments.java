package org.abfuhr.dispatch.service.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.RoutePath;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Place;

/// Routes as vehicles fetch them: every stop of the first day in driving order, with the way to it as a GeoJSON line. Stops at the head that were driven
/// when the route was made are `done`; those to the end of the trip under way are `released`, the others the horizon, which later
/// versions change more readily.
final class RouteDocuments {

    private final Outcome outcome;
    private final CollectionProblem problem;

    private RouteDocuments(Outcome outcome) {
        this.outcome = outcome;
        this.problem = outcome.problem();
    }

    /// An object with a document for each vehicle that has a route.
    static ObjectNode of(Outcome outcome) {
        var documents = new RouteDocuments(outcome);
        var all = Json.object();
        for (int i = 0; i < outcome.plan().routes().size(); i++) {
            var route = outcome.plan().routes().get(i);
            var shift = outcome.problem().shifts().get(route.shift());
            if (shift.day() == 0)
                all.set(outcome.problem().vehicleOf(shift).id(), documents.document(route, outcome.paths().get(i)));
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
        var shift = problem.shifts().get(route.shift());
        var document = Json.object().put("vehicle", problem.vehicleOf(shift).id()).put("date", outcome.date().toString())
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
        var place = place(route, position);
        var json = Json.object().put("position", position).put("kind", kind(stop)).put("id", id(stop)).put("name",
                stop instanceof Stop.Collection(int visit, _) ? outcome.cardOf(visit).name() : outcome.city().nameOf(id(stop)));
        point(json.putArray("at"), place.position());
        json.put("arrival", instant(stop.at().arrivalSeconds())).put("begin", instant(stop.at().beginSeconds()))
                .put("departure", instant(stop.at().departureSeconds()));
        if (stop instanceof Stop.Collection(int visit, _)) {
            var card = outcome.cardOf(visit);
            json.put("fraction", card.fraction()).put("containers", card.count()).put("litres", card.litres())
                    .put("fill", Math.round(card.fill() * 1000) / 1000.0);
        }
        return json;
    }

    private String instant(int seconds) {
        return problem.start().plusSeconds(seconds).atZone(problem.zone()).toOffsetDateTime().toString();
    }

    private static String kind(Stop stop) {
        return switch (stop) {
            case Stop.DepotStart _ -> "depot_start";
            case Stop.Collection _ -> "collection";
            case Stop.Unloading _ -> "unloading";
            case Stop.Charging _ -> "charging";
            case Stop.Break _ -> "break";
            case Stop.DepotEnd _ -> "depot_end";
        };
    }

    private String id(Stop stop) {
        return switch (stop) {
            case Stop.DepotStart(int depot, _) -> problem.depots().get(depot).id();
            case Stop.DepotEnd(int depot, _) -> problem.depots().get(depot).id();
            case Stop.Collection(int visit, _) -> problem.visits().get(visit).id();
            case Stop.Unloading(int facility, _) -> problem.facilities().get(facility).id();
            case Stop.Charging(int facility, _) -> problem.facilities().get(facility).id();
            case Stop.Break(int index, _) -> Integer.toString(index);
        };
    }

    private Place place(Route route, int position) {
        int index = switch (route.stops().get(position)) {
            case Stop.DepotStart(int depot, _) -> problem.depots().get(depot).place();
            case Stop.DepotEnd(int depot, _) -> problem.depots().get(depot).place();
            case Stop.Collection(int visit, _) -> problem.visits().get(visit).place();
            case Stop.Unloading(int facility, _) -> problem.facilities().get(facility).place();
            case Stop.Charging(int facility, _) -> problem.facilities().get(facility).place();
            case Stop.Break _ -> -1;
        };
        return index < 0 ? place(route, position - 1) : problem.places().get(index);
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

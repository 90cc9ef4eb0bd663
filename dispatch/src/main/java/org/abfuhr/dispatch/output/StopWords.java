package org.abfuhr.dispatch.output;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Place;

/// Names, places and local times of stops, as all outputs write them.
final class StopWords {

    private final Outcome outcome;
    private final CollectionProblem problem;
    private final Texts texts;

    StopWords(Outcome outcome) {
        this.outcome = outcome;
        this.problem = outcome.problem();
        this.texts = new Texts(outcome.city().locale());
    }

    Shift shiftOf(Route route) {
        return problem.shifts().get(route.shift());
    }

    /// Id of the vehicle that drives the route.
    String vehicleId(Route route) {
        return problem.vehicleOf(shiftOf(route)).id();
    }

    String vehicleName(Route route) {
        return outcome.city().nameOf(vehicleId(route));
    }

    static String kind(Stop stop) {
        return switch (stop) {
            case Stop.DepotStart _ -> "depotStart";
            case Stop.Collection _ -> "collection";
            case Stop.Unloading _ -> "unloading";
            case Stop.Charging _ -> "charging";
            case Stop.Break _ -> "break";
            case Stop.DepotEnd _ -> "depotEnd";
        };
    }

    /// Id of the visit, facility or depot, or empty for a break.
    String id(Stop stop) {
        return switch (stop) {
            case Stop.DepotStart(int depot, _) -> problem.depots().get(depot).id();
            case Stop.DepotEnd(int depot, _) -> problem.depots().get(depot).id();
            case Stop.Collection(int visit, _) -> problem.visits().get(visit).id();
            case Stop.Unloading(int facility, _) -> problem.facilities().get(facility).id();
            case Stop.Charging(int facility, _) -> problem.facilities().get(facility).id();
            case Stop.Break _ -> "";
        };
    }

    /// Name for people; a break has that of the stop before it.
    String name(Route route, int position) {
        var stop = route.stops().get(position);
        return switch (stop) {
            case Stop.Collection(int visit, _) -> outcome.cardOf(visit).name();
            case Stop.Break _ -> name(route, position - 1);
            default -> outcome.city().nameOf(id(stop));
        };
    }

    /// Where the thing served stands; a break is where the stop before it was.
    Coordinate position(Route route, int position) {
        return switch (route.stops().get(position)) {
            case Stop.DepotStart(int depot, _) -> place(problem.depots().get(depot).place()).position();
            case Stop.DepotEnd(int depot, _) -> place(problem.depots().get(depot).place()).position();
            case Stop.Collection(int visit, _) -> place(problem.visits().get(visit).place()).position();
            case Stop.Unloading(int facility, _) -> place(problem.facilities().get(facility).place()).position();
            case Stop.Charging(int facility, _) -> place(problem.facilities().get(facility).place()).position();
            case Stop.Break _ -> position(route, position - 1);
        };
    }

    private Place place(int index) {
        return problem.places().get(index);
    }

    String fraction(Stop stop) {
        return stop instanceof Stop.Collection(int visit, _)
                ? outcome.city().nameOf(problem.fractions().get(problem.visits().get(visit).fraction()))
                : "";
    }

    private ZonedDateTime local(int seconds) {
        return problem.start().plusSeconds(seconds).atZone(problem.zone());
    }

    /// Local time of day such as `06:40`, full minutes.
    String clock(int seconds) {
        return Texts.time(local(seconds));
    }

    /// Instant in ISO 8601 with the offset of the city.
    OffsetDateTime instant(int seconds) {
        return local(seconds).toOffsetDateTime();
    }

    /// Amount on board of a dimension, over all compartments; 0 if the problem does not measure it.
    int onBoard(Route route, Stop stop, String dimension) {
        int index = problem.dimensions().indexOf(dimension);
        int sum = 0;
        for (int slot = index; index >= 0 && slot < stop.at().load().size(); slot += problem.dimensions().size())
            sum += stop.at().load().get(slot);
        return sum;
    }

    /// 1-based number of a collection among those of its route; 0 for other stops.
    static int number(Route route, int position) {
        var stops = route.stops();
        return stops.get(position) instanceof Stop.Collection
                ? (int) stops.subList(0, position + 1).stream().filter(Stop.Collection.class::isInstance).count()
                : 0;
    }

    /// When what happens there begins; the return has no such thing but its arrival.
    static int time(Stop stop) {
        return stop instanceof Stop.DepotEnd ? stop.at().arrivalSeconds() : stop.at().beginSeconds();
    }

    /// What happens there: fraction and containers of a collection, else its kind.
    String what(Stop stop) {
        if (!(stop instanceof Stop.Collection(int visit, _)))
            return texts.get("timeline." + kind(stop));
        var card = outcome.cardOf(visit);
        return fraction(stop) + ", " + texts.get("sheet.containers", Map.of("count", card.count(), "litres",
                texts.number((double) card.litres() / card.count(), 0)));
    }

    /// Name of the place; where a collection's has none, the container's id.
    String label(Route route, int position) {
        var name = name(route, position);
        return name.isBlank() ? id(route.stops().get(position)) : name;
    }

    static int collections(Route route) {
        return route.visits().size();
    }
}

package org.abfuhr.dispatch.output;

import java.time.OffsetDateTime;
import java.util.Map;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.RouteFacts;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;

/// Names, places and local times of stops, as all outputs write them.
final class StopWords {

    private final Outcome outcome;
    private final CollectionProblem problem;
    private final RouteFacts facts;
    private final Texts texts;

    StopWords(Outcome outcome) {
        this.outcome = outcome;
        this.problem = outcome.problem();
        this.facts = new RouteFacts(problem);
        this.texts = new Texts(outcome.city().locale());
    }

    Shift shiftOf(Route route) {
        return facts.shiftOf(route);
    }

    /// Id of the vehicle that drives the route.
    String vehicleId(Route route) {
        return facts.vehicleOf(route).id();
    }

    String vehicleName(Route route) {
        return outcome.city().nameOf(vehicleId(route));
    }

    /// Id of the visit, facility or depot, or empty for a break.
    String id(Stop stop) {
        return facts.id(stop);
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
        return facts.position(route, position);
    }

    String fraction(Stop stop) {
        return stop instanceof Stop.Collection(int visit, _)
                ? outcome.city().nameOf(problem.fractions().get(problem.visits().get(visit).fraction()))
                : "";
    }

    /// Local time of day such as `06:40`, full minutes.
    String clock(int seconds) {
        return Texts.time(facts.local(seconds));
    }

    /// Instant in ISO 8601 with the offset of the city.
    OffsetDateTime instant(int seconds) {
        return facts.local(seconds).toOffsetDateTime();
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
            return texts.get("timeline." + RouteFacts.kind(stop));
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

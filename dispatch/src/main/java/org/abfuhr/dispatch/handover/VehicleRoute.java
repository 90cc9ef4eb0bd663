package org.abfuhr.dispatch.handover;

import java.util.ArrayList;
import java.util.List;
import org.abfuhr.dispatch.outcome.RouteFacts;
import org.abfuhr.dispatch.outcome.map.RoutePath;
import org.abfuhr.dispatch.outcome.TurnList;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.geo.UtmGrid;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.routing.RoadPath;

/// One route with the streets it drives.
///
/// @param path one leg fewer than the route has stops
public record VehicleRoute(CollectionProblem problem, Route route, RoutePath path) {

    public VehicleRoute {
        if (path.legs().size() != route.stops().size() - 1)
            throw new IllegalArgumentException(path.legs().size() + " legs between " + route.stops().size() + " stops");
    }

    /// A stretch of a leg on which nothing is to be decided.
    ///
    /// @param to where it ends
    /// @param street may be empty
    /// @param course along the street, both ends included; at least one point
    record Stretch(Coordinate to, String street, int metres, List<Coordinate> course) {}

    RouteFacts facts() {
        return new RouteFacts(problem);
    }

    Stop stop(int position) {
        return route.stops().get(position);
    }

    /// The grid in whose zone the first depot of the problem lies: one and the same for all vehicles of a city, today and tomorrow.
    UtmGrid grid() {
        return UtmGrid.around(problem.places().get(problem.depots().getFirst().place()).position());
    }

    /// Where the vehicle stands on the road: where the last leg with a way ended, before any where the first begins, and at the place itself if
    /// there is none.
    Coordinate standing(int position) {
        for (int leg = position - 1; leg >= 0; leg--)
            if (!legs().get(leg).course().isEmpty())
                return legs().get(leg).course().getLast();
        return legs().stream().filter(leg -> !leg.course().isEmpty()).findFirst().map(leg -> leg.course().getFirst())
                .orElseGet(() -> facts().position(route, position));
    }

    private List<RoadPath> legs() {
        return path.legs();
    }

    /// The way to a stop from the one before it, cut where a turn is to be made; their metres sum to those of the leg. One stretch of no
    /// length where the vehicle stays.
    ///
    /// @param position of the stop, from 1
    List<Stretch> stretches(int position) {
        var leg = legs().get(position - 1);
        var steps = TurnList.of(leg);
        if (steps.isEmpty())
            return List.of(new Stretch(standing(position), "", leg.metres(), List.of(standing(position))));
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i + 1 == steps.size();
            int to = last ? leg.course().size() - 1 : Math.max(from, steps.get(i + 1).coursePoint());
            stretches.add(new Stretch(leg.course().get(to), steps.get(i).street(), steps.get(i).metres(),
                    leg.course().subList(from, to + 1)));
            from = to;
        }
        return stretches;
    }
}

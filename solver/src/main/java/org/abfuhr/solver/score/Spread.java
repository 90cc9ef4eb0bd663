package org.abfuhr.solver.score;

import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.timeline.RouteTimeline;

/// How far the visits of a trip lie apart: what makes a route one that people call a district. Each planned visit's distance from the middle of its trip, as
/// the crow flies, in whole metres; the middle is the mean of latitudes and longitudes in whole millionths of a degree (compactness as in Kim, Kim and Sahoo
/// 2006, doi:10.1016/j.cor.2005.02.045).
final class Spread {

    private static final double MICRO = 1e6;

    private Spread() {}

    static long metres(RouteTimeline timeline) {
        long metres = 0;
        for (int[] trip : timeline.plannedTrips())
            metres += metres(timeline.shift().problem.source, trip);
        return metres;
    }

    private static long metres(CollectionProblem problem, int[] trip) {
        long latitudes = 0;
        long longitudes = 0;
        for (int visit : trip) {
            latitudes += Math.round(position(problem, visit).latitude() * MICRO);
            longitudes += Math.round(position(problem, visit).longitude() * MICRO);
        }
        var middle = new Coordinate(Math.floorDiv(latitudes, trip.length) / MICRO,
                Math.floorDiv(longitudes, trip.length) / MICRO);
        long metres = 0;
        for (int visit : trip)
            metres += Math.round(position(problem, visit).distanceMetres(middle));
        return metres;
    }

    private static Coordinate position(CollectionProblem problem, int visit) {
        return problem.places().get(problem.visits().get(visit).place()).position();
    }
}

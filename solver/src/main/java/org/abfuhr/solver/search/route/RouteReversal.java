package org.abfuhr.solver.search.route;

import org.abfuhr.model.matrix.TravelMatrix;

/// A route driven the other way round: what that costs and whether windows let it, before anything is changed.
public final class RouteReversal {

    private RouteReversal() {}

    /// What it costs more, in weighted micro-euro, that a route serves its visits in opposite order: new ways less old ones, as if nobody had to wait.
    /// [InsertionPrice#IMPOSSIBLE] without roads, if it gets late, or if another stop than visits is among them.
    public static long price(SearchRoute route) {
        var shift = route.shift;
        int end = route.count - 1;
        int from = 0;
        int ready = route.ready[0];
        long seconds = 0;
        long metres = 0;
        for (int step = end - 1; step >= 0; step--) {
            int to = step == 0 ? end : step;
            int leg = shift.leg(route.point[from], route.point[to]);
            if (leg == TravelMatrix.UNREACHABLE)
                return InsertionPrice.IMPOSSIBLE;
            seconds += leg - route.onwardSeconds[step];
            metres += shift.metres(route.point[from], route.point[to]) - route.onwardMetres[step];
            ready += leg;
            if (step > 0) {
                if (!route.isVisit(step))
                    return InsertionPrice.IMPOSSIBLE;
                int visit = route.ref[step];
                ready = InsertionPrice.begin(route.problem.windows[visit], ready) + route.problem.serviceSeconds[visit];
            }
            if (ready > shift.latestEnd)
                return InsertionPrice.IMPOSSIBLE;
            from = step;
        }
        return RouteTails.price(shift, seconds, metres);
    }

    /// Has a route serve its visits in opposite order; to be measured.
    static void turn(SearchRoute route) {
        for (int i = 1, j = route.count - 2; i < j; i++, j--) {
            swap(route.ref, i, j);
            swap(route.point, i, j);
        }
        for (int step = 0; step < route.count; step++)
            route.onwardSeconds[step] = RouteMemory.UNKNOWN;
        route.exact = false;
    }

    private static void swap(int[] cells, int i, int j) {
        int cell = cells[i];
        cells[i] = cells[j];
        cells[j] = cell;
    }
}

package org.abfuhr.solver.search.insert;

import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.SearchRoute;

/// Where a visit would cost least on a used route if no rule counted but that roads lead there.
///
/// @param step behind which it would stand
/// @param price weighted micro-euro, or [InsertionPrice#IMPOSSIBLE]
public record LawlessPlace(int step, long price) {

    /// The cheapest such place on the route as it is.
    public static LawlessPlace find(SearchRoute route, int visit) {
        int best = 0;
        long price = InsertionPrice.IMPOSSIBLE;
        for (int step = 0; step < route.steps() - 1; step++)
            for (int point : route.shift.visitPoints[visit]) {
                long here = InsertionPrice.ofDetour(route, step, visit, point);
                if (here < price) {
                    price = here;
                    best = step;
                }
            }
        return new LawlessPlace(best, price);
    }
}

package org.abfuhr.solver.search;

import java.util.SplittableRandom;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.abfuhr.solver.timeline.Twins;
import org.jspecify.annotations.Nullable;

/// Finds the cheapest place for a visit and puts it there. Prices come from the routes' current decisions; where a trip is too full
/// or a shift is empty, the evaluator is asked.
final class Inserter {

    private static final int GRANULAR = 30;
    private static final double BLINK = 0.01;

    private final SearchPlan plan;
    private final Neighbors neighbors;
    private final long[] opening; // [shift × visits + visit], price of an empty shift for the visit alone; 0 unknown
    private final int[] twin; // [shift], first shift that is the same but for its id
    private final int[] stepOf; // [visit], step on its route
    private final boolean[] stale; // [shift], whether stepOf is out of date
    private final boolean[] triedTwin; // [shift]
    private SplittableRandom random = new SplittableRandom(0);
    private boolean blinking;

    private long bestPrice;
    private int bestShift;
    private int bestStep;
    private int bestPoint;
    private @Nullable RouteTimeline confirmed; // of the route with the visit, where its decisions had to change
    private long credit; // µ€ that opening a trip or shift may lose
    private int confirmations; // calls of the evaluator left for full trips

    Inserter(SearchPlan plan, Neighbors neighbors) {
        this.plan = plan;
        this.neighbors = neighbors;
        opening = new long[plan.routes.length * plan.problem.visits];
        twin = Twins.of(plan.problem);
        stepOf = new int[plan.problem.visits];
        stale = new boolean[plan.routes.length];
        triedTwin = new boolean[plan.routes.length];
        java.util.Arrays.fill(stale, true);
    }

    /// Prepares for a round of insertions.
    ///
    /// @param withBlinks whether places are passed over at random
    /// @param evaluations calls of the evaluator allowed for trips without room
    /// @param advance micro-euro that the first visit may lose, by a trip or shift that others may fill
    void begin(SplittableRandom source, boolean withBlinks, int evaluations, long advance) {
        credit = advance;
        random = source;
        blinking = withBlinks;
        confirmations = evaluations;
    }

    void changed(int shift) {
        stale[shift] = true;
    }

    /// Finds the cheapest place for the visit, if that beats leaving it out; [#place] puts it there.
    ///
    /// @return the shift to change, or [SearchPlan#UNSERVED]
    int find(int visit, boolean everywhere) {
        long limit = plan.problem.required[visit] ? InsertionPrice.IMPOSSIBLE : plan.unserved.soft(visit);
        bestPrice = limit;
        bestShift = SearchPlan.UNSERVED;
        confirmed = null;
        if (!everywhere)
            nearby(visit);
        if (bestShift == SearchPlan.UNSERVED && (everywhere || plan.problem.required[visit]))
            for (var route : plan.routes)
                scan(route, visit, false);
        if (bestShift == SearchPlan.UNSERVED && bestPrice != InsertionPrice.IMPOSSIBLE)
            bestPrice = limit + credit;
        openings(visit);
        if (bestShift == SearchPlan.UNSERVED && confirmations > 0)
            findFullTrip(visit, limit == InsertionPrice.IMPOSSIBLE ? limit : limit + credit);
        return bestShift;
    }

    /// Finds the cheapest place on one route that is in use, if that beats leaving the visit out.
    ///
    /// @return the shift to change, or [SearchPlan#UNSERVED]
    int findOn(SearchRoute route, int visit) {
        long limit = plan.problem.required[visit] ? InsertionPrice.IMPOSSIBLE : plan.unserved.soft(visit);
        bestPrice = limit;
        bestShift = SearchPlan.UNSERVED;
        confirmed = null;
        scan(route, visit, false);
        if (bestShift != SearchPlan.UNSERVED || confirmations == 0 || !mayUnloadMore(route))
            return bestShift;
        scan(route, visit, true);
        if (bestShift == SearchPlan.UNSERVED)
            return bestShift;
        confirmations--;
        if (!confirm(visit, limit))
            bestShift = SearchPlan.UNSERVED;
        return bestShift;
    }

    private void nearby(int visit) {
        int[] near = neighbors.near[visit];
        for (int i = 0; i < near.length && i < GRANULAR; i++) {
            int shift = plan.shiftOf[near[i]];
            if (shift == SearchPlan.UNSERVED || !plan.routes[shift].shift.allows(visit))
                continue;
            var route = plan.routes[shift];
            int step = stepOf(route, near[i]);
            if (step == SearchRoute.NONE)
                continue;
            tryGap(route, step, visit, false);
            if (step > 0)
                tryGap(route, step - 1, visit, false);
        }
        for (var route : plan.routes)
            if (route.used() && route.shift.allows(visit))
                atTripEnds(route, visit);
    }

    private void atTripEnds(SearchRoute route, int visit) {
        tryGap(route, 0, visit, false);
        for (int step = 1; step < route.steps(); step++)
            if (!route.isVisit(step)) {
                tryGap(route, step - 1, visit, false);
                if (step < route.steps() - 1)
                    tryGap(route, step, visit, false);
            }
    }

    private int stepOf(SearchRoute route, int visit) {
        if (stale[route.shift.index]) {
            for (int fixed : route.shift.fixedVisitList())
                stepOf[fixed] = SearchRoute.NONE;
            for (int step = 0; step < route.steps(); step++)
                if (route.isVisit(step))
                    stepOf[route.visitAt(step)] = step;
            stale[route.shift.index] = false;
        }
        return stepOf[visit];
    }

    private void scan(SearchRoute route, int visit, boolean anyLoad) {
        if (route.used() && route.shift.allows(visit))
            for (int step = 0; step < route.steps() - 1; step++)
                tryGap(route, step, visit, anyLoad);
    }

    private void tryGap(SearchRoute route, int step, int visit, boolean anyLoad) {
        if (blinking && random.nextDouble() < BLINK)
            return;
        for (int point : route.shift.visitPoints[visit]) {
            long price = InsertionPrice.of(route, step, visit, point, anyLoad);
            if (price < bestPrice) {
                bestPrice = price;
                bestShift = route.shift.index;
                bestStep = step;
                bestPoint = point;
            }
        }
    }

    /// Tries shifts that are still unused, one of each kind.
    private void openings(int visit) {
        java.util.Arrays.fill(triedTwin, false);
        for (var route : plan.routes) {
            int shift = route.shift.index;
            if (route.used() || triedTwin[twin[shift]] || !route.shift.allows(visit) || !route.shift.reaches(visit))
                continue;
            triedTwin[twin[shift]] = true;
            long price = openingPrice(shift, visit);
            if (price < bestPrice) {
                bestPrice = price;
                bestShift = shift;
                bestStep = SearchRoute.NONE;
            }
        }
    }

    private long openingPrice(int shift, int visit) {
        int cell = twin[shift] * plan.problem.visits + visit;
        if (opening[cell] == 0) {
            var alone = plan.decider.evaluate(shift, new int[]{visit});
            opening[cell] = plan.decider.hard(alone) > 0 ? InsertionPrice.IMPOSSIBLE : Math.max(1, plan.decider.soft(alone));
        }
        return opening[cell];
    }

    /// Puts the visit where [#find] found room.
    void place(int visit) {
        var route = plan.routes[bestShift];
        if (confirmed != null || bestStep == SearchRoute.NONE)
            credit = 0;
        if (confirmed != null)
            plan.decider.take(route, confirmed);
        else if (bestStep == SearchRoute.NONE)
            plan.decider.take(route, plan.decider.evaluate(bestShift, new int[]{visit}));
        else
            plan.decider.insert(route, bestStep, visit, bestPoint);
        plan.shiftOf[visit] = bestShift;
        stale[bestShift] = true;
    }

    /// Looks for a trip that has no room for the visit, but where the evaluator finds a legal way to unload.
    private void findFullTrip(int visit, long limit) {
        int skip = SearchPlan.UNSERVED;
        for (int tries = 0; tries < 2 && confirmations > 0; tries++) {
            bestPrice = limit;
            bestShift = SearchPlan.UNSERVED;
            for (var route : plan.routes)
                if (route.shift.index != skip && mayUnloadMore(route))
                    scan(route, visit, true);
            if (bestShift == SearchPlan.UNSERVED)
                return;
            confirmations--;
            if (confirm(visit, limit))
                return;
            skip = bestShift;
            bestShift = SearchPlan.UNSERVED;
        }
    }

    private static boolean mayUnloadMore(SearchRoute route) {
        return route.used() && route.mayEndLater();
    }

    private boolean confirm(int visit, long limit) {
        var route = plan.routes[bestShift];
        var timeline = plan.decider.evaluate(route, route.visits(bestStep, visit));
        if (timeline == null)
            return false;
        boolean pays = limit == InsertionPrice.IMPOSSIBLE || plan.decider.soft(timeline) - route.cost() < limit;
        if (!pays || plan.decider.hard(timeline) > route.hard())
            return false;
        confirmed = timeline;
        return true;
    }
}

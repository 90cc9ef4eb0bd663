package org.abfuhr.solver.search;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.abfuhr.solver.search.near.FreeShifts;
import org.abfuhr.solver.search.near.Neighbors;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.search.route.SplitPrice;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.jspecify.annotations.Nullable;

/// Finds the cheapest place for a visit and puts it there. Prices come from the routes' current decisions: beside the visits that fit it best
/// and at the ends of their trips, with one more unloading where a trip is full.
final class Inserter {

    private static final double BLINK = 0.01;
    private static final int TRIES = 2; // routes that the evaluator is asked about for one visit

    private final SearchPlan plan;
    private final Neighbors neighbors;
    private final FreeShifts free;
    private final Openings openings;
    private final long[] base; // [shift], price of the visit wherever on the route, IMPOSSIBLE if nowhere; of the search `seen`
    private final int[] seen; // [shift], number of the search that came by last
    private final long[] kindPrice; // [kind], see kindPrice; of the search `seenKind`
    private final int[] seenKind; // [kind], number of the search that came by last
    private final SplitPrice split = new SplitPrice();
    private final BitSet avoided = new BitSet(); // shifts whose routes are passed over in this round
    private SplittableRandom random = new SplittableRandom(0);
    private int searches;
    private int untilBlink; // places until one is passed over
    private boolean blinking;

    private long bestPrice;
    private int bestShift;
    private int bestStep;
    private int bestPoint;
    private int bestFacility; // of an unloading beside the visit, or NO_FACILITY
    private int bestFacilityPoint;
    private boolean bestUnloadsFirst;
    private @Nullable RouteTimeline confirmed; // of the route with the visit, where its decisions had to change
    private long credit; // µ€ that opening a trip or shift may lose
    private int confirmations; // calls of the evaluator left for full trips

    Inserter(SearchPlan plan, Neighbors neighbors, FreeShifts free, Openings openings) {
        this.openings = openings;
        this.plan = plan;
        this.neighbors = neighbors;
        this.free = free;
        base = new long[plan.routes.length];
        seen = new int[plan.routes.length];
        kindPrice = new long[free.kinds()];
        seenKind = new int[free.kinds()];
    }

    /// Prepares for a round of insertions.
    ///
    /// @param withBlinks whether places are passed over at random
    /// @param evaluations calls of the evaluator allowed for trips without room where no price is known
    /// @param advance micro-euro that the first visit may lose, by a trip or shift that others may fill
    void begin(SplittableRandom source, boolean withBlinks, int evaluations, long advance) {
        credit = advance;
        random = source;
        blinking = withBlinks;
        confirmations = evaluations;
        untilBlink = nextBlink();
        avoided.clear();
    }

    /// Passes a used shift over until the next round.
    void avoid(int shift) {
        avoided.set(shift);
    }

    private int nextBlink() {
        return blinking ? (int) (Math.log(1 - random.nextDouble()) / Math.log(1 - BLINK)) : Integer.MAX_VALUE;
    }

    /// Finds the cheapest place for the visit, if that beats leaving it out; [#place] puts it there.
    ///
    /// @return the shift to change, or [SearchPlan#UNSERVED]
    int find(int visit, boolean everywhere) {
        long limit = limit(visit);
        start(limit);
        if (!everywhere)
            nearby(visit);
        if (bestShift == SearchPlan.UNSERVED && (everywhere || plan.problem.required[visit]))
            for (var route : plan.routes)
                scan(route, visit);
        if (bestShift == SearchPlan.UNSERVED && limit != InsertionPrice.IMPOSSIBLE && credit > 0) {
            start(limit + credit);
            nearby(visit);
        }
        int opened = openings.find(visit, bestPrice);
        if (opened != SearchPlan.UNSERVED)
            take(plan.routes[opened], SearchRoute.NONE, SearchRoute.NONE, openings.price(free.kindOf(opened), opened, visit));
        boolean wanted = plan.problem.required[visit] || credit > 0;
        if (wanted && confirmations > 0 && (bestShift == SearchPlan.UNSERVED || opened != SearchPlan.UNSERVED))
            decideMore(visit, opened);
        return bestShift;
    }

    private long limit(int visit) {
        return plan.problem.required[visit] ? InsertionPrice.IMPOSSIBLE : plan.unserved.soft(visit);
    }

    private void start(long limit) {
        searches++;
        bestPrice = limit;
        bestShift = SearchPlan.UNSERVED;
        bestFacility = SplitPrice.NO_FACILITY;
        confirmed = null;
    }

    /// Finds the cheapest place on one route that is in use, if that beats leaving the visit out.
    ///
    /// @return the shift to change, or [SearchPlan#UNSERVED]
    int findOn(SearchRoute route, int visit) {
        long limit = limit(visit);
        start(limit);
        scan(route, visit);
        return bestShift;
    }

    private void nearby(int visit) {
        for (int near : neighbors.before[visit]) {
            int shift = plan.shiftOf[near];
            if (shift != SearchPlan.UNSERVED && base(shift, visit) != InsertionPrice.IMPOSSIBLE)
                tryBehind(plan.routes[shift], near, visit);
        }
        for (int near : neighbors.behind[visit]) {
            int shift = plan.shiftOf[near];
            if (shift != SearchPlan.UNSERVED && base(shift, visit) != InsertionPrice.IMPOSSIBLE)
                tryBefore(plan.routes[shift], near, visit);
        }
    }

    private void tryBehind(SearchRoute route, int near, int visit) {
        if (route.shift.plain)
            tryPlain(route, near, visit, false);
        else if (plan.stepOf(near) != SearchRoute.NONE)
            tryGap(route, plan.stepOf(near), visit);
    }

    private void tryBefore(SearchRoute route, int near, int visit) {
        if (route.shift.plain)
            tryPlain(route, near, visit, true);
        else if (plan.stepOf(near) > 0)
            tryGap(route, plan.stepOf(near) - 1, visit);
    }

    private void tryPlain(SearchRoute route, int near, int visit, boolean before) {
        if (blink())
            return;
        int point = route.shift.visitPoints[visit][0];
        long price = before
                ? plan.places.before(route, near, visit, point)
                : plan.places.behind(route, near, visit, point);
        if (price < bestPrice && price + base[route.shift.index] < bestPrice)
            take(route, plan.stepOf(near) - (before ? 1 : 0), point, price + base[route.shift.index]);
    }

    /// Whether to pass a place over.
    private boolean blink() {
        if (untilBlink-- != 0)
            return false;
        untilBlink = nextBlink();
        return true;
    }

    /// What the visit costs wherever on the shift's route, or IMPOSSIBLE. When the route comes by first, the ends of its trips are tried.
    private long base(int shift, int visit) {
        if (seen[shift] == searches)
            return base[shift];
        seen[shift] = searches;
        plan.locate(shift);
        var route = plan.routes[shift];
        long price = avoided.get(shift) ? InsertionPrice.IMPOSSIBLE : kindPrice(shift, visit);
        if (price != InsertionPrice.IMPOSSIBLE && !(route.shift.plain
                ? plan.places.fits(route.shift, visit)
                : InsertionPrice.dayFits(route, visit)))
            price = InsertionPrice.IMPOSSIBLE;
        base[shift] = price;
        if (price != InsertionPrice.IMPOSSIBLE)
            atEnds(route, visit);
        return price;
    }

    /// What the visit costs wherever on a plain shift of this kind; 0 on others; IMPOSSIBLE if it must not be there.
    private long kindPrice(int shift, int visit) {
        int kind = free.kindOf(shift);
        if (seenKind[kind] == searches)
            return kindPrice[kind];
        seenKind[kind] = searches;
        var model = plan.problem.shifts[shift];
        boolean possible = model.allows(visit) && model.reaches(visit);
        kindPrice[kind] = !possible ? InsertionPrice.IMPOSSIBLE : model.plain ? InsertionPrice.anywhere(model, visit) : 0;
        return kindPrice[kind];
    }

    private void atEnds(SearchRoute route, int visit) {
        if (route.shift.plain) {
            tryBefore(route, plan.places.first(route.shift.index), visit);
            tryBehind(route, plan.places.last(route.shift.index), visit);
            return;
        }
        tryGap(route, 0, visit);
        int last = route.endCount() - 1;
        for (int e = 1; e <= last; e++) {
            tryGap(route, route.endAt(e) - 1, visit);
            if (e < last)
                tryGap(route, route.endAt(e), visit);
        }
    }

    private void scan(SearchRoute route, int visit) {
        if (route.used() && base(route.shift.index, visit) != InsertionPrice.IMPOSSIBLE)
            for (int step = 0; step < route.steps() - 1; step++)
                tryGap(route, step, visit);
    }

    private void tryGap(SearchRoute route, int step, int visit) {
        if (blink())
            return;
        if (route.shift.plain) {
            int point = route.shift.visitPoints[visit][0];
            long price = InsertionPrice.detour(route, step, visit, point);
            if (price < bestPrice && price + base[route.shift.index] < bestPrice)
                take(route, step, point, price + base[route.shift.index]);
        } else if (InsertionPrice.tripFits(route, step, visit))
            tryAnyLoad(route, step, visit);
        else if (route.shift.fullFacilities.length > 0)
            trySplit(route, step, visit);
    }

    private void tryAnyLoad(SearchRoute route, int step, int visit) {
        for (int point : route.shift.visitPoints[visit]) {
            long price = InsertionPrice.of(route, step, visit, point, true, bestPrice);
            if (price < bestPrice)
                take(route, step, point, price);
        }
    }

    private void trySplit(SearchRoute route, int step, int visit) {
        for (int point : route.shift.visitPoints[visit]) {
            long price = split.of(route, step, visit, point, bestPrice);
            if (price == InsertionPrice.IMPOSSIBLE)
                continue;
            take(route, step, point, price);
            bestFacility = split.facility();
            bestFacilityPoint = split.facilityPoint();
            bestUnloadsFirst = split.unloadsFirst();
        }
    }

    private void take(SearchRoute route, int step, int point, long price) {
        bestPrice = price;
        bestShift = route.shift.index;
        bestStep = step;
        bestPoint = point;
        bestFacility = SplitPrice.NO_FACILITY;
    }

    /// Puts the visit where [#find] found room.
    void place(int visit) {
        var route = plan.routes[bestShift];
        if (confirmed != null || bestStep == SearchRoute.NONE || bestFacility != SplitPrice.NO_FACILITY)
            credit = 0;
        if (confirmed != null)
            plan.decider.take(route, confirmed);
        else if (bestStep == SearchRoute.NONE)
            plan.decider.open(route, visit);
        else if (bestFacility == SplitPrice.NO_FACILITY)
            plan.decider.insert(route, bestStep, visit, bestPoint);
        else
            plan.decider.insert(route, bestStep, visit, bestPoint, bestFacility, bestFacilityPoint, bestUnloadsFirst);
        plan.serve(visit, bestShift);
        plan.changed(bestShift);
    }

    /// Looks for a route that has no room for the visit as it is, but where the evaluator finds some, at less than the opened shift costs.
    private void decideMore(int visit, int opened) {
        long limit = bestPrice;
        int skip = SearchPlan.UNSERVED;
        boolean found = false;
        for (int tries = 0; tries < TRIES && confirmations > 0 && !found; tries++) {
            start(limit);
            for (var route : plan.routes)
                if (route.shift.index != skip && !avoided.get(route.shift.index) && route.mayDecideMore()
                        && kindPrice(route.shift.index, visit) == 0)
                    scanLawless(route, visit);
            if (bestShift == SearchPlan.UNSERVED)
                break;
            confirmations--;
            found = confirm(visit, limit);
            skip = bestShift;
        }
        if (!found) {
            start(limit);
            if (opened != SearchPlan.UNSERVED)
                take(plan.routes[opened], SearchRoute.NONE, SearchRoute.NONE, limit);
        }
    }

    private void scanLawless(SearchRoute route, int visit) {
        for (int step = 0; step < route.steps() - 1; step++)
            for (int point : route.shift.visitPoints[visit]) {
                long price = InsertionPrice.ofDetour(route, step, visit, point);
                if (price < bestPrice)
                    take(route, step, point, price);
            }
    }

    private boolean confirm(int visit, long limit) {
        var route = plan.routes[bestShift];
        var timeline = plan.decider.evaluate(route, route.visits(bestStep, visit));
        if (timeline == null || plan.decider.hard(timeline) > route.hard())
            return false;
        if (limit != InsertionPrice.IMPOSSIBLE && plan.decider.soft(timeline) - route.cost() >= limit)
            return false;
        confirmed = timeline;
        return true;
    }
}

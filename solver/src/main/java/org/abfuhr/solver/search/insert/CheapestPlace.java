package org.abfuhr.solver.search.insert;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.abfuhr.solver.search.near.Fitting;
import org.abfuhr.solver.search.near.FreeShifts;
import org.abfuhr.solver.search.near.Neighbors;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.search.route.SplitPrice;

/// The cheapest place found for one visit on the routes as they are: beside the visits that fit it best and at the ends of their trips, with one
/// more unloading where a trip is full. Most places are passed over by what the ways to the visit and on take at least.
final class CheapestPlace {

    private static final double BLINK = 0.01;

    private final SearchPlan plan;
    private final Neighbors neighbors;
    private final FreeShifts free;
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

    long bestPrice;
    int bestShift;
    int bestStep;
    int bestPoint;
    int bestFacility; // of an unloading beside the visit, or NO_FACILITY
    int bestFacilityPoint;
    boolean bestUnloadsFirst;

    CheapestPlace(SearchPlan plan) {
        this.plan = plan;
        neighbors = plan.neighbors;
        free = plan.free;
        base = new long[plan.routes.length];
        seen = new int[plan.routes.length];
        kindPrice = new long[free.kinds()];
        seenKind = new int[free.kinds()];
    }

    /// Prepares for a round of insertions.
    ///
    /// @param withBlinks whether places are passed over at random
    void begin(SplittableRandom source, boolean withBlinks) {
        random = source;
        blinking = withBlinks;
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

    /// Forgets what was found.
    ///
    /// @param limit only places below it count
    void start(long limit) {
        searches++;
        bestPrice = limit;
        bestShift = SearchPlan.UNSERVED;
        bestFacility = SplitPrice.NO_FACILITY;
    }

    boolean found() {
        return bestShift != SearchPlan.UNSERVED;
    }

    /// Looks beside the visits that fit the visit best, and at the ends of their trips.
    void nearby(int visit) {
        var before = neighbors.before;
        for (int cell = before.begin(visit), end = before.end(visit); cell < end; cell += Fitting.STRIDE) {
            int shift = plan.shiftOf[before.other(cell)];
            if (shift != SearchPlan.UNSERVED && base(shift, visit) != InsertionPrice.IMPOSSIBLE && !blink())
                tryBehind(plan.routes[shift], visit, cell);
        }
        var behind = neighbors.behind;
        for (int cell = behind.begin(visit), end = behind.end(visit); cell < end; cell += Fitting.STRIDE) {
            int shift = plan.shiftOf[behind.other(cell)];
            if (shift != SearchPlan.UNSERVED && base(shift, visit) != InsertionPrice.IMPOSSIBLE && !blink())
                tryBefore(plan.routes[shift], visit, cell);
        }
    }

    /// @param entry of the visits that may stand before this one
    private void tryBehind(SearchRoute route, int visit, int entry) {
        var before = neighbors.before;
        int near = before.other(entry);
        if (route.shift.plain) {
            long limit = limitOn(route);
            long price = plan.places.behind(route, near, visit, before.seconds(entry), before.metres(entry), limit);
            if (price < limit)
                takePlain(route, plan.stepOf(near), visit, price);
            return;
        }
        int step = plan.stepOf(near);
        if (step != SearchRoute.NONE && plan.gaps.behind(route, step, visit, before.seconds(entry) + neighbors.secondsOut[visit],
                before.metres(entry) + neighbors.metresOut[visit], limitOn(route)))
            tryGap(route, step, visit);
    }

    /// @param entry of the visits that may stand behind this one
    private void tryBefore(SearchRoute route, int visit, int entry) {
        var behind = neighbors.behind;
        int near = behind.other(entry);
        if (route.shift.plain) {
            long limit = limitOn(route);
            long price = plan.places.before(route, near, visit, behind.seconds(entry), behind.metres(entry), limit);
            if (price < limit)
                takePlain(route, plan.stepOf(near) - 1, visit, price);
            return;
        }
        int step = plan.stepOf(near) - 1;
        if (step >= 0 && plan.gaps.behind(route, step, visit, behind.seconds(entry) + neighbors.secondsInto[visit],
                behind.metres(entry) + neighbors.metresInto[visit], limitOn(route)))
            tryGap(route, step, visit);
    }

    /// What a detour on a route may cost at most, without what the visit costs anywhere on it.
    private long limitOn(SearchRoute route) {
        return bestPrice == InsertionPrice.IMPOSSIBLE ? bestPrice : bestPrice - base[route.shift.index];
    }

    private void takePlain(SearchRoute route, int step, int visit, long price) {
        take(route, step, route.shift.visitPoints[visit][0], price + base[route.shift.index]);
    }

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
        long price = avoided.get(shift) || plan.territory.closed(shift) ? InsertionPrice.IMPOSSIBLE : kindPrice(shift, visit);
        if (price != InsertionPrice.IMPOSSIBLE && !(route.shift.plain
                ? plan.places.fits(route.shift, visit)
                : InsertionPrice.dayFits(route, visit) && InsertionPrice.timeFits(route, visit)))
            price = InsertionPrice.IMPOSSIBLE;
        base[shift] = price;
        if (price != InsertionPrice.IMPOSSIBLE)
            atEnds(route, visit);
        return price;
    }

    /// What the visit costs wherever on a shift of this kind; IMPOSSIBLE if it must not be there.
    private long kindPrice(int shift, int visit) {
        int kind = free.kindOf(shift);
        if (seenKind[kind] == searches)
            return kindPrice[kind];
        seenKind[kind] = searches;
        var model = plan.problem.shifts[shift];
        boolean possible = model.allows(visit) && model.reaches(visit);
        kindPrice[kind] = possible ? InsertionPrice.anywhere(model, visit) : InsertionPrice.IMPOSSIBLE;
        return kindPrice[kind];
    }

    private void atEnds(SearchRoute route, int visit) {
        if (route.shift.plain) {
            plainEnds(route, visit);
            return;
        }
        tryUnlessBlinking(route, 0, visit);
        int last = route.endCount() - 1;
        for (int e = 1; e <= last; e++) {
            tryUnlessBlinking(route, route.endAt(e) - 1, visit);
            if (e < last)
                tryUnlessBlinking(route, route.endAt(e), visit);
        }
    }

    private void plainEnds(SearchRoute route, int visit) {
        long limit = limitOn(route);
        long price = blink() ? InsertionPrice.IMPOSSIBLE : plan.places.first(route, visit, limit);
        if (price < limit)
            takePlain(route, 0, visit, price);
        limit = Math.min(limit, price);
        price = blink() ? InsertionPrice.IMPOSSIBLE : plan.places.last(route, visit, limit);
        if (price < limit)
            takePlain(route, route.steps() - 2, visit, price);
    }

    /// Looks everywhere on a route that is in use.
    void scan(SearchRoute route, int visit) {
        if (!route.used() || base(route.shift.index, visit) == InsertionPrice.IMPOSSIBLE
                || !plan.gaps.any(route, visit, limitOn(route)))
            return;
        for (int step = 0; (step = plan.gaps.next(route, visit, step, limitOn(route))) != SearchRoute.NONE; step++)
            tryUnlessBlinking(route, step, visit);
    }

    private void tryUnlessBlinking(SearchRoute route, int step, int visit) {
        if (!blink())
            tryGap(route, step, visit);
    }

    private void tryGap(SearchRoute route, int step, int visit) {
        if (route.shift.plain) {
            long limit = limitOn(route);
            long price = plan.places.behindStep(route, step, visit, limit);
            if (price < limit)
                takePlain(route, step, visit, price);
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

    /// Notes a place as the cheapest.
    void take(SearchRoute route, int step, int point, long price) {
        bestPrice = price;
        bestShift = route.shift.index;
        bestStep = step;
        bestPoint = point;
        bestFacility = SplitPrice.NO_FACILITY;
    }

    /// Whether the place has an unloading beside it.
    boolean unloads() {
        return bestFacility != SplitPrice.NO_FACILITY;
    }

    /// Puts the visit at the place found, on a route that is used.
    void insert(int visit) {
        var route = plan.routes[bestShift];
        if (unloads())
            plan.decider.insert(route, bestStep, visit, bestPoint, bestFacility, bestFacilityPoint, bestUnloadsFirst);
        else
            plan.decider.insert(route, bestStep, visit, bestPoint);
    }

    /// Looks everywhere on a route, whatever rule is broken there.
    void scanLawless(SearchRoute route, int visit) {
        if (avoided.get(route.shift.index) || plan.territory.closed(route.shift.index)
                || kindPrice(route.shift.index, visit) == InsertionPrice.IMPOSSIBLE)
            return;
        for (int step = 0; step < route.steps() - 1; step++)
            for (int point : route.shift.visitPoints[visit]) {
                long price = InsertionPrice.ofDetour(route, step, visit, point);
                if (price < bestPrice)
                    take(route, step, point, price);
            }
    }
}

package org.abfuhr.solver.search.route;

import static org.abfuhr.solver.timeline.EvaluationProblem.FOREVER;

import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.ShiftModel;

/// Price of a visit together with one more unloading beside it, in weighted micro-euro: for a trip that has no room left. Prices are of
/// facilities that take everything the vehicle may carry. Scratch memory, one per thread.
public final class SplitPrice {

    /// No facility: a visit without an unloading.
    public static final int NO_FACILITY = -1;

    private int facility; // of the cheapest unloading
    private int facilityPoint; // access point
    private boolean unloadsFirst; // whether it stands before the visit
    private long best;

    /// Facility of the last price.
    public int facility() {
        return facility;
    }

    /// Access point of the last price's unloading.
    public int facilityPoint() {
        return facilityPoint;
    }

    /// Whether the unloading of the last price stands before the visit.
    public boolean unloadsFirst() {
        return unloadsFirst;
    }

    /// Cheapest change of cost for a visit behind a step with an unloading before or behind it, below a limit. The day must have room for the
    /// visit ([InsertionPrice#dayFits]).
    ///
    /// @return the price, or [InsertionPrice#IMPOSSIBLE] if none is below the limit
    public long of(SearchRoute route, int step, int visit, int accessPoint, long limit) {
        var shift = route.shift;
        best = limit;
        facility = NO_FACILITY;
        int metres = shift.metresInto(accessPoint, route.point[step]) + shift.metres(accessPoint, route.point[step + 1]);
        if ((metres - route.onwardMetres[step]) * shift.metrePrice / ShiftModel.MILLI >= limit)
            return InsertionPrice.IMPOSSIBLE;
        if (route.kind[step + 1] == RouteSteps.BREAK || route.unloadingRoom < 1 || route.stopRoom < 1
                || !InsertionPrice.dayFits(route, visit))
            return InsertionPrice.IMPOSSIBLE;
        boolean behind = loadFits(route, step, visit, 0);
        boolean before = loadFits(route, step, visit, 1);
        for (int site : shift.fullFacilities)
            for (int point : shift.facilityPoints[site]) {
                if (behind)
                    offer(site, point, false, visitFirst(route, step, visit, accessPoint, site, point));
                if (before)
                    offer(site, point, true, unloadFirst(route, step, visit, accessPoint, site, point));
            }
        return facility == NO_FACILITY ? InsertionPrice.IMPOSSIBLE : best;
    }

    private void offer(int site, int point, boolean first, long price) {
        if (price >= best)
            return;
        best = price;
        facility = site;
        facilityPoint = point;
        unloadsFirst = first;
    }

    /// Whether the visit fits the first part of the trip, which ends behind it, or the second, which starts before it.
    private static boolean loadFits(SearchRoute route, int step, int visit, int part) {
        var shift = route.shift;
        int slot = shift.slotOf(visit);
        int offset = route.problem.demandOffset(visit, shift.day);
        for (int d = 0; d < route.dayRoom.length; d++) {
            int cell = step * shift.slots + slot + d;
            int room = part == 0 ? shift.capacity[slot + d] - route.load[cell] : route.room[cell] + route.load[cell];
            if (route.problem.demand[offset + d] > room)
                return false;
        }
        return true;
    }

    private static long visitFirst(SearchRoute route, int step, int visit, int accessPoint, int site, int point) {
        var shift = route.shift;
        var problem = route.problem;
        int from = route.point[step];
        int to = route.point[step + 1];
        int leg = shift.secondsInto(accessPoint, from);
        int between = shift.seconds(accessPoint, point);
        int onward = shift.seconds(point, to);
        if (leg == TravelMatrix.UNREACHABLE || between == TravelMatrix.UNREACHABLE || onward == TravelMatrix.UNREACHABLE)
            return InsertionPrice.IMPOSSIBLE;
        int held = InsertionPrice.held(route, step, visit);
        int begin = held == FOREVER ? FOREVER : InsertionPrice.begin(problem.windows[visit], route.ready[step] + leg + held);
        if (begin == FOREVER)
            return InsertionPrice.IMPOSSIBLE;
        int unload = InsertionPrice.begin(problem.openingHours[site], begin + problem.serviceSeconds[visit] + between);
        if (unload == FOREVER || unload + problem.unloadingSeconds[site] + onward > route.latest[step + 1])
            return InsertionPrice.IMPOSSIBLE;
        int units = route.load[step * shift.slots + shift.slotOf(visit)] + demand(problem, shift, visit);
        return price(route, step, visit, site, units, leg + between + onward,
                shift.metresInto(accessPoint, from) + shift.metres(accessPoint, point) + shift.metres(point, to));
    }

    private static long unloadFirst(SearchRoute route, int step, int visit, int accessPoint, int site, int point) {
        var shift = route.shift;
        var problem = route.problem;
        int from = route.point[step];
        int to = route.point[step + 1];
        int leg = shift.seconds(from, point);
        int between = shift.secondsInto(accessPoint, point);
        int onward = shift.seconds(accessPoint, to);
        if (leg == TravelMatrix.UNREACHABLE || between == TravelMatrix.UNREACHABLE || onward == TravelMatrix.UNREACHABLE)
            return InsertionPrice.IMPOSSIBLE;
        int unload = InsertionPrice.begin(problem.openingHours[site], route.ready[step] + leg);
        if (unload == FOREVER)
            return InsertionPrice.IMPOSSIBLE;
        int leaves = Math.max(unload + problem.unloadingSeconds[site], problem.releaseSeconds[visit]);
        int begin = InsertionPrice.begin(problem.windows[visit], leaves + between);
        if (begin == FOREVER || begin + problem.serviceSeconds[visit] + onward > route.latest[step + 1])
            return InsertionPrice.IMPOSSIBLE;
        int units = route.load[step * shift.slots + shift.slotOf(visit)];
        return price(route, step, visit, site, units, leg + between + onward,
                shift.metres(from, point) + shift.metresInto(accessPoint, point) + shift.metres(accessPoint, to));
    }

    private static int demand(EvaluationProblem problem, ShiftModel shift, int visit) {
        return problem.demand[problem.demandOffset(visit, shift.day)];
    }

    /// @param units of the visit's compartment that the new facility gets instead of the one where the trip ends
    private static long price(SearchRoute route, int step, int visit, int site, int units, int seconds, int metres) {
        var problem = route.problem;
        long price = InsertionPrice.lawful(route, step, visit, seconds - route.onwardSeconds[step],
                problem.unloadingSeconds[site], metres - route.onwardMetres[step]);
        return price == InsertionPrice.IMPOSSIBLE
                ? price
                : price + problem.weight(RouteRule.GATE_FEE)
                        * (problem.fee[site] + units * (problem.feePerUnit[site] - route.unitFee[step]));
    }
}

package org.abfuhr.solver.search.route;

import static org.abfuhr.solver.timeline.EvaluationProblem.FOREVER;

import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.ShiftModel;

/// Arithmetic of insertion prices, in weighted micro-euro.
public final class InsertionPrice {

    /// No such insertion.
    public static final long IMPOSSIBLE = Long.MAX_VALUE;

    private InsertionPrice() {}

    /// When service begins after an arrival, or FOREVER after the last window.
    static int begin(int[] windows, int arrival) {
        for (int w = 0; w < windows.length; w += 2)
            if (arrival <= windows[w + 1])
                return Math.max(arrival, windows[w]);
        return FOREVER;
    }

    /// Index of the window that an arrival falls in or waits for.
    static int window(int[] windows, int arrival) {
        int w = 0;
        while (w + 2 < windows.length && windows[w + 1] < arrival)
            w += 2;
        return w;
    }

    /// Change of cost for a visit behind a step, at an access point, or [#IMPOSSIBLE].
    ///
    /// @param anyLoad whether the trip may be too full for it
    public static long of(SearchRoute route, int step, int visit, int accessPoint, boolean anyLoad) {
        if (route.kind[step + 1] == RouteSteps.BREAK)
            return IMPOSSIBLE;
        var shift = route.shift;
        var problem = route.problem;
        int from = route.point[step];
        int to = route.point[step + 1];
        int leg = shift.seconds(from, accessPoint);
        int onward = shift.seconds(accessPoint, to);
        if (leg == TravelMatrix.UNREACHABLE || onward == TravelMatrix.UNREACHABLE)
            return IMPOSSIBLE;
        int trip = route.tripStart[step];
        if (trip == 0 && shift.started() && problem.releaseSeconds[visit] > shift.openTripReleased())
            return IMPOSSIBLE;
        int held = Math.max(0, problem.releaseSeconds[visit] - route.ready[trip]);
        int begin = begin(problem.windows[visit], route.ready[step] + leg + held);
        if (begin == FOREVER || begin + problem.serviceSeconds[visit] + onward > route.latest[step + 1])
            return IMPOSSIBLE;
        if (route.stopRoom < 1 || !loadFits(route, step, visit, anyLoad))
            return IMPOSSIBLE;
        return lawful(route, step, visit, leg + onward - shift.seconds(from, to),
                shift.metres(from, accessPoint) + shift.metres(accessPoint, to) - shift.metres(from, to));
    }

    /// Like [#of], but without any law except that roads must lead there.
    public static long ofDetour(SearchRoute route, int step, int visit, int accessPoint) {
        var shift = route.shift;
        int from = route.point[step];
        int to = route.point[step + 1];
        int leg = shift.seconds(from, accessPoint);
        int onward = shift.seconds(accessPoint, to);
        if (leg == TravelMatrix.UNREACHABLE || onward == TravelMatrix.UNREACHABLE || route.kind[step + 1] == RouteSteps.BREAK)
            return IMPOSSIBLE;
        return lawless(route, step, visit, leg + onward - shift.seconds(from, to),
                shift.metres(from, accessPoint) + shift.metres(accessPoint, to) - shift.metres(from, to));
    }

    private static boolean loadFits(SearchRoute route, int step, int visit, boolean anyLoad) {
        var shift = route.shift;
        var problem = route.problem;
        int slot = shift.slotOf(visit);
        int offset = problem.demandOffset(visit, shift.day);
        for (int d = 0; d < route.dayRoom.length; d++) {
            int amount = problem.demand[offset + d];
            if (amount > route.dayRoom[d] || (!anyLoad && amount > route.room[step * shift.slots + slot + d]))
                return false;
        }
        return true;
    }

    private static long lawful(SearchRoute route, int step, int visit, int moreSeconds, int moreMetres) {
        var shift = route.shift;
        var problem = route.problem;
        long energy = energy(shift, visit, moreMetres);
        if (energy > route.energyRoom[step] || moreSeconds > route.drivingRoom[step] || moreMetres > route.metreRoom)
            return IMPOSSIBLE;
        int longer = moreSeconds + problem.serviceSeconds[visit];
        int duration = route.durationSeconds + Math.max(0, longer - route.waitingSeconds);
        return duration > shift.source.maxDurationSeconds() ? IMPOSSIBLE : lawless(route, step, visit, moreSeconds, moreMetres);
    }

    private static long lawless(SearchRoute route, int step, int visit, int moreSeconds, int moreMetres) {
        var shift = route.shift;
        var problem = route.problem;
        int longer = moreSeconds + problem.serviceSeconds[visit];
        int duration = route.durationSeconds + Math.max(0, longer - route.waitingSeconds);
        return moreMetres * shift.metrePrice / ShiftModel.MILLI + shift.timeCost(duration) - shift.timeCost(route.durationSeconds)
                + lifting(shift, visit) + gateFee(route, step, visit) + serving(problem, shift, visit);
    }

    /// Milliwatt-hours of a detour to the visit, lifts included.
    static long energy(ShiftModel shift, int visit, int moreMetres) {
        var battery = shift.vehicle.battery();
        return (long) moreMetres * battery.milliwattHoursPerMetre()
                + ShiftModel.MILLI * shift.problem.lifts[visit] * battery.wattHoursPerLift();
    }

    /// Price of the visit's lifts and their energy.
    public static long lifting(ShiftModel shift, int visit) {
        var costs = shift.vehicle.costs();
        long lifts = shift.problem.lifts[visit];
        return lifts * (shift.problem.weight(RouteRule.LIFT) * costs.perLift()
                + shift.problem.weight(RouteRule.ENERGY) * costs.perWattHour() * shift.vehicle.battery().wattHoursPerLift());
    }

    /// Price by weight at the facility where the trip ends.
    private static long gateFee(SearchRoute route, int step, int visit) {
        long perUnit = route.unitFee[step];
        return perUnit == 0
                ? 0
                : route.problem.weight(RouteRule.GATE_FEE) * perUnit
                        * route.problem.demand[route.problem.demandOffset(visit, route.shift.day)];
    }

    /// Future cost of serving the visit on the shift's day.
    public static long serving(EvaluationProblem problem, ShiftModel shift, int visit) {
        return problem.weight(RouteRule.DAY_COST) * problem.dayCost(visit, shift.day);
    }
}

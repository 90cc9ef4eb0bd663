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

    /// Change of cost for a visit behind a step, at an access point, or [#IMPOSSIBLE]. The day must have room for it ([#dayFits]).
    ///
    /// @param anyLoad whether the trip may be too full for it
    /// @param limit prices from it on need not be told
    public static long of(SearchRoute route, int step, int visit, int accessPoint, boolean anyLoad, long limit) {
        if (route.kind[step + 1] == RouteSteps.BREAK)
            return IMPOSSIBLE;
        var shift = route.shift;
        var problem = route.problem;
        int from = route.point[step];
        int to = route.point[step + 1];
        int leg = shift.secondsInto(accessPoint, from);
        int onward = shift.seconds(accessPoint, to);
        if (leg == TravelMatrix.UNREACHABLE || onward == TravelMatrix.UNREACHABLE)
            return IMPOSSIBLE;
        int metres = shift.metresInto(accessPoint, from) + shift.metres(accessPoint, to) - route.onwardMetres[step];
        if (metres * shift.metrePrice / ShiftModel.MILLI >= limit)
            return IMPOSSIBLE;
        int held = held(route, step, visit);
        int begin = held == FOREVER ? FOREVER : begin(problem.windows[visit], route.ready[step] + leg + held);
        if (begin == FOREVER || begin + problem.serviceSeconds[visit] + onward > route.latest[step + 1])
            return IMPOSSIBLE;
        if (!anyLoad && !tripFits(route, step, visit))
            return IMPOSSIBLE;
        return lawful(route, step, visit, leg + onward - route.onwardSeconds[step], 0, metres);
    }

    /// Price of a detour whose times allow it, at least: where windows make the vehicle wait, it may take longer. The same for all that serve the visit
    /// on the shift ([#anywhere]) is not in it.
    ///
    /// @param moreSeconds of driving
    public static long ofGap(SearchRoute route, int visit, int moreSeconds, int moreMetres) {
        var shift = route.shift;
        if (moreMetres > route.metreRoom)
            return IMPOSSIBLE;
        long price = moreMetres * shift.metrePrice / ShiftModel.MILLI;
        if (!shift.timeCounts)
            return price;
        int duration = longer(route, visit, moreSeconds);
        return duration > shift.maxDurationSeconds
                ? IMPOSSIBLE
                : price + shift.timeCost(duration) - shift.timeCost(route.durationSeconds);
    }

    /// Price of a detour after which the route takes a known time; as above.
    public static long ofDuration(SearchRoute route, int duration, int moreMetres) {
        var shift = route.shift;
        return moreMetres > route.metreRoom || duration > shift.maxDurationSeconds
                ? IMPOSSIBLE
                : moreMetres * shift.metrePrice / ShiftModel.MILLI + shift.timeCost(duration)
                        - shift.timeCost(route.durationSeconds);
    }

    /// What serving the visit costs wherever on the shift: lifts, the day's cost, deviation.
    public static long anywhere(ShiftModel shift, int visit) {
        return lifting(shift, visit) + serving(shift.problem, shift, visit);
    }

    /// Like [#of], but without any law except that roads must lead there.
    public static long ofDetour(SearchRoute route, int step, int visit, int accessPoint) {
        var shift = route.shift;
        int from = route.point[step];
        int to = route.point[step + 1];
        int leg = shift.leg(from, accessPoint);
        int onward = shift.leg(accessPoint, to);
        if (leg == TravelMatrix.UNREACHABLE || onward == TravelMatrix.UNREACHABLE || route.kind[step + 1] == RouteSteps.BREAK)
            return IMPOSSIBLE;
        return lawless(route, step, visit, leg + onward - shift.seconds(from, to),
                shift.metres(from, accessPoint) + shift.metres(accessPoint, to) - shift.metres(from, to));
    }

    /// Seconds by which the trip behind the step would leave later for the visit, or FOREVER if it has left already.
    static int held(SearchRoute route, int step, int visit) {
        int release = route.problem.releaseSeconds[visit];
        int trip = route.tripStart[step];
        if (trip == 0 && route.shift.started() && release > route.shift.openTripReleased())
            return FOREVER;
        return Math.max(0, release - route.ready[trip]);
    }

    /// Whether the day has room for one more stop and the visit's load.
    public static boolean dayFits(SearchRoute route, int visit) {
        if (route.stopRoom < 1)
            return false;
        int offset = route.problem.demandOffset(visit, route.shift.day);
        for (int d = 0; d < route.dayRoom.length; d++)
            if (route.problem.demand[offset + d] > route.dayRoom[d])
                return false;
        return true;
    }

    /// Whether one more stop at the visit may fit somewhere, as long as a detour is no shortcut. Not for plain routes.
    public static boolean timeFits(SearchRoute route, int visit) {
        return route.problem.serviceSeconds[visit] <= route.timeRoom
                && longer(route, visit, 0) <= route.shift.maxDurationSeconds;
    }

    /// Whether the trip behind the step has room for the visit's load.
    public static boolean tripFits(SearchRoute route, int step, int visit) {
        var shift = route.shift;
        int cell = step * shift.slots + shift.slotOf(visit);
        int offset = route.problem.demandOffset(visit, shift.day);
        for (int d = 0; d < route.dayRoom.length; d++)
            if (route.problem.demand[offset + d] > route.room[cell + d])
                return false;
        return true;
    }

    /// @param moreSeconds of driving
    /// @param moreStanding seconds of standing besides the visit's service
    static long lawful(SearchRoute route, int step, int visit, int moreSeconds, int moreStanding, int moreMetres) {
        var shift = route.shift;
        long energy = energy(shift, visit, moreMetres);
        if (energy > route.energyRoom[step] || moreSeconds > route.drivingRoom[step] || moreMetres > route.metreRoom)
            return IMPOSSIBLE;
        return longer(route, visit, moreSeconds + moreStanding) > shift.maxDurationSeconds
                ? IMPOSSIBLE
                : lawless(route, step, visit, moreSeconds + moreStanding, moreMetres);
    }

    private static int longer(SearchRoute route, int visit, int moreSeconds) {
        return route.durationSeconds
                + Math.max(0, moreSeconds + route.problem.serviceSeconds[visit] - route.waitingSeconds);
    }

    private static long lawless(SearchRoute route, int step, int visit, int moreSeconds, int moreMetres) {
        var shift = route.shift;
        return moreMetres * shift.metrePrice / ShiftModel.MILLI + shift.timeCost(longer(route, visit, moreSeconds))
                - shift.timeCost(route.durationSeconds) + anywhere(shift, visit) + gateFee(route, step, visit);
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

    /// What serving the visit costs on the shift whatever the route, weighted: day cost and deviation.
    public static long serving(EvaluationProblem problem, ShiftModel shift, int visit) {
        return problem.serving(visit, shift);
    }
}

package org.abfuhr.solver.search;

import static org.abfuhr.solver.timeline.EvaluationProblem.FOREVER;

import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.ShiftModel;

/// Arithmetic of insertion prices, in weighted micro-euro.
final class InsertionPrice {

    /// No such insertion.
    static final long IMPOSSIBLE = Long.MAX_VALUE;

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

    static long of(SearchRoute route, int step, int visit, int moreSeconds, int moreMetres) {
        var shift = route.shift;
        var problem = route.problem;
        long energy = energy(shift, visit, moreMetres);
        if (energy > route.energyRoom[step] || moreSeconds > route.drivingRoom[step] || moreMetres > route.metreRoom)
            return IMPOSSIBLE;
        int longer = moreSeconds + problem.serviceSeconds[visit];
        int duration = route.durationSeconds + Math.max(0, longer - route.waitingSeconds);
        return duration > shift.source.maxDurationSeconds() ? IMPOSSIBLE : lawless(route, step, visit, moreSeconds, moreMetres);
    }

    static long lawless(SearchRoute route, int step, int visit, int moreSeconds, int moreMetres) {
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
    static long lifting(ShiftModel shift, int visit) {
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
    static long serving(EvaluationProblem problem, ShiftModel shift, int visit) {
        return problem.weight(RouteRule.DAY_COST) * problem.dayCost(visit, shift.day);
    }
}

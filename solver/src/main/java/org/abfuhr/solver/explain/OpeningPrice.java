package org.abfuhr.solver.explain;

import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.ShiftModel;

/// What a shift of its own costs a visit at least: out, perhaps past a facility, and home.
final class OpeningPrice {

    private OpeningPrice() {}

    /// Whether the vehicle may come home with the visit's waste, or unload it somewhere.
    static boolean canUnload(ShiftModel shift, int visit) {
        if (!mustUnload(shift, visit))
            return true;
        for (int facility : shift.facilities)
            if (takes(shift, visit, facility) && shift.facilityPoints[facility].length > 0)
                return true;
        return false;
    }

    private static boolean mustUnload(ShiftModel shift, int visit) {
        int offset = shift.problem.demandOffset(visit, shift.day);
        for (int d = 0; d < shift.problem.dimensions; d++)
            if (shift.vehicle.endsEmpty() && shift.problem.demand[offset + d] > 0)
                return true;
        return false;
    }

    private static boolean takes(ShiftModel shift, int visit, int facility) {
        return (shift.problem.accepts[facility] >> shift.problem.fraction[visit] & 1) != 0;
    }

    /// Weighted micro-euro, waiting, breaks and charging left out, or [InsertionPrice#IMPOSSIBLE] without roads.
    static long of(ShiftModel shift, int visit) {
        long best = InsertionPrice.IMPOSSIBLE;
        for (int start : shift.startPoints)
            for (int point : shift.visitPoints[visit])
                if (shift.reachable(start, point))
                    best = Math.min(best, home(shift, visit, point, shift.seconds(start, point), shift.metres(start, point)));
        if (best == InsertionPrice.IMPOSSIBLE)
            return best;
        return best + shift.problem.weight(RouteRule.FIXED_COST) * shift.vehicle.costs().fixedMicroEuro()
                + InsertionPrice.lifting(shift, visit) + InsertionPrice.serving(shift.problem, shift, visit);
    }

    private static long home(ShiftModel shift, int visit, int point, int seconds, int metres) {
        int served = seconds + shift.problem.serviceSeconds[visit];
        if (!mustUnload(shift, visit))
            return straight(shift, point, served, metres, 0);
        long best = InsertionPrice.IMPOSSIBLE;
        for (int facility : shift.facilities)
            for (int gate : shift.facilityPoints[facility])
                if (takes(shift, visit, facility) && shift.reachable(point, gate))
                    best = Math.min(best, straight(shift, gate,
                            served + shift.seconds(point, gate) + shift.problem.unloadingSeconds[facility],
                            metres + shift.metres(point, gate), fees(shift, visit, facility)));
        return best;
    }

    private static long fees(ShiftModel shift, int visit, int facility) {
        var problem = shift.problem;
        return problem.weight(RouteRule.GATE_FEE) * (problem.fee[facility]
                + problem.feePerUnit[facility] * problem.demand[problem.demandOffset(visit, shift.day)]);
    }

    private static long straight(ShiftModel shift, int from, int seconds, int metres, long fees) {
        int toDepot = TravelMatrix.UNREACHABLE;
        int metresHome = TravelMatrix.UNREACHABLE;
        for (int end : shift.endPoints) {
            toDepot = Math.min(toDepot, shift.seconds(from, end));
            metresHome = Math.min(metresHome, shift.metres(from, end));
        }
        if (toDepot == TravelMatrix.UNREACHABLE)
            return InsertionPrice.IMPOSSIBLE;
        return (metres + metresHome) * shift.metrePrice / ShiftModel.MILLI + shift.timeCost(seconds + toDepot) + fees;
    }
}

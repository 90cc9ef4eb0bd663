package org.abfuhr.solver.search.route;

import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.ShiftModel;

/// What a route costs, from its sums.
final class RouteCost {

    private RouteCost() {}

    /// Weighted micro-euro.
    ///
    /// @param usedMilliwattHours energy of driving and lifting
    /// @param fees of unloadings, µ€
    /// @param serving of all visits, weighted, see [EvaluationProblem#serving]
    static long of(ShiftModel shift, int metres, int durationSeconds, int lifts, long usedMilliwattHours, long fees,
            long serving) {
        EvaluationProblem problem = shift.problem;
        var costs = shift.vehicle.costs();
        return problem.weight(RouteRule.FIXED_COST) * costs.fixedMicroEuro()
                + problem.weight(RouteRule.DISTANCE) * costs.perMetre() * metres + shift.timeCost(durationSeconds)
                + problem.weight(RouteRule.LIFT) * costs.perLift() * lifts
                + problem.weight(RouteRule.ENERGY) * Math.floorDiv(usedMilliwattHours * costs.perWattHour(), ShiftModel.MILLI)
                + problem.weight(RouteRule.GATE_FEE) * fees + serving;
    }

    /// What every route through the same visits pays on the shift, whatever it decides, rounded up: fixed costs, lifts with their energy, day costs, deviation.
    static long unavoidable(ShiftModel shift, int lifts, long serving) {
        var costs = shift.vehicle.costs();
        long liftEnergy = ShiftModel.MILLI * lifts * shift.vehicle.battery().wattHoursPerLift();
        return shift.problem.weight(RouteRule.FIXED_COST) * costs.fixedMicroEuro()
                + shift.problem.weight(RouteRule.LIFT) * costs.perLift() * lifts
                + shift.problem.weight(RouteRule.ENERGY) * Math.ceilDiv(liftEnergy * costs.perWattHour(), ShiftModel.MILLI)
                + serving;
    }
}

package org.abfuhr.solver.timeline.label;

import static org.abfuhr.solver.timeline.label.LabelPool.*;

import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.ShiftModel;

/// The best route so far: what a label must still be able to beat.
@SuppressWarnings("NullAway.Init") // a shift is named before the first question
final class LabelBound {

    private final LabelPool pool;
    private final RouteFloor floor;
    private final long shiftEndWeight; // violation per second
    private final long durationWeight; // violation per second
    private ShiftModel shift;
    private long violation;
    private long cost; // µ€

    LabelBound(LabelPool pool, RouteFloor floor, long[] weights) {
        this.pool = pool;
        this.floor = floor;
        shiftEndWeight = weights[RouteRule.SHIFT_END.index()];
        durationWeight = weights[RouteRule.DURATION.index()];
    }

    /// Forgets the best route; any with less than the violation will do, or with the violation and less than the cost.
    void begin(ShiftModel forShift, long mostViolation, long mostCost) {
        shift = forShift;
        violation = mostViolation;
        cost = mostCost;
    }

    /// Whether only routes that break no rule can be better.
    boolean legalOnly() {
        return violation == 0;
    }

    /// Notes a whole route.
    ///
    /// @return whether it is the best so far
    boolean improve(long routeViolation, long routeCost) {
        boolean better = routeViolation < violation || (routeViolation == violation && routeCost < cost);
        if (better) {
            violation = routeViolation;
            cost = routeCost;
        }
        return better;
    }

    /// Whether a completion of the label behind the layer's visit can beat the best route.
    boolean promising(int label, int layer) {
        if (violation == Long.MAX_VALUE)
            return true;
        boolean viaFacility = violation == 0 && shift.vehicle.endsEmpty() && carries(label, layer);
        int left = floor.seconds[layer] + (viaFacility ? floor.emptyEndSeconds : floor.endSeconds);
        int ready = pool.get(label, READY) + left;
        int duration = Math.max(pool.get(label, BUSY) + left, ready - pool.get(label, LATEST));
        long least = pool.getLong(label, VIOLATION) + shiftEndWeight * Math.max(0, ready - shift.source.latestEnd())
                + durationWeight * Math.max(0, duration - shift.source.maxDurationSeconds());
        if (least != violation)
            return least < violation;
        long milli = pool.getLong(label, COST) + floor.milli[layer] + (viaFacility ? floor.emptyEndMilli : floor.endMilli);
        return milli / ShiftModel.MILLI - shift.energyRounding + shift.timeCost(duration) < cost;
    }

    private boolean carries(int label, int layer) {
        for (int s = 0; s < shift.slots; s++)
            if (pool.get(label, RESOURCES + s) + floor.demand[layer * shift.slots + s] > 0)
                return true;
        return false;
    }
}

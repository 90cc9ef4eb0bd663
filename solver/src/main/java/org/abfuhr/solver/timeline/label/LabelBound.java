package org.abfuhr.solver.timeline.label;

import static org.abfuhr.solver.timeline.label.LabelPool.*;

import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.ShiftModel;

/// The best route so far: what a label must still be able to beat.
@SuppressWarnings("NullAway.Init") // a shift is named before the first question
final class LabelBound {

    private final LabelPool pool;
    private final RouteFloor floor;
    private final long shiftEndWeight; // violation per second
    private final long durationWeight; // violation per second
    private final long breakWeight; // violation per break
    private int watchedBreaks; // bits of window breaks that are due once the window is over
    private ShiftModel shift;
    private int layers;
    private long violation;
    private long cost; // µ€

    LabelBound(LabelPool pool, RouteFloor floor, long[] weights) {
        this.pool = pool;
        this.floor = floor;
        shiftEndWeight = weights[RouteRule.SHIFT_END.index()];
        durationWeight = weights[RouteRule.DURATION.index()];
        breakWeight = weights[RouteRule.BREAK.index()];
    }

    /// Forgets the best route; any with less than the violation will do, or with the violation and less than the cost.
    ///
    /// @param planned visits of the order behind the fixed ones
    void begin(ShiftModel forShift, int planned, long mostViolation, long mostCost) {
        shift = forShift;
        layers = planned;
        violation = mostViolation;
        cost = mostCost;
    }

    /// Says which window breaks a route needs that is under way when the window closes.
    void watch(int breaks) {
        watchedBreaks = breaks;
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
        boolean away = pool.get(label, KIND) > RouteSteps.VISIT; // at a facility, or resting there
        boolean atEnd = away && layer == layers;
        boolean viaFacility = violation == 0 && !atEnd && shift.vehicle.endsEmpty() && carries(label, layer);
        int left = floor.seconds[layer] + (viaFacility ? floor.emptyEndSeconds : floor.endSeconds)
                + (away ? floor.correction(shift, pool.get(label, POINT), layer) : 0);
        int ready = pool.get(label, READY) + left;
        int duration = Math.max(pool.get(label, BUSY) + left, ready - pool.get(label, LATEST));
        long least = pool.getLong(label, VIOLATION) + shiftEndWeight * Math.max(0, ready - shift.source.latestEnd())
                + durationWeight * Math.max(0, duration - shift.source.maxDurationSeconds()) + breakWeight * missedBreaks(label);
        if (least != violation)
            return least < violation;
        long milli = pool.getLong(label, COST) + floor.milli[layer] + (viaFacility ? floor.emptyEndMilli : floor.endMilli)
                + (away ? floor.correctionMilli(shift, pool.get(label, POINT), layer) : 0);
        return milli / ShiftModel.MILLI - shift.energyRounding + shift.timeCost(duration) < cost;
    }

    /// Window breaks that can no longer be taken and will be due.
    private int missedBreaks(int label) {
        int missed = 0;
        int open = watchedBreaks & ~pool.get(label, TAKEN);
        for (int b = 0; open >>> b != 0; b++)
            missed += (open >>> b & 1) != 0 && pool.get(label, READY) > shift.breakLatest[b] ? 1 : 0;
        return missed;
    }

    private boolean carries(int label, int layer) {
        for (int s = 0; s < shift.slots; s++)
            if (pool.get(label, RESOURCES + s) + floor.demand[layer * shift.slots + s] > 0)
                return true;
        return false;
    }
}

package org.abfuhr.solver.timeline.label;

import static org.abfuhr.solver.timeline.label.LabelPool.*;

import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.ShiftModel;

/// The best route so far: what a label must still be able to beat.
@SuppressWarnings("NullAway.Init") // a shift is named before the first question
final class LabelBound {

    private static final int NARROW = 1024; // a part of the least cost more than that is looked at first

    private final LabelPool pool;
    private final RouteFloor floor;
    private final UnloadingFloor unloadings;
    private final long shiftEndWeight; // violation per second
    private final long durationWeight; // violation per second
    private final long breakWeight; // violation per break
    private final long unloadingsWeight; // violation per unloading
    private final boolean splits; // whether too large a load is a violation, and one left at the end
    private boolean split; // whether the unloadings that are needed are known
    private int dueBreaks; // bits of window breaks that every route needs
    private int watchedBreaks; // bits of window breaks that are due once the window is over
    private ShiftModel shift;
    private int layers;
    private long violation;
    private long cost; // µ€

    LabelBound(LabelPool pool, RouteFloor floor, UnloadingFloor unloadings, long[] weights) {
        this.pool = pool;
        this.floor = floor;
        this.unloadings = unloadings;
        shiftEndWeight = weights[RouteRule.SHIFT_END.index()];
        durationWeight = weights[RouteRule.DURATION.index()];
        breakWeight = weights[RouteRule.BREAK.index()];
        unloadingsWeight = weights[RouteRule.UNLOADINGS.index()];
        splits = weights[RouteRule.OVERLOAD.index()] > 0 && weights[RouteRule.ENDS_EMPTY.index()] > 0;
    }

    /// Forgets the best route; any with less than the violation will do, or with the violation and less than the cost.
    ///
    /// @param planned visits of the order behind the fixed ones
    void begin(ShiftModel forShift, int planned, long mostViolation, long mostCost) {
        shift = forShift;
        layers = planned;
        violation = mostViolation;
        cost = mostCost;
        split = false;
    }

    /// Says which window breaks a route needs that is under way when the window closes, and which of them every route needs.
    void watch(int breaks, int due) {
        watchedBreaks = breaks;
        dueBreaks = due;
    }

    /// Says that a load above the capacity is judged, so that the unloadings that are needed count.
    void watchLoads(int[] visits) {
        if (splits && !split)
            unloadings.compute(shift, visits);
        split = splits;
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
        int seconds = away ? floor.correction(shift, pool.get(label, POINT), layer) : 0;
        long milli = away ? floor.correctionMilli(shift, pool.get(label, POINT), layer) : 0;
        if (knowsUnloadings()) {
            askUnloadings(label, layer);
            return beats(label, layer, seconds + unloadings.seconds, milli + unloadings.milli, unloadings.count);
        }
        if (violation == 0 && !(away && layer == layers) && shift.vehicle.endsEmpty() && carries(label, layer))
            return beats(label, layer, seconds + floor.emptyEndSeconds - floor.endSeconds,
                    milli + floor.emptyEndMilli - floor.endMilli, 0);
        return beats(label, layer, seconds, milli, 0);
    }

    /// Asks for the unloadings that a label still needs.
    private void askUnloadings(int label, int layer) {
        if (leftVisit(label))
            unloadings.askEmpty(layer);
        else
            unloadings.ask(layer, pool.get(label, RESOURCES + unloadings.slot()));
    }

    /// What a label at the layer's visit has cost, time included, with the unloadings that a legal route still needs: µ€/1000.
    long rank(int label, int layer) {
        long soFar = pool.getLong(label, COST) + ShiftModel.MILLI * shift.secondPrice * pool.get(label, BUSY);
        if (!split)
            return soFar;
        askUnloadings(label, layer);
        return soFar + unloadings.milli + ShiftModel.MILLI * shift.secondPrice * unloadings.seconds;
    }

    /// Whether the vehicle has been at a facility since the last visit.
    private boolean leftVisit(int label) {
        int stop = label;
        while (pool.get(stop, KIND) == RouteSteps.BREAK)
            stop = pool.get(stop, PARENT);
        return pool.get(stop, KIND) > RouteSteps.VISIT;
    }

    /// Whether the label, unloading next at any facility, can still beat the best route.
    boolean promisingUnloaded(int label, int layer) {
        if (!knowsUnloadings() || leftVisit(label))
            return true;
        unloadings.askNow(layer);
        return beats(label, layer, unloadings.seconds, unloadings.milli, unloadings.count);
    }

    /// Whether the label, unloading next in a column of [FacilityLegs], can still beat the best route.
    boolean promisingUnloaded(int label, int layer, int column) {
        int point = pool.get(label, POINT);
        if (!knowsUnloadings() || point == RouteSteps.NOWHERE)
            return true;
        unloadings.askNow(layer, column, point);
        return beats(label, layer, unloadings.seconds, unloadings.milli, unloadings.count);
    }

    /// Whether the label may beat the best route if that takes at least so much more than the legs and services of the rest.
    private boolean beats(int label, int layer, int moreSeconds, long moreMilli, int moreUnloadings) {
        int left = left(label, layer, moreSeconds);
        int ready = pool.get(label, READY) + left;
        int duration = duration(label, left);
        long least = pool.getLong(label, VIOLATION) + shiftEndWeight * Math.max(0, ready - shift.source.latestEnd())
                + durationWeight * Math.max(0, duration - shift.source.maxDurationSeconds()) + breakWeight * missedBreaks(label)
                + unloadingsWeight * excess(pool.get(label, UNLOADINGS), moreUnloadings);
        if (least != violation)
            return least < violation;
        return cost(label, layer, moreMilli, duration) < cost;
    }

    private int left(int label, int layer, int moreSeconds) {
        int seconds = floor.seconds[layer] + floor.endSeconds + moreSeconds;
        int needed = violation == 0 && breakWeight > 0 ? dueBreaks & ~pool.get(label, TAKEN) : 0;
        for (int b = 0; needed >>> b != 0; b++)
            seconds += (needed >>> b & 1) * shift.breakSeconds[b];
        return seconds;
    }

    private int duration(int label, int left) {
        return Math.max(pool.get(label, BUSY) + left, pool.get(label, READY) + left - pool.get(label, LATEST));
    }

    private long cost(int label, int layer, long moreMilli, int duration) {
        long milli = pool.getLong(label, COST) + floor.milli[layer] + floor.endMilli + moreMilli;
        return milli / ShiftModel.MILLI - shift.energyRounding + shift.timeCost(duration);
    }

    /// The least that a legal route costs which begins with the label, in micro-euro.
    private long leastCost(int start) {
        askUnloadings(start, 0);
        return cost(start, 0, unloadings.milli, duration(start, left(start, 0, unloadings.seconds)));
    }

    /// Forgets for now all routes that cost clearly more than the least that any legal one can.
    ///
    /// @return the cost to beat without that, for [#widen]
    long narrow(LabelList starts) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < starts.size; i++)
            least = Math.min(least, leastCost(starts.labels[i]));
        long before = cost;
        cost = Math.min(cost, least + Math.max(0, least / NARROW) + 1);
        return before;
    }

    void widen(long mostCost) {
        cost = mostCost;
    }

    /// Whether the unloadings are known that a legal route needs, and only such routes count.
    boolean knowsUnloadings() {
        return split && violation == 0;
    }

    /// How many of the unloadings to come are too many.
    private int excess(int made, int more) {
        return Math.max(0, made + more - Math.max(made, shift.source.maxUnloadings()));
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

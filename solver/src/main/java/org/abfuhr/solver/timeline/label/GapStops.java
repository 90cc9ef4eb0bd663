package org.abfuhr.solver.timeline.label;

import static org.abfuhr.solver.timeline.label.LabelPool.*;

import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.ShiftModel;

/// What vehicles may do between two visits: unload, charge and rest, as often as it changes something.
@SuppressWarnings("NullAway.Init") // a shift is named before the first gap
final class GapStops {

    private static final int MOST_STOPS = 6; // in a row
    private static final int MOST_CHARGINGS = 2; // among them

    private final EvaluationProblem problem;
    private final LabelPool pool;
    private final LabelMoves moves;
    private final RouteFloor floor;
    private final LabelBound bound;
    private ShiftModel shift;
    private int[] visits = {}; // of the whole route
    private int features;
    private int departFrom;
    private LabelList here = new LabelList();
    private int layer;

    GapStops(EvaluationProblem problem, LabelPool pool, LabelMoves moves, RouteFloor floor, LabelBound bound) {
        this.problem = problem;
        this.pool = pool;
        this.moves = moves;
        this.floor = floor;
        this.bound = bound;
    }

    /// Prepares for a run with some features of [LabelSearch] and departures from an instant on.
    void begin(ShiftModel forShift, int[] order, int withFeatures, int earliestDeparture) {
        shift = forShift;
        visits = order;
        features = withFeatures;
        departFrom = earliestDeparture;
    }

    private boolean has(int feature) {
        return (features & feature) != 0;
    }

    /// Adds to the labels behind the layer's visit those that stop before the next one.
    ///
    /// @param last whether the depot comes next
    /// @param most labels from which on no more are added
    void expand(LabelList labels, int behind, boolean last, int most) {
        here = labels;
        layer = behind;
        boolean unloading = has(LabelSearch.UNLOADING) || (last && shift.vehicle.endsEmpty());
        for (int i = 0; i < here.size && here.size <= most; i++) {
            int label = here.labels[i];
            if (label == NONE || tooLong(label))
                continue;
            if (unloading && (last || has(LabelSearch.EARLY_UNLOADING) || !restFits(label)))
                unload(label, i + 1);
            if (live(i) && has(LabelSearch.CHARGING) && pool.getLong(label, BATTERY) < shift.batteryMilli
                    && chargings(label) < MOST_CHARGINGS)
                charge(label, i + 1);
            if (has(LabelSearch.WINDOW_BREAKS) || has(LabelSearch.DRIVING))
                rest(i);
        }
    }

    /// Whether as many stops as make sense stand in a row without a visit.
    private boolean tooLong(int label) {
        int stops = 0;
        for (int l = label; betweenVisits(l); l = pool.get(l, PARENT))
            stops++;
        return stops >= MOST_STOPS;
    }

    private int chargings(int label) {
        int found = 0;
        for (int l = label; betweenVisits(l); l = pool.get(l, PARENT))
            found += pool.get(l, KIND) == RouteSteps.CHARGE ? 1 : 0;
        return found;
    }

    private boolean betweenVisits(int label) {
        int kind = pool.get(label, KIND);
        return kind == RouteSteps.UNLOAD || kind == RouteSteps.CHARGE || kind == RouteSteps.BREAK;
    }

    private boolean live(int i) {
        return here.labels[i] != NONE;
    }

    private boolean restFits(int label) {
        if (moves.releases)
            return false;
        for (int s = 0; s < shift.slots; s++)
            if (pool.get(label, RESOURCES + s) + floor.demand[layer * shift.slots + s] > shift.capacity[s])
                return false;
        return true;
    }

    private void unload(int label, int processed) {
        if (!bound.promisingUnloaded(label, layer))
            return;
        var legs = shift.facilityLegs;
        for (int column = 0; column < legs.columns; column++)
            if (bound.promisingUnloaded(label, layer, column) && moves.empties(label, legs.facility[column]))
                unload(label, legs.facility[column], legs.point[column], processed);
    }

    private void unload(int label, int facility, int point, int processed) {
        int[] hours = problem.openingHours[facility];
        int child = moves.arrive(label, point);
        int ready = pool.get(child, READY);
        int slack = pool.get(child, LATEST) + pool.get(child, BUSY);
        int window = LabelMoves.firstOpen(hours, ready);
        unloadIn(child, facility, window, processed);
        if (window > 0 && ready < hours[window] && !bound.legalOnly())
            unloadIn(moves.arrive(label, point), facility, window - 2, processed);
        for (window += 2; window < hours.length && slack > hours[window - 1]; window += 2)
            unloadIn(moves.arrive(label, point), facility, window, processed);
    }

    private void unloadIn(int child, int facility, int window, int processed) {
        int[] hours = problem.openingHours[facility];
        moves.mark(child, RouteSteps.UNLOAD, facility, window);
        moves.stay(child, hours[window], hours[window + 1], problem.unloadingSeconds[facility], RouteRule.OPENING_HOURS);
        moves.unload(child, facility);
        boolean kept = offer(child, processed);
        for (int v = shift.fixedVisits() + layer; kept && moves.releases && v < visits.length; v++)
            hold(child, problem.releaseSeconds[visits[v]], processed);
    }

    private void hold(int unloaded, int until, int processed) {
        if (until <= pool.get(unloaded, READY))
            return;
        int parent = pool.get(unloaded, PARENT);
        int held = pool.child(unloaded);
        pool.ints[held * pool.stride + PARENT] = parent;
        moves.hold(held, until);
        offer(held, processed);
    }

    private boolean offer(int child, int processed) {
        if (bound.promising(child, layer))
            return here.offer(pool, child, processed);
        pool.drop(child);
        return false;
    }

    private void charge(int label, int processed) {
        for (int facility : shift.facilities)
            for (int point : shift.facilityPoints[facility])
                if (problem.chargeSeconds[facility] >= 0) {
                    int child = moves.arrive(label, point);
                    moves.mark(child, RouteSteps.CHARGE, facility, 0);
                    moves.charge(child, facility);
                    offer(child, processed);
                }
    }

    private void rest(int i) {
        for (int b = 0; b < shift.breakSeconds.length && live(i); b++)
            if (shift.windowBreak(b)
                    ? has(LabelSearch.WINDOW_BREAKS) && breakOpen(here.labels[i], b)
                    : has(LabelSearch.DRIVING) && tired(here.labels[i], b)) {
                int child = pool.child(here.labels[i]);
                moves.mark(child, RouteSteps.BREAK, b, 0);
                boolean windowed = shift.windowBreak(b);
                moves.stay(child, windowed ? shift.breakEarliest[b] : -EvaluationProblem.FOREVER,
                        windowed ? shift.breakLatest[b] : EvaluationProblem.FOREVER, shift.breakSeconds[b], RouteRule.BREAK);
                moves.rest(child, b);
                offer(child, i + 1);
            }
    }

    private boolean breakOpen(int label, int b) {
        return (pool.get(label, TAKEN) & 1 << b) == 0 && pool.get(label, READY) <= shift.breakLatest[b]
                && departFrom <= shift.breakLatest[b];
    }

    private boolean tired(int label, int b) {
        for (int other = 0; other < shift.breakSeconds.length; other++)
            if (shift.breakSeconds[other] <= shift.breakSeconds[b]
                    && pool.get(label, RESOURCES + shift.slots + other) > 0)
                return true;
        return false;
    }
}

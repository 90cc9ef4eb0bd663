package org.abfuhr.solver.timeline;

import static org.abfuhr.solver.timeline.LabelPool.*;

/// Finds the best decisions for a visit order by dynamic programming: one list of labels per visit, extended visit by visit;
/// between two visits a vehicle may unload, charge and rest. Best is the least violation, then the least cost.
///
/// A feature switched off is neither offered nor judged, so a result without violation of it is the best with it too.
/// Not thread-safe.
final class LabelSearch {

    /// Features: unloading between visits, unloading even when all the rest would fit, charging, driving limits, window breaks.
    static final int UNLOADING = 1;
    static final int EARLY_UNLOADING = 2;
    static final int CHARGING = 4;
    static final int DRIVING = 8;
    static final int WINDOW_BREAKS = 16;

    private static final int MOST_STOPS = 6; // in a row between two visits
    private static final int MOST_CHARGINGS = 2; // among them

    private final EvaluationProblem problem;
    private final LabelPool pool = new LabelPool();
    private final LabelMoves moves;
    private final RouteFloor floor;
    private LabelList here = new LabelList();
    private LabelList next = new LabelList();
    private ShiftModel shift;
    private int[] visits = {};
    private int features;
    private int cap;
    private int layers;
    private int departFrom;
    private int departTo;
    private long boundViolation;
    private long boundCost; // µ€
    private int bestEnd;
    boolean capped; // whether the cap dropped a label in the last run

    LabelSearch(EvaluationProblem problem, RouteFloor floor) {
        this.problem = problem;
        this.floor = floor;
        moves = new LabelMoves(problem, pool);
        shift = problem.shifts[0];
    }

    /// Forgets the bound of earlier runs, for a new visit order. Decisions with more than the violation are not looked for.
    void begin(ShiftModel forShift, int[] order, long mostViolation) {
        shift = forShift;
        visits = order;
        layers = order.length - forShift.fixedVisits();
        boundViolation = mostViolation;
        boundCost = Long.MAX_VALUE;
        capped = false;
    }

    /// Searches departures in `from..to` and writes the decisions if they beat those of all runs since [#begin].
    ///
    /// @param labelsKept per visit
    /// @return whether it found better ones
    boolean run(int withFeatures, int labelsKept, int from, int to, RouteSteps result) {
        features = withFeatures;
        cap = labelsKept;
        departFrom = from;
        departTo = to;
        bestEnd = NONE;
        prepare();
        here.clear();
        start();
        for (int layer = 0; layer < layers; layer++) {
            expandGap(layer);
            next.clear();
            for (int i = 0; i < here.size; i++)
                if (here.labels[i] != NONE)
                    visit(here.labels[i], layer);
            swapLists();
            capped |= here.keepBest(pool, cap, shift.secondPrice);
        }
        expandGap(layers);
        for (int i = 0; i < here.size; i++)
            if (here.labels[i] != NONE)
                finish(here.labels[i]);
        if (bestEnd != NONE)
            write(result);
        return bestEnd != NONE;
    }

    private void swapLists() {
        var kept = here;
        here = next;
        next = kept;
    }

    private boolean has(int feature) {
        return (features & feature) != 0;
    }

    private void prepare() {
        int due = 0;
        for (int b = 0; b < shift.breakSeconds.length; b++)
            if (shift.windowBreak(b) && departTo <= shift.breakLatest[b]
                    && departFrom + floor.seconds[0] + floor.endSeconds > shift.breakLatest[b])
                due |= 1 << b;
        boolean metresCount = shift.source.limits().metres() != ShiftModel.NO_LIMIT;
        moves.energy = has(CHARGING);
        moves.driving = has(DRIVING);
        moves.overload = has(UNLOADING);
        moves.releases = anyRelease();
        pool.reset(shift.slots + shift.breakSeconds.length, problem.weight(RouteRule.BATTERY), metresCount, has(CHARGING),
                moves.releases, due);
        moves.begin(shift);
    }

    private boolean anyRelease() {
        for (int v = shift.fixedVisits(); v < visits.length; v++)
            if (problem.releaseSeconds[visits[v]] > departFrom)
                return true;
        return false;
    }

    private void start() {
        if (shift.startPoints.length == 0 && !shift.started())
            startAt(RouteSteps.NOWHERE, departFrom);
        if (shift.started())
            startAt(shift.origin.accessPoint(), shift.openTripReleased());
        else
            for (int point : shift.startPoints)
                startReleased(point);
    }

    private void startReleased(int point) {
        startAt(point, departFrom);
        for (int v = 0; moves.releases && v < visits.length; v++)
            if (problem.releaseSeconds[visits[v]] > departFrom)
                startAt(point, problem.releaseSeconds[visits[v]]);
    }

    private void startAt(int point, int released) {
        int label = pool.create();
        int row = label * pool.stride;
        java.util.Arrays.fill(pool.ints, row, row + pool.stride, 0);
        pool.ints[row + POINT] = point;
        pool.ints[row + PARENT] = NONE;
        pool.ints[row + RELEASED] = released;
        moves.mark(label, RouteSteps.START, 0, 0);
        if (shift.started())
            moves.begin(label, shift.origin.readySeconds(), shift.origin.departedSeconds());
        else
            moves.begin(label, released, Math.max(released, latestUsefulDeparture()));
        here.offer(pool, label, 0);
    }

    private int latestUsefulDeparture() {
        return Math.min(departTo, shift.source.latestEnd() - floor.seconds[0] - floor.endSeconds);
    }

    private void visit(int label, int layer) {
        int visit = visits[shift.fixedVisits() + layer];
        int[] points = shift.visitPoints[visit];
        if (points.length == 0)
            visit(label, visit, RouteSteps.NOWHERE, layer);
        for (int point : points)
            visit(label, visit, point, layer);
    }

    private void visit(int label, int visit, int point, int layer) {
        int[] windows = problem.windows[visit];
        int child = arrive(label, point);
        int ready = pool.get(child, READY);
        int window = 0;
        while (window + 2 < windows.length && windows[window + 1] < ready)
            window += 2;
        int slack = pool.get(child, LATEST) + pool.get(child, BUSY);
        serve(child, visit, window, layer);
        for (window += 2; window < windows.length && slack > windows[window - 1]; window += 2)
            serve(arrive(label, point), visit, window, layer);
    }

    private int arrive(int label, int point) {
        int child = pool.child(label);
        if (point == RouteSteps.NOWHERE)
            moves.missPlace(child);
        else
            moves.travel(child, point);
        return child;
    }

    private void serve(int child, int visit, int window, int layer) {
        int[] windows = problem.windows[visit];
        moves.mark(child, RouteSteps.VISIT, visit, window);
        moves.stay(child, windows[window], windows[window + 1], problem.serviceSeconds[visit], RouteRule.WINDOW);
        if (moves.collect(child, visit) && promising(child, layer + 1))
            next.offer(pool, child, 0);
        else
            pool.drop(child);
    }

    /// Whether a completion of the label can beat the bound.
    private boolean promising(int label, int layer) {
        if (boundViolation == Long.MAX_VALUE)
            return true;
        boolean viaFacility = boundViolation == 0 && shift.vehicle.endsEmpty() && carries(label, layer);
        int left = floor.seconds[layer] + (viaFacility ? floor.emptyEndSeconds : floor.endSeconds);
        int ready = pool.get(label, READY) + left;
        int duration = Math.max(pool.get(label, BUSY) + left, ready - pool.get(label, LATEST));
        long violation = pool.getLong(label, VIOLATION)
                + problem.weight(RouteRule.SHIFT_END) * Math.max(0, ready - shift.source.latestEnd())
                + problem.weight(RouteRule.DURATION) * Math.max(0, duration - shift.source.maxDurationSeconds());
        if (violation != boundViolation)
            return violation < boundViolation;
        long milli = pool.getLong(label, COST) + floor.milli[layer] + (viaFacility ? floor.emptyEndMilli : floor.endMilli);
        return milli / ShiftModel.MILLI - shift.energyRounding + shift.timeCost(duration) < boundCost;
    }

    private boolean carries(int label, int layer) {
        for (int s = 0; s < shift.slots; s++)
            if (pool.get(label, RESOURCES + s) + floor.demand[layer * shift.slots + s] > 0)
                return true;
        return false;
    }

    /// Lets the vehicles behind the layer's visit unload, charge and rest, as often as it changes something.
    private void expandGap(int layer) {
        boolean last = layer == layers;
        boolean unloading = has(UNLOADING) || (last && shift.vehicle.endsEmpty());
        int most = cap == RouteEvaluator.NO_CAP ? cap : Math.max(16, 4 * cap);
        for (int i = 0; i < here.size && here.size <= most; i++) {
            int label = here.labels[i];
            if (label == NONE || tooLong(label))
                continue;
            if (unloading && (last || has(EARLY_UNLOADING) || !restFits(label, layer)))
                unload(label, layer, i + 1);
            if (live(i) && has(CHARGING) && pool.getLong(label, BATTERY) < shift.batteryMilli
                    && chargings(label) < MOST_CHARGINGS)
                charge(label, layer, i + 1);
            if (has(WINDOW_BREAKS) || has(DRIVING))
                rest(i, layer);
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

    private boolean restFits(int label, int layer) {
        if (moves.releases)
            return false;
        for (int s = 0; s < shift.slots; s++)
            if (pool.get(label, RESOURCES + s) + floor.demand[layer * shift.slots + s] > shift.capacity[s])
                return false;
        return true;
    }

    private void unload(int label, int layer, int processed) {
        for (int facility : shift.facilities)
            if (moves.empties(label, facility))
                for (int point : shift.facilityPoints[facility])
                    unload(label, facility, point, layer, processed);
    }

    private void unload(int label, int facility, int point, int layer, int processed) {
        int[] hours = problem.openingHours[facility];
        int child = arrive(label, point);
        int ready = pool.get(child, READY);
        int slack = pool.get(child, LATEST) + pool.get(child, BUSY);
        int window = 0;
        while (window + 2 < hours.length && hours[window + 1] < ready)
            window += 2;
        unloadIn(child, facility, window, layer, processed);
        for (window += 2; window < hours.length && slack > hours[window - 1]; window += 2)
            unloadIn(arrive(label, point), facility, window, layer, processed);
    }

    private void unloadIn(int child, int facility, int window, int layer, int processed) {
        int[] hours = problem.openingHours[facility];
        moves.mark(child, RouteSteps.UNLOAD, facility, window);
        moves.stay(child, hours[window], hours[window + 1], problem.unloadingSeconds[facility], RouteRule.OPENING_HOURS);
        moves.unload(child, facility);
        boolean kept = offer(child, layer, processed);
        for (int v = shift.fixedVisits() + layer; kept && moves.releases && v < visits.length; v++)
            hold(child, problem.releaseSeconds[visits[v]], layer, processed);
    }

    private void hold(int unloaded, int until, int layer, int processed) {
        if (until <= pool.get(unloaded, READY))
            return;
        int parent = pool.get(unloaded, PARENT);
        int held = pool.child(unloaded);
        pool.ints[held * pool.stride + PARENT] = parent;
        moves.hold(held, until);
        offer(held, layer, processed);
    }

    private boolean offer(int child, int layer, int processed) {
        if (promising(child, layer))
            return here.offer(pool, child, processed);
        pool.drop(child);
        return false;
    }

    private void charge(int label, int layer, int processed) {
        for (int facility : shift.facilities)
            for (int point : shift.facilityPoints[facility])
                if (problem.chargeSeconds[facility] >= 0) {
                    int child = pool.child(label);
                    moves.travel(child, point);
                    moves.mark(child, RouteSteps.CHARGE, facility, 0);
                    moves.charge(child, facility);
                    offer(child, layer, processed);
                }
    }

    private void rest(int i, int layer) {
        for (int b = 0; b < shift.breakSeconds.length && live(i); b++)
            if (shift.windowBreak(b)
                    ? has(WINDOW_BREAKS) && breakOpen(here.labels[i], b)
                    : has(DRIVING) && tired(here.labels[i], b)) {
                int child = pool.child(here.labels[i]);
                moves.mark(child, RouteSteps.BREAK, b, 0);
                boolean windowed = shift.windowBreak(b);
                moves.stay(child, windowed ? shift.breakEarliest[b] : -EvaluationProblem.FOREVER,
                        windowed ? shift.breakLatest[b] : EvaluationProblem.FOREVER, shift.breakSeconds[b], RouteRule.BREAK);
                moves.rest(child, b);
                offer(child, layer, i + 1);
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

    private void finish(int label) {
        if (shift.endPoints.length == 0)
            finish(label, RouteSteps.NOWHERE);
        for (int point : shift.endPoints)
            finish(label, point);
    }

    private void finish(int label, int point) {
        int child = pool.child(label);
        moves.travel(child, point);
        moves.mark(child, RouteSteps.END, 0, 0);
        moves.stay(child, -EvaluationProblem.FOREVER, shift.source.latestEnd(), 0, RouteRule.SHIFT_END);
        int duration = pool.get(child, READY) - Math.min(pool.get(child, LATEST), pool.get(child, READY) - pool.get(child, BUSY));
        long violation = moves.endViolation(child, duration, has(WINDOW_BREAKS));
        long cost = moves.endCost(child) + shift.timeCost(duration);
        if (violation < boundViolation || (violation == boundViolation && cost < boundCost)) {
            boundViolation = violation;
            boundCost = cost;
            bestEnd = child;
        } else
            pool.drop(child);
    }

    private void write(RouteSteps result) {
        result.clear(departFrom, departTo);
        for (int label = bestEnd; label != NONE; label = pool.get(label, PARENT))
            result.add(pool.get(label, KIND), pool.get(label, REF), pool.get(label, POINT), pool.get(label, WINDOW));
        result.reverse();
    }
}

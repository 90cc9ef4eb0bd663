package org.abfuhr.solver.timeline.label;

import static org.abfuhr.solver.timeline.label.LabelPool.*;

import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.ShiftModel;

/// Finds the best decisions for a visit order by dynamic programming: one list of labels per visit, extended visit by visit;
/// between two visits a vehicle may unload, charge and rest. Best is the least violation, then the least cost.
///
/// A feature switched off is neither offered nor judged, so a result without violation of it is the best with it too.
/// With a cap on labels the work grows with the visits; without one it may double with each of them. Not thread-safe.
@SuppressWarnings("NullAway.Init") // a shift is named before each search
public final class LabelSearch {

    /// Features: unloading between visits, unloading even when all the rest would fit, charging, driving limits, window breaks.
    public static final int UNLOADING = 1;
    public static final int EARLY_UNLOADING = 2;
    public static final int CHARGING = 4;
    public static final int DRIVING = 8;
    public static final int WINDOW_BREAKS = 16;

    /// All features.
    public static final int ALL = UNLOADING | EARLY_UNLOADING | CHARGING | DRIVING | WINDOW_BREAKS;

    /// Cap that keeps every label.
    public static final int NO_CAP = Integer.MAX_VALUE;

    private final EvaluationProblem problem;
    private final long batteryWeight; // violation per watt-hour
    private final LabelPool pool = new LabelPool();
    private final LabelMoves moves;
    private final RouteFloor floor;
    private final LabelBound bound;
    private final GapStops gaps;
    private LabelList here = new LabelList();
    private LabelList next = new LabelList();
    private ShiftModel shift;
    private int[] visits = {};
    private int features;
    private int layers;
    private int departFrom;
    private int departTo;
    private int bestEnd;
    private boolean capped;

    /// A search that weighs violations as it is told.
    ///
    /// @param floor of the order, computed before [#begin]
    /// @param weights violation per unit of each hard rule's amount, by [RouteRule#index()]
    public LabelSearch(EvaluationProblem problem, RouteFloor floor, long[] weights) {
        this.problem = problem;
        this.floor = floor;
        batteryWeight = weights[RouteRule.BATTERY.index()];
        moves = new LabelMoves(problem, pool, weights);
        bound = new LabelBound(pool, floor, new UnloadingFloor(floor), weights);
        gaps = new GapStops(problem, pool, moves, floor, bound);
    }

    /// Forgets the bound of earlier runs, for a new visit order. Decisions with more than the violation, or with the violation and not less
    /// than the cost, are not looked for.
    ///
    /// @param mostCost in micro-euro, without what every route through these visits pays
    public void begin(ShiftModel forShift, int[] order, long mostViolation, long mostCost) {
        shift = forShift;
        visits = order;
        layers = order.length - forShift.fixedVisits();
        bound.begin(forShift, layers, mostViolation, mostCost);
        capped = false;
    }

    /// Whether the cap dropped a label since [#begin].
    public boolean capped() {
        return capped;
    }

    /// Searches departures in `from..to` and writes the decisions if they beat those of all runs since [#begin].
    ///
    /// @param cap labels kept per visit, or [#NO_CAP]
    /// @return whether it found better ones
    public boolean run(int withFeatures, int cap, int from, int to, RouteSteps result) {
        begin(withFeatures, from, to);
        search(cap);
        return write(result);
    }

    /// Like [#run], but only for decisions that cost hardly more than the least that any can, where that is known. So few labels are looked at
    /// that the cap seldom drops one, and what is found costs less than all that is left out.
    public boolean runNarrowly(int withFeatures, int cap, int from, int to, RouteSteps result) {
        begin(withFeatures, from, to);
        if (!bound.knowsUnloadings())
            return false;
        boolean before = capped;
        long mostCost = bound.narrow(here);
        search(cap);
        if (bestEnd == NONE) {
            bound.widen(mostCost);
            capped = before;
        }
        return write(result);
    }

    private void begin(int withFeatures, int from, int to) {
        features = withFeatures;
        departFrom = from;
        departTo = to;
        bestEnd = NONE;
        prepare();
        here.clear();
        start();
    }

    private void search(int cap) {
        int most = cap == NO_CAP ? cap : Math.max(16, 4 * cap);
        for (int layer = 0; layer < layers; layer++) {
            gaps.expand(here, layer, false, most);
            next.clear();
            for (int i = 0; i < here.size; i++)
                if (here.labels[i] != NONE)
                    visit(here.labels[i], layer);
            swapLists();
            capped |= here.keepBest(pool, cap, bound, layer + 1);
        }
        gaps.expand(here, layers, true, most);
        for (int i = 0; i < here.size; i++)
            if (here.labels[i] != NONE)
                finish(here.labels[i]);
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
        int watched = 0;
        for (int b = 0; b < shift.breakSeconds.length; b++)
            if (shift.windowBreak(b) && departTo <= shift.breakLatest[b]) {
                watched |= 1 << b;
                due |= departFrom + floor.seconds[0] + floor.endSeconds > shift.breakLatest[b] ? 1 << b : 0;
            }
        bound.watch(has(WINDOW_BREAKS) ? watched : 0, has(WINDOW_BREAKS) ? due : 0);
        if (has(UNLOADING))
            bound.watchLoads(visits);
        boolean metresCount = shift.source.limits().metres() != ShiftModel.NO_LIMIT;
        moves.energy = has(CHARGING);
        moves.driving = has(DRIVING);
        moves.overload = has(UNLOADING);
        moves.releases = anyRelease();
        pool.reset(shift.slots + shift.breakSeconds.length, batteryWeight, shift.timeCounts, metresCount, has(CHARGING),
                moves.releases, due);
        moves.begin(shift);
        gaps.begin(shift, visits, features, departFrom);
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
            startAt(shift.originPoint, shift.openTripReleased());
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

    /// In the next window, in the one that has just closed if it breaks a rule anyway, and in later ones if that shortens the route.
    private void visit(int label, int visit, int point, int layer) {
        int[] windows = problem.windows[visit];
        int child = moves.arrive(label, point);
        int ready = pool.get(child, READY);
        int window = LabelMoves.firstOpen(windows, ready);
        int slack = pool.get(child, LATEST) + pool.get(child, BUSY);
        serve(child, visit, window, layer);
        if (window > 0 && ready < windows[window] && !bound.legalOnly())
            serve(moves.arrive(label, point), visit, window - 2, layer);
        for (window += 2; window < windows.length && slack > windows[window - 1]; window += 2)
            serve(moves.arrive(label, point), visit, window, layer);
    }

    private void serve(int child, int visit, int window, int layer) {
        int[] windows = problem.windows[visit];
        moves.mark(child, RouteSteps.VISIT, visit, window);
        moves.stay(child, windows[window], windows[window + 1], problem.serviceSeconds[visit], RouteRule.WINDOW);
        if (moves.collect(child, visit) && bound.promising(child, layer + 1))
            next.offer(pool, child, 0);
        else
            pool.drop(child);
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
        if (bound.improve(violation, moves.endCost(child) + shift.timeCost(duration)))
            bestEnd = child;
        else
            pool.drop(child);
    }

    private boolean write(RouteSteps result) {
        if (bestEnd == NONE)
            return false;
        result.clear(departFrom, departTo);
        for (int label = bestEnd; label != NONE; label = pool.get(label, PARENT))
            result.add(pool.get(label, KIND), pool.get(label, REF), pool.get(label, POINT), pool.get(label, WINDOW));
        result.reverse();
        return true;
    }
}

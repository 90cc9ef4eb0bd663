package org.abfuhr.solver.timeline.label;

import static org.abfuhr.solver.timeline.label.LabelPool.*;

import java.util.Arrays;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.ShiftModel;

/// What a vehicle can do next: each move turns a fresh child label into the state after it.
@SuppressWarnings("NullAway.Init") // a shift is named before the first move
final class LabelMoves {

    private final LabelPool pool;
    private final EvaluationProblem problem;
    private final long[] weights; // [rule], violation per unit
    private ShiftModel shift;
    boolean energy; // whether the battery counts
    boolean driving; // whether driving time counts
    boolean overload; // whether load limits count
    boolean releases; // whether some visit is released after the start
    private int stride;

    LabelMoves(EvaluationProblem problem, LabelPool pool, long[] weights) {
        this.problem = problem;
        this.pool = pool;
        this.weights = weights;
    }

    void begin(ShiftModel forShift) {
        shift = forShift;
        stride = pool.stride;
    }

    private void violate(int label, RouteRule rule, long amount) {
        pool.longs[label * LONGS + VIOLATION] += weights[rule.index()] * amount;
    }

    void mark(int label, int kind, int ref, int window) {
        int row = label * stride;
        pool.ints[row + KIND] = kind;
        pool.ints[row + REF] = ref;
        pool.ints[row + WINDOW] = window;
    }

    /// Begins where planning begins; `ready` and `latest` bound the departure.
    void begin(int label, int ready, int latest) {
        var origin = shift.origin;
        int row = label * stride;
        int[] ints = pool.ints;
        ints[row + READY] = ready;
        ints[row + LATEST] = latest;
        ints[row + BUSY] = shift.started() ? ready - latest : 0;
        ints[row + METRES] = origin.drivenMetres();
        ints[row + UNLOADINGS] = origin.unloadings();
        ints[row + SHORTFALL] = shift.fixedShortfallWattHours();
        for (int s = 0; s < shift.slots; s++)
            ints[row + RESOURCES + s] = origin.load().get(s);
        for (int b = 0; b < shift.breakSeconds.length; b++) {
            ints[row + TAKEN] |= shift.windowBreak(b) && origin.breaksTaken().get(b) > 0 ? 1 << b : 0;
            ints[row + RESOURCES + shift.slots + b] = driving ? origin.drivingSinceBreak().get(b) : 0;
        }
        int cell = label * LONGS;
        pool.longs[cell + VIOLATION] = 0;
        pool.longs[cell + COST] = origin.drivenMetres() * shift.metrePrice;
        pool.longs[cell + ON_BOARD] = EvaluationProblem.mask(origin.fractionsOnBoard());
        pool.longs[cell + BATTERY] = origin.batteryMilliwattHours();
        if (energy)
            use(label, 0);
    }

    /// A new label at an access point; a visit that the vehicle cannot reach at all is noted, and it stays where it is.
    int arrive(int label, int point) {
        int child = pool.child(label);
        if (point == RouteSteps.NOWHERE)
            violate(child, RouteRule.UNREACHABLE, 1);
        else
            travel(child, point);
        return child;
    }

    void travel(int label, int to) {
        int row = label * stride;
        int[] ints = pool.ints;
        int from = ints[row + POINT];
        ints[row + POINT] = to;
        int seconds = shift.leg(from, to);
        if (seconds == TravelMatrix.UNREACHABLE) {
            violate(label, RouteRule.UNREACHABLE, 1);
            return;
        }
        int metres = shift.metres(from, to);
        ints[row + READY] += seconds;
        ints[row + BUSY] += seconds;
        ints[row + METRES] += metres;
        pool.longs[label * LONGS + COST] += metres * shift.metrePrice;
        if (driving)
            driveOn(label, row, seconds);
        if (energy)
            use(label, (long) metres * shift.vehicle.battery().milliwattHoursPerMetre());
    }

    private void driveOn(int label, int row, int seconds) {
        for (int b = 0; b < shift.breakSeconds.length; b++) {
            if (shift.windowBreak(b))
                continue;
            int column = row + RESOURCES + shift.slots + b;
            int limit = shift.drivingLimit[b];
            int before = pool.ints[column];
            pool.ints[column] = before + seconds;
            if (before + seconds > limit)
                violate(label, RouteRule.DRIVING_TIME, before + seconds - Math.max(limit, before));
        }
    }

    private void use(int label, long milliwattHours) {
        long left = pool.longs[label * LONGS + BATTERY] -= milliwattHours;
        int shortfall = shift.shortfallWattHours(left);
        int worst = pool.ints[label * stride + SHORTFALL];
        if (shortfall > worst) {
            violate(label, RouteRule.BATTERY, shortfall - worst);
            pool.ints[label * stride + SHORTFALL] = shortfall;
        }
    }

    /// Waits for a window and stays for a duration; being late is a violation.
    void stay(int label, int earliest, int closes, int duration, RouteRule rule) {
        int row = label * stride;
        int[] ints = pool.ints;
        int ready = ints[row + READY];
        if (ready > closes)
            violate(label, rule, ready - closes);
        ints[row + LATEST] = Math.min(ints[row + LATEST], Math.max(closes, ready) - ints[row + BUSY]);
        ints[row + READY] = Math.max(ready, earliest) + duration;
        ints[row + BUSY] += duration;
    }

    /// Loads the visit's demand.
    ///
    /// @return false when the trip left before the visit was released
    boolean collect(int label, int visit) {
        int row = label * stride;
        if (releases && problem.releaseSeconds[visit] > pool.ints[row + RELEASED] && !startedTooEarly(label, visit))
            return false;
        load(label, row, visit);
        if (energy)
            use(label, ShiftModel.MILLI * problem.lifts[visit] * shift.vehicle.battery().wattHoursPerLift());
        return true;
    }

    /// The trip under way since the fixed stops cannot be held any more.
    private boolean startedTooEarly(int label, int visit) {
        if (!shift.started() || shift.origin.unloadings() != pool.get(label, UNLOADINGS))
            return false;
        int release = problem.releaseSeconds[visit];
        violate(label, RouteRule.RELEASE, release - pool.get(label, RELEASED));
        pool.ints[label * stride + RELEASED] = release;
        return true;
    }

    private void load(int label, int row, int visit) {
        int[] ints = pool.ints;
        int slot = shift.slotOf(visit);
        int offset = problem.demandOffset(visit, shift.day);
        if (slot >= 0)
            pool.longs[label * LONGS + ON_BOARD] |= 1L << problem.fraction[visit];
        for (int d = 0; slot >= 0 && d < problem.dimensions; d++)
            ints[row + RESOURCES + slot + d] += problem.demand[offset + d];
        for (int s = 0; overload && s < shift.slots; s++) {
            int excess = ints[row + RESOURCES + s] - shift.capacity[s];
            if (excess > 0)
                violate(label, RouteRule.OVERLOAD, excess);
        }
    }

    /// Whether unloading at the facility would empty something.
    boolean empties(int label, int facility) {
        for (int c = 0; c < shift.fractionsOf.length; c++)
            if (accepted(label, c, facility) && loaded(label, c))
                return true;
        return false;
    }

    private boolean accepted(int label, int compartment, int facility) {
        return (pool.longs[label * LONGS + ON_BOARD] & shift.fractionsOf[compartment] & ~problem.accepts[facility]) == 0;
    }

    private boolean loaded(int label, int compartment) {
        int first = label * stride + RESOURCES + compartment * problem.dimensions;
        for (int column = first; column < first + problem.dimensions; column++)
            if (pool.ints[column] > 0)
                return true;
        return false;
    }

    void unload(int label, int facility) {
        int row = label * stride;
        long fees = problem.fee[facility];
        for (int c = 0; c < shift.fractionsOf.length; c++) {
            if (!accepted(label, c, facility))
                continue;
            int first = row + RESOURCES + c * problem.dimensions;
            fees += pool.ints[first] * problem.feePerUnit[facility];
            Arrays.fill(pool.ints, first, first + problem.dimensions, 0);
            pool.longs[label * LONGS + ON_BOARD] &= ~shift.fractionsOf[c];
        }
        pool.longs[label * LONGS + COST] += ShiftModel.MILLI * problem.weight(RouteRule.GATE_FEE) * fees;
        if (++pool.ints[row + UNLOADINGS] > shift.source.maxUnloadings())
            violate(label, RouteRule.UNLOADINGS, 1);
        pool.ints[row + RELEASED] = pool.ints[row + READY];
    }

    /// Holds the vehicle, which has just unloaded, until an instant.
    void hold(int label, int until) {
        pool.ints[label * stride + READY] = until;
        pool.ints[label * stride + RELEASED] = until;
    }

    void charge(int label, int facility) {
        int cell = label * LONGS + BATTERY;
        pool.longs[cell] = Math.min(shift.batteryMilli, pool.longs[cell] + problem.chargeMilliwattHours[facility]);
        int row = label * stride;
        pool.ints[row + READY] += problem.chargeSeconds[facility];
        pool.ints[row + BUSY] += problem.chargeSeconds[facility];
    }

    void rest(int label, int taken) {
        int row = label * stride;
        if (shift.windowBreak(taken))
            pool.ints[row + TAKEN] |= 1 << taken;
        if (driving)
            for (int b = 0; b < shift.breakSeconds.length; b++)
                if (shift.breakSeconds[taken] >= shift.breakSeconds[b])
                    pool.ints[row + RESOURCES + shift.slots + b] = 0;
    }

    /// The label's violation with what shows only at the end.
    long endViolation(int label, int duration, boolean breaks) {
        int row = label * stride;
        int[] ints = pool.ints;
        violate(label, RouteRule.DURATION, Math.max(0, duration - shift.source.maxDurationSeconds()));
        violate(label, RouteRule.DAY_LIMIT, Math.max(0, ints[row + METRES] - shift.source.limits().metres()));
        for (int s = 0; shift.vehicle.endsEmpty() && s < shift.slots; s++)
            violate(label, RouteRule.ENDS_EMPTY, ints[row + RESOURCES + s]);
        int departed = ints[row + READY] - duration;
        for (int b = 0; breaks && b < shift.breakSeconds.length; b++)
            if (shift.windowBreak(b)) {
                boolean due = departed <= shift.breakLatest[b] && ints[row + READY] > shift.breakLatest[b];
                boolean taken = (ints[row + TAKEN] & 1 << b) != 0;
                violate(label, RouteRule.BREAK, due == taken ? 0 : 1);
            }
        return pool.longs[label * LONGS + VIOLATION];
    }

    /// Money without time, in micro-euro, energy rounded as it is paid. What every label pays is left out.
    long endCost(int label) {
        int metres = pool.get(label, METRES);
        var battery = shift.vehicle.battery();
        var costs = shift.vehicle.costs();
        long used = (long) metres * battery.milliwattHoursPerMetre();
        long energyPrice = problem.weight(RouteRule.ENERGY) * costs.perWattHour();
        long other = pool.longs[label * LONGS + COST] - used * energyPrice;
        return other / ShiftModel.MILLI
                + problem.weight(RouteRule.ENERGY) * Math.floorDiv(used * costs.perWattHour(), ShiftModel.MILLI);
    }

    /// Where the first window begins that is not over yet, or the last one: pairs of earliest and latest second, ascending.
    static int firstOpen(int[] windows, int readySeconds) {
        int window = 0;
        while (window + 2 < windows.length && windows[window + 1] < readySeconds)
            window += 2;
        return window;
    }
}

package org.abfuhr.solver.search;

import static org.abfuhr.solver.timeline.EvaluationProblem.FOREVER;

import java.util.Arrays;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.ShiftModel;

/// Measures a [SearchRoute] with its decisions: a forward pass for times and loads, a backward pass for what room is left.
/// Scratch memory, one per thread.
final class RouteGauge {

    private static final int PLENTY = Integer.MAX_VALUE / 2;

    private final EvaluationProblem problem;
    private SearchRoute route;
    private ShiftModel shift;
    private int[] driven = {}; // [break]
    private int[] restRoom = {}; // [break]
    private long[] charge = {}; // [step], mWh when it leaves
    private int[] drivenAt = {}; // [step × breaks + break]
    private boolean[] taken = {}; // [break]
    private int[] slotRoom = {}; // [slot]
    private int metres;
    private int busy;
    private int latestDeparture;
    private long onBoard;
    private long fees;
    private long used;
    private long[] collected;
    private int stops;
    private int lifts;

    RouteGauge(EvaluationProblem problem, SearchRoute first) {
        this.problem = problem;
        route = first;
        shift = first.shift;
        collected = new long[problem.dimensions];
    }

    /// Fills the route's arrays and its cost.
    void measure(SearchRoute measured) {
        route = measured;
        shift = measured.shift;
        route.cost = 0;
        route.drivingSeconds = 0;
        route.broken = false;
        if (!route.used())
            return;
        begin();
        for (int step = 1; step < route.count; step++)
            forward(step);
        finish();
        backward();
    }

    private void begin() {
        int breaks = shift.breakSeconds.length;
        driven = new int[breaks];
        restRoom = new int[breaks];
        taken = new boolean[breaks];
        if (charge.length < route.count)
            charge = new long[2 * route.count];
        if (drivenAt.length < route.count * breaks)
            drivenAt = new int[2 * route.count * breaks];
        Arrays.fill(collected, 0);
        var origin = shift.origin;
        boolean fresh = !shift.started();
        for (int s = 0; s < shift.slots; s++)
            route.load[s] = origin.load().get(s);
        onBoard = mask(origin.fractionsOnBoard());
        charge[0] = origin.batteryMilliwattHours();
        metres = origin.drivenMetres();
        used = origin.usedMilliwattHours();
        fees = origin.feesMicroEuro();
        stops = origin.stops();
        lifts = origin.lifts();
        for (int d = 0; d < collected.length; d++)
            collected[d] = origin.collected().get(d);
        for (int b = 0; b < breaks; b++) {
            driven[b] = origin.drivingSinceBreak().get(b);
            taken[b] = origin.breaksTaken().get(b) > 0;
        }
        route.ready[0] = fresh ? Math.max(route.departFrom, release(0)) : origin.readySeconds();
        route.arrival[0] = route.ready[0];
        latestDeparture = fresh ? FOREVER : origin.departedSeconds();
        busy = fresh ? 0 : origin.readySeconds() - origin.departedSeconds();
        route.tripStart[0] = 0;
    }

    private static long mask(java.util.List<Integer> fractions) {
        long mask = 0;
        for (int i = 0; i < fractions.size(); i++)
            mask |= 1L << fractions.get(i);
        return mask;
    }

    /// Largest release of the trip that starts at the step.
    private int release(int start) {
        int release = -FOREVER;
        for (int step = start + 1; step < route.count && route.kind[step] != RouteSteps.UNLOAD; step++)
            if (route.kind[step] == RouteSteps.VISIT)
                release = Math.max(release, problem.releaseSeconds[route.ref[step]]);
        return release;
    }

    private void forward(int step) {
        int kind = route.kind[step];
        if (kind == RouteSteps.BREAK)
            route.point[step] = route.point[step - 1];
        else
            travel(route.point[step - 1], route.point[step]);
        int arrival = route.ready[step - 1] + (kind == RouteSteps.BREAK ? 0 : leg(step));
        route.arrival[step] = arrival;
        if (kind == RouteSteps.VISIT)
            route.window[step] = InsertionPrice.window(problem.windows[route.ref[step]], arrival);
        else if (kind == RouteSteps.UNLOAD)
            route.window[step] = InsertionPrice.window(problem.openingHours[route.ref[step]], arrival);
        int closes = closes(step);
        route.broken |= arrival > closes;
        latestDeparture = Math.min(latestDeparture, Math.max(closes, arrival) - busy);
        int duration = duration(step);
        busy += duration;
        route.ready[step] = Math.max(arrival, opens(step)) + duration;
        System.arraycopy(route.load, (step - 1) * shift.slots, route.load, step * shift.slots, shift.slots);
        charge[step] = charge[step - 1] - spent(step);
        route.tripStart[step] = route.tripStart[step - 1];
        act(step);
        for (int b = 0; b < driven.length; b++)
            drivenAt[step * driven.length + b] = driven[b];
    }

    private int leg(int step) {
        int seconds = shift.leg(route.point[step - 1], route.point[step]);
        return seconds == TravelMatrix.UNREACHABLE ? 0 : seconds;
    }

    private void travel(int from, int to) {
        int seconds = shift.leg(from, to);
        route.broken |= seconds == TravelMatrix.UNREACHABLE;
        if (seconds == TravelMatrix.UNREACHABLE)
            return;
        metres += shift.metres(from, to);
        busy += seconds;
        route.drivingSeconds += seconds;
        for (int b = 0; b < driven.length; b++)
            driven[b] += seconds;
    }

    /// Milliwatt-hours used since the step before, lifts included.
    private long spent(int step) {
        var battery = shift.vehicle.battery();
        int from = route.point[step - 1];
        int to = route.point[step];
        long energy = route.kind[step] == RouteSteps.BREAK || shift.leg(from, to) == TravelMatrix.UNREACHABLE
                ? 0
                : (long) shift.metres(from, to) * battery.milliwattHoursPerMetre();
        if (route.kind[step] == RouteSteps.VISIT)
            energy += ShiftModel.MILLI * problem.lifts[route.ref[step]] * battery.wattHoursPerLift();
        used += energy;
        return energy;
    }

    private void act(int step) {
        int ref = route.ref[step];
        route.broken |= shift.batteryLimited && charge[step] < shift.reserveMilli;
        switch (route.kind[step]) {
            case RouteSteps.VISIT -> collect(step, ref);
            case RouteSteps.UNLOAD -> unload(step, ref);
            case RouteSteps.CHARGE -> charge[step] = Math.min(shift.batteryMilli,
                    charge[step] + problem.chargeMilliwattHours[ref]);
            case RouteSteps.BREAK -> rest(ref);
            default -> {
            }
        }
        for (int b = 0; b < driven.length; b++)
            route.broken |= driven[b] > shift.drivingLimit[b];
    }

    private void collect(int step, int visit) {
        stops++;
        lifts += problem.lifts[visit];
        int slot = shift.slotOf(visit);
        int offset = problem.demandOffset(visit, shift.day);
        for (int d = 0; d < collected.length; d++) {
            int amount = problem.demand[offset + d];
            collected[d] += amount;
            int cell = step * shift.slots + slot + d;
            route.load[cell] += amount;
            route.broken |= route.load[cell] > shift.capacity[slot + d];
        }
        onBoard |= 1L << problem.fraction[visit];
    }

    private void unload(int step, int facility) {
        fees += problem.fee[facility];
        for (int c = 0; c < shift.fractionsOf.length; c++) {
            if ((onBoard & shift.fractionsOf[c] & ~problem.accepts[facility]) != 0)
                continue;
            onBoard &= ~shift.fractionsOf[c];
            int cell = step * shift.slots + c * problem.dimensions;
            fees += route.load[cell] * problem.feePerUnit[facility];
            Arrays.fill(route.load, cell, cell + problem.dimensions, 0);
        }
        route.ready[step] = Math.max(route.ready[step], release(step));
        route.tripStart[step] = step;
    }

    private void rest(int resting) {
        taken[resting] = true;
        for (int b = 0; b < driven.length; b++)
            if (shift.breakSeconds[resting] >= shift.breakSeconds[b])
                driven[b] = 0;
    }

    private int opens(int step) {
        int ref = route.ref[step];
        return switch (route.kind[step]) {
            case RouteSteps.VISIT -> problem.windows[ref][route.window[step]];
            case RouteSteps.UNLOAD -> problem.openingHours[ref][route.window[step]];
            case RouteSteps.BREAK -> shift.windowBreak(ref) ? shift.breakEarliest[ref] : -FOREVER;
            default -> -FOREVER;
        };
    }

    private int closes(int step) {
        int ref = route.ref[step];
        return switch (route.kind[step]) {
            case RouteSteps.VISIT -> problem.windows[ref][route.window[step] + 1];
            case RouteSteps.UNLOAD -> problem.openingHours[ref][route.window[step] + 1];
            case RouteSteps.BREAK -> shift.windowBreak(ref) ? shift.breakLatest[ref] : FOREVER;
            case RouteSteps.END -> shift.source.latestEnd();
            default -> FOREVER;
        };
    }

    private int duration(int step) {
        int ref = route.ref[step];
        return switch (route.kind[step]) {
            case RouteSteps.VISIT -> problem.serviceSeconds[ref];
            case RouteSteps.UNLOAD -> problem.unloadingSeconds[ref];
            case RouteSteps.CHARGE -> problem.chargeSeconds[ref];
            case RouteSteps.BREAK -> shift.breakSeconds[ref];
            default -> 0;
        };
    }

    private void finish() {
        int end = route.count - 1;
        int back = route.arrival[end];
        int departure = Math.min(latestDeparture, back - busy);
        route.durationSeconds = back - departure;
        route.waitingSeconds = route.durationSeconds - busy;
        for (int s = 0; shift.vehicle.endsEmpty() && s < shift.slots; s++)
            route.broken |= route.load[end * shift.slots + s] > 0;
        for (int b = 0; b < taken.length; b++)
            if (shift.windowBreak(b))
                route.broken |= taken[b] != (departure <= shift.breakLatest[b] && back > shift.breakLatest[b]);
        var limits = shift.source.limits();
        for (int d = 0; d < collected.length; d++)
            route.dayRoom[d] = (int) Math.max(0, limits.load().get(d) - collected[d]);
        route.stopRoom = limits.stops() - stops;
        route.metreRoom = limits.metres() - metres;
        route.broken |= route.stopRoom < 0 || route.metreRoom < 0 || route.durationSeconds > shift.source.maxDurationSeconds();
        route.cost = cost();
    }

    private long cost() {
        var costs = shift.vehicle.costs();
        long sum = problem.weight(RouteRule.FIXED_COST) * costs.fixedMicroEuro()
                + problem.weight(RouteRule.DISTANCE) * costs.perMetre() * metres + shift.timeCost(route.durationSeconds)
                + problem.weight(RouteRule.LIFT) * costs.perLift() * lifts
                + problem.weight(RouteRule.ENERGY) * Math.floorDiv(used * costs.perWattHour(), ShiftModel.MILLI)
                + problem.weight(RouteRule.GATE_FEE) * fees;
        for (int visit : shift.fixedVisitList())
            sum += InsertionPrice.serving(problem, shift, visit);
        for (int step = 1; step < route.count; step++)
            if (route.kind[step] == RouteSteps.VISIT)
                sum += InsertionPrice.serving(problem, shift, route.ref[step]);
        return sum;
    }

    private void backward() {
        int slots = shift.slots;
        int end = route.count - 1;
        slotRoom = new int[slots];
        Arrays.fill(slotRoom, shift.vehicle.endsEmpty() ? 0 : PLENTY);
        Arrays.fill(restRoom, PLENTY);
        long energy = Long.MAX_VALUE / 2;
        route.latest[end] = Math.max(route.arrival[end], latestReturn(route.arrival[end]));
        long unitFee = 0;
        for (int step = end; step >= 0; step--) {
            route.unitFee[step] = unitFee;
            if (step > 0 && route.kind[step] == RouteSteps.UNLOAD)
                unitFee = problem.feePerUnit[route.ref[step]];
            if (step < end)
                route.latest[step] = latest(step);
            energy = energyRoom(step, energy);
            route.energyRoom[step] = energy - (step > 0 && route.kind[step] == RouteSteps.CHARGE ? surplus(step) : 0);
            gaugeRests(step);
            for (int s = 0; s < slots; s++) {
                int left = shift.capacity[s] - route.load[step * slots + s];
                slotRoom[s] = Math.min(slotRoom[s], left);
                route.room[step * slots + s] = slotRoom[s];
                if (step > 0 && route.kind[step] == RouteSteps.UNLOAD && route.load[step * slots + s] == 0)
                    slotRoom[s] = PLENTY;
            }
        }
    }

    /// A window break not taken does not become due as long as the route returns before its window closes.
    private int latestReturn(int back) {
        int latest = shift.source.latestEnd();
        for (int b = 0; b < taken.length; b++)
            if (shift.windowBreak(b) && !taken[b] && back <= shift.breakLatest[b])
                latest = Math.min(latest, shift.breakLatest[b]);
        return latest;
    }

    private int latest(int step) {
        int onward = route.kind[step + 1] == RouteSteps.BREAK ? 0 : leg(step + 1);
        int leaves = route.latest[step + 1] - onward;
        return Math.max(route.arrival[step], Math.min(closes(step), leaves - duration(step)));
    }

    private long energyRoom(int step, long behind) {
        if (!shift.batteryLimited)
            return Long.MAX_VALUE / 2;
        return step > 0 && route.kind[step] == RouteSteps.CHARGE
                ? behind + surplus(step)
                : Math.min(behind, charge[step] - shift.reserveMilli);
    }

    /// Energy that a full battery could not take at a charger.
    private long surplus(int step) {
        long before = charge[step - 1];
        return Math.max(0, before + problem.chargeMilliwattHours[route.ref[step]] - shift.batteryMilli);
    }

    private void gaugeRests(int step) {
        int least = PLENTY;
        for (int b = 0; b < driven.length; b++) {
            if (shift.windowBreak(b))
                continue;
            int now = step == 0 ? 0 : drivenAt[step * driven.length + b];
            restRoom[b] = Math.min(restRoom[b], shift.drivingLimit[b] - now);
            least = Math.min(least, restRoom[b]);
            if (step > 0 && route.kind[step] == RouteSteps.BREAK
                    && shift.breakSeconds[route.ref[step]] >= shift.breakSeconds[b])
                restRoom[b] = shift.drivingLimit[b] - drivenAt[(step - 1) * driven.length + b];
        }
        route.drivingRoom[step] = least;
    }
}

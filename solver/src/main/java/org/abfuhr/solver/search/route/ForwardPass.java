package org.abfuhr.solver.search.route;

import static org.abfuhr.solver.timeline.EvaluationProblem.FOREVER;

import java.util.Arrays;
import java.util.List;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.ShiftModel;

/// Drives a route from start to end: times and loads of each step go into the route, sums stay here until the next route.
final class ForwardPass {

    private final EvaluationProblem problem;
    int breaks; // of the shift
    int[] driven = {}; // [break], seconds since the last rest that counts for it
    boolean[] taken = {}; // [break]
    long[] charge = {}; // [step], mWh when it leaves
    int[] drivenAt = {}; // [step × breaks + break]
    final long[] collected; // [dimension]
    int metres;
    int busy; // seconds
    int latestDeparture;
    long fees; // µ€
    long used; // mWh
    int stops;
    int lifts;
    int unloadings;
    private long onBoard; // set of fractions

    ForwardPass(EvaluationProblem problem) {
        this.problem = problem;
        collected = new long[problem.dimensions];
    }

    void run(SearchRoute route) {
        begin(route);
        for (int step = 1; step < route.count; step++)
            forward(route, step);
    }

    private void begin(SearchRoute route) {
        var shift = route.shift;
        breaks = shift.breakSeconds.length;
        reserve(route.count);
        Arrays.fill(collected, 0);
        var origin = shift.origin;
        boolean fresh = !shift.started();
        System.arraycopy(shift.loadAtOrigin, 0, route.load, 0, shift.slots);
        onBoard = mask(origin.fractionsOnBoard());
        charge[0] = origin.batteryMilliwattHours();
        metres = origin.drivenMetres();
        used = origin.usedMilliwattHours();
        fees = origin.feesMicroEuro();
        stops = origin.stops();
        lifts = origin.lifts();
        unloadings = origin.unloadings();
        for (int d = 0; d < collected.length; d++)
            collected[d] = origin.collected().get(d);
        for (int b = 0; b < breaks; b++) {
            driven[b] = origin.drivingSinceBreak().get(b);
            taken[b] = origin.breaksTaken().get(b) > 0;
        }
        route.ready[0] = fresh ? Math.max(route.departFrom, release(route, 0)) : origin.readySeconds();
        route.arrival[0] = route.ready[0];
        latestDeparture = fresh ? FOREVER : origin.departedSeconds();
        busy = fresh ? 0 : origin.readySeconds() - origin.departedSeconds();
        route.tripStart[0] = 0;
        route.noteEnd(0);
    }

    private void reserve(int steps) {
        if (driven.length < breaks) {
            driven = new int[breaks];
            taken = new boolean[breaks];
        }
        if (charge.length < steps)
            charge = new long[2 * steps];
        if (drivenAt.length < steps * breaks)
            drivenAt = new int[2 * steps * breaks];
    }

    private static long mask(List<Integer> fractions) {
        long mask = 0;
        for (int i = 0; i < fractions.size(); i++)
            mask |= 1L << fractions.get(i);
        return mask;
    }

    /// Largest release of the trip that starts at the step.
    private int release(SearchRoute route, int start) {
        int release = -FOREVER;
        for (int step = start + 1; step < route.count && route.kind[step] != RouteSteps.UNLOAD; step++)
            if (route.kind[step] == RouteSteps.VISIT)
                release = Math.max(release, problem.releaseSeconds[route.ref[step]]);
        return release;
    }

    private void forward(SearchRoute route, int step) {
        int kind = route.kind[step];
        int leg = kind == RouteSteps.BREAK ? stay(route, step) : travel(route, step);
        if (kind != RouteSteps.VISIT)
            route.noteEnd(step);
        int arrival = route.ready[step - 1] + leg;
        route.arrival[step] = arrival;
        if (kind == RouteSteps.VISIT)
            route.window[step] = InsertionPrice.window(problem.windows[route.ref[step]], arrival);
        else if (kind == RouteSteps.UNLOAD)
            route.window[step] = InsertionPrice.window(problem.openingHours[route.ref[step]], arrival);
        int closes = StepTimes.closes(route, step);
        route.broken |= arrival > closes;
        latestDeparture = Math.min(latestDeparture, Math.max(closes, arrival) - busy);
        int duration = StepTimes.duration(route, step);
        busy += duration;
        route.ready[step] = Math.max(arrival, StepTimes.opens(route, step)) + duration;
        int slots = route.shift.slots;
        System.arraycopy(route.load, (step - 1) * slots, route.load, step * slots, slots);
        charge[step] = charge[step - 1] - spent(route, step);
        route.tripStart[step] = route.tripStart[step - 1];
        act(route, step);
        for (int b = 0; b < breaks; b++)
            drivenAt[step * breaks + b] = driven[b];
    }

    /// A break stands where the step before it does; if that is another one now, the way on is another, too.
    private static int stay(SearchRoute route, int step) {
        if (route.point[step] != route.point[step - 1])
            route.onwardSeconds[step] = RouteMemory.UNKNOWN;
        route.point[step] = route.point[step - 1];
        route.onwardSeconds[step - 1] = 0;
        route.onwardMetres[step - 1] = 0;
        return 0;
    }

    private int travel(SearchRoute route, int step) {
        int seconds = StepTimes.drive(route, step);
        metres += StepTimes.metres(route, step);
        busy += seconds;
        route.drivingSeconds += seconds;
        for (int b = 0; b < breaks; b++)
            driven[b] += seconds;
        return seconds;
    }

    /// Milliwatt-hours used since the step before, lifts included.
    private long spent(SearchRoute route, int step) {
        var battery = route.shift.vehicle.battery();
        long energy = (long) StepTimes.metres(route, step) * battery.milliwattHoursPerMetre();
        if (route.kind[step] == RouteSteps.VISIT)
            energy += ShiftModel.MILLI * problem.lifts[route.ref[step]] * battery.wattHoursPerLift();
        used += energy;
        return energy;
    }

    private void act(SearchRoute route, int step) {
        var shift = route.shift;
        int ref = route.ref[step];
        route.broken |= shift.batteryLimited && charge[step] < shift.reserveMilli;
        switch (route.kind[step]) {
            case RouteSteps.VISIT -> collect(route, step, ref);
            case RouteSteps.UNLOAD -> unload(route, step, ref);
            case RouteSteps.CHARGE -> charge[step] = Math.min(shift.batteryMilli,
                    charge[step] + problem.chargeMilliwattHours[ref]);
            case RouteSteps.BREAK -> rest(route, ref);
            default -> {
            }
        }
        for (int b = 0; b < breaks; b++)
            route.broken |= driven[b] > shift.drivingLimit[b];
    }

    private void collect(SearchRoute route, int step, int visit) {
        var shift = route.shift;
        stops++;
        lifts += problem.lifts[visit];
        int slot = shift.slotOf(visit);
        if (slot < 0) { // a plan from elsewhere may serve what the vehicle does not take
            route.broken = true;
            return;
        }
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

    private void unload(SearchRoute route, int step, int facility) {
        var shift = route.shift;
        fees += problem.fee[facility];
        unloadings++;
        for (int c = 0; c < shift.fractionsOf.length; c++) {
            if ((onBoard & shift.fractionsOf[c] & ~problem.accepts[facility]) != 0)
                continue;
            onBoard &= ~shift.fractionsOf[c];
            int cell = step * shift.slots + c * problem.dimensions;
            fees += route.load[cell] * problem.feePerUnit[facility];
            Arrays.fill(route.load, cell, cell + problem.dimensions, 0);
        }
        route.ready[step] = Math.max(route.ready[step], release(route, step));
        route.tripStart[step] = step;
    }

    private void rest(SearchRoute route, int resting) {
        var shift = route.shift;
        route.broken |= taken[resting] && shift.windowBreak(resting);
        taken[resting] = true;
        for (int b = 0; b < breaks; b++)
            if (shift.breakSeconds[resting] >= shift.breakSeconds[b])
                driven[b] = 0;
    }
}

package org.abfuhr.solver.timeline;

import java.util.Arrays;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.matrix.TravelMatrix;

/// Drives a route with given decisions and writes its timeline.
///
/// Every stop begins as early as the departure lets it. A trip is held at its depot or facility until its visits are
/// released. Not thread-safe.
final class RouteSimulator {

    private final EvaluationProblem problem;
    private final DepartureFinder departures;
    private final long[] collected; // [dimension]
    private int[] loads = {}; // [slot]
    private int[] driven = {}; // [break], seconds since the last rest that counts
    private int[] taken = {}; // [break], times
    private int[] outside = {}; // [break], times outside its window
    private long onBoard; // bit per fraction
    private int clock;
    private int from; // access point
    private int metres;
    private long used; // mWh
    private long battery; // mWh
    private int worstShortfall; // Wh
    private int unloadings;
    private int stops;
    private int lifts;
    private long fees; // µ€

    RouteSimulator(EvaluationProblem problem) {
        this.problem = problem;
        departures = new DepartureFinder(problem);
        collected = new long[problem.dimensions];
    }

    RouteTimeline simulate(ShiftModel shift, int[] visits, RouteSteps steps) {
        var timeline = RouteTimeline.of(shift, visits, steps);
        timeline.departedSeconds = departures.find(shift, timeline, steps);
        begin(shift, timeline);
        for (int step = 1; step < timeline.steps; step++)
            drive(shift, timeline, step);
        judgeWhole(shift, timeline);
        price(shift, timeline);
        return timeline;
    }

    private void begin(ShiftModel shift, RouteTimeline timeline) {
        loads = new int[shift.slots];
        driven = new int[shift.breakSeconds.length];
        taken = new int[shift.breakSeconds.length];
        outside = shift.head.breaksOutside.clone();
        Arrays.fill(collected, 0);
        timeline.amounts.addAll(shift.head.amounts);
        resume(shift, timeline);
        from = timeline.point[0];
        timeline.arrival[0] = clock;
        timeline.begin[0] = clock;
        write(shift, timeline, 0);
    }

    private void resume(ShiftModel shift, RouteTimeline timeline) {
        var origin = shift.origin;
        for (int slot = 0; slot < shift.slots; slot++)
            loads[slot] = origin.load().get(slot);
        for (int b = 0; b < taken.length; b++) {
            taken[b] = origin.breaksTaken().get(b);
            driven[b] = origin.drivingSinceBreak().get(b);
            if (!shift.windowBreak(b))
                timeline.amounts.add(RouteRule.DRIVING_TIME, (long) driven[b] - shift.drivingLimit[b], -1);
        }
        for (int d = 0; d < collected.length; d++)
            collected[d] = origin.collected().get(d);
        onBoard = EvaluationProblem.mask(origin.fractionsOnBoard());
        battery = origin.batteryMilliwattHours();
        worstShortfall = shift.head.worstShortfallWattHours;
        metres = origin.drivenMetres();
        used = origin.usedMilliwattHours();
        unloadings = origin.unloadings();
        stops = origin.stops();
        lifts = origin.lifts();
        fees = origin.feesMicroEuro();
        clock = shift.started() ? origin.readySeconds() : timeline.departedSeconds;
        if (shift.started())
            timeline.amounts.add(RouteRule.RELEASE,
                    (long) Math.max(shift.head.openRelease, departures.hold[0]) - origin.tripDepartedSeconds(), -1);
        use(0, shift);
    }

    private void drive(ShiftModel shift, RouteTimeline timeline, int step) {
        travel(shift, timeline, step);
        timeline.arrival[step] = clock;
        clock = Math.max(clock, departures.earliestBegin(shift, timeline, step));
        timeline.begin[step] = clock;
        judgeBegin(shift, timeline, step);
        clock = Math.max(clock + departures.duration(shift, timeline, step), departures.hold[step]);
        switch (timeline.kind[step]) {
            case RouteSteps.VISIT -> collect(shift, timeline, timeline.ref[step]);
            case RouteSteps.UNLOAD -> unload(shift, timeline.ref[step]);
            case RouteSteps.CHARGE -> battery = Math.min(shift.batteryMilli,
                    battery + problem.chargeMilliwattHours[timeline.ref[step]]);
            case RouteSteps.BREAK -> rest(shift, timeline.ref[step]);
            default -> {
            }
        }
        write(shift, timeline, step);
    }

    private void travel(ShiftModel shift, RouteTimeline timeline, int step) {
        int to = timeline.point[step];
        if (to == RouteSteps.NOWHERE)
            timeline.amounts.add(RouteRule.UNREACHABLE, 1, timeline.kind[step] == RouteSteps.VISIT ? timeline.ref[step] : -1);
        if (to == RouteSteps.NOWHERE || timeline.kind[step] == RouteSteps.BREAK) {
            timeline.point[step] = from;
            return;
        }
        int seconds = shift.leg(from, to);
        if (seconds == TravelMatrix.UNREACHABLE)
            timeline.amounts.add(RouteRule.UNREACHABLE, 1, timeline.kind[step] == RouteSteps.VISIT ? timeline.ref[step] : -1);
        else
            travel(shift, timeline, seconds, shift.metres(from, to));
        from = to;
    }

    private void travel(ShiftModel shift, RouteTimeline timeline, int seconds, int legMetres) {
        clock += seconds;
        metres += legMetres;
        use((long) legMetres * shift.vehicle.battery().milliwattHoursPerMetre(), shift);
        for (int b = 0; b < driven.length; b++)
            if (!shift.windowBreak(b)) {
                int limit = shift.drivingLimit[b];
                int more = Math.max(0, driven[b] + seconds - limit) - Math.max(0, driven[b] - limit);
                timeline.amounts.add(RouteRule.DRIVING_TIME, more, -1);
                driven[b] += seconds;
            }
    }

    private void use(long milliwattHours, ShiftModel shift) {
        used += milliwattHours;
        battery -= milliwattHours;
        if (shift.batteryLimited)
            worstShortfall = Math.max(worstShortfall, shift.shortfallWattHours(battery));
    }

    private void judgeBegin(ShiftModel shift, RouteTimeline timeline, int step) {
        long late = (long) clock - departures.latestBegin(shift, timeline, step);
        switch (timeline.kind[step]) {
            case RouteSteps.VISIT -> timeline.amounts.add(RouteRule.WINDOW, late, timeline.ref[step]);
            case RouteSteps.UNLOAD -> timeline.amounts.add(RouteRule.OPENING_HOURS, late, -1);
            case RouteSteps.BREAK -> outside[timeline.ref[step]] += late > 0 ? 1 : 0;
            case RouteSteps.END -> timeline.amounts.add(RouteRule.SHIFT_END, late, -1);
            default -> {
            }
        }
    }

    private void collect(ShiftModel shift, RouteTimeline timeline, int visit) {
        stops++;
        lifts += problem.lifts[visit];
        use(ShiftModel.MILLI * problem.lifts[visit] * shift.vehicle.battery().wattHoursPerLift(), shift);
        timeline.amounts.add(RouteRule.VEHICLE, shift.allows(visit) ? 0 : 1, visit);
        int slot = shift.slotOf(visit);
        int offset = problem.demandOffset(visit, shift.day);
        for (int d = 0; d < collected.length; d++) {
            int amount = problem.demand[offset + d];
            collected[d] += amount;
            if (slot >= 0)
                loads[slot + d] += amount;
        }
        if (slot >= 0)
            onBoard |= 1L << problem.fraction[visit];
        for (int s = 0; s < loads.length; s++)
            timeline.amounts.add(RouteRule.OVERLOAD, (long) loads[s] - shift.capacity[s], visit);
    }

    private void unload(ShiftModel shift, int facility) {
        unloadings++;
        fees += problem.fee[facility];
        for (int c = 0; c < shift.fractionsOf.length; c++) {
            if ((onBoard & shift.fractionsOf[c] & ~problem.accepts[facility]) != 0)
                continue;
            onBoard &= ~shift.fractionsOf[c];
            int slot = c * problem.dimensions;
            fees += loads[slot] * problem.feePerUnit[facility];
            Arrays.fill(loads, slot, slot + problem.dimensions, 0);
        }
    }

    private void rest(ShiftModel shift, int taking) {
        taken[taking]++;
        for (int b = 0; b < driven.length; b++)
            if (shift.breakSeconds[taking] >= shift.breakSeconds[b])
                driven[b] = 0;
    }

    private void write(ShiftModel shift, RouteTimeline timeline, int step) {
        timeline.departure[step] = clock;
        timeline.metres[step] = metres;
        timeline.battery[step] = shift.batteryLimited ? battery : 0;
        System.arraycopy(loads, 0, timeline.load, step * shift.slots, shift.slots);
    }

    private void judgeWhole(ShiftModel shift, RouteTimeline timeline) {
        timeline.returnedSeconds = clock;
        timeline.usedMilliwattHours = used;
        var amounts = timeline.amounts;
        var source = shift.source;
        amounts.add(RouteRule.DURATION, (long) clock - timeline.departedSeconds - source.maxDurationSeconds(), -1);
        amounts.add(RouteRule.UNLOADINGS, (long) unloadings - source.maxUnloadings(), -1);
        amounts.add(RouteRule.BATTERY, worstShortfall - shift.head.worstShortfallWattHours, -1);
        if (shift.vehicle.endsEmpty())
            amounts.add(RouteRule.ENDS_EMPTY, onBoard(), -1);
        judgeDay(source.limits(), amounts);
        for (int b = 0; b < taken.length; b++)
            if (shift.windowBreak(b)) {
                boolean due = timeline.departedSeconds <= shift.breakLatest[b] && clock > shift.breakLatest[b];
                amounts.add(RouteRule.BREAK, due ? wrong(taken[b], outside[b]) : taken[b], -1);
            }
    }

    private long onBoard() {
        long units = 0;
        for (int load : loads)
            units += load;
        return units;
    }

    /// Breaks outside the window, more than one inside, or none at all.
    private static int wrong(int all, int beyond) {
        return all == 0 ? 1 : beyond + Math.max(0, all - beyond - 1);
    }

    private void judgeDay(DayLimits limits, Amounts amounts) {
        for (int d = 0; d < collected.length; d++)
            amounts.add(RouteRule.DAY_LIMIT, collected[d] - limits.load().get(d), -1);
        amounts.add(RouteRule.DAY_LIMIT, (long) stops - limits.stops(), -1);
        amounts.add(RouteRule.DAY_LIMIT, (long) metres - limits.metres(), -1);
    }

    private void price(ShiftModel shift, RouteTimeline timeline) {
        var amounts = timeline.amounts;
        var costs = shift.vehicle.costs();
        long duration = (long) clock - timeline.departedSeconds;
        amounts.price(RouteRule.FIXED_COST, costs.fixedMicroEuro());
        amounts.price(RouteRule.DISTANCE, metres * costs.perMetre());
        amounts.price(RouteRule.TIME, duration * costs.perSecond());
        amounts.price(RouteRule.OVERTIME, Math.max(0, duration - shift.source.regularSeconds()) * costs.overtimePerSecond());
        amounts.price(RouteRule.LIFT, lifts * costs.perLift());
        amounts.price(RouteRule.ENERGY, Math.floorDiv(used * costs.perWattHour(), ShiftModel.MILLI));
        amounts.price(RouteRule.GATE_FEE, fees);
        for (int visit : timeline.visits) {
            amounts.price(RouteRule.DAY_COST, problem.dayCost(visit, shift.day));
            amounts.price(RouteRule.DEVIATION, problem.deviation(visit, shift.index));
        }
    }
}

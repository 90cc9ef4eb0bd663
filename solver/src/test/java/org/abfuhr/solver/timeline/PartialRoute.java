package org.abfuhr.solver.timeline;

import java.util.Arrays;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.ShiftBreak;
import org.abfuhr.model.fleet.ShiftBreak.AccumulatedBreak;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.problem.CollectionProblem;
import org.jspecify.annotations.Nullable;

/// The beginning of a route, driven stop by stop straight from the problem: what `docs/route.md` says, for the one purpose of
/// [EveryRoute]. Every stop is as early as the one before allows; nothing is held yet.
final class PartialRoute {

    enum Kind {
        START, VISIT, UNLOAD, CHARGE, BREAK, END
    }

    final CollectionProblem problem;
    final Shift shift;
    final Vehicle vehicle;
    final TravelMatrix roads;
    final @Nullable PartialRoute before;
    final Kind kind;
    final int ref; // visit, facility or break
    final int point; // access point
    int legSeconds;
    int opens = Integer.MIN_VALUE;
    int closes = Integer.MAX_VALUE;
    int duration;

    int clock; // earliest departure
    int busy; // seconds without waiting
    long metres;
    long used; // mWh
    long battery; // mWh
    long shortfall; // Wh below the reserve, worst
    long late; // seconds, at visits and facilities
    long overload;
    long tooFar; // seconds of driving above limits
    int unreachable;
    int unloadings;
    int chargingsHere; // since the last visit
    int stopsHere; // since the last visit
    int taken; // bit per window break
    long onBoard; // bit per fraction
    long fees; // µ€
    final int[] load; // [slot]
    final int[] driven; // [break]

    /// At the depot.
    PartialRoute(CollectionProblem problem, Shift shift, int point) {
        this.problem = problem;
        this.shift = shift;
        this.point = point;
        before = null;
        kind = Kind.START;
        ref = shift.startDepot();
        vehicle = problem.vehicleOf(shift);
        roads = problem.profiles().get(vehicle.profile()).matrix();
        clock = shift.earliestStart();
        battery = 1000L * shift.initialWattHours();
        shift.initialFractions().forEach(f -> onBoard |= 1L << f);
        load = shift.initialLoad().stream().mapToInt(i -> i).toArray();
        driven = new int[shift.breaks().size()];
    }

    private PartialRoute(PartialRoute before, Kind kind, int ref, int point) {
        this.before = before;
        this.kind = kind;
        this.ref = ref;
        this.point = point;
        problem = before.problem;
        shift = before.shift;
        vehicle = before.vehicle;
        roads = before.roads;
        clock = before.clock;
        busy = before.busy;
        metres = before.metres;
        used = before.used;
        battery = before.battery;
        shortfall = before.shortfall;
        late = before.late;
        overload = before.overload;
        tooFar = before.tooFar;
        unreachable = before.unreachable;
        unloadings = before.unloadings;
        taken = before.taken;
        onBoard = before.onBoard;
        fees = before.fees;
        load = before.load.clone();
        driven = before.driven.clone();
        stopsHere = before.stopsHere + 1;
        chargingsHere = before.chargingsHere;
        if (kind != Kind.BREAK)
            travel(before.point);
    }

    private void travel(int from) {
        if (!roads.reachable(from, point)) {
            unreachable++;
            return;
        }
        legSeconds = roads.seconds(from, point);
        clock += legSeconds;
        busy += legSeconds;
        metres += roads.metres(from, point);
        use((long) roads.metres(from, point) * vehicle.battery().milliwattHoursPerMetre());
        for (int b = 0; b < driven.length; b++)
            if (shift.breaks().get(b) instanceof AccumulatedBreak a) {
                tooFar += Math.max(0, driven[b] + legSeconds - a.afterSeconds()) - Math.max(0, driven[b] - a.afterSeconds());
                driven[b] += legSeconds;
            }
    }

    private void use(long milliwattHours) {
        used += milliwattHours;
        battery -= milliwattHours;
        if (vehicle.battery().limited())
            shortfall = Math.max(shortfall, Math.ceilDiv(1000L * vehicle.battery().reserveWattHours() - battery, 1000L));
    }

    /// Waits for a window and stays.
    private PartialRoute stay(int earliest, int latest, int seconds) {
        opens = earliest;
        closes = latest;
        duration = seconds;
        boolean counts = kind == Kind.VISIT || kind == Kind.UNLOAD;
        late += counts ? Math.max(0, clock - latest) : 0;
        clock = Math.max(clock, earliest) + seconds;
        busy += seconds;
        return this;
    }

    PartialRoute collect(int visit, int at, int earliest, int latest) {
        var what = problem.visits().get(visit);
        var next = new PartialRoute(this, Kind.VISIT, visit, at).stay(earliest, latest, what.serviceSeconds());
        next.stopsHere = 0;
        next.chargingsHere = 0;
        next.use(1000L * what.lifts() * vehicle.battery().wattHoursPerLift());
        next.onBoard |= 1L << what.fraction();
        int dimensions = problem.dimensions().size();
        var demand = what.demand().get(shift.day());
        for (int d = 0; d < dimensions; d++)
            next.load[vehicle.compartmentOf(what.fraction()) * dimensions + d] += demand.get(d);
        for (int slot = 0; slot < load.length; slot++)
            next.overload += Math.max(0,
                    next.load[slot] - vehicle.compartments().get(slot / dimensions).capacity().get(slot % dimensions));
        return next;
    }

    PartialRoute unload(int facility, int at, int earliest, int latest) {
        var where = problem.facilities().get(facility);
        var next = new PartialRoute(this, Kind.UNLOAD, facility, at).stay(earliest, latest, where.unloadingSeconds());
        int dimensions = problem.dimensions().size();
        next.unloadings++;
        next.fees += where.feeMicroEuro();
        for (int c = 0; c < vehicle.compartments().size(); c++) {
            if (!emptied(c, facility))
                continue;
            next.fees += load[c * dimensions] * where.feePerUnitMicroEuro();
            Arrays.fill(next.load, c * dimensions, (c + 1) * dimensions, 0);
            for (int fraction : vehicle.compartments().get(c).fractions())
                next.onBoard &= ~(1L << fraction);
        }
        return next;
    }

    private boolean emptied(int compartment, int facility) {
        return vehicle.compartments().get(compartment).fractions().stream()
                .allMatch(f -> (onBoard >> f & 1) == 0 || problem.facilities().get(facility).fractions().contains(f));
    }

    /// Whether unloading there would take something off.
    boolean empties(int facility) {
        int dimensions = problem.dimensions().size();
        for (int slot = 0; slot < load.length; slot++)
            if (load[slot] > 0 && emptied(slot / dimensions, facility))
                return true;
        return false;
    }

    PartialRoute charge(int facility, int at) {
        var charger = problem.facilities().get(facility).charger().orElseThrow();
        var next = new PartialRoute(this, Kind.CHARGE, facility, at).stay(Integer.MIN_VALUE, Integer.MAX_VALUE,
                charger.seconds());
        next.chargingsHere++;
        next.battery = Math.min(1000L * vehicle.battery().capacityWattHours(), next.battery + 1000L * charger.wattHours());
        return next;
    }

    PartialRoute rest(int index) {
        var rest = shift.breaks().get(index);
        var next = new PartialRoute(this, Kind.BREAK, index, point);
        switch (rest) {
            case ShiftBreak.WindowBreak w -> {
                next.stay(w.earliest(), w.latest(), w.seconds());
                next.taken |= 1 << index;
            }
            case AccumulatedBreak a -> next.stay(Integer.MIN_VALUE, Integer.MAX_VALUE, a.seconds());
        }
        for (int b = 0; b < driven.length; b++)
            if (rest.seconds() >= shift.breaks().get(b).seconds())
                next.driven[b] = 0;
        return next;
    }

    /// Whether resting so long ends some stretch of driving.
    boolean tired(int index) {
        for (int b = 0; b < driven.length; b++)
            if (driven[b] > 0 && shift.breaks().get(b).seconds() <= shift.breaks().get(index).seconds())
                return true;
        return false;
    }

    PartialRoute end(int at) {
        return new PartialRoute(this, Kind.END, shift.endDepot(), at);
    }
}

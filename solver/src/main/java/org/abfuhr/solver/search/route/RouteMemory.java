package org.abfuhr.solver.search.route;

import java.util.Arrays;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.abfuhr.solver.timeline.ShiftModel;

/// The arrays and sums of a [SearchRoute]: what is decided, and what [RouteGauge] measures of it.
class RouteMemory {

    /// A leg to be looked up. Legs are kept from one measurement to the next, as the matrix is far from the processor.
    static final int UNKNOWN = -1;

    public final ShiftModel shift;
    final EvaluationProblem problem;
    RouteTimeline timeline; // of the last exact evaluation
    boolean exact; // whether the decisions are those that the evaluator takes
    long hard; // of the evaluator's decisions
    long soft; // of the evaluator's decisions, µ€

    int count; // steps, 0 for an unused shift
    int[] kind = new int[32]; // [step], see RouteSteps
    int[] ref = new int[32]; // [step], visit, facility or break
    int[] point = new int[32]; // [step], access point
    int[] window = new int[32]; // [step], see RouteSteps
    int departFrom;

    int[] onwardSeconds = new int[32]; // [step], drive to the next step, or UNKNOWN until it is measured and where no road leads
    int[] onwardMetres = new int[32]; // [step], the same, true while the seconds are known
    int[] ready = new int[32]; // [step], earliest departure, seconds
    int[] arrival = new int[32]; // [step], earliest, seconds
    int[] latest = new int[32]; // [step], arrival up to which nothing later gets late
    int[] drivingRoom = new int[32]; // [step], seconds that may be added behind it before the next rest
    long[] energyRoom = new long[32]; // [step], mWh that may be used up behind it
    long[] unitFee = new long[32]; // [step], µ€ per unit of dimension 0 where its trip unloads
    int[] tripStart = new int[32]; // [step], step at which its trip left
    int[] load = {}; // [step × slots + slot], when it leaves
    int[] room = {}; // [step × slots + slot], units that may be added behind it before they are unloaded
    int[] ends = new int[4]; // the first `endCount` entries: steps that are no visits, ascending
    int endCount;
    final int[] slotRoom; // [slot], units that a plain route may still collect
    final int[] dayRoom; // [dimension], units that the day may still collect
    int lifts; // of a plain route
    long serving; // day costs and deviation of a plain route, weighted µ€
    boolean summed; // whether room in slots and day, lifts and day costs of a plain route are true of its stops
    int metreRoom;
    int stopRoom;
    int unloadingRoom; // unloadings that may be added
    int timeRoom; // seconds of standing that one stop may take at most, wherever it is added; not on plain routes
    int durationSeconds;
    int drivingSeconds;
    int waitingSeconds;
    long cost; // with these decisions, weighted µ€
    long avoidable; // part of the cost that depends on the decisions
    boolean endsBeforeBreak; // whether it would need one more break if it ended later
    boolean broken; // whether these decisions break a rule

    RouteMemory(ShiftModel shift, RouteTimeline timeline) {
        this.shift = shift;
        problem = shift.problem;
        dayRoom = new int[problem.dimensions];
        slotRoom = new int[shift.slots];
        this.timeline = timeline;
    }

    /// Everything of another route of the shift.
    public final void copyFrom(RouteMemory other) {
        copyDecisionsFrom(other);
        copy(other.ready, ready, count);
        copy(other.arrival, arrival, count);
        copy(other.latest, latest, count);
        copy(other.drivingRoom, drivingRoom, count);
        copy(other.tripStart, tripStart, count);
        copy(other.load, load, count * shift.slots);
        copy(other.room, room, count * shift.slots);
        ends = ends.length < other.endCount ? new int[other.ends.length] : ends;
        endCount = other.endCount;
        copy(other.ends, ends, endCount);
        System.arraycopy(other.energyRoom, 0, energyRoom, 0, count);
        System.arraycopy(other.unitFee, 0, unitFee, 0, count);
        metreRoom = other.metreRoom;
        stopRoom = other.stopRoom;
        unloadingRoom = other.unloadingRoom;
        timeRoom = other.timeRoom;
        durationSeconds = other.durationSeconds;
        drivingSeconds = other.drivingSeconds;
        waitingSeconds = other.waitingSeconds;
        cost = other.cost;
        avoidable = other.avoidable;
        endsBeforeBreak = other.endsBeforeBreak;
        broken = other.broken;
    }

    /// The same stops and decisions, to be changed and then measured.
    public final void copyDecisionsFrom(RouteMemory other) {
        timeline = other.timeline;
        exact = other.exact;
        hard = other.hard;
        soft = other.soft;
        reserve(other.count);
        count = other.count;
        copy(other.kind, kind, count);
        copy(other.ref, ref, count);
        copy(other.point, point, count);
        copy(other.window, window, count);
        copy(other.onwardSeconds, onwardSeconds, count);
        copy(other.onwardMetres, onwardMetres, count);
        departFrom = other.departFrom;
        copy(other.dayRoom, dayRoom, dayRoom.length);
        copy(other.slotRoom, slotRoom, slotRoom.length);
        lifts = other.lifts;
        serving = other.serving;
        summed = other.summed;
    }

    private static void copy(int[] from, int[] to, int length) {
        System.arraycopy(from, 0, to, 0, length);
    }

    final void reserve(int steps) {
        if (kind.length < steps) {
            int length = 2 * steps;
            kind = Arrays.copyOf(kind, length);
            ref = Arrays.copyOf(ref, length);
            point = Arrays.copyOf(point, length);
            window = Arrays.copyOf(window, length);
            onwardSeconds = Arrays.copyOf(onwardSeconds, length);
            onwardMetres = Arrays.copyOf(onwardMetres, length);
            ready = Arrays.copyOf(ready, length);
            arrival = Arrays.copyOf(arrival, length);
            latest = Arrays.copyOf(latest, length);
            drivingRoom = Arrays.copyOf(drivingRoom, length);
            energyRoom = Arrays.copyOf(energyRoom, length);
            unitFee = Arrays.copyOf(unitFee, length);
            tripStart = Arrays.copyOf(tripStart, length);
        }
        if (load.length < kind.length * shift.slots) {
            load = Arrays.copyOf(load, kind.length * shift.slots);
            room = Arrays.copyOf(room, kind.length * shift.slots);
        }
    }
}

package org.abfuhr.solver.search.route;

import java.util.Arrays;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.abfuhr.solver.timeline.ShiftModel;

/// A shift's stops with their decisions, and what an insertion needs to know at each of them.
///
/// After an insertion or removal the decisions stay as they are: legal, perhaps no longer the best. [RouteGauge] fills the arrays.
public final class SearchRoute {

    /// No step, for a visit that is not on the route.
    public static final int NONE = -1;

    public final ShiftModel shift;
    final EvaluationProblem problem;
    RouteTimeline timeline; // of the last exact evaluation
    boolean exact; // whether the decisions are those of the timeline
    long hard; // of the timeline
    long soft; // of the timeline, µ€

    int count; // steps, 0 for an unused shift
    int[] kind = new int[32]; // [step], see RouteSteps
    int[] ref = new int[32]; // [step], visit, facility or break
    int[] point = new int[32]; // [step], access point
    int[] window = new int[32]; // [step], see RouteSteps
    int departFrom;

    int[] ready = new int[32]; // [step], earliest departure, seconds
    int[] arrival = new int[32]; // [step], earliest, seconds
    int[] latest = new int[32]; // [step], arrival up to which nothing later gets late
    int[] drivingRoom = new int[32]; // [step], seconds that may be added behind it before the next rest
    long[] energyRoom = new long[32]; // [step], mWh that may be used up behind it
    long[] unitFee = new long[32]; // [step], µ€ per unit of dimension 0 where its trip unloads
    int[] tripStart = new int[32]; // [step], step at which its trip left
    int[] load = {}; // [step × slots + slot], when it leaves
    int[] room = {}; // [step × slots + slot], units that may be added behind it before they are unloaded
    final int[] dayRoom; // [dimension], units that the day may still collect
    int metreRoom;
    int stopRoom;
    int durationSeconds;
    int drivingSeconds;
    int waitingSeconds;
    long cost; // with these decisions, weighted µ€
    boolean broken; // whether these decisions break a rule

    SearchRoute(ShiftModel shift, RouteTimeline timeline) {
        this.shift = shift;
        problem = shift.problem;
        dayRoom = new int[problem.dimensions];
        this.timeline = timeline;
    }

    /// The same stops, decisions and room.
    public SearchRoute copy() {
        var copy = new SearchRoute(shift, timeline);
        copy.copyFrom(this);
        return copy;
    }

    public boolean used() {
        return count > 0;
    }

    /// Steps, start and end included; 0 for an unused shift.
    public int steps() {
        return count;
    }

    public boolean isVisit(int step) {
        return kind[step] == RouteSteps.VISIT;
    }

    /// The visit of a step that is one.
    public int visitAt(int step) {
        return ref[step];
    }

    /// Timeline of the last exact evaluation.
    public RouteTimeline timeline() {
        return timeline;
    }

    /// Whether the decisions are those of the timeline.
    public boolean exact() {
        return exact;
    }

    /// Whether the decisions break a rule.
    public boolean broken() {
        return broken;
    }

    /// Weighted micro-euro with these decisions.
    public long cost() {
        return cost;
    }

    /// Weighted violations of the timeline.
    public long hard() {
        return hard;
    }

    /// Weighted micro-euro of the timeline.
    public long soft() {
        return soft;
    }

    public int drivingSeconds() {
        return drivingSeconds;
    }

    /// Metres that the day may still drive.
    public int metreRoom() {
        return metreRoom;
    }

    public boolean mayEndLater() {
        return latest[count - 1] > arrival[count - 1];
    }

    /// Takes over the evaluator's decisions.
    void take(RouteTimeline evaluated, RouteSteps scratch, RouteJudge judge) {
        timeline = evaluated;
        hard = judge.hard(evaluated);
        soft = judge.soft(evaluated);
        evaluated.copyDecisions(scratch);
        reserve(scratch.count);
        count = scratch.count;
        System.arraycopy(scratch.kind, 0, kind, 0, count);
        System.arraycopy(scratch.ref, 0, ref, 0, count);
        System.arraycopy(scratch.point, 0, point, 0, count);
        System.arraycopy(scratch.window, 0, window, 0, count);
        departFrom = scratch.departFrom;
        exact = true;
    }

    public void copyFrom(SearchRoute other) {
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
        copy(other.ready, ready, count);
        copy(other.arrival, arrival, count);
        copy(other.latest, latest, count);
        copy(other.drivingRoom, drivingRoom, count);
        copy(other.tripStart, tripStart, count);
        copy(other.load, load, count * shift.slots);
        copy(other.room, room, count * shift.slots);
        copy(other.dayRoom, dayRoom, dayRoom.length);
        System.arraycopy(other.energyRoom, 0, energyRoom, 0, count);
        System.arraycopy(other.unitFee, 0, unitFee, 0, count);
        departFrom = other.departFrom;
        metreRoom = other.metreRoom;
        stopRoom = other.stopRoom;
        durationSeconds = other.durationSeconds;
        drivingSeconds = other.drivingSeconds;
        waitingSeconds = other.waitingSeconds;
        cost = other.cost;
        broken = other.broken;
    }

    private static void copy(int[] from, int[] to, int length) {
        System.arraycopy(from, 0, to, 0, length);
    }

    private void reserve(int steps) {
        if (kind.length < steps) {
            int length = 2 * steps;
            kind = Arrays.copyOf(kind, length);
            ref = Arrays.copyOf(ref, length);
            point = Arrays.copyOf(point, length);
            window = Arrays.copyOf(window, length);
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

    /// Puts a visit behind a step.
    void insert(int step, int visit, int accessPoint, int windowIndex) {
        reserve(count + 1);
        for (int[] array : new int[][]{kind, ref, point, window})
            System.arraycopy(array, step + 1, array, step + 2, count - step - 1);
        kind[step + 1] = RouteSteps.VISIT;
        ref[step + 1] = visit;
        point[step + 1] = accessPoint;
        window[step + 1] = windowIndex;
        count++;
        exact = false;
    }

    /// Takes out every marked visit, unloadings that have become empty, and the whole route when no visit is left.
    void removeMarked(boolean[] marked) {
        int kept = 0;
        int visitsOfTrip = 0;
        int visitsLeft = 0;
        for (int step = 0; step < count; step++) {
            boolean visit = kind[step] == RouteSteps.VISIT;
            if (visit && marked[ref[step]])
                continue;
            if (kind[step] == RouteSteps.UNLOAD && visitsOfTrip == 0 && !loadedAtStart(kept))
                continue;
            visitsOfTrip = kind[step] == RouteSteps.UNLOAD ? 0 : visitsOfTrip + (visit ? 1 : 0);
            visitsLeft += visit ? 1 : 0;
            keep(step, kept++);
        }
        count = visitsLeft == 0 && !shift.started() ? 0 : kept;
        exact = false;
    }

    private void keep(int step, int as) {
        kind[as] = kind[step];
        ref[as] = ref[step];
        point[as] = point[step];
        window[as] = window[step];
    }

    /// Whether an unloading as this step would empty what the shift began with.
    private boolean loadedAtStart(int step) {
        for (int before = 0; before < step; before++)
            if (kind[before] == RouteSteps.UNLOAD)
                return chained(step);
        for (int s = 0; s < shift.slots; s++)
            if (shift.loadAtStart(s) > 0)
                return true;
        return false;
    }

    /// Whether the step follows another unloading directly: two facilities in a row, for two fractions.
    private boolean chained(int step) {
        return shift.fractionsOf.length > 1 && kind[step - 1] == RouteSteps.UNLOAD;
    }

    /// All visits in order, fixed ones first; one more behind a step if that is not NONE.
    public int[] visits(int behind, int visit) {
        int[] fixed = shift.fixedVisitList();
        int[] order = Arrays.copyOf(fixed, fixed.length + count + 1);
        int size = fixed.length;
        for (int step = 0; step < count; step++) {
            if (kind[step] == RouteSteps.VISIT)
                order[size++] = ref[step];
            if (step == behind)
                order[size++] = visit;
        }
        return Arrays.copyOf(order, size);
    }

    public int[] visits() {
        return visits(NONE, NONE);
    }
}

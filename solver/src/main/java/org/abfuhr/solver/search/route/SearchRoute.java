package org.abfuhr.solver.search.route;

import java.util.Arrays;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteSteps;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.abfuhr.solver.timeline.ShiftModel;

/// A shift's stops with their decisions, and what an insertion needs to know at each of them.
///
/// After an insertion or removal the decisions stay as they are: legal, perhaps no longer the best. [RouteGauge] fills the arrays.
public final class SearchRoute extends RouteMemory {

    /// No step, for a visit that is not on the route.
    public static final int NONE = -1;

    SearchRoute(ShiftModel shift, RouteTimeline timeline) {
        super(shift, timeline);
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

    /// Access point of a step.
    public int pointAt(int step) {
        return point[step];
    }

    /// Earliest departure from a step, in seconds.
    public int readyAt(int step) {
        return ready[step];
    }

    /// Arrival at a step up to which nothing later gets late.
    public int latestAt(int step) {
        return latest[step];
    }

    /// Seconds from a step of a legal route to the next.
    public int secondsOnward(int step) {
        return onwardSeconds[step];
    }

    /// Metres from a step of a legal route to the next.
    public int metresOnward(int step) {
        return onwardMetres[step];
    }

    /// Writes what a plain route has room for: units per slot, units of the day per dimension, stops.
    public void copyRoom(int[] into, int offset) {
        System.arraycopy(slotRoom, 0, into, offset, slotRoom.length);
        System.arraycopy(dayRoom, 0, into, offset + slotRoom.length, dayRoom.length);
        into[offset + slotRoom.length + dayRoom.length] = stopRoom;
    }

    /// Timeline of the last exact evaluation.
    public RouteTimeline timeline() {
        return timeline;
    }

    /// Whether the decisions are those that the evaluator takes.
    public boolean exact() {
        return exact;
    }

    /// Weighted micro-euro: as the evaluator says, or with these decisions.
    public long price() {
        return exact ? soft : cost;
    }

    /// A step that is no visit: where a trip starts or ends, or something else happens.
    public int endAt(int index) {
        return ends[index];
    }

    /// Number of steps that are no visits.
    public int endCount() {
        return endCount;
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

    /// Whether other decisions, which have no price here, might make room for a visit: unloadings at facilities that take a part of the load
    /// only, one more break, a charge.
    public boolean mayDecideMore() {
        return count > 0 && !shift.plain && (endsBeforeBreak || shift.restsOrCharges
                || (shift.fullFacilities.length == 0 && latest[count - 1] > arrival[count - 1]));
    }

    /// Takes over the evaluator's decisions.
    void take(RouteTimeline evaluated, RouteSteps scratch, RouteJudge judge) {
        timeline = evaluated;
        hard = judge.hard(evaluated);
        soft = judge.soft(evaluated);
        evaluated.copyDecisions(scratch);
        take(scratch);
        exact = true;
    }

    /// Writes the decisions.
    void copyDecisions(RouteSteps into) {
        into.clear(departFrom, EvaluationProblem.FOREVER - 1);
        for (int step = 0; step < count; step++)
            into.add(kind[step], ref[step], point[step], window[step]);
    }

    /// Takes over other decisions, to be measured.
    void take(RouteSteps decisions) {
        reserve(decisions.count);
        count = decisions.count;
        System.arraycopy(decisions.kind, 0, kind, 0, count);
        System.arraycopy(decisions.ref, 0, ref, 0, count);
        System.arraycopy(decisions.point, 0, point, 0, count);
        System.arraycopy(decisions.window, 0, window, 0, count);
        Arrays.fill(onwardSeconds, 0, count, UNKNOWN);
        departFrom = decisions.departFrom;
        summed = false;
    }

    /// Whether the other route serves the same visits in the same order.
    public boolean sameOrder(SearchRoute other) {
        int i = 0;
        int j = 0;
        while (true) {
            while (i < count && kind[i] != RouteSteps.VISIT)
                i++;
            while (j < other.count && other.kind[j] != RouteSteps.VISIT)
                j++;
            if (i >= count || j >= other.count)
                return i >= count && j >= other.count;
            if (ref[i++] != other.ref[j++])
                return false;
        }
    }

    /// Whether decisions were taken for the order as it is.
    void settle(long violation, long cost) {
        hard = violation;
        soft = cost;
        exact = true;
    }

    /// From the start depot to a visit and to the end depot.
    void startWith(int visit) {
        reserve(3);
        count = 0;
        add(RouteSteps.START, 0, shift.startPoints[0]);
        add(RouteSteps.VISIT, visit, shift.visitPoints[visit][0]);
        add(RouteSteps.END, 0, shift.endPoints[0]);
        departFrom = shift.earliestStart;
        summed = false;
        exact = false;
    }

    private void add(int stepKind, int stepRef, int accessPoint) {
        kind[count] = stepKind;
        ref[count] = stepRef;
        point[count] = accessPoint;
        onwardSeconds[count] = UNKNOWN;
        window[count++] = 0;
    }

    void noteEnd(int step) {
        if (endCount == ends.length)
            ends = Arrays.copyOf(ends, 2 * endCount);
        ends[endCount++] = step;
    }

    /// Puts a visit or an unloading behind a step.
    void insert(int step, int stepKind, int stepRef, int accessPoint) {
        reserve(count + 1);
        int behind = count - step - 1;
        System.arraycopy(kind, step + 1, kind, step + 2, behind);
        System.arraycopy(ref, step + 1, ref, step + 2, behind);
        System.arraycopy(point, step + 1, point, step + 2, behind);
        System.arraycopy(window, step + 1, window, step + 2, behind);
        System.arraycopy(onwardSeconds, step + 1, onwardSeconds, step + 2, behind);
        System.arraycopy(onwardMetres, step + 1, onwardMetres, step + 2, behind);
        onwardSeconds[step] = UNKNOWN;
        onwardSeconds[step + 1] = UNKNOWN;
        kind[step + 1] = stepKind;
        ref[step + 1] = stepRef;
        point[step + 1] = accessPoint;
        window[step + 1] = 0;
        count++;
        exact = false;
        if (summed)
            PlainGauge.add(this, stepRef, 1);
    }

    /// Takes out every marked visit, unloadings that have become empty, and the whole route when no visit is left.
    void removeMarked(boolean[] marked) {
        int kept = 0;
        int visitsOfTrip = 0;
        int visitsLeft = 0;
        int last = NONE; // step kept
        for (int step = 0; step < count; step++) {
            boolean visit = kind[step] == RouteSteps.VISIT;
            if (visit && marked[ref[step]]) {
                if (summed)
                    PlainGauge.add(this, ref[step], -1);
                continue;
            }
            if (kind[step] == RouteSteps.UNLOAD && visitsOfTrip == 0 && !loadedAtStart(kept))
                continue;
            visitsOfTrip = kind[step] == RouteSteps.UNLOAD ? 0 : visitsOfTrip + (visit ? 1 : 0);
            visitsLeft += visit ? 1 : 0;
            keep(step, kept++, last != NONE && last != step - 1);
            last = step;
        }
        count = visitsLeft == 0 && !shift.started() ? 0 : kept;
        exact = false;
    }

    private void keep(int step, int as, boolean newLeg) {
        if (newLeg)
            onwardSeconds[as - 1] = UNKNOWN;
        onwardSeconds[as] = onwardSeconds[step];
        onwardMetres[as] = onwardMetres[step];
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

    /// Writes all visits in order, fixed ones first.
    ///
    /// @return how many
    public int copyVisits(int[] into) {
        int size = 0;
        if (shift.started())
            for (int fixed : shift.fixedVisitList())
                into[size++] = fixed;
        for (int step = 0; step < count; step++)
            if (kind[step] == RouteSteps.VISIT)
                into[size++] = ref[step];
        return size;
    }
}

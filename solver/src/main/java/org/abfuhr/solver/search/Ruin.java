package org.abfuhr.solver.search;

import java.util.SplittableRandom;
import org.abfuhr.solver.search.near.Neighbors;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.ShiftModel;

/// Picks visits to take off their routes: strings of adjacent stops around a seed (Christiaens and Vanden Berghe 2020,
/// doi:10.1287/trsc.2019.0914), now and then a whole trip, seldom a whole route.
final class Ruin {

    private static final int AVERAGE_REMOVED = 10;
    private static final int LONGEST_STRING = 10;
    private static final double SPLIT_RATE = 0.5;
    private static final double SPLIT_DEPTH = 0.01;
    private static final double TRIP_RATE = 0.02;
    private static final int LONGEST_TRIP = 40;
    private static final double ROUTE_RATE = 0.001;

    private final SearchPlan plan;
    private final Neighbors neighbors;
    private final int[] sequence; // visits of a route that may move, in order
    private final boolean[] trips; // [shift], whether a route of it may have more than one trip
    final boolean[] marked; // [visit], to be removed
    final boolean[] touched; // [shift]
    final int[] touchedList; // the first `touchedCount` entries: touched shifts
    int touchedCount;
    final int[] removed; // visits, the first `count` entries
    int count;

    Ruin(SearchPlan plan) {
        this.plan = plan;
        neighbors = plan.neighbors;
        sequence = new int[plan.problem.visits];
        removed = new int[plan.problem.visits];
        marked = new boolean[plan.problem.visits];
        touched = new boolean[plan.routes.length];
        touchedList = new int[plan.routes.length];
        trips = new boolean[plan.routes.length];
        for (var shift : plan.problem.shifts)
            trips[shift.index] = shift.facilities.length > 0 && shift.source.maxUnloadings() > 0;
    }

    /// Marks visits around a seed and the routes they are on.
    void mark(SplittableRandom random, int seed, double averageLength) {
        clear();
        double kind = random.nextDouble();
        int shift = plan.shiftOf[seed];
        if (kind < ROUTE_RATE)
            markRoute(shift);
        else if (kind < ROUTE_RATE + TRIP_RATE && shift != SearchPlan.UNSERVED && trips[shift])
            markTrip(seed);
        else
            markStrings(random, seed, averageLength);
    }

    private void markStrings(SplittableRandom random, int seed, double averageLength) {
        double longest = Math.min(LONGEST_STRING, averageLength);
        double strings = 4.0 * AVERAGE_REMOVED / (1 + longest) - 1;
        int wanted = (int) (random.nextDouble() * strings + 1);
        int done = markString(random, seed, longest) ? 1 : 0;
        for (int near : neighbors.near[seed]) {
            if (done >= wanted)
                return;
            done += markString(random, near, longest) ? 1 : 0;
        }
    }

    private boolean markString(SplittableRandom random, int visit, double longest) {
        int shift = plan.shiftOf[visit];
        if (shift == SearchPlan.UNSERVED || touched[shift] || plan.territory.closed(shift))
            return false;
        int size = sequence(plan.routes[shift]);
        int at = indexOf(visit, size);
        if (at < 0)
            return false;
        touch(shift);
        int length = (int) (random.nextDouble() * Math.min(size, longest) + 1);
        int kept = 0;
        if (length > 1 && length < size && random.nextDouble() < SPLIT_RATE) {
            kept = 1;
            while (length + kept < size && random.nextDouble() > SPLIT_DEPTH && random.nextDouble() < 0.5)
                kept++;
        }
        markWindow(random, at, length, kept, size);
        return true;
    }

    private void touch(int shift) {
        if (!touched[shift])
            touchedList[touchedCount++] = shift;
        touched[shift] = true;
    }

    /// Marks `length` of the `length + kept` stops around a position, leaving `kept` in a row.
    private void markWindow(SplittableRandom random, int at, int length, int kept, int size) {
        int span = Math.min(size, length + kept);
        int lowest = Math.max(0, at - span + 1);
        int first = lowest + random.nextInt(Math.min(at, size - span) - lowest + 1);
        int keptFrom = first + (kept == 0 ? 0 : random.nextInt(span - kept + 1));
        for (int i = first; i < first + span; i++)
            if (i < keptFrom || i >= keptFrom + kept)
                remove(sequence[i]);
    }

    private void remove(int visit) {
        if (!marked[visit]) {
            marked[visit] = true;
            removed[count++] = visit;
        }
    }

    /// All visits between two unloadings.
    private void markTrip(int seed) {
        var route = plan.routes[plan.shiftOf[seed]];
        int at = plan.stepOf(seed);
        if (at == SearchRoute.NONE)
            return;
        touch(plan.shiftOf[seed]);
        int first = at;
        while (first > 1 && at - first < LONGEST_TRIP / 2 && route.isVisit(first - 1))
            first--;
        for (int step = first; step < first + LONGEST_TRIP && route.isVisit(step); step++)
            remove(route.visitAt(step));
    }

    /// Marks nothing.
    void clear() {
        for (int i = 0; i < touchedCount; i++)
            touched[touchedList[i]] = false;
        touchedCount = 0;
        count = 0;
    }

    /// All visits of a route, if nothing of it is fixed: others may take them over, and save the vehicle's day.
    void markRoute(int shift) {
        if (shift == SearchPlan.UNSERVED || plan.routes[shift].shift.started())
            return;
        touch(shift);
        int size = sequence(plan.routes[shift]);
        for (int i = 0; i < size; i++)
            remove(sequence[i]);
    }

    /// A visit drawn at random and those around it that another shift may take over.
    void markCluster(SplittableRandom random, ShiftModel shift) {
        int seed = plan.territory.visit(random.nextInt(plan.territory.visits()));
        int most = 1 + random.nextInt(neighbors.near[seed].length + 1);
        markFor(shift, seed);
        for (int i = 0; i < neighbors.near[seed].length && count < most; i++)
            markFor(shift, neighbors.near[seed][i]);
    }

    private void markFor(ShiftModel shift, int visit) {
        int from = plan.shiftOf[visit];
        if (from == SearchPlan.UNSERVED || plan.territory.closed(from) || !shift.allows(visit) || !shift.reaches(visit)
                || plan.fixed(visit))
            return;
        touch(from);
        remove(visit);
    }

    private int sequence(SearchRoute route) {
        int size = 0;
        for (int step = 0; step < route.steps(); step++)
            if (route.isVisit(step))
                sequence[size++] = route.visitAt(step);
        return size;
    }

    private int indexOf(int visit, int size) {
        for (int i = 0; i < size; i++)
            if (sequence[i] == visit)
                return i;
        return -1;
    }

    void clearMarks() {
        for (int i = 0; i < count; i++)
            marked[removed[i]] = false;
    }
}

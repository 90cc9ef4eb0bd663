package org.abfuhr.solver.search.near;

import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;

/// Prices of places beside the visits of plain routes. What they need lies in one row per visit, so that a search for the cheapest place
/// touches little memory: a third faster than asking the routes.
public final class PlainPlaces {

    private static final int POINT = 0; // its access point
    private static final int READY = 1; // earliest departure, seconds
    private static final int LATEST = 2; // arrival up to which nothing later gets late
    private static final int POINT_BEHIND = 3; // access point of the step behind
    private static final int LATEST_BEHIND = 4; // as LATEST, of the step behind
    private static final int SECONDS_BEHIND = 5; // to the step behind
    private static final int METRES_BEHIND = 6; // to the step behind
    private static final int POINT_BEFORE = 7; // access point of the step before
    private static final int READY_BEFORE = 8; // as READY, of the step before
    private static final int SECONDS_BEFORE = 9; // from the step before
    private static final int METRES_BEFORE = 10; // from the step before
    private static final int STRIDE = 12;

    private static final int FIRST = 0; // visit
    private static final int LAST = 1; // visit
    private static final int ROOM = 2; // the first of: units per slot, units of the day per dimension, stops

    private final EvaluationProblem problem;
    private final int[] cells; // [visit × STRIDE + column], true while the visit is on a plain route
    private final int[] rows; // [shift × rowStride + column], true while the shift has a plain route
    private final int rowStride;

    public PlainPlaces(EvaluationProblem problem) {
        this.problem = problem;
        cells = new int[problem.visits * STRIDE];
        int slots = 0;
        for (var shift : problem.shifts)
            slots = Math.max(slots, shift.slots);
        rowStride = ROOM + slots + problem.dimensions + 1;
        rows = new int[problem.shifts.length * rowStride];
    }

    /// Takes over a route that was measured.
    public void refresh(SearchRoute route) {
        int row = route.shift.index * rowStride;
        rows[row + FIRST] = route.visitAt(1);
        rows[row + LAST] = route.visitAt(route.steps() - 2);
        route.copyRoom(rows, row + ROOM);
        for (int step = 1; step < route.steps() - 1; step++)
            refresh(route, step, route.visitAt(step) * STRIDE);
    }

    private void refresh(SearchRoute route, int step, int row) {
        cells[row + POINT] = route.pointAt(step);
        cells[row + READY] = route.readyAt(step);
        cells[row + LATEST] = route.latestAt(step);
        cells[row + POINT_BEHIND] = route.pointAt(step + 1);
        cells[row + LATEST_BEHIND] = route.latestAt(step + 1);
        cells[row + SECONDS_BEHIND] = route.secondsOnward(step);
        cells[row + METRES_BEHIND] = route.metresOnward(step);
        cells[row + POINT_BEFORE] = route.pointAt(step - 1);
        cells[row + READY_BEFORE] = route.readyAt(step - 1);
        cells[row + SECONDS_BEFORE] = route.secondsOnward(step - 1);
        cells[row + METRES_BEFORE] = route.metresOnward(step - 1);
    }

    /// Whether the shift's route has room for one more stop with the visit's load.
    public boolean fits(ShiftModel shift, int visit) {
        int room = shift.index * rowStride + ROOM;
        int day = room + shift.slots;
        int slot = room + shift.slotOf(visit);
        int offset = problem.demandOffset(visit, shift.day);
        for (int d = 0; d < problem.dimensions; d++) {
            int amount = problem.demand[offset + d];
            if (amount > rows[slot + d] || amount > rows[day + d])
                return false;
        }
        return rows[day + problem.dimensions] > 0;
    }

    /// First visit of the shift's route.
    public int first(int shift) {
        return rows[shift * rowStride + FIRST];
    }

    /// Last visit of the shift's route.
    public int last(int shift) {
        return rows[shift * rowStride + LAST];
    }

    /// Price of a visit right behind another on a route with room for it, as [InsertionPrice#detour] says.
    public long behind(SearchRoute route, int other, int visit, int point) {
        int row = other * STRIDE;
        return price(route, visit, point, cells[row + POINT], cells[row + READY], cells[row + POINT_BEHIND],
                cells[row + LATEST_BEHIND], row + SECONDS_BEHIND);
    }

    /// Price of a visit right before another on a route with room for it, as [InsertionPrice#detour] says.
    public long before(SearchRoute route, int other, int visit, int point) {
        int row = other * STRIDE;
        return price(route, visit, point, cells[row + POINT_BEFORE], cells[row + READY_BEFORE], cells[row + POINT],
                cells[row + LATEST], row + SECONDS_BEFORE);
    }

    /// @param between cell of the seconds that the gap takes now, before that of its metres
    private long price(SearchRoute route, int visit, int point, int from, int readyFrom, int to, int latestTo, int between) {
        ShiftModel shift = route.shift;
        int leg = shift.secondsInto(point, from);
        int begin = Math.max(readyFrom + leg, problem.earliest[visit]);
        if (begin > problem.latest[visit])
            return InsertionPrice.IMPOSSIBLE;
        int onward = shift.seconds(point, to);
        if (begin + problem.serviceSeconds[visit] + onward > latestTo || leg == TravelMatrix.UNREACHABLE)
            return InsertionPrice.IMPOSSIBLE;
        return InsertionPrice.ofGap(route, visit, leg + onward - cells[between],
                shift.metresInto(point, from) + shift.metres(point, to) - cells[between + 1]);
    }
}

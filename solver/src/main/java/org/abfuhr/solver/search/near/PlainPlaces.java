package org.abfuhr.solver.search.near;

import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;

/// Prices of places on plain routes. What they need lies in one row per visit, depot start and depot end, so that a search for the cheapest place
/// touches little memory: a third faster than asking the routes.
public final class PlainPlaces {

    private static final int POINT = 0; // its access point
    private static final int READY = 1; // earliest departure, seconds
    private static final int LATEST = 2; // arrival up to which nothing later gets late
    private static final int SECONDS = 3; // to the next
    private static final int METRES = 4; // to the next
    private static final int NEXT = 5; // row behind it
    private static final int PREVIOUS = 6; // row before it
    private static final int STRIDE = Durations.STRIDE;

    private static final int FROM_START = 0; // columns of `depotLegs`: seconds, then metres
    private static final int TO_END = 2;
    private static final int DEPOT_STRIDE = 4;

    private final EvaluationProblem problem;
    private final FreeShifts free;
    private final Neighbors neighbors;
    private final int[] cells; // [row + column], true while the visit is on a plain route; rows of visits, then two per shift: its start and its end
    private final int[] room; // [shift × roomStride + entry]: units per slot, units of the day per dimension, stops
    private final int roomStride;
    private final Durations durations; // of shifts whose time counts
    private final int[] depotLegs; // [(kind × visits + visit) × DEPOT_STRIDE + column], of plain kinds that serve the visit

    public PlainPlaces(EvaluationProblem problem, FreeShifts free, Neighbors neighbors) {
        this.problem = problem;
        this.free = free;
        this.neighbors = neighbors;
        int rows = problem.visits + 2 * problem.shifts.length;
        cells = new int[rows * STRIDE];
        durations = new Durations(problem, rows);
        int slots = 0;
        for (var shift : problem.shifts)
            slots = Math.max(slots, shift.slots);
        roomStride = slots + problem.dimensions + 1;
        room = new int[problem.shifts.length * roomStride];
        var kinds = FreeShifts.examples(problem);
        depotLegs = new int[kinds.length * problem.visits * DEPOT_STRIDE];
        for (int kind = 0; kind < kinds.length; kind++)
            for (int visit = 0; kinds[kind].plain && visit < problem.visits; visit++)
                if (kinds[kind].allows(visit) && kinds[kind].reaches(visit))
                    noteDepots(kinds[kind], visit, (kind * problem.visits + visit) * DEPOT_STRIDE);
    }

    private void noteDepots(ShiftModel shift, int visit, int cell) {
        int point = shift.visitPoints[visit][0];
        depotLegs[cell + FROM_START] = shift.seconds(shift.startPoints[0], point);
        depotLegs[cell + FROM_START + 1] = shift.metres(shift.startPoints[0], point);
        depotLegs[cell + TO_END] = shift.seconds(point, shift.endPoints[0]);
        depotLegs[cell + TO_END + 1] = shift.metres(point, shift.endPoints[0]);
    }

    private static int row(int visit) {
        return visit * STRIDE;
    }

    private int startRow(int shift) {
        return (problem.visits + 2 * shift) * STRIDE;
    }

    private int endRow(int shift) {
        return startRow(shift) + STRIDE;
    }

    /// Takes over a route that was measured.
    public void refresh(SearchRoute route) {
        int shift = route.shift.index;
        route.copyRoom(room, shift * roomStride);
        int last = route.steps() - 1;
        int row = startRow(shift);
        int previous = row;
        for (int step = 0; step < last; step++) {
            int next = step + 1 == last ? endRow(shift) : row(route.visitAt(step + 1));
            fill(route, step, row);
            cells[row + SECONDS] = route.secondsOnward(step);
            cells[row + METRES] = route.metresOnward(step);
            cells[row + NEXT] = next;
            cells[row + PREVIOUS] = previous;
            previous = row;
            row = next;
        }
        fill(route, last, row);
        cells[row + PREVIOUS] = previous;
        if (route.shift.timeCounts)
            measure(route);
    }

    private void measure(SearchRoute route) {
        var shift = route.shift;
        int last = route.steps() - 1;
        int row = startRow(shift.index);
        durations.begin(row, shift.earliestStart, shift.latestEnd);
        for (int step = 1; step < last; step++) {
            int next = row(route.visitAt(step));
            durations.append(row, cells[row + SECONDS], next, route.visitAt(step));
            row = next;
        }
        row = endRow(shift.index);
        durations.end(row, shift.earliestStart, shift.latestEnd);
        for (int step = last - 1; step > 0; step--) {
            int previous = row(route.visitAt(step));
            durations.prepend(previous, route.visitAt(step), cells[previous + SECONDS], row);
            row = previous;
        }
    }

    private void fill(SearchRoute route, int step, int row) {
        cells[row + POINT] = route.pointAt(step);
        cells[row + READY] = route.readyAt(step);
        cells[row + LATEST] = route.latestAt(step);
    }

    /// Whether the shift's route has room for one more stop with the visit's load.
    public boolean fits(ShiftModel shift, int visit) {
        int slot = shift.index * roomStride;
        int day = slot + shift.slots;
        slot += shift.slotOf(visit);
        int offset = problem.demandOffset(visit, shift.day);
        for (int d = 0; d < problem.dimensions; d++) {
            int amount = problem.demand[offset + d];
            if (amount > room[slot + d] || amount > room[day + d])
                return false;
        }
        return room[day + problem.dimensions] > 0;
    }

    /// Price of a visit right behind another on a route with room for it, without what serving costs anywhere on the
    /// shift ([InsertionPrice#anywhere]), if below the limit.
    ///
    /// @param seconds at least those from the other
    /// @param metres at least those from the other
    /// @return [InsertionPrice#IMPOSSIBLE] if not below the limit
    public long behind(SearchRoute route, int other, int visit, int seconds, int metres, long limit) {
        int row = row(other);
        return price(route, row, cells[row + NEXT], visit, seconds + neighbors.secondsOut[visit],
                metres + neighbors.metresOut[visit], limit);
    }

    /// Price of a visit right before another, as above.
    ///
    /// @param seconds at least those to the other
    /// @param metres at least those to the other
    public long before(SearchRoute route, int other, int visit, int seconds, int metres, long limit) {
        int row = row(other);
        return price(route, cells[row + PREVIOUS], row, visit, seconds + neighbors.secondsInto[visit],
                metres + neighbors.metresInto[visit], limit);
    }

    /// Price of a visit as the first of its route, as above.
    public long first(SearchRoute route, int visit, long limit) {
        int row = startRow(route.shift.index);
        int leg = depotLeg(route, visit) + FROM_START;
        return price(route, row, cells[row + NEXT], visit, depotLegs[leg] + neighbors.secondsOut[visit],
                depotLegs[leg + 1] + neighbors.metresOut[visit], limit);
    }

    /// Price of a visit as the last of its route, as above.
    public long last(SearchRoute route, int visit, long limit) {
        int row = endRow(route.shift.index);
        int leg = depotLeg(route, visit) + TO_END;
        return price(route, cells[row + PREVIOUS], row, visit, depotLegs[leg] + neighbors.secondsInto[visit],
                depotLegs[leg + 1] + neighbors.metresInto[visit], limit);
    }

    private int depotLeg(SearchRoute route, int visit) {
        return (free.kindOf(route.shift.index) * problem.visits + visit) * DEPOT_STRIDE;
    }

    /// @param seconds at least those of both ways
    private long price(SearchRoute route, int before, int behind, int visit, int seconds, int metres, long limit) {
        int present = cells[before + SECONDS];
        int presentMetres = cells[before + METRES];
        if (InsertionPrice.ofGap(route, visit, seconds - present, metres - presentMetres) >= limit)
            return InsertionPrice.IMPOSSIBLE;
        ShiftModel shift = route.shift;
        int point = shift.visitPoints[visit][0];
        int from = cells[before + POINT];
        int leg = shift.secondsInto(point, from);
        int begin = Math.max(cells[before + READY] + leg, problem.earliest[visit]);
        if (begin > problem.latest[visit])
            return InsertionPrice.IMPOSSIBLE;
        int to = cells[behind + POINT];
        int onward = shift.seconds(point, to);
        if (begin + problem.serviceSeconds[visit] + onward > cells[behind + LATEST] || leg == TravelMatrix.UNREACHABLE)
            return InsertionPrice.IMPOSSIBLE;
        int moreMetres = shift.metresInto(point, from) + shift.metres(point, to) - presentMetres;
        return shift.timeCounts
                ? InsertionPrice.ofDuration(route, durations.with(before, leg, visit, onward, behind), moreMetres)
                : InsertionPrice.ofGap(route, visit, leg + onward - present, moreMetres);
    }

    /// Price of a visit behind a step of a route with room for it, as above.
    public long behindStep(SearchRoute route, int step, int visit, long limit) {
        int row = step == 0 ? startRow(route.shift.index) : row(route.visitAt(step));
        return price(route, row, cells[row + NEXT], visit, neighbors.secondsInto[visit] + neighbors.secondsOut[visit],
                neighbors.metresInto[visit] + neighbors.metresOut[visit], limit);
    }
}

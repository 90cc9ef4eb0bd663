package org.abfuhr.solver.search.route;

import static org.abfuhr.solver.timeline.EvaluationProblem.FOREVER;

import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.ShiftModel;

/// What a visit lacks at one place of a route whose stops and breaks stay as they are: of all that is short, what is short by the largest
/// share of what the shift has.
public final class GaugedMiss {

    private final SearchRoute route;
    private final ShiftModel shift;
    private final EvaluationProblem problem;
    private final int visit;
    private double share;
    private SkippedVisit worst;

    private GaugedMiss(SearchRoute route, int visit) {
        this.route = route;
        this.visit = visit;
        shift = route.shift;
        problem = route.problem;
        worst = new SkippedVisit(visit, SkipReason.NOT_FOUND, 0, shift.index);
    }

    /// Why the visit is not behind the step.
    ///
    /// @param saved micro-euro that serving it saves
    public static SkippedVisit explain(SearchRoute route, int visit, int step, long saved) {
        long price = InsertionPrice.IMPOSSIBLE;
        var nearest = new GaugedMiss(route, visit);
        boolean room = InsertionPrice.dayFits(route, visit);
        for (int point : route.shift.visitPoints[visit]) {
            if (room)
                price = Math.min(price, InsertionPrice.of(route, step, visit, point, false, InsertionPrice.IMPOSSIBLE));
            var here = new GaugedMiss(route, visit);
            here.measure(step, point);
            nearest = nearest.share == 0 || (here.share > 0 && here.share < nearest.share) ? here : nearest;
        }
        if (price == InsertionPrice.IMPOSSIBLE)
            return nearest.worst;
        return price < saved || route.problem.required[visit]
                ? new SkippedVisit(visit, SkipReason.NOT_FOUND, 0, route.shift.index)
                : new SkippedVisit(visit, SkipReason.NOT_WORTH_IT, price - saved, route.shift.index);
    }

    private void note(SkipReason reason, long amount, long of, int dimension) {
        double here = (double) amount / Math.max(1, of);
        if (here <= share)
            return;
        share = here;
        worst = new SkippedVisit(visit, reason, amount, shift.index, dimension);
    }

    private void measure(int step, int point) {
        int to = route.point[step + 1];
        int from = route.point[step];
        int leg = shift.seconds(from, point);
        int onward = shift.seconds(point, to);
        if (leg == TravelMatrix.UNREACHABLE || onward == TravelMatrix.UNREACHABLE)
            return;
        int moreSeconds = leg + onward - shift.seconds(from, to);
        int moreMetres = shift.metres(from, point) + shift.metres(point, to) - shift.metres(from, to);
        time(step, leg, onward, moreSeconds);
        load(step);
        note(SkipReason.STOP_LIMIT, 1 - (long) route.stopRoom, shift.source.limits().stops(), -1);
        note(SkipReason.DISTANCE_LIMIT, (long) moreMetres - route.metreRoom, shift.source.limits().metres(), -1);
        long lacking = InsertionPrice.energy(shift, visit, moreMetres) - route.energyRoom[step];
        note(SkipReason.BATTERY_TOO_LOW, Math.ceilDiv(lacking, ShiftModel.MILLI), shift.vehicle.battery().capacityWattHours(),
                -1);
    }

    private void time(int step, int leg, int onward, int moreSeconds) {
        int hours = Math.min(shift.source.maxDurationSeconds(), shift.source.latestEnd() - shift.source.earliestStart());
        int service = problem.serviceSeconds[visit];
        int[] windows = problem.windows[visit];
        int held = Math.max(0, problem.releaseSeconds[visit] - route.ready[route.tripStart[step]]);
        int arrival = route.ready[step] + leg + held;
        int begin = InsertionPrice.begin(windows, arrival);
        if (begin == FOREVER)
            note(SkipReason.WINDOW_MISSED, (long) arrival - windows[windows.length - 1], hours, -1);
        else
            note(SkipReason.SHIFT_TOO_SHORT, (long) begin + service + onward - route.latest[step + 1], hours, -1);
        int duration = route.durationSeconds + Math.max(0, moreSeconds + service - route.waitingSeconds);
        note(SkipReason.SHIFT_TOO_SHORT, (long) duration - shift.source.maxDurationSeconds(), hours, -1);
        note(SkipReason.SHIFT_TOO_SHORT, (long) moreSeconds - route.drivingRoom[step], hours, -1);
    }

    private void load(int step) {
        int slot = shift.slotOf(visit);
        int offset = problem.demandOffset(visit, shift.day);
        for (int d = 0; d < problem.dimensions; d++) {
            int amount = problem.demand[offset + d];
            note(SkipReason.NO_CAPACITY, (long) amount - route.dayRoom[d], shift.source.limits().load().get(d), d);
            note(SkipReason.NO_CAPACITY, (long) amount - route.room[step * shift.slots + slot + d], shift.capacity[slot + d], d);
        }
    }
}

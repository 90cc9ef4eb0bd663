package org.abfuhr.solver.search.route;

import java.util.Arrays;
import org.abfuhr.solver.timeline.EvaluationProblem;
import org.abfuhr.solver.timeline.RouteSteps;

/// Goes back over a route that a [ForwardPass] has driven: per step, the room left for time, load, energy and driving.
final class BackwardPass {

    private static final int PLENTY = Integer.MAX_VALUE / 2;

    private final EvaluationProblem problem;
    private final ForwardPass forward;
    private int breaks; // of the shift
    private int[] restRoom = {}; // [break]
    private int[] slotRoom = {}; // [slot]

    BackwardPass(EvaluationProblem problem, ForwardPass forward) {
        this.problem = problem;
        this.forward = forward;
    }

    void run(SearchRoute route) {
        var shift = route.shift;
        int slots = shift.slots;
        int end = route.count - 1;
        breaks = forward.breaks;
        slotRoom = slotRoom.length < slots ? new int[slots] : slotRoom;
        Arrays.fill(slotRoom, shift.vehicle.endsEmpty() ? 0 : PLENTY);
        restRoom = restRoom.length < breaks ? new int[breaks] : restRoom;
        Arrays.fill(restRoom, PLENTY);
        long energy = Long.MAX_VALUE / 2;
        route.latest[end] = Math.max(route.arrival[end], latestReturn(route, route.arrival[end]));
        route.timeRoom = 0;
        long unitFee = 0;
        for (int step = end; step >= 0; step--) {
            route.unitFee[step] = unitFee;
            if (step > 0 && route.kind[step] == RouteSteps.UNLOAD)
                unitFee = problem.feePerUnit[route.ref[step]];
            if (step < end) {
                route.latest[step] = latest(route, step);
                if (route.kind[step + 1] != RouteSteps.BREAK)
                    route.timeRoom = Math.max(route.timeRoom,
                            route.latest[step + 1] - route.ready[step] - route.onwardSeconds[step]);
            }
            energy = energyRoom(route, step, energy);
            route.energyRoom[step] = energy - (step > 0 && route.kind[step] == RouteSteps.CHARGE ? surplus(route, step) : 0);
            gaugeRests(route, step);
            for (int s = 0; s < slots; s++) {
                int left = shift.capacity[s] - route.load[step * slots + s];
                slotRoom[s] = Math.min(slotRoom[s], left);
                route.room[step * slots + s] = slotRoom[s];
                if (step > 0 && route.kind[step] == RouteSteps.UNLOAD && route.load[step * slots + s] == 0)
                    slotRoom[s] = PLENTY;
            }
        }
    }

    /// A window break not taken does not become due as long as the route returns before its window closes.
    private int latestReturn(SearchRoute route, int back) {
        var shift = route.shift;
        int latest = shift.latestEnd;
        for (int b = 0; b < breaks; b++)
            if (shift.windowBreak(b) && !forward.taken[b] && back <= shift.breakLatest[b])
                latest = Math.min(latest, shift.breakLatest[b]);
        route.endsBeforeBreak = latest < shift.latestEnd;
        return latest;
    }

    private static int latest(SearchRoute route, int step) {
        int leaves = route.latest[step + 1] - Math.max(0, route.onwardSeconds[step]);
        return Math.max(route.arrival[step],
                Math.min(StepTimes.closes(route, step), leaves - StepTimes.duration(route, step)));
    }

    private long energyRoom(SearchRoute route, int step, long behind) {
        if (!route.shift.batteryLimited)
            return Long.MAX_VALUE / 2;
        return step > 0 && route.kind[step] == RouteSteps.CHARGE
                ? behind + surplus(route, step)
                : Math.min(behind, forward.charge[step] - route.shift.reserveMilli);
    }

    /// Energy that a full battery could not take at a charger.
    private long surplus(SearchRoute route, int step) {
        long before = forward.charge[step - 1];
        return Math.max(0, before + problem.chargeMilliwattHours[route.ref[step]] - route.shift.batteryMilli);
    }

    private void gaugeRests(SearchRoute route, int step) {
        var shift = route.shift;
        int least = PLENTY;
        for (int b = 0; b < breaks; b++) {
            if (shift.windowBreak(b))
                continue;
            int now = step == 0 ? 0 : forward.drivenAt[step * breaks + b];
            restRoom[b] = Math.min(restRoom[b], shift.drivingLimit[b] - now);
            least = Math.min(least, restRoom[b]);
            if (step > 0 && route.kind[step] == RouteSteps.BREAK
                    && shift.breakSeconds[route.ref[step]] >= shift.breakSeconds[b])
                restRoom[b] = shift.drivingLimit[b] - forward.drivenAt[(step - 1) * breaks + b];
        }
        route.drivingRoom[step] = least;
    }
}

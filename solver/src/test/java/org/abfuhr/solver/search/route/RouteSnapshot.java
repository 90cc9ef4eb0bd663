package org.abfuhr.solver.search.route;

import java.util.Arrays;
import java.util.List;

/// All that a route holds, as text.
public final class RouteSnapshot {

    private RouteSnapshot() {}

    public static String of(SearchRoute r) {
        int slots = r.count * r.shift.slots;
        return List.of(r.count, head(r.kind, r.count), head(r.ref, r.count), head(r.point, r.count), head(r.window, r.count),
                head(r.ready, r.count), head(r.arrival, r.count), head(r.latest, r.count), head(r.drivingRoom, r.count),
                head(r.tripStart, r.count), head(r.load, slots), head(r.room, slots), Arrays.toString(r.dayRoom),
                Arrays.toString(Arrays.copyOf(r.energyRoom, r.count)), Arrays.toString(Arrays.copyOf(r.unitFee, r.count)),
                r.departFrom, r.metreRoom, r.stopRoom, r.durationSeconds, r.drivingSeconds, r.waitingSeconds, r.cost, r.hard,
                r.soft, r.exact, r.broken).toString();
    }

    private static String head(int[] array, int length) {
        return Arrays.toString(Arrays.copyOf(array, length));
    }
}

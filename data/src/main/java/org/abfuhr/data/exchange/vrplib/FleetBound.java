package org.abfuhr.data.exchange.vrplib;

import java.util.stream.IntStream;
import org.abfuhr.model.matrix.TravelMatrix;

/// How many vehicles of a class a good plan may need at most. A plan of that many exists: it is built here, always driving to
/// the visit that can be begun first. The bound is a tenth more, or 1.3 times what the load needs if that is more, and
/// [#SPARE] besides. With release times no such plan is built and there is no bound.
final class FleetBound {

    private static final int SPARE = 4;
    private static final int NONE = -1;

    private final VrplibInstance instance;
    private final VehicleClass type;
    private final TravelMatrix matrix;
    private final boolean[] open; // [node]

    private FleetBound(VrplibInstance instance, VehicleClass type, TravelMatrix matrix) {
        this.instance = instance;
        this.type = type;
        this.matrix = matrix;
        open = new boolean[instance.nodes()];
        for (int node = instance.depots(); node < open.length; node++)
            open[node] = type.serves(node) && instance.demand()[node] <= type.capacity();
    }

    static int of(VrplibInstance instance, VehicleClass type, TravelMatrix matrix) {
        if (IntStream.of(instance.release()).anyMatch(seconds -> seconds > 0))
            return Integer.MAX_VALUE;
        var bound = new FleetBound(instance, type, matrix);
        long load = IntStream.range(0, instance.nodes()).filter(n -> bound.open[n]).mapToLong(n -> instance.demand()[n]).sum();
        int forLoad = (int) Math.ceil(1.3 * load / Math.max(1, type.capacity()));
        return SPARE + Math.max(forLoad, (int) Math.ceil(1.1 * bound.routes()));
    }

    private int routes() {
        int routes = 0;
        while (drive())
            routes++;
        return routes;
    }

    /// One route; whether it serves anything.
    private boolean drive() {
        int at = type.depot();
        int ready = instance.earliest()[at];
        int room = type.capacity();
        int departure = NONE;
        int next = first(at, ready, room, departure);
        while (next != NONE) {
            int begin = begin(at, ready, next);
            departure = departure == NONE ? begin - matrix.seconds(at, next) : departure;
            ready = begin + instance.service()[next];
            room -= instance.demand()[next];
            open[next] = false;
            at = next;
            next = first(at, ready, room, departure);
        }
        return departure != NONE;
    }

    private int begin(int at, int ready, int next) {
        return Math.max(instance.earliest()[next], ready + matrix.seconds(at, next));
    }

    /// The visit that can be begun first, or [#NONE].
    private int first(int at, int ready, int room, int departure) {
        int best = NONE;
        int bestBegin = Integer.MAX_VALUE;
        for (int node = instance.depots(); node < open.length; node++) {
            int begin = open[node] && instance.demand()[node] <= room ? begin(at, ready, node) : Integer.MAX_VALUE;
            if (begin < bestBegin && fits(at, node, begin, departure)) {
                best = node;
                bestBegin = begin;
            }
        }
        return best;
    }

    private boolean fits(int at, int node, int begin, int departure) {
        int home = begin + instance.service()[node] + matrix.seconds(node, type.depot());
        int left = departure == NONE ? begin - matrix.seconds(at, node) : departure;
        return begin <= instance.latest()[node] && home <= instance.latest()[type.depot()]
                && home - left <= type.maxDuration();
    }
}

package org.abfuhr.solver.timeline.label;

import java.util.Arrays;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.timeline.RouteRule;
import org.abfuhr.solver.timeline.ShiftModel;

/// What the unloadings that a legal route still needs add to the ways of a [RouteFloor] at least: times and ways each for themselves, hours,
/// breaks and all slots but the fullest left out. A split of the order into trips by dynamic programming, from its end.
@SuppressWarnings("NullAway.Init") // an order is named before the first question
final class UnloadingFloor {

    private static final int KNOWN_BITS = 7; // of the table of loads
    private static final int SPREAD = 0x9E3779B9; // golden ratio

    private final RouteFloor floor;
    private final int[] knownTotal = new int[1 << KNOWN_BITS]; // [entry], units on board and still to be collected
    private final int[] knownLast = new int[1 << KNOWN_BITS]; // [entry], layer up to which a load fits that belongs to that total
    int seconds; // last answer
    long milli; // last answer, µ€/1000
    int count; // last answer, unloadings
    private ShiftModel shift;
    private int layers;
    private int slot; // the one whose demand is largest for its capacity
    private int columns; // see FacilityLegs
    private int stride; // layers per row of the two tables
    private int[] viaSeconds = {}; // [layer × columns + column], from the facility to the next visit, less than the leg without it
    private long[] viaMilli = {}; // [layer × columns + column], the same in µ€/1000
    private int[] detourSeconds = {}; // [layer], of the fastest unloading behind its visit
    private long[] detourMilli = {}; // [layer], µ€/1000 of the cheapest unloading behind its visit
    private int[] emptySeconds = {}; // [layer], what the unloadings of a vehicle add that is empty behind its visit
    private long[] emptyMilli = {}; // [layer], the same in µ€/1000
    private int[] emptyCount = {}; // [layer], how many it needs
    private int[] leastSeconds = {}; // [level × stride + layer], least of an unloading behind one of 2^level visits, with what follows
    private long[] leastMilli = {}; // as leastSeconds, µ€/1000

    UnloadingFloor(RouteFloor floor) {
        this.floor = floor;
    }

    /// Computes the bounds of a visit order whose [RouteFloor] is known.
    void compute(ShiftModel forShift, int[] visits) {
        shift = forShift;
        layers = visits.length - forShift.fixedVisits();
        columns = forShift.facilityLegs.columns;
        reserve();
        slot = fullestSlot();
        Arrays.fill(knownTotal, -1);
        for (int layer = layers; layer >= 0; layer--) {
            detour(layer, RouteFloor.points(shift, visits, layer));
            follow(layer);
        }
    }

    private void reserve() {
        stride = layers + 1;
        int levels = 32 - Integer.numberOfLeadingZeros(stride);
        if (detourSeconds.length < stride) {
            detourSeconds = new int[2 * stride];
            detourMilli = new long[2 * stride];
            emptySeconds = new int[2 * stride];
            emptyMilli = new long[2 * stride];
            emptyCount = new int[2 * stride];
        }
        if (leastSeconds.length < levels * stride) {
            leastSeconds = new int[2 * levels * stride];
            leastMilli = new long[2 * levels * stride];
        }
        if (viaSeconds.length < stride * columns) {
            viaSeconds = new int[2 * stride * columns];
            viaMilli = new long[2 * stride * columns];
        }
    }

    private int fullestSlot() {
        int fullest = 0;
        for (int s = 1; s < shift.slots; s++)
            if ((long) floor.demand[s] * shift.capacity[fullest] > (long) floor.demand[fullest] * shift.capacity[s])
                fullest = s;
        return fullest;
    }

    /// What an unloading behind the layer's visit adds: at its access point from which it adds least, to that of the next one.
    private void detour(int layer, int[] from) {
        var legs = shift.facilityLegs;
        int[] to = floor.nextPoints(layer);
        int fastest = TravelMatrix.UNREACHABLE;
        long cheapest = Long.MAX_VALUE;
        for (int c = 0; c < columns; c++) {
            int seconds = TravelMatrix.UNREACHABLE;
            int metres = TravelMatrix.UNREACHABLE;
            for (int point : to) {
                seconds = Math.min(seconds, legs.secondsFrom(c, point));
                metres = Math.min(metres, legs.metresFrom(c, point));
            }
            int via = (seconds == TravelMatrix.UNREACHABLE ? 0 : seconds) - floor.nextSeconds(layer);
            long milli = (metres == TravelMatrix.UNREACHABLE ? 0 : metres * shift.metrePrice) - floor.nextMilli(layer);
            viaSeconds[layer * columns + c] = via;
            viaMilli[layer * columns + c] = milli;
            for (int point : mayEmpty(legs.facility[c]) ? from : RouteFloor.NOWHERE) {
                fastest = Math.min(fastest, toSeconds(point, c) + via);
                cheapest = Math.min(cheapest, toMilli(point, c) + milli);
            }
        }
        detourSeconds[layer] = fastest == TravelMatrix.UNREACHABLE ? 0 : fastest;
        detourMilli[layer] = cheapest == Long.MAX_VALUE ? 0 : cheapest;
    }

    /// Whether the facility takes anything of what the slot's compartment is for.
    private boolean mayEmpty(int facility) {
        return (shift.fractionsOf[slot / shift.problem.dimensions] & shift.problem.accepts[facility]) != 0;
    }

    private int toSeconds(int from, int column) {
        int leg = shift.facilityLegs.secondsTo(from, column);
        return (leg == TravelMatrix.UNREACHABLE ? 0 : leg) + shift.problem.unloadingSeconds[shift.facilityLegs.facility[column]];
    }

    private long toMilli(int from, int column) {
        int leg = shift.facilityLegs.metresTo(from, column);
        return (leg == TravelMatrix.UNREACHABLE ? 0 : leg * shift.metrePrice)
                + ShiftModel.MILLI * shift.problem.weight(RouteRule.GATE_FEE)
                        * shift.problem.fee[shift.facilityLegs.facility[column]];
    }

    /// An empty vehicle needs what one needs that drives on to any visit up to which the load fits, and unloads there.
    private void follow(int layer) {
        int last = reach(layer, 0);
        boolean more = last > layer && (last < layers || (shift.vehicle.endsEmpty() && demand(layer) > 0));
        emptyCount[layer] = more ? 1 + emptyCount[last] : 0;
        emptySeconds[layer] = more ? leastSeconds(layer + 1, last) : 0;
        emptyMilli[layer] = more ? leastMilli(layer + 1, last) : 0;
        leastSeconds[layer] = detourSeconds[layer] + emptySeconds[layer];
        leastMilli[layer] = detourMilli[layer] + emptyMilli[layer];
        for (int level = 1; layer + (1 << level) - 1 <= layers; level++) {
            int row = level * stride + layer;
            int half = row - stride;
            int other = half + (1 << (level - 1));
            leastSeconds[row] = Math.min(leastSeconds[half], leastSeconds[other]);
            leastMilli[row] = Math.min(leastMilli[half], leastMilli[other]);
        }
    }

    /// The last layer up to which the load fits with what is collected on the way, at least the layer itself.
    int reach(int layer, int load) {
        int total = load + demand(layer); // the same as long as nothing is unloaded
        int entry = (total * SPREAD) >>> (32 - KNOWN_BITS);
        if (knownTotal[entry] != total) {
            knownTotal[entry] = total;
            knownLast[entry] = lastWith(total - shift.capacity[slot]);
        }
        return Math.max(layer, knownLast[entry]);
    }

    /// The last layer behind which so much is left to collect, or 0.
    private int lastWith(int units) {
        int low = 0;
        int high = layers;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (demand(middle) >= units)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    private int demand(int layer) {
        return floor.demand[layer * shift.slots + slot];
    }

    /// Asks for what the unloadings of a vehicle add that stands behind the layer's visit with a load; the answer is in [#seconds], [#milli] and
    /// [#count].
    void ask(int layer, int load) {
        int last = reach(layer, load);
        boolean more = last < layers || (shift.vehicle.endsEmpty() && load + demand(layer) > 0);
        seconds = more ? leastSeconds(layer, last) : 0;
        milli = more ? leastMilli(layer, last) : 0;
        count = more ? 1 + emptyCount[last] : 0;
    }

    /// Asks for what the later unloadings of a vehicle add that stands, empty, at a facility behind the layer's visit.
    void askEmpty(int layer) {
        seconds = emptySeconds[layer];
        milli = emptyMilli[layer];
        count = emptyCount[layer];
    }

    /// Asks for what an unloading behind the layer's visit, wherever that may be, adds with all later ones.
    void askNow(int layer) {
        seconds = leastSeconds[layer];
        milli = leastMilli[layer];
        count = 1 + emptyCount[layer];
    }

    /// Asks for the same at one facility, from the access point where the vehicle stands.
    void askNow(int layer, int column, int from) {
        seconds = toSeconds(from, column) + viaSeconds[layer * columns + column] + emptySeconds[layer];
        milli = toMilli(from, column) + viaMilli[layer * columns + column] + emptyMilli[layer];
        count = 1 + emptyCount[layer];
    }

    /// Which row of the tables holds ranges of which two cover the layers.
    private static int level(int first, int last) {
        return 31 - Integer.numberOfLeadingZeros(last - first + 1);
    }

    private int leastSeconds(int first, int last) {
        int level = level(first, last);
        int row = level * stride;
        return Math.min(leastSeconds[row + first], leastSeconds[row + last + 1 - (1 << level)]);
    }

    private long leastMilli(int first, int last) {
        int level = level(first, last);
        int row = level * stride;
        return Math.min(leastMilli[row + first], leastMilli[row + last + 1 - (1 << level)]);
    }

    int slot() {
        return slot;
    }
}

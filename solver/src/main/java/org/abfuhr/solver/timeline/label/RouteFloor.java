package org.abfuhr.solver.timeline.label;

import java.util.Arrays;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.solver.timeline.ShiftModel;

/// Lower bounds on what is left to do of a visit order, and its remaining demand; layer i stands behind the i-th planned visit.
public final class RouteFloor {

    static final int[] NOWHERE = {}; // no access points

    int[] seconds = new int[16]; // [layer], legs and service up to the last visit
    long[] milli = new long[16]; // [layer], µ€/1000 of legs up to the last visit
    private int[] nextSeconds = new int[16]; // [layer], fastest leg from its visit to the next, or to the depot
    private long[] nextMilli = new long[16]; // [layer], µ€/1000 of the shortest such leg
    private int[][] nextPoints = new int[16][]; // [layer], access points of the next visit, or of the depot
    int[] demand = {}; // [layer × slots + slot], still to be collected
    int endSeconds; // from the last visit straight to the depot
    long endMilli;
    int emptyEndSeconds; // from the last visit over a facility to the depot
    long emptyEndMilli;
    private int legSeconds;
    private long legMilli;

    /// Computes the bounds of a visit order, fixed visits first.
    public void compute(ShiftModel shift, int[] visits) {
        int first = shift.fixedVisits();
        int layers = visits.length - first;
        reserve(layers, shift.slots);
        seconds[layers] = 0;
        milli[layers] = 0;
        Arrays.fill(demand, layers * shift.slots, (layers + 1) * shift.slots, 0);
        for (int layer = layers - 1; layer >= 0; layer--) {
            int visit = visits[first + layer];
            leg(shift, points(shift, visits, layer), shift.visitPoints[visit]);
            note(layer, shift.visitPoints[visit]);
            seconds[layer] = seconds[layer + 1] + legSeconds + shift.problem.serviceSeconds[visit];
            milli[layer] = milli[layer + 1] + legMilli;
            addDemand(shift, layer, visit);
        }
        computeEnd(shift, points(shift, visits, layers), layers);
    }

    private void note(int layer, int[] points) {
        nextSeconds[layer] = legSeconds;
        nextMilli[layer] = legMilli;
        nextPoints[layer] = points;
    }

    /// Seconds by which a vehicle at another point than that of the layer's visit may need less than the bound to the next one, or more.
    int correction(ShiftModel shift, int point, int layer) {
        int least = TravelMatrix.UNREACHABLE;
        for (int next : nextPoints[layer])
            least = Math.min(least, shift.leg(point, next));
        return (least == TravelMatrix.UNREACHABLE ? 0 : least) - nextSeconds[layer];
    }

    /// The same for µ€/1000.
    long correctionMilli(ShiftModel shift, int point, int layer) {
        int least = TravelMatrix.UNREACHABLE;
        for (int next : nextPoints[layer])
            least = Math.min(least, point < 0 ? TravelMatrix.UNREACHABLE : shift.metres(point, next));
        return (least == TravelMatrix.UNREACHABLE ? 0 : least * shift.metrePrice) - nextMilli[layer];
    }

    int[] nextPoints(int layer) {
        return nextPoints[layer];
    }

    int nextSeconds(int layer) {
        return nextSeconds[layer];
    }

    long nextMilli(int layer) {
        return nextMilli[layer];
    }

    /// Units of a slot that the whole order collects.
    public int demand(int slot) {
        return demand[slot];
    }

    private void reserve(int layers, int slots) {
        if (seconds.length <= layers) {
            seconds = new int[2 * layers];
            milli = new long[2 * layers];
            nextSeconds = new int[2 * layers];
            nextMilli = new long[2 * layers];
            nextPoints = new int[2 * layers][];
        }
        if (demand.length < (layers + 1) * slots)
            demand = new int[2 * (layers + 1) * slots];
    }

    /// Where a vehicle may stand behind the layer's visit without having gone anywhere else.
    static int[] points(ShiftModel shift, int[] visits, int layer) {
        if (layer > 0)
            return shift.visitPoints[visits[shift.fixedVisits() + layer - 1]];
        return shift.started() ? new int[]{shift.originPoint} : shift.startPoints;
    }

    private void addDemand(ShiftModel shift, int layer, int visit) {
        int slots = shift.slots;
        System.arraycopy(demand, (layer + 1) * slots, demand, layer * slots, slots);
        int slot = shift.slotOf(visit);
        int offset = shift.problem.demandOffset(visit, shift.day);
        if (slot >= 0)
            for (int d = 0; d < shift.problem.dimensions; d++)
                demand[layer * slots + slot + d] += shift.problem.demand[offset + d];
    }

    private void computeEnd(ShiftModel shift, int[] from, int layer) {
        leg(shift, from, shift.endPoints);
        note(layer, shift.endPoints);
        endSeconds = legSeconds;
        endMilli = legMilli;
        emptyEndSeconds = TravelMatrix.UNREACHABLE;
        emptyEndMilli = Long.MAX_VALUE;
        for (int facility : shift.facilities) {
            leg(shift, from, shift.facilityPoints[facility]);
            int there = legSeconds + shift.problem.unloadingSeconds[facility];
            long thereMilli = legMilli;
            leg(shift, shift.facilityPoints[facility], shift.endPoints);
            emptyEndSeconds = Math.min(emptyEndSeconds, there + legSeconds);
            emptyEndMilli = Math.min(emptyEndMilli, thereMilli + legMilli);
        }
        if (shift.facilities.length == 0) {
            emptyEndSeconds = endSeconds;
            emptyEndMilli = endMilli;
        }
    }

    /// The cheapest and the fastest leg between any two of the points; nothing when there is none.
    private void leg(ShiftModel shift, int[] from, int[] to) {
        int fastest = TravelMatrix.UNREACHABLE;
        int shortest = TravelMatrix.UNREACHABLE;
        for (int a : from)
            for (int b : to) {
                fastest = Math.min(fastest, shift.seconds(a, b));
                shortest = Math.min(shortest, shift.metres(a, b));
            }
        legSeconds = fastest == TravelMatrix.UNREACHABLE ? 0 : fastest;
        legMilli = shortest == TravelMatrix.UNREACHABLE ? 0 : shortest * shift.metrePrice;
    }
}

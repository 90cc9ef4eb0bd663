package org.abfuhr.solver.search.near;

import java.util.Arrays;
import java.util.BitSet;
import org.abfuhr.solver.timeline.ShiftModel;

/// What ways into and out of access points of one profile take at least: from and to any other point, and 0 where another visit, depot or facility
/// stands at the same one.
final class LeastWays {

    private static final int FEW = 8; // one point in so many: then each is looked at alone, else the matrix is walked through once

    final int[] secondsInto; // [point], of those asked for
    final int[] metresInto; // [point], as above
    final int[] secondsOut; // [point], as above
    final int[] metresOut; // [point], as above
    private final ShiftModel road;

    LeastWays(ShiftModel road, BitSet points) {
        this.road = road;
        secondsInto = far(road.size);
        metresInto = far(road.size);
        secondsOut = far(road.size);
        metresOut = far(road.size);
        if (points.cardinality() * FEW < road.size)
            points.stream().forEach(this::lookAt);
        else
            walkThrough();
    }

    private static int[] far(int size) {
        int[] ways = new int[size];
        Arrays.fill(ways, Neighbors.FAR);
        return ways;
    }

    private void lookAt(int point) {
        for (int other = 0; other < road.size; other++)
            if (other != point || road.shared(point)) {
                secondsOut[point] = Math.min(secondsOut[point], road.seconds(point, other));
                metresOut[point] = Math.min(metresOut[point], road.metres(point, other));
                secondsInto[point] = Math.min(secondsInto[point], road.secondsInto(point, other));
                metresInto[point] = Math.min(metresInto[point], road.metresInto(point, other));
            }
    }

    private void walkThrough() {
        for (int from = 0; from < road.size; from++) {
            note(from, 0, from);
            note(from, from + 1, road.size);
            if (road.shared(from))
                note(from, from, from + 1);
        }
    }

    private void note(int from, int first, int end) {
        int leastSeconds = secondsOut[from];
        int leastMetres = metresOut[from];
        for (int to = first; to < end; to++) {
            int seconds = road.seconds(from, to);
            int metres = road.metres(from, to);
            leastSeconds = Math.min(leastSeconds, seconds);
            leastMetres = Math.min(leastMetres, metres);
            secondsInto[to] = Math.min(secondsInto[to], seconds);
            metresInto[to] = Math.min(metresInto[to], metres);
        }
        secondsOut[from] = leastSeconds;
        metresOut[from] = leastMetres;
    }
}

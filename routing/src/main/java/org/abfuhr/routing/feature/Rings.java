package org.abfuhr.routing.feature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Joins the ways of a multipolygon, each a list of node ids, to closed rings.
final class Rings {

    private Rings() {}

    /// All rings, or empty when some way belongs to none.
    static Optional<List<long[]>> assemble(List<long[]> ways) {
        List<long[]> rings = new ArrayList<>();
        List<long[]> open = new ArrayList<>(ways);
        while (!open.isEmpty()) {
            long[] ring = open.removeFirst();
            while (!isClosed(ring)) {
                Optional<long[]> longer = extend(ring, open);
                if (longer.isEmpty())
                    return Optional.empty();
                ring = longer.get();
            }
            if (!isSimple(ring))
                return Optional.empty();
            rings.add(ring);
        }
        return Optional.of(rings);
    }

    static boolean isClosed(long[] nodes) {
        return nodes.length >= 4 && nodes[0] == nodes[nodes.length - 1];
    }

    /// Whether no node but the first and last is used twice.
    private static boolean isSimple(long[] ring) {
        Set<Long> seen = new HashSet<>();
        for (int i = 1; i < ring.length; i++)
            if (!seen.add(ring[i]))
                return false;
        return true;
    }

    private static Optional<long[]> extend(long[] ring, List<long[]> open) {
        long end = ring[ring.length - 1];
        for (int i = 0; i < open.size(); i++) {
            long[] way = open.get(i);
            if (way.length < 2 || (way[0] != end && way[way.length - 1] != end))
                continue;
            open.remove(i);
            return Optional.of(joined(ring, way[0] == end ? way : reversed(way)));
        }
        return Optional.empty();
    }

    private static long[] reversed(long[] way) {
        long[] reversed = new long[way.length];
        for (int i = 0; i < way.length; i++)
            reversed[i] = way[way.length - 1 - i];
        return reversed;
    }

    private static long[] joined(long[] ring, long[] way) {
        long[] joined = new long[ring.length + way.length - 1];
        System.arraycopy(ring, 0, joined, 0, ring.length);
        System.arraycopy(way, 1, joined, ring.length, way.length - 1);
        return joined;
    }
}

package org.abfuhr.routing.path;

import java.util.Arrays;
import java.util.List;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.graph.ProfileGraph;

/// Access points in the order of their roads, which lie along a Hilbert curve since the import: neighbours in this order are neighbours in the
/// city, so that their searches meet the same memory.
final class RoadOrder {

    final List<AccessPoint> points; // in this order
    final int[] index; // [place in this order] index in the list given

    RoadOrder(ProfileGraph graph, List<AccessPoint> given) {
        long[] keys = new long[given.size()]; // original edge << 32 | index
        for (int i = 0; i < keys.length; i++)
            keys[i] = (long) graph.roads().original(given.get(i).edge()) << 32 | i;
        Arrays.sort(keys);
        this.index = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
        this.points = Arrays.stream(index).mapToObj(given::get).toList();
    }

    int size() {
        return index.length;
    }
}

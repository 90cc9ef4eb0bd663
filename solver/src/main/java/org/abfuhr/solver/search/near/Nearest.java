package org.abfuhr.solver.search.near;

/// Of many things offered, those at the least distances.
final class Nearest {

    private final long[] keys; // the first `count` entries: distance above, index below; ascending
    private int count;

    Nearest(int most) {
        keys = new long[most];
    }

    void clear() {
        count = 0;
    }

    void offer(long distance, int index) {
        long key = (distance << Integer.SIZE) | index;
        if (count == keys.length && key >= keys[count - 1])
            return;
        int at = count < keys.length ? count++ : count - 1;
        for (; at > 0 && keys[at - 1] > key; at--)
            keys[at] = keys[at - 1];
        keys[at] = key;
    }

    /// The indices, nearest first.
    int[] toArray() {
        int[] result = new int[count];
        for (int i = 0; i < count; i++)
            result[i] = (int) keys[i];
        return result;
    }
}

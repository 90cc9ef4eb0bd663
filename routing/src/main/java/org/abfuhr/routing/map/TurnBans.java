package org.abfuhr.routing.map;

import java.util.Arrays;

/// The forbidden turns of one class of vehicles, as a sorted list of pairs of edge keys.
public final class TurnBans {

    private final long[] pairs; // (in key << 32 | out key), ascending

    /// Takes pairs made by [#pair], in any order.
    public TurnBans(long[] pairs) {
        this.pairs = pairs.clone();
        Arrays.sort(this.pairs);
    }

    public static long pair(int inKey, int outKey) {
        return ((long) inKey << 32) | outKey;
    }

    public boolean forbids(int inKey, int outKey) {
        return Arrays.binarySearch(pairs, pair(inKey, outKey)) >= 0;
    }

    public int size() {
        return pairs.length;
    }
}

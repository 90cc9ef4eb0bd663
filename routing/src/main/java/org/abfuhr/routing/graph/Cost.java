package org.abfuhr.routing.graph;

/// Milliseconds and millimetres packed into one long, so that comparing compares time first, then length, and adding adds both.
///
/// The upper 31 bits hold the time (up to 24 days), the lower 32 the length (up to 4,294 km): enough for any way inside a country's map.
public final class Cost {

    /// More than any real cost.
    public static final long INFINITE = Long.MAX_VALUE;

    private Cost() {}

    public static long of(long millis, long millimetres) {
        return millis << 32 | millimetres;
    }

    public static long millis(long cost) {
        return cost >>> 32;
    }

    public static long millimetres(long cost) {
        return cost & 0xffff_ffffL;
    }

    /// Rounded up.
    public static int seconds(long cost) {
        return (int) Math.ceilDiv(millis(cost), 1000L);
    }

    /// Rounded up.
    public static int metres(long cost) {
        return (int) Math.ceilDiv(millimetres(cost), 1000L);
    }

    /// The share of an edge's cost up to an offset along it. Costs between two offsets are differences of this, so parts always sum to the whole.
    public static long upTo(long edgeCost, int offsetMm) {
        long length = millimetres(edgeCost);
        return length == 0 ? 0 : of(millis(edgeCost) * offsetMm / length, offsetMm);
    }
}

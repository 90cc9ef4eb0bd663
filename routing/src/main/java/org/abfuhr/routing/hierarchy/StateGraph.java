package org.abfuhr.routing.hierarchy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A directed graph of states in plain arrays, which nobody may change. Costs are compared and added as whole longs and are never negative.
public final class StateGraph {

    /// More than the cost of any way, and no overflow when a cost is added to it.
    public static final long UNREACHED = Long.MAX_VALUE >> 1;

    private static final int CHUNK_BYTES = 1 << 16;

    final int[] firstArc; // [state] into the arcs; one more entry than states
    final int[] arcTarget; // [arc] state
    final long[] arcCost; // [arc] so small that the cost of every way is below UNREACHED

    /// Keeps the arrays.
    ///
    /// @param firstArc `[state]` into the arcs; one more entry than states
    /// @param arcTarget `[arc]` state
    /// @param arcCost `[arc]`
    public StateGraph(int[] firstArc, int[] arcTarget, long[] arcCost) {
        this.firstArc = firstArc;
        this.arcTarget = arcTarget;
        this.arcCost = arcCost;
    }

    public int states() {
        return firstArc.length - 1;
    }

    /// SHA-256 over all three arrays.
    public byte[] digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var chunk = ByteBuffer.allocate(CHUNK_BYTES);
            add(sha, chunk, firstArc);
            add(sha, chunk, arcTarget);
            for (long cost : arcCost)
                room(sha, chunk).putLong(cost);
            sha.update(chunk.flip());
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest sha, ByteBuffer chunk, int[] values) {
        room(sha, chunk).putInt(values.length);
        for (int value : values)
            room(sha, chunk).putInt(value);
    }

    private static ByteBuffer room(MessageDigest sha, ByteBuffer chunk) {
        if (chunk.remaining() < Long.BYTES) {
            sha.update(chunk.flip());
            chunk.clear();
        }
        return chunk;
    }
}

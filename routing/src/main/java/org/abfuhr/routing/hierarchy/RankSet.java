package org.abfuhr.routing.hierarchy;

/// A set of ranks from which the lowest is taken, again and again, while only higher ones are added: bits, and bits that say which words of
/// them are not zero. Faster than a heap, since a sweep over the few words of the second layer costs next to nothing.
final class RankSet {

    private final long[] bits;
    private final long[] summary; // bit w: bits[w] is not zero
    private int at; // word of the summary where the sweep is

    RankSet(int ranks) {
        this.bits = new long[(ranks + 63) >> 6];
        this.summary = new long[(bits.length + 63) >> 6];
    }

    void add(int rank) {
        int word = rank >> 6;
        bits[word] |= 1L << rank;
        summary[word >> 6] |= 1L << word;
    }

    /// Takes the lowest rank out; -1 when there is none, and the next sweep may begin.
    int takeLowest() {
        while (at < summary.length) {
            long words = summary[at];
            if (words != 0) {
                int word = (at << 6) | Long.numberOfTrailingZeros(words);
                long ranks = bits[word];
                int rank = (word << 6) | Long.numberOfTrailingZeros(ranks);
                bits[word] = ranks & (ranks - 1);
                if (bits[word] == 0)
                    summary[at] = words & (words - 1);
                return rank;
            }
            at++;
        }
        at = 0;
        return -1;
    }
}

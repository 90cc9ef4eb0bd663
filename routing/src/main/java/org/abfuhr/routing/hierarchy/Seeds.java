package org.abfuhr.routing.hierarchy;

import java.util.Arrays;

/// For each of some points the states where its way begins (or ends), with what it costs to get there (or from there).
public final class Seeds {

    final int[] first; // [point] into states; one more entry than points
    final int[] state; // [seed]
    final long[] cost; // [seed]

    private Seeds(Collector collector) {
        this.first = Arrays.copyOf(collector.first, collector.points + 1);
        this.state = Arrays.copyOf(collector.state, first[collector.points]);
        this.cost = Arrays.copyOf(collector.cost, first[collector.points]);
    }

    public int points() {
        return first.length - 1;
    }

    /// Collects the seeds of one point after another.
    public static final class Collector {

        private final int[] first;
        private int[] state = new int[64];
        private long[] cost = new long[64];
        private int points;
        private int seeds;

        /// For so many points.
        public Collector(int points) {
            this.first = new int[points + 1];
        }

        /// Adds a seed to the present point.
        public void add(int seedState, long seedCost) {
            if (seeds == state.length) {
                state = Arrays.copyOf(state, 2 * seeds);
                cost = Arrays.copyOf(cost, 2 * seeds);
            }
            state[seeds] = seedState;
            cost[seeds++] = seedCost;
        }

        /// The present point has all its seeds; the next begins.
        public void nextPoint() {
            first[++points] = seeds;
        }

        public Seeds build() {
            return new Seeds(this);
        }
    }
}

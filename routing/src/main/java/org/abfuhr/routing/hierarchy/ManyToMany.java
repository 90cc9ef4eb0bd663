package org.abfuhr.routing.hierarchy;

import java.util.Arrays;

/// The least costs from any point to many: buckets filled once from the targets, then one search upwards per source that looks into them
/// (Knopp, Sanders, Schultes, Schulz, Wagner: Computing Many-to-Many Shortest Paths Using Highway Hierarchies, ALENEX 2007,
/// doi:10.1137/1.9781611972870.4). Immutable; each thread asks a [Rows] of its own.
public final class ManyToMany {

    private final Hierarchy hierarchy;
    private final Seeds targets;
    final Buckets buckets;

    /// @param targets states in which a way may end, with the cost from their start to the point
    /// @param threads the result does not depend on them
    public ManyToMany(Hierarchy hierarchy, Seeds targets, int threads) {
        this.hierarchy = hierarchy;
        this.targets = targets;
        this.buckets = Buckets.of(hierarchy, targets, threads);
    }

    public Rows rows(Seeds sources) {
        return new Rows(sources);
    }

    /// Answers row after row. Not thread-safe.
    public final class Rows {

        private final Seeds sources;
        final UpwardSearch search = UpwardSearch.forward(hierarchy);
        private final long[] row = new long[targets.points()];

        private Rows(Seeds sources) {
            this.sources = sources;
        }

        /// The least cost from a source to each target, [StateGraph#UNREACHED] without a way; overwritten by the next call.
        public long[] from(int source) {
            for (int i = sources.first[source]; i < sources.first[source + 1]; i++)
                search.seed(hierarchy.rank(sources.state[i]), sources.cost[i]);
            search.run();
            Arrays.fill(row, StateGraph.UNREACHED);
            for (int i = 0; i < search.found(); i++)
                look(search.rank(i), search.cost(i));
            return row;
        }

        private void look(int rank, long cost) {
            int[] points = buckets.point;
            long[] costs = buckets.cost;
            long[] best = row;
            int end = buckets.first[rank + 1];
            for (int i = buckets.first[rank]; i < end; i++) {
                long over = cost + costs[i];
                if (over < best[points[i]])
                    best[points[i]] = over;
            }
        }
    }
}
